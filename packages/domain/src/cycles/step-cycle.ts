import type { Day } from "../kit/day.ts"
import { problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { CYCLE_STEPS, type Cycle, type CycleState, stepProblems } from "./cycle.ts"

/** `OPEN` to `CALIBRATING`: no answer is taken any more. Refusals: `VERSION_CONFLICT`, `CYCLE_NOT_OPEN`. */
export function closeCycle(cycle: Cycle, version: number): Result<Cycle> {
  return okUnless(stepProblems(cycle, "close", version), () => moved(cycle, CYCLE_STEPS.close.to))
}

/**
 * `CALIBRATING` to `RELEASED`: the one moment at which aggregates become visible. Refusals: `VERSION_CONFLICT`,
 * `CYCLE_NOT_CALIBRATING`.
 */
export function releaseCycle(cycle: Cycle, version: number): Result<Cycle> {
  return okUnless(stepProblems(cycle, "release", version), () => moved(cycle, CYCLE_STEPS.release.to))
}

/** `RELEASED` to `ARCHIVED`; results stay readable. Refusals: `VERSION_CONFLICT`, `CYCLE_NOT_RELEASED`. */
export function archiveCycle(cycle: Cycle, version: number): Result<Cycle> {
  return okUnless(stepProblems(cycle, "archive", version), () => moved(cycle, CYCLE_STEPS.archive.to))
}

/**
 * Whether a cycle may be removed altogether, with every answer to it: as long as answers are taken, for afterwards
 * they are owed their release. Answers the cycle that goes. Refusals: `VERSION_CONFLICT`, `CYCLE_NOT_OPEN`.
 */
export function cancelCycle(cycle: Cycle, version: number): Result<Cycle> {
  return okUnless(stepProblems(cycle, "cancel", version), () => cycle)
}

/**
 * Gives raters more time. Refusals: `VERSION_CONFLICT`, `CYCLE_NOT_OPEN`, `EXTENSION_NOT_LATER` (the new day must
 * lie after the present one), `CYCLE_PERIOD_PAST` (and after today).
 */
export function extendCycle(
  cycle: Cycle,
  { closesOn, version }: { readonly closesOn: Day; readonly version: number },
  today: Day,
): Result<Cycle> {
  const problems = stepProblems(cycle, "extend", version)
  if (closesOn <= cycle.closesOn) {
    problems.push(problem("EXTENSION_NOT_LATER", `Choose a day after ${cycle.closesOn}.`, "closesOn"))
  } else if (closesOn <= today) {
    problems.push(problem("CYCLE_PERIOD_PAST", "Let the cycle close after today.", "closesOn"))
  }
  return okUnless(problems, () => ({ ...cycle, closesOn, version: cycle.version + 1 }))
}

function moved(cycle: Cycle, state: CycleState): Cycle {
  return { ...cycle, state, version: cycle.version + 1 }
}
