import { Arg, Ctx as Context, ID, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { biasAudit } from "./bias-audit.queries.ts"
import { BiasAuditView } from "./bias-audit.view.ts"

@Resolver()
export class BiasAuditResolver {
  @Guarded("bias-audit:read")
  @Query(() => BiasAuditView, {
    description:
      "What overall judgements from above follow, by layer, for ADMIN and EXEC: of 30 or more judgements by 5 or more raters, never of one rater.",
  })
  biasAudit(
    @Context() ctx: Ctx,
    @Arg("cycleId", () => ID, { nullable: true, description: "A released Cycle; the latest unless told." })
    cycleId: string | null | undefined,
  ): Promise<BiasAuditView> {
    return biasAudit(ctx, cycleId)
  }
}
