import { answeringProblems } from "@rung/domain/assessments/save-draft"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { loadForm } from "./assessment.store.ts"
import { hasAddress, isMailedOut, issueFormLink } from "./form-link.store.ts"

/** The code goes to the rater alone: nobody who asks for a link ever sees it. */
export async function sendFormLink(ctx: Ctx, assessmentId: string): Promise<Result<null>> {
  const id = fromGlobalId(assessmentId, "Assessment")
  return ctx.db.write(async (tx) => {
    const form = id === undefined ? undefined : await loadForm(tx, { id, reader: undefined })
    if (!form) return refused(unknownId("assessment", "assessmentId"))
    const { assessment, cycle } = form
    const problems = answeringProblems(assessment, assessment.version, { cycle, today: ctx.today })
    if (!(await hasAddress(tx, assessment.raterId))) {
      problems.push(
        problem("RATER_WITHOUT_ADDRESS", "Give the rater an e-mail address first.", "assessmentId"),
      )
    }
    if (problems.length > 0) return refused(...problems)
    if (await isMailedOut(tx, form.id, ctx.now)) throw new Fault("RATE_LIMITED")
    await issueFormLink(tx, form.id, ctx.now)
    const [actor, subject] = [principalOf(ctx), `Assessment:${form.id}`]
    await recordAudit(tx, { actor, at: ctx.now, action: "assessment:send-link", subject })
    return ok(null)
  })
}
