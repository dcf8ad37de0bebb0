import { answeringProblems } from "@rung/domain/assessments/save-draft"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { newSecret, secretHash } from "../../platform/login/secret.ts"
import { recordAudit } from "../access/audit.store.ts"
import { formCookie, tenantOfFormLink } from "../access/caller.queries.ts"
import { endPresentSession } from "../access/open-session.ts"
import { loadForm } from "./assessment.store.ts"
import type { AssessmentView } from "./assessment.view.ts"
import { assessmentHead } from "./assessment-head.ts"
import { FORM_SESSION_LIFE, formOfLink, insertFormSession, useFormLink } from "./form-link.store.ts"

export async function openFormLink(ctx: Ctx, token: string): Promise<Result<AssessmentView>> {
  const tried = await ctx.parts.throttle.password(`form link ${token}`, ctx.http.address)
  const db = await tenantOfFormLink(ctx, token)
  const secret = newSecret()
  const expiresAt = new Date(ctx.now.getTime() + FORM_SESSION_LIFE)
  const opened = db
    ? await db.write((tx) =>
        exchange(tx, ctx, { code: secretHash(token), cookie: secretHash(secret), expiresAt }),
      )
    : refused(linkInvalid())
  if (!opened.ok) return opened
  await tried.passed()
  await endPresentSession(ctx)
  ctx.http.setSessionCookie(formCookie(secret), expiresAt)
  return opened
}

interface Exchange {
  readonly code: Buffer
  readonly cookie: Buffer
  readonly expiresAt: Date
}

async function exchange(
  tx: TenantTx,
  { now, today }: Ctx,
  { code, cookie, expiresAt }: Exchange,
): Promise<Result<AssessmentView>> {
  const id = await formOfLink(tx, code)
  const form = id === undefined ? undefined : await loadForm(tx, { id, reader: undefined })
  if (!form) return refused(linkInvalid())
  const { assessment, cycle } = form
  const problems = answeringProblems(assessment, assessment.version, { cycle, today })
  if (problems.length > 0) return refused(...problems)
  if (!(await useFormLink(tx, code, now))) return refused(linkInvalid())
  await insertFormSession(tx, { assessmentId: form.id, hash: cookie, now, expiresAt })
  const actor = { kind: "STORED", text: "rater" } as const
  await recordAudit(tx, { actor, at: now, action: "assessment:open-link", subject: `Assessment:${form.id}` })
  const own = await loadForm(tx, { id: form.id, reader: assessment.raterId })
  return ok(assessmentHead(own ?? form, today))
}

function linkInvalid() {
  return problem("LINK_INVALID", "This link does not work any more: ask for a new one.", "token")
}
