import { takesAnswers } from "@rung/domain/cycles/cycle"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { say } from "@rung/domain/kit/say"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { cycleBody, loadCycle } from "../cycles/cycle.store.ts"
import { type Asked, askForDigests } from "./reminder.store.ts"

/** Mails everybody with a form to answer in a cycle today; whoever had a mail today is left in peace. */
export function remindRaters(ctx: Ctx, cycleId: string): Promise<Result<Asked>> {
  const id = fromGlobalId(cycleId, "Cycle")
  return ctx.db.write(async (tx) => {
    const cycle = id === undefined ? null : await loadCycle(tx, id)
    if (!cycle) return refused(unknownId("cycle", "cycleId"))
    if (!takesAnswers(cycleBody(cycle), ctx.today)) {
      const message = say`Raters are reminded while their cycle takes answers.`
      return refused(problem("CYCLE_NOT_OPEN", message, "cycleId"))
    }
    const asked = await askForDigests(tx, [cycle.id], ctx.today)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "cycle:remind",
      subject: `Cycle:${cycle.id}`,
      detail: { ...asked },
    })
    return ok(asked)
  })
}
