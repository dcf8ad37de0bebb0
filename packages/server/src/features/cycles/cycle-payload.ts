import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import type { CyclePayload } from "./cycle.input.ts"
import type { CycleView } from "./cycle.view.ts"

export async function cyclePayload(_ctx: Ctx, result: Result<CycleView>): Promise<CyclePayload> {
  return { cycle: valueOrNull(result), problems: problemsOf(result) }
}
