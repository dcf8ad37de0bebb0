import type { Day } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import { createCycle } from "./create-cycle.ts"
import type { Cycle } from "./cycle.ts"

/** What a copy has of its own. */
export interface CloneCycleCommand {
  readonly name: string
  readonly opensOn: Day
  readonly closesOn: Day
}

/**
 * A new draft that asks the same people from the same views; contract, layers, weights and k are those of the day on
 * which it opens. Refusals: those of `createCycle`.
 */
export function cloneCycle(
  { perspectives, population }: Cycle,
  command: CloneCycleCommand,
  today: Day,
): Result<Cycle> {
  return createCycle({ ...command, perspectives, population }, today)
}
