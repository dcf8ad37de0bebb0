import { parseDay } from "@rung/domain/kit/day"
import { z } from "zod"
import type { Parts } from "../../parts.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { newSecret, secretHash } from "../../platform/login/secret.ts"
import { LINK_LIFE } from "./form-link.store.ts"
import { insertMailedLinks, loadDigest, MAIL_REMINDER, markMailed } from "./reminder.store.ts"
import { reminderMail } from "./reminder-mail.ts"

const payloadOf = z.object({
  raterId: z.uuid(),
  day: z.string().transform((text, context) => parseDay(text) ?? context.addIssue("No day.") ?? z.NEVER),
})

/** Mails one rater what still waits for them, if anything does. Tried again, it makes new links and mails those. */
export const mailReminder: Job<Parts> = {
  task: MAIL_REMINDER,
  of: "tenant",
  run: async ({ parts: { clock, mailer, publicUrl }, db, payload }) => {
    const { raterId, day } = payloadOf.parse(payload)
    const now = clock()
    const mail = await db.write(async (tx) => {
      const digest = await loadDigest(tx, raterId, day)
      if (!digest || digest.forms.length === 0) return undefined
      const codes = new Map(digest.canSignIn ? [] : digest.forms.map(({ id }) => [id, newSecret()]))
      const links = [...codes].map(([assessmentId, code]) => ({ assessmentId, hash: secretHash(code) }))
      await insertMailedLinks(tx, links, { now, expiresAt: new Date(now.getTime() + LINK_LIFE) })
      await markMailed(tx, raterId, day, now)
      return reminderMail({ ...digest, codes, publicUrl })
    })
    if (mail) await mailer.send(mail)
  },
}
