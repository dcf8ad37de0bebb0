import { isRunning } from "./import-run.store.ts"
import type { ImportState } from "./import-state.ts"
import type { ImportStep } from "./import-step.ts"
import { type Share, shareOf } from "./step-shares.ts"

/** How far a job is, as it was last heard of. */
export interface HeardOf {
  readonly state: ImportState
  readonly attempt: number
  readonly step: ImportStep
  readonly rowsDone: number
  readonly rowsTotal: number | null
  readonly rowsPerSecond: number | null
  readonly startedAt: Date
  readonly stepStartedAt: Date
  readonly updatedAt: Date
}

/**
 * Seconds until a job is done: by the speed of a step that counts, else by how long the steps before took. Null where
 * that cannot be told: at first, when a step takes longer than its share, and when nothing is at work.
 */
export function secondsLeft(heard: HeardOf): number | null {
  const { state, step } = heard
  if (!isRunning(state)) return null
  const share = shareOf(state, step)
  const left = bySpeed(heard, share) ?? byStepsBefore(heard, share)
  return left === undefined ? null : Math.round(left)
}

function bySpeed({ rowsDone, rowsTotal, rowsPerSecond }: HeardOf, { from, to }: Share): number | undefined {
  if (!rowsTotal || !rowsPerSecond || to <= from) return undefined
  const whole = rowsTotal / rowsPerSecond
  return Math.max(0, rowsTotal - rowsDone) / rowsPerSecond + (whole / (to - from)) * (100 - to)
}

/** Less tells too little to go by. */
const ENOUGH = 10

function byStepsBefore(
  { attempt, startedAt, stepStartedAt, updatedAt }: HeardOf,
  { from, to }: Share,
): number | undefined {
  if (from < ENOUGH || attempt > 1) return undefined
  const ofOne = (stepStartedAt.getTime() - startedAt.getTime()) / 1_000 / from
  const left = ofOne * (100 - from) - (updatedAt.getTime() - stepStartedAt.getTime()) / 1_000
  return left < ofOne * (100 - to) ? undefined : left
}
