import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import {
  loadCheckIns,
  loadOwnPlans,
  loadSharedPlans,
  type StoredCheckIn,
  type StoredPlan,
} from "./plan.store.ts"
import type { MyPlansView, PlanView } from "./plan.view.ts"

export const NO_CURRENT_PLAN = unknownId("plan", "plan")

export function myPlan(ctx: Ctx): Promise<MyPlansView> {
  const { accountId } = sessionPrincipalOf(ctx)
  return ctx.db.read(async (tx) => {
    const plans = await viewsOf(tx, await loadOwnPlans(tx, accountId))
    return {
      current: plans.find(({ archivedOn }) => archivedOn === null) ?? null,
      archived: plans.filter(({ archivedOn }) => archivedOn !== null),
    }
  })
}

export function sharedPlans(ctx: Ctx): Promise<readonly PlanView[]> {
  const { accountId } = sessionPrincipalOf(ctx)
  return ctx.db.read(async (tx) => viewsOf(tx, await loadSharedPlans(tx, accountId)))
}

/** A plan as its owner, or its reader, sees it after a change. */
export async function planNow(tx: TenantTx, plan: StoredPlan | undefined): Promise<Result<PlanView>> {
  const [view] = plan ? await viewsOf(tx, [plan]) : []
  return view ? ok(view) : refused(NO_CURRENT_PLAN)
}

async function viewsOf(tx: TenantTx, plans: readonly StoredPlan[]): Promise<readonly PlanView[]> {
  const checkIns = await loadCheckIns(
    tx,
    plans.map(({ id }) => id),
  )
  return plans.map((plan) => planView(plan, checkIns))
}

function planView(stored: StoredPlan, checkIns: readonly StoredCheckIn[]): PlanView {
  const { id, personId, personName, skills, actions, readerName, sharedOn, begunOn, archivedOn, version } =
    stored
  return {
    id: toGlobalId("Plan", id),
    personId: toGlobalId("Person", personId),
    personName,
    skills,
    actions,
    checkIns: checkIns.filter(({ planId }) => planId === id),
    sharedWith: readerName === null || sharedOn === null ? null : { name: readerName, since: sharedOn },
    begunOn,
    archivedOn,
    version,
  }
}
