import { z } from "zod"
import type { Parts } from "../../parts.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { newSecret, secretHash } from "../../platform/login/secret.ts"
import { lockOpenInvitation, SEND_INVITATION, saveInvitationHash } from "./invitation.store.ts"
import { invitationMail } from "./invitation-mail.ts"
import { loadTenantName } from "./tenant.store.ts"

const payloadOf = z.object({ invitationId: z.uuid() })

/** Makes the link of an invitation and mails it. Tried again, it makes and mails a new one. */
export const sendInvitation: Job<Parts> = {
  task: SEND_INVITATION,
  of: "tenant",
  run: async ({ parts, db, payload }) => {
    const { invitationId } = payloadOf.parse(payload)
    const token = newSecret()
    const made = await db.write(async (tx) => {
      const invitation = await lockOpenInvitation(tx, invitationId)
      if (!invitation) return undefined
      await saveInvitationHash(tx, invitationId, secretHash(token))
      return { email: invitation.email, company: (await loadTenantName(tx)).name }
    })
    if (made) await parts.mailer.send(invitationMail({ ...made, token, publicUrl: parts.publicUrl }))
  },
}
