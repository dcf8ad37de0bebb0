import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { CreateCycleInput } from "./cycle.input.ts"
import type { CycleView } from "./cycle.view.ts"

export async function createCycle(_ctx: Ctx, _input: CreateCycleInput): Promise<Result<CycleView>> {
  throw new Error("Being built.")
}
