import { extendCycle as decideExtension } from "@rung/domain/cycles/step-cycle"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { ExtendCycleInput } from "./cycle.input.ts"
import { takeStep } from "./take-step.ts"

export function extendCycle(ctx: Ctx, input: ExtendCycleInput): Promise<Result<Cycle>> {
  const { cycleId, closesOn, version } = input
  return takeStep(ctx, cycleId, {
    action: "cycle:extend",
    decide: (cycle) => decideExtension(cycle, { closesOn, version }, ctx.today),
    detail: { closesOn },
  })
}
