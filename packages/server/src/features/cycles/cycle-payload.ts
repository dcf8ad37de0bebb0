import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CyclePayload } from "./cycle.input.ts"
import { cycleView } from "./cycle.queries.ts"
import { subtreeNames } from "./cycle.store.ts"

/** The answer of a mutation about a cycle. */
export async function cyclePayload(ctx: Ctx, result: Result<Cycle>): Promise<CyclePayload> {
  if (!result.ok) return { cycle: null, problems: problemsOf(result) }
  const names = await ctx.db.read((tx) => subtreeNames(tx, [result.value]))
  return { cycle: cycleView(result.value, { names, today: ctx.today }), problems: [] }
}
