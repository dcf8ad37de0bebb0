import { releaseCycle as decideRelease } from "@rung/domain/cycles/step-cycle"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CycleStepInput } from "./cycle.input.ts"
import { takeStep } from "./take-step.ts"

export function releaseCycle(ctx: Ctx, { cycleId, version }: CycleStepInput): Promise<Result<Cycle>> {
  return takeStep(ctx, cycleId, {
    action: "cycle:release",
    decide: (cycle) => decideRelease(cycle, version),
    at: { releasedAt: ctx.now },
    afterwards: async (tx, cycle) => {
      for (const step of ctx.parts.releaseSteps) await step(tx, cycle, ctx.parts)
    },
  })
}
