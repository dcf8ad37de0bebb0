import type { TenantDb } from "../../platform/db/database.ts"
import type { RunKey } from "./import-run.store.ts"
import type { ImportStep } from "./import-step.ts"

/** What the work of an import needs: nothing that a thread could not have. */
export interface ImportWork extends RunKey {
  readonly db: TenantDb
  readonly clock: () => Date
  /** Says where the work is, and ends it by throwing when nobody wants it any more. */
  readonly report: (step: ImportStep, done?: number, total?: number) => void
}

/** Of every hundred, how many are done before a step begins and once it has ended. */
const SHARES: Readonly<Record<ImportStep, readonly [from: number, to: number]>> = {
  WAIT: [0, 0],
  READ: [0, 15],
  LOAD_ORG: [15, 20],
  UNDERSTAND: [20, 40],
  CONNECT: [40, 55],
  DERIVE: [55, 65],
  COMPARE: [65, 75],
  KEEP: [75, 99],
  LOCK: [0, 2],
  CHECK: [0, 10],
  PEOPLE: [10, 40],
  LINES: [40, 60],
  PLACEMENTS: [60, 95],
  RECORD: [95, 99],
}

/** How much of a whole job is done when `done` of a step's `total` are. */
export function percentOf(step: ImportStep, done: number, total: number | undefined): number {
  const [from, to] = SHARES[step]
  const share = total ? Math.min(1, done / total) : 0
  return Math.floor(from + (to - from) * share)
}
