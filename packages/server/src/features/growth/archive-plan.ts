import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { recordAudit } from "../access/audit.store.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { NO_CURRENT_PLAN, planNow } from "./plan.queries.ts"
import { lockOwnPlan, putAway } from "./plan.store.ts"
import type { PlanView } from "./plan.view.ts"

/** Puts the viewer's current plan away as history of their own; sharing ends with it. */
export function archivePlan(ctx: Ctx): Promise<Result<PlanView>> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId } = principal
  return ctx.db.write(async (tx) => {
    const plan = await lockOwnPlan(tx, accountId)
    if (!plan) return refused(NO_CURRENT_PLAN)
    await putAway(tx, plan.id, ctx.today)
    if (plan.sharedWith !== null) {
      await recordAudit(tx, {
        actor: principal,
        at: ctx.now,
        action: "plan:unshare",
        subject: `Plan:${plan.id}`,
        detail: { reader: plan.sharedWith },
      })
    }
    const withoutReader = { sharedWith: null, readerName: null, sharedOn: null, sharedAt: null }
    return planNow(tx, { ...plan, ...withoutReader, archivedOn: ctx.today })
  })
}
