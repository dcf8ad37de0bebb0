import { answeringProblems } from "@rung/domain/assessments/save-draft"
import type { Ctx } from "../../parts.ts"
import { secretHash } from "../../platform/login/secret.ts"
import { recordAudit } from "../access/audit.store.ts"
import { tenantOfFormLink } from "../access/caller.queries.ts"
import { loadForm } from "./assessment.store.ts"
import { formOfLink, hasAddress, isMailedOut, issueFormLink } from "./form-link.store.ts"

/** Mails the rater another link. Answers nothing, whether or not the code ever was one: the link goes to the rater. */
export async function renewFormLink(ctx: Ctx, token: string): Promise<void> {
  await ctx.parts.throttle.mail(`form link ${token}`, ctx.http.address)
  const db = await tenantOfFormLink(ctx, token)
  await db?.write(async (tx) => {
    const id = await formOfLink(tx, secretHash(token))
    const form = id === undefined ? undefined : await loadForm(tx, { id, reader: undefined })
    if (!form || !(await hasAddress(tx, form.assessment.raterId))) return
    const { assessment, cycle } = form
    const time = { cycle, today: ctx.today }
    if (answeringProblems(assessment, assessment.version, time).length > 0) return
    if (await isMailedOut(tx, form.id, ctx.now)) return
    await issueFormLink(tx, form.id, ctx.now)
    const [actor, subject] = [{ kind: "STORED", text: "rater" } as const, `Assessment:${form.id}`]
    await recordAudit(tx, { actor, at: ctx.now, action: "assessment:renew-link", subject })
  })
}
