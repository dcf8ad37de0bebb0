import { z } from "zod"
import type { Parts } from "../../parts.ts"
import { dayIn } from "../../platform/clock.ts"
import { enqueueEach } from "../../platform/jobs/enqueue.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { loadSettings } from "../access/tenant.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { noteWhoIsTold } from "./release-notice.store.ts"
import { MAIL_RELEASE_NOTICE } from "./release-notice-mail.ts"
import { TELL_OF_RELEASE } from "./tell-of-release.ts"

const payloadOf = z.object({ cycleId: z.uuid() })

/** Adds one mail for each member who has a result in a release, or people who have. Run again, it adds none twice. */
export const tellOfReleaseJob: Job<Parts> = {
  task: TELL_OF_RELEASE,
  of: "tenant",
  run: async ({ parts, db, payload }) => {
    const { cycleId } = payloadOf.parse(payload)
    const { timeZone, tellsOfReleases } = await db.read(loadSettings)
    if (!tellsOfReleases) return
    await ensureDerived({ db, today: dayIn(timeZone, parts.clock()) })
    await db.write(async (tx) => {
      const members = await noteWhoIsTold(tx, cycleId)
      const mails = members.map((membershipId) => ({ cycleId, membershipId }))
      await enqueueEach(tx, MAIL_RELEASE_NOTICE, mails)
    })
  },
}
