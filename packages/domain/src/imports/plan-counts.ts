import type { Draft, DraftNode } from "./draft.ts"
import type { Identified } from "./identity.ts"
import type { NormalTable } from "./normalise.ts"
import type { NodeOutcome } from "./plan-changes.ts"
import type { Entry } from "./row-groups.ts"

/** What becomes of a row of the file; every row has exactly one. */
export const ROW_OUTCOMES = [
  "CREATE",
  "UPDATE",
  /** Nothing but the manager changes. */
  "MOVE",
  "END",
  "UNCHANGED",
  "BLOCKED",
  /** Repeats another row. */
  "COLLAPSED",
  /** Blank, or about somebody unknown who has already left. */
  "IGNORED",
] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

/** Rows by outcome, which add up to `rows`; then what happens to people no row is about, and to lines in all. */
export interface PlanCounts {
  readonly rows: number
  readonly create: number
  readonly update: number
  readonly move: number
  readonly end: number
  readonly unchanged: number
  readonly blocked: number
  readonly collapsed: number
  readonly ignored: number
  /** Of `create`: vacant positions. */
  readonly seats: number
  /** People and seats without a row that end: missing from a full file, or seats that are filled. */
  readonly endOutside: number
  /** People and seats without a row whose manager changes. */
  readonly moveOutside: number
  /** Everybody known whose manager changes. */
  readonly moveInAll: number
}

export interface Counted {
  readonly outcomes: readonly RowOutcome[]
  readonly counts: PlanCounts
}

interface Facts {
  readonly table: NormalTable
  readonly size: number
  readonly identified: Identified
  readonly departed: readonly Entry[]
  readonly draft: Draft
  readonly nodeOutcomes: readonly NodeOutcome[]
}

/** Accounts for every row exactly once. */
export function countPlan(facts: Facts): Counted {
  const outcomes = new Array<RowOutcome>(facts.size).fill("IGNORED")
  for (const { index } of facts.table.rows) outcomes[index] = "BLOCKED"
  for (const index of facts.identified.collapsed) outcomes[index] = "COLLAPSED"
  for (const { row } of facts.departed) outcomes[row.index] = "IGNORED"
  facts.draft.nodes.forEach((node, at) => {
    if (node.entry) outcomes[node.entry.row.index] = outcomeOf(facts.nodeOutcomes[at])
  })
  const count = (outcome: RowOutcome) => outcomes.reduce((sum, each) => sum + (each === outcome ? 1 : 0), 0)
  const over = (test: (node: DraftNode, outcome: NodeOutcome) => boolean) =>
    facts.draft.nodes.reduce((sum, node, at) => {
      const outcome = facts.nodeOutcomes[at]
      return sum + (outcome && test(node, outcome) ? 1 : 0)
    }, 0)
  const counts = {
    rows: facts.size,
    create: count("CREATE"),
    update: count("UPDATE"),
    move: count("MOVE"),
    end: count("END"),
    unchanged: count("UNCHANGED"),
    blocked: count("BLOCKED"),
    collapsed: count("COLLAPSED"),
    ignored: count("IGNORED"),
    seats: over((node, { isInserted }) => isInserted && node.kind === "POSITION"),
    endOutside: over((node, { isEnded }) => isEnded && !node.entry),
    moveOutside: over((node, { isMoved }) => isMoved && !node.entry),
    moveInAll: over((_, { isMoved }) => isMoved),
  }
  return { outcomes, counts }
}

function outcomeOf(outcome: NodeOutcome | undefined): RowOutcome {
  if (!outcome) return "BLOCKED"
  if (outcome.isInserted) return "CREATE"
  if (outcome.isEnded) return "END"
  if (outcome.isUpdated) return "UPDATE"
  return outcome.isMoved ? "MOVE" : "UNCHANGED"
}
