import { archiveCycle as decideArchive } from "@rung/domain/cycles/step-cycle"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CycleStepInput } from "./cycle.input.ts"
import { takeStep } from "./take-step.ts"

export function archiveCycle(ctx: Ctx, { cycleId, version }: CycleStepInput): Promise<Result<Cycle>> {
  return takeStep(ctx, cycleId, {
    action: "cycle:archive",
    decide: (cycle) => decideArchive(cycle, version),
  })
}
