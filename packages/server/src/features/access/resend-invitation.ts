import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { changeOpenInvitation } from "./change-open-invitation.ts"
import type { Invitation } from "./invitation.entity.ts"
import { mailInvitations, renewInvitation } from "./invitation.store.ts"

export function resendInvitation(ctx: Ctx, globalId: string): Promise<Result<Invitation>> {
  return changeOpenInvitation(ctx, {
    id: globalId,
    action: "member:invite-resend",
    change: async (tx, id) => {
      await renewInvitation(tx, id, ctx.now)
      await mailInvitations(tx, [id])
    },
  })
}
