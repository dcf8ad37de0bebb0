import { can } from "@rung/domain/access/permission"
import { type ReminderPlan, USUAL_REMINDERS } from "@rung/domain/cycles/reminders"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import type { CycleView } from "../cycles/cycle.view.ts"
import { reminderPlans } from "./reminder.store.ts"

/** Null for viewers who may not run cycles. */
export async function reminderPlanOf(ctx: Ctx, cycle: CycleView): Promise<ReminderPlan | null> {
  if (!can(principalOf(ctx), "cycle:create")) return null
  const id = found(fromGlobalId(cycle.id, "Cycle"))
  const plans = await ctx.db.read((tx) => reminderPlans(tx, [id]))
  return plans.get(id) ?? USUAL_REMINDERS
}
