import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ChangeCycleInput } from "./cycle.input.ts"
import type { CycleView } from "./cycle.view.ts"

export async function changeCycle(_ctx: Ctx, _input: ChangeCycleInput): Promise<Result<CycleView>> {
  throw new Error("Being built.")
}
