import type { RunningState } from "./import-run.store.ts"
import type { ImportStep } from "./import-step.ts"

/** Of every hundred, how many are done before a step begins and once it has ended. */
export interface Share {
  readonly from: number
  readonly to: number
}

type Ends = Readonly<Partial<Record<ImportStep, number>>>

/** What is done of every hundred when a step has ended, in the order of the steps; measured with large orgs. */
const ENDS: Readonly<Record<RunningState, Ends>> = {
  PLANNING: { READ: 12, LOAD_ORG: 20, UNDERSTAND: 42, CONNECT: 56, DERIVE: 64, COMPARE: 80, KEEP: 99 },
  APPLYING: { LOCK: 1, PEOPLE: 42, LINES: 70, PLACEMENTS: 98, RECORD: 99 },
  REVERTING: { CHECK: 40, LINES: 45, PEOPLE: 85, PLACEMENTS: 98, RECORD: 99 },
}

const NONE: Share = { from: 0, to: 0 }

/** A step's share of a whole job; nothing of it for a step that the job does not take. */
export function shareOf(state: RunningState, step: ImportStep): Share {
  let from = 0
  for (const [each, to] of Object.entries(ENDS[state])) {
    if (each === step) return { from, to }
    from = to
  }
  return NONE
}

/** How much of a whole job is done when `done` of a step's `total` are. */
export function percentOf(
  state: RunningState,
  step: ImportStep,
  { done, total }: { readonly done: number; readonly total: number | undefined },
): number {
  const { from, to } = shareOf(state, step)
  const share = total ? Math.min(1, done / total) : 0
  return Math.floor(from + (to - from) * share)
}

/** Steps that count rows, people or lines; all others have parts, or nothing to count. */
const COUNTING: readonly ImportStep[] = ["READ", "LOAD_ORG", "CHECK", "PEOPLE", "LINES"]

export function isCounting(step: ImportStep): boolean {
  return COUNTING.includes(step)
}
