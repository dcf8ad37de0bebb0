import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ExtendCycleInput } from "./cycle.input.ts"
import type { CycleView } from "./cycle.view.ts"

export async function extendCycle(_ctx: Ctx, _input: ExtendCycleInput): Promise<Result<CycleView>> {
  throw new Error("Being built.")
}
