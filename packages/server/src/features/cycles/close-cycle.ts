import { closeCycle as decideClose } from "@rung/domain/cycles/step-cycle"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CycleStepInput } from "./cycle.input.ts"
import { takeStep } from "./take-step.ts"

export function closeCycle(ctx: Ctx, { cycleId, version }: CycleStepInput): Promise<Result<Cycle>> {
  return takeStep(ctx, cycleId, {
    action: "cycle:close",
    decide: (cycle) => decideClose(cycle, version),
    at: { closedAt: ctx.now },
  })
}
