import { cloneCycle as decideClone } from "@rung/domain/cycles/clone-cycle"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import type { Cycle } from "../cycles/cycle.entity.ts"
import { cycleBody, insertCycle, loadCycle } from "../cycles/cycle.store.ts"
import { copyAssessors } from "./assessor.store.ts"
import type { CloneCycleInput } from "./cycle-running.input.ts"
import { copyReminderPlan } from "./reminder.store.ts"

export function cloneCycle(ctx: Ctx, { cycleId, ...command }: CloneCycleInput): Promise<Result<Cycle>> {
  const id = fromGlobalId(cycleId, "Cycle")
  return ctx.db.write(async (tx) => {
    const original = id === undefined ? null : await loadCycle(tx, id)
    if (!original) return refused(unknownId("cycle", "cycleId"))
    const decided = decideClone(cycleBody(original), command, ctx.today)
    if (!decided.ok) return decided
    const unopened = { contractId: null, frozen: null, openedAt: null, closedAt: null, releasedAt: null }
    const perspectives = [...decided.value.perspectives]
    const clone = { ...decided.value, ...unopened, perspectives, id: newId(), tenantId: tx.tenantId }
    const taken = await insertCycle(tx, clone)
    if (taken) return refused(taken)
    const ways = { from: original.id, to: clone.id }
    await copyReminderPlan(tx, ways)
    await copyAssessors(tx, ways)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "cycle:clone",
      subject: `Cycle:${clone.id}`,
      detail: { ...decided.value, of: original.id },
    })
    return ok(clone)
  })
}
