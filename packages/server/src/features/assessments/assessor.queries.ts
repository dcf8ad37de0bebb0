import { can } from "@rung/domain/access/permission"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId, toGlobalId } from "../../platform/graphql/global-id.ts"
import { namedAssessors } from "./assessor.store.ts"
import type { CycleAssessorView } from "./cycle-running.input.ts"

/** Null for viewers who may not run cycles. */
export async function assessorsOf(ctx: Ctx, cycleId: string): Promise<readonly CycleAssessorView[] | null> {
  if (!can(principalOf(ctx), "cycle:create")) return null
  const id = found(fromGlobalId(cycleId, "Cycle"))
  const rows = await ctx.db.read((tx) => namedAssessors(tx, id))
  return rows.map(
    ({ subjectId, subjectName, raterId, raterName, raterTitle, raterUnit, email, hasPlace }) => ({
      subjectId: toGlobalId("Person", subjectId),
      subjectName,
      rater: { personId: toGlobalId("Person", raterId), name: raterName, title: raterTitle, unit: raterUnit },
      email,
      hasPlace,
    }),
  )
}
