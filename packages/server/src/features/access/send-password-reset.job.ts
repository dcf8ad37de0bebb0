import { z } from "zod"
import type { Parts } from "../../parts.ts"
import type { Job } from "../../platform/jobs/job.ts"
import type { Mail } from "../../platform/mail/mailer.ts"
import { SEND_PASSWORD_RESET } from "./request-password-reset.ts"

const payloadOf = z.object({ email: z.string() })

/** Mails a link for a new password, if the address has an account. */
export const sendPasswordReset: Job<Parts> = {
  task: SEND_PASSWORD_RESET,
  of: "nobody",
  run: async ({ parts, payload }) => {
    const { email } = payloadOf.parse(payload)
    const account = await parts.login.accountByEmail(email)
    if (!account) return
    const code = await parts.login.createResetCode(account.id, parts.clock())
    await parts.mailer.send(resetMail(email, `${parts.publicUrl}/reset-password#${code}`))
  },
}

function resetMail(to: string, link: string): Mail {
  return {
    to,
    subject: "Choose a new password for Rung",
    text: `Hello,

somebody, probably you, asked for a new password for this address on Rung.

Choose one by this link. It works once, for an hour:

${link}

It was not you? Then do nothing: your password stays as it is.
`,
  }
}
