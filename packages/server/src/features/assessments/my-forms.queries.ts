import { can } from "@rung/domain/access/permission"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { loadRaterForms } from "./assessment.store.ts"
import type { AssessmentView } from "./assessment.view.ts"
import { assessmentHead } from "./assessment-head.ts"

export async function myForms(ctx: Ctx, cycleId: string | undefined): Promise<readonly AssessmentView[]> {
  const principal = principalOf(ctx)
  if (principal.kind !== "PERSON_SESSION" || !can(principal, "assessment:answer", { isRater: true })) {
    throw new Fault("FORBIDDEN")
  }
  const { personId: raterId } = principal
  if (raterId === undefined) return []
  await ensureDerived(ctx)
  const forms = await ctx.db.read((tx) => loadRaterForms(tx, { raterId, cycleId, today: ctx.today }))
  return forms.map((form) => assessmentHead(form, ctx.today))
}
