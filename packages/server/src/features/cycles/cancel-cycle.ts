import { cancelCycle as decideCancel } from "@rung/domain/cycles/step-cycle"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CycleStepInput } from "./cycle.input.ts"
import { deleteCycle } from "./cycle.store.ts"
import { takeStep } from "./take-step.ts"

export function cancelCycle(ctx: Ctx, { cycleId, version }: CycleStepInput): Promise<Result<Cycle>> {
  return takeStep(ctx, cycleId, {
    action: "cycle:cancel",
    decide: (cycle) => decideCancel(cycle, version),
    afterwards: (tx, cycle) => deleteCycle(tx, cycle.id),
  })
}
