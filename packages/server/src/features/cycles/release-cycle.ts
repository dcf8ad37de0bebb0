import { releaseCycle as decideRelease } from "@rung/domain/cycles/step-cycle"
import type { Result } from "@rung/domain/kit/result"
import type { ThreadCtx } from "../../parts.ts"
import type { OrgUseCase } from "./beside-others.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CycleStepInput } from "./cycle.input.ts"
import { takeStep } from "./take-step.ts"

export function releaseCycle(ctx: ThreadCtx, { cycleId, version }: CycleStepInput): Promise<Result<Cycle>> {
  return takeStep(ctx, cycleId, {
    action: "cycle:release",
    decide: (cycle) => decideRelease(cycle, version),
    check: async (tx, id) =>
      (await Promise.all(ctx.parts.releaseChecks.map((check) => check(tx, id)))).flat(),
    at: { releasedAt: ctx.now },
    afterwards: async (tx, cycle) => {
      for (const step of ctx.parts.releaseSteps) await step(tx, cycle, ctx.parts)
    },
  })
}

export const releaseCycleCase: OrgUseCase<CycleStepInput, Result<Cycle>> = {
  name: "releaseCycle",
  writes: true,
  run: releaseCycle,
}
