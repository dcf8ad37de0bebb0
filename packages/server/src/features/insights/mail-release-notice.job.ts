import { z } from "zod"
import type { Parts } from "../../parts.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { giveNoticeBack, takeNotice } from "./release-notice.store.ts"
import { MAIL_RELEASE_NOTICE, releaseNoticeMail } from "./release-notice-mail.ts"

const payloadOf = z.object({ cycleId: z.uuid(), membershipId: z.uuid() })

/** Mails one notice, once: it is taken before it goes, and given back only when the mail was refused. */
export const mailReleaseNotice: Job<Parts> = {
  task: MAIL_RELEASE_NOTICE,
  of: "tenant",
  run: async ({ parts, db, payload }) => {
    const key = payloadOf.parse(payload)
    const mailing = await db.write((tx) => takeNotice(tx, key, parts.clock()))
    if (!mailing) return
    try {
      const { cycleId } = key
      await parts.mailer.send(releaseNoticeMail({ ...mailing, cycleId, publicUrl: parts.publicUrl }))
    } catch (error) {
      await db.write((tx) => giveNoticeBack(tx, key))
      throw error
    }
  },
}
