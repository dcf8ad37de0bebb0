import { isEmail, normaliseEmail } from "@rung/domain/access/email"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { enqueueTenantless } from "../../platform/jobs/enqueue.ts"

/** What the job that mails the link is called. */
export const SEND_PASSWORD_RESET = "send-password-reset"

/** Does the same for every address; whether it has an account is looked up by the job, out of earshot. */
export async function requestPasswordReset(ctx: Ctx, typedEmail: string): Promise<Result<null>> {
  const email = normaliseEmail(typedEmail)
  if (!isEmail(email)) {
    return refused(problem("EMAIL_INVALID", "Write an address like name@company.com.", "email"))
  }
  await ctx.parts.throttle.mail(email, ctx.http.address)
  await enqueueTenantless(ctx.parts.database, SEND_PASSWORD_RESET, { email })
  return ok(null)
}
