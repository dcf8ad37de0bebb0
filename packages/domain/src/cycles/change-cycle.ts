import type { Day } from "../kit/day.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { type CreateCycleCommand, createCycle } from "./create-cycle.ts"
import { type Cycle, stepProblems } from "./cycle.ts"

/** What is to change in a draft; what is absent stays, and a population is replaced as a whole. */
export interface ChangeCycleCommand extends Partial<CreateCycleCommand> {
  readonly version: number
}

/**
 * A draft with some of its choices changed. Refusals: `VERSION_CONFLICT`, `CYCLE_NOT_DRAFT`, and those of
 * `createCycle` for the draft as it would then be.
 */
export function changeCycle(
  cycle: Cycle,
  { version, ...change }: ChangeCycleCommand,
  today: Day,
): Result<Cycle> {
  const changed = createCycle({ ...cycle, ...change }, today)
  const problems = [...stepProblems(cycle, "change", version), ...(changed.ok ? [] : changed.problems)]
  return okUnless(problems, () => ({
    ...cycle,
    ...(changed.ok ? changed.value : {}),
    version: cycle.version + 1,
  }))
}
