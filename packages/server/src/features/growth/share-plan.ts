import { sharePlan as decide } from "@rung/domain/growth/plan"
import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { recordAudit } from "../access/audit.store.ts"
import { memberOfPerson } from "../access/delegation.store.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { NO_CURRENT_PLAN, planNow } from "./plan.queries.ts"
import { lockOwnPlan, setReader } from "./plan.store.ts"
import type { PlanView } from "./plan.view.ts"

/** Lets one member read the viewer's current plan and check in under it. */
export function sharePlan(ctx: Ctx, personId: string): Promise<Result<PlanView>> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId: ownerId } = principal
  const person = fromGlobalId(personId, "Person")
  return ctx.db.write(async (tx) => {
    const plan = await lockOwnPlan(tx, ownerId)
    if (!plan) return refused(NO_CURRENT_PLAN)
    const reader = person === undefined ? undefined : await memberOfPerson(tx, person)
    const decision = decide({ ownerId, readerId: reader?.accountId, sharedWith: plan.sharedWith })
    if (!decision.ok) return decision
    await setReader(tx, plan.id, { sharedWith: decision.value, sharedOn: ctx.today, sharedAt: ctx.now })
    await recordAudit(tx, {
      actor: principal,
      at: ctx.now,
      action: "plan:share",
      subject: `Plan:${plan.id}`,
      detail: { reader: decision.value },
    })
    return planNow(tx, await lockOwnPlan(tx, ownerId))
  })
}
