import { closeCycle as decideClose } from "@rung/domain/cycles/step-cycle"
import type { Result } from "@rung/domain/kit/result"
import type { ThreadCtx } from "../../parts.ts"
import type { OrgUseCase } from "./beside-others.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CycleStepInput } from "./cycle.input.ts"
import { takeStep } from "./take-step.ts"

export function closeCycle(ctx: ThreadCtx, { cycleId, version }: CycleStepInput): Promise<Result<Cycle>> {
  return takeStep(ctx, cycleId, {
    action: "cycle:close",
    decide: (cycle) => decideClose(cycle, version),
    at: { closedAt: ctx.now },
    afterwards: async (tx, cycle) => {
      for (const step of ctx.parts.closeSteps) await step(tx, cycle, ctx.parts)
    },
  })
}

export const closeCycleCase: OrgUseCase<CycleStepInput, Result<Cycle>> = {
  name: "closeCycle",
  writes: true,
  run: closeCycle,
}
