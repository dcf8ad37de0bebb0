import { savePlan as decide, NO_PLAN } from "@rung/domain/growth/plan"
import { problem } from "@rung/domain/kit/problem"
import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { latestContract } from "../expectations/contract.store.ts"
import type { SavePlanInput } from "./plan.input.ts"
import { planNow } from "./plan.queries.ts"
import { insertPlan, lockOwnPlan, updatePlan } from "./plan.store.ts"
import type { PlanView } from "./plan.view.ts"

export function savePlan(ctx: Ctx, input: SavePlanInput): Promise<Result<PlanView>> {
  const { accountId, personId } = sessionPrincipalOf(ctx)
  if (personId === undefined) throw new Fault("FORBIDDEN")
  const { today } = ctx
  return ctx.db.write(async (tx) => {
    const before = await lockOwnPlan(tx, accountId)
    const contract = await latestContract(tx)
    const competencies = new Set(contract?.body.competencies.map(({ code }) => code) ?? [])
    const decision = decide(before ?? NO_PLAN, input, { today, competencies, newId })
    if (!decision.ok) return decision
    if (before) await updatePlan(tx, before.id, decision.value)
    else {
      const begun = { id: newId(), accountId, personId, begunOn: today, ...decision.value }
      if (!(await insertPlan(tx, begun))) return refused(BEGUN_ELSEWHERE)
    }
    return planNow(tx, await lockOwnPlan(tx, accountId))
  })
}

const BEGUN_ELSEWHERE = problem(
  "VERSION_CONFLICT",
  "You began a plan in another window meanwhile: reload it.",
  "version",
)
