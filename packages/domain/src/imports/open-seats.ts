import type { AnswerBook } from "./answers.ts"
import type { Draft, DraftLines, DraftNode } from "./draft.ts"
import type { Entry } from "./row-groups.ts"
import { saidManager } from "./said-manager.ts"

const REQUISITION = /^(r|req|requisition|jr|jreq|pos|position|vac|vacancy|opening|hc)[-_# ]*\d[\w-]*$/i

/** Whether a reference that nobody bears is written like the number of a requisition or an open position (M19). */
export function looksLikeRequisition(reference: string): boolean {
  return REQUISITION.test(reference)
}

/**
 * Creates the vacant positions that exist only as somebody's manager reference, where that was answered (M19); known
 * ones stay in the org, though a full file has no row of them. Rows of the file come first, also those that end.
 */
export function openSeats(draft: Draft, { openSeats: wanted }: AnswerBook, departed: readonly Entry[]): void {
  if (wanted.size === 0) return
  const { nodes, index } = draft
  const { said, borne } = referencesOf(draft)
  for (const { reference } of departed) borne.add(reference)
  for (const reference of [...wanted].toSorted()) {
    if (!said.has(reference) || borne.has(reference)) continue
    const known = nodes[index.positionRefs.get(reference) ?? -1]
    if (!known) nodes.push(newSeat(reference))
    else if (!known.entry && known.endCause !== "FILLED") stay(known)
  }
}

/** What the file's rows say of managers, and what people, and seats with a row, are known by. */
function referencesOf({ nodes }: Draft) {
  const said = new Set<string>()
  const borne = new Set<string | undefined>()
  for (const { kind, after, isHere, entry } of nodes) {
    if (!isHere) continue
    said.add(saidManager(entry?.row.values) ?? "")
    if (kind === "POSITION" && !entry) continue
    for (const key of [after.employeeId, after.externalId, after.positionRef]) borne.add(key)
  }
  return { said, borne }
}

function stay(node: DraftNode): void {
  node.isHere = true
  node.lastDay = null
  node.endCause = null
  node.endsOn = undefined
}

function newSeat(positionRef: string): DraftNode {
  return {
    ref: `new:p:${positionRef}`,
    kind: "POSITION",
    entry: null,
    before: null,
    after: { positionRef },
    wasHere: false,
    isHere: true,
    lastDay: null,
    endCause: null,
    replacedBy: -1,
    startsOn: null,
    dated: [],
  }
}

/**
 * Draws the lines of positions that have no row: up to where their reports stood before, if that was under one manager,
 * or to whoever stood above that manager, who has left. Otherwise nobody stands above them.
 */
export function placeOpenSeats({ nodes }: Draft, { manager, before }: DraftLines): void {
  const isMade = (at: number) => nodes[at]?.before === null && nodes[at].entry === null
  const stoodUnder = new Map<number, Set<number>>()
  manager.forEach((seat, at) => {
    if (seat < 0 || !isMade(seat)) return
    const known = stoodUnder.get(seat) ?? new Set<number>()
    stoodUnder.set(seat, known.add(before[at] ?? -1))
  })
  for (const [seat, managers] of stoodUnder) {
    managers.delete(-1)
    let [above = -1, ...others] = managers
    if (others.length > 0) continue
    for (let steps = 0; above >= 0 && !nodes[above]?.isHere && steps < nodes.length; steps++)
      above = before[above] ?? -1
    manager[seat] = above
  }
}
