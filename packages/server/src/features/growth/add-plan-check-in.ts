import { addCheckIn } from "@rung/domain/growth/plan"
import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import type { AddPlanCheckInInput } from "./plan.input.ts"
import { planNow } from "./plan.queries.ts"
import { insertCheckIn, loadCheckIns, lockReadablePlan } from "./plan.store.ts"
import type { PlanView } from "./plan.view.ts"

/** A note under one's own plan, or under one that is shared with the viewer at this moment. */
export async function addPlanCheckIn(
  ctx: Ctx,
  { planId, text }: AddPlanCheckInInput,
): Promise<Result<PlanView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  const id = fromGlobalId(planId, "Plan")
  if (id === undefined) return refused(unknownId("plan", "planId"))
  return ctx.db.write(async (tx) => {
    const plan = await lockReadablePlan(tx, { id, accountId })
    if (!plan) return refused(unknownId("plan", "planId"))
    const decision = addCheckIn(text, (await loadCheckIns(tx, [id])).length)
    if (!decision.ok) return decision
    const checkIn = { planId: id, id: newId(), authorId: accountId }
    await insertCheckIn(tx, { ...checkIn, text: decision.value, writtenAt: ctx.now })
    return planNow(tx, plan)
  })
}
