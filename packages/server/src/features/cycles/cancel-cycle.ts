import { cancelCycle as decideCancel } from "@rung/domain/cycles/step-cycle"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CycleStepInput } from "./cycle.input.ts"
import { deleteCycle, deleteForms } from "./cycle.store.ts"
import { takeStep } from "./take-step.ts"

/** Whatever was asked and answered goes with the cycle. */
export function cancelCycle(ctx: Ctx, { cycleId, version }: CycleStepInput): Promise<Result<Cycle>> {
  return takeStep(ctx, cycleId, {
    action: "cycle:cancel",
    decide: (cycle) => decideCancel(cycle, version),
    afterwards: async (tx, cycle) => {
      await deleteForms(tx, cycle.id)
      await deleteCycle(tx, cycle.id)
    },
  })
}
