import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { CycleStepInput } from "./cycle.input.ts"
import type { CycleView } from "./cycle.view.ts"

export async function archiveCycle(_ctx: Ctx, _input: CycleStepInput): Promise<Result<CycleView>> {
  throw new Error("Being built.")
}
