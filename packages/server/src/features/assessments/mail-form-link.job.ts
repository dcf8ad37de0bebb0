import { z } from "zod"
import type { Parts } from "../../parts.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { newSecret, secretHash } from "../../platform/login/secret.ts"
import { MAIL_FORM_LINK, saveLinkHash } from "./form-link.store.ts"
import { formLinkMail } from "./form-link-mail.ts"

const payloadOf = z.object({ linkId: z.uuid() })

/** Makes the code of a form's link and mails it. Tried again, it makes and mails a new one. */
export const mailFormLink: Job<Parts> = {
  task: MAIL_FORM_LINK,
  of: "tenant",
  run: async ({ parts, db, payload }) => {
    const { linkId } = payloadOf.parse(payload)
    const token = newSecret()
    const mailing = await db.write((tx) => saveLinkHash(tx, linkId, secretHash(token)))
    if (mailing) await parts.mailer.send(formLinkMail({ ...mailing, token, publicUrl: parts.publicUrl }))
  },
}
