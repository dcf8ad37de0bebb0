import { addDays } from "../kit/day.ts"
import { isPrimary } from "./assignments.ts"
import { type Draft, type DraftNode, nodeLabel } from "./draft.ts"

/** Fills vacant positions whose reference a person of the file bears, as their own id or as their position. */
export function takeSeats(draft: Draft): void {
  draft.nodes.forEach((node, at) => {
    if (!node.isHere || !node.entry || node.kind !== "PERSON") return
    for (const reference of [node.after.employeeId, node.entry.row.values.positionRef]) {
      const seat = draft.index.positionRefs.get(reference ?? "") ?? -1
      if (draft.nodes[seat] && !draft.nodes[seat].entry) fill(draft, seat, at)
    }
  })
}

function fill({ nodes, day }: Draft, seat: number, at: number): void {
  const node = nodes[seat]
  if (!node) return
  if (node.replacedBy < 0 || comesFirst(nodes[at], nodes[node.replacedBy])) node.replacedBy = at
  if (!node.wasHere) return
  node.isHere = false
  node.lastDay = addDays(day, -1)
  node.endCause = "FILLED"
  node.endsOn = day
}

/**
 * Finds who comes after whoever has left, or is going to: a person or a vacant position of the file on the same
 * position. Their reports follow there. Call it once it is known who ends.
 */
export function succeed(draft: Draft): void {
  const successors = holdersOfFile(draft)
  for (const node of draft.nodes) {
    if (node.kind !== "PERSON" || node.replacedBy >= 0 || endOf(node) === NEVER) continue
    const { positionRef, employeeId } = node.after
    const next = (reference: string | undefined, kind?: "POSITION") =>
      successors
        .get(reference ?? "")
        ?.find((at) => leavesBefore(node, draft.nodes[at]) && (!kind || draft.nodes[at]?.kind === kind))
    node.replacedBy = next(positionRef) ?? next(employeeId, "POSITION") ?? -1
  }
}

/** Whoever of the file is on each position, people and vacant positions; the main holder first, then by label. */
function holdersOfFile({ nodes }: Draft): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  nodes.forEach((node, at) => {
    if (!node.isHere || !node.entry) return
    const position = node.kind === "PERSON" ? node.entry.row.values.positionRef : node.after.positionRef
    if (!position) return
    const known = holders.get(position)
    if (known) known.push(at)
    else holders.set(position, [at])
  })
  for (const together of holders.values())
    if (together.length > 1) together.sort((a, b) => (comesFirst(nodes[a], nodes[b]) ? -1 : 1))
  return holders
}

/** So nobody follows anybody in a round. */
function leavesBefore(former: DraftNode, successor: DraftNode | undefined): boolean {
  return successor !== undefined && endOf(former) < endOf(successor)
}

const NEVER = "9999"

function endOf({ isHere, startsOn, after }: DraftNode): string {
  return isHere || startsOn !== null ? (after.endDate ?? NEVER) : ""
}

/** Of several who take one place the main holder counts, else the first by label, whatever the order of the file. */
function comesFirst(one: DraftNode | undefined, other: DraftNode | undefined): boolean {
  const [a, b] = [one, other].map((node) => isPrimary(node?.entry?.row.values ?? {}))
  if (a !== b) return a === true
  return nodeLabel(one) < nodeLabel(other)
}
