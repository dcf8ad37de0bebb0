import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { enqueue } from "../../platform/jobs/enqueue.ts"
import { recordAudit } from "../access/audit.store.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { ORG_CHANGED } from "../org/org.store.ts"
import { removeAssessor } from "./assessor.store.ts"
import type { DropAssessorInput } from "./cycle-running.input.ts"
import { forgetMended } from "./mended.store.ts"

/** Takes the naming back; a form not begun is withdrawn with it. */
export function dropAssessor(ctx: Ctx, input: DropAssessorInput): Promise<Result<null>> {
  const id = fromGlobalId(input.cycleId, "Cycle")
  const subjectId = fromGlobalId(input.subjectId, "Person")
  return ctx.db.write(async (tx) => {
    const cycle = id === undefined ? null : await loadCycle(tx, id)
    if (!cycle) return refused(unknownId("cycle", "cycleId"))
    if (cycle.state !== "DRAFT" && cycle.state !== "OPEN") {
      return refused(problem("CYCLE_NOT_OPEN", "Assessors are named before a cycle closes.", "cycleId"))
    }
    const named = { cycleId: cycle.id, subjectId: subjectId ?? "" }
    if (subjectId === undefined || !(await removeAssessor(tx, named))) {
      return refused(unknownId("person", "subjectId"))
    }
    await forgetMended(tx, cycle.id)
    await enqueue(tx, ORG_CHANGED, {})
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "cycle:drop-assessor",
      subject: `Cycle:${cycle.id}`,
      detail: { subject: subjectId },
    })
    return ok(null)
  })
}
