import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { recordAudit } from "../access/audit.store.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { NO_CURRENT_PLAN, planNow } from "./plan.queries.ts"
import { lockOwnPlan, setReader } from "./plan.store.ts"
import type { PlanView } from "./plan.view.ts"

/** Ends the sharing of the viewer's current plan; the next request of whoever read it finds nothing. */
export function unsharePlan(ctx: Ctx): Promise<Result<PlanView>> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId } = principal
  return ctx.db.write(async (tx) => {
    const plan = await lockOwnPlan(tx, accountId)
    if (!plan) return refused(NO_CURRENT_PLAN)
    if (plan.sharedWith === null) return planNow(tx, plan)
    await setReader(tx, plan.id, { sharedWith: null, sharedOn: null, sharedAt: null })
    await recordAudit(tx, {
      actor: principal,
      at: ctx.now,
      action: "plan:unshare",
      subject: `Plan:${plan.id}`,
      detail: { reader: plan.sharedWith },
    })
    return planNow(tx, await lockOwnPlan(tx, accountId))
  })
}
