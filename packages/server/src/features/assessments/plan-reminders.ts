import { planReminders as decidePlan, type ReminderPlan } from "@rung/domain/cycles/reminders"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import type { PlanRemindersInput } from "./reminder.input.ts"
import { saveReminderPlan } from "./reminder.store.ts"

export function planReminders(
  ctx: Ctx,
  { cycleId, ...wanted }: PlanRemindersInput,
): Promise<Result<ReminderPlan>> {
  const id = fromGlobalId(cycleId, "Cycle")
  return ctx.db.write(async (tx) => {
    const cycle = id === undefined ? null : await loadCycle(tx, id)
    if (!cycle) return refused(unknownId("cycle", "cycleId"))
    const decided = decidePlan(cycle, wanted)
    if (!decided.ok) return decided
    const plan = decided.value
    await saveReminderPlan(tx, cycle.id, plan)
    const [actor, subject] = [principalOf(ctx), `Cycle:${cycle.id}`]
    await recordAudit(tx, {
      actor,
      at: ctx.now,
      action: "cycle:plan-reminders",
      subject,
      detail: { ...plan },
    })
    return ok(plan)
  })
}
