import { addDays } from "../kit/day.ts"
import { isPrimary } from "./assignments.ts"
import type { Draft, DraftNode } from "./draft.ts"

/**
 * Finds who takes whose place. A vacant position whose reference a person of the file bears, as their own id or as
 * their position, is filled by them; a person whose id or position a seat of the file bears, or another person takes,
 * is followed there by their reports, once they have left.
 */
export function takeSeats(draft: Draft): void {
  const holders = holdersOf(draft)
  draft.nodes.forEach((node, at) => {
    if (!node.isHere || !node.entry) return
    const isPerson = node.kind === "PERSON"
    const position = isPerson ? node.entry.row.values.positionRef : node.after.positionRef
    for (const former of position ? (holders.get(position) ?? []) : [])
      if (former !== at) replace(draft, former, at)
    if (isPerson) fillSeats(draft, [node.after.employeeId, position], at)
    else vacate(draft, node.after.positionRef, at)
  })
}

/** Somebody of the org whose id a vacant position of the file bears, and who has no row of their own. */
function vacate(draft: Draft, reference: string | undefined, at: number): void {
  const person = draft.index.employeeIds.get(reference ?? "") ?? -1
  if (draft.nodes[person] && !draft.nodes[person].entry) replace(draft, person, at)
}

function fillSeats(draft: Draft, references: readonly (string | null | undefined)[], at: number): void {
  for (const reference of references) {
    const seat = draft.index.positionRefs.get(reference ?? "") ?? -1
    if (draft.nodes[seat] && !draft.nodes[seat].entry) fill(draft, seat, at)
  }
}

/** Whoever of the org sits, or sat last, on each position. */
function holdersOf({ nodes }: Draft): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  nodes.forEach(({ kind, before, after }, at) => {
    const position = kind === "PERSON" && before ? after.positionRef : undefined
    if (position === undefined) return
    const known = holders.get(position)
    if (known) known.push(at)
    else holders.set(position, [at])
  })
  return holders
}

/** Of several who take one place the main holder counts, else the first by key, whatever the order of the file. */
function replace({ nodes }: Draft, former: number, at: number): void {
  const node = nodes[former]
  if (!node) return
  const known = nodes[node.replacedBy]
  if (!known || comesFirst(nodes[at], known)) node.replacedBy = at
}

function comesFirst(one: DraftNode | undefined, other: DraftNode): boolean {
  const [a, b] = [one, other].map((node) => isPrimary(node?.entry?.row.values ?? {}))
  if (a !== b) return a === true
  return (one?.entry?.key ?? "") < (other.entry?.key ?? "")
}

function fill(draft: Draft, seat: number, at: number): void {
  replace(draft, seat, at)
  const node = draft.nodes[seat]
  if (!node?.wasHere) return
  node.isHere = false
  node.lastDay = addDays(draft.day, -1)
  node.endCause = "FILLED"
  node.endsOn = draft.day
}
