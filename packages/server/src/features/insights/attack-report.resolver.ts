import { Arg, Ctx as Context, ID, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { attackReport } from "./attack-report.queries.ts"
import { AttackReportView } from "./attack-report.view.ts"

@Resolver()
export class AttackReportResolver {
  @Guarded("attack-report:read")
  @Query(() => AttackReportView, {
    description:
      "What was tried to take single confidential answers out of what a released cycle shows, for AUDITOR and ADMIN.",
  })
  attackReport(
    @Context() ctx: Ctx,
    @Arg("cycleId", () => ID, { nullable: true, description: "A released Cycle; the latest unless told." })
    cycleId: string | null | undefined,
  ): Promise<AttackReportView> {
    return attackReport(ctx, cycleId)
  }
}
