import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { changeOpenInvitation } from "./change-open-invitation.ts"
import type { Invitation } from "./invitation.entity.ts"
import { markInvitationRevoked } from "./invitation.store.ts"

export function revokeInvitation(ctx: Ctx, globalId: string): Promise<Result<Invitation>> {
  return changeOpenInvitation(ctx, {
    id: globalId,
    action: "member:invite-revoke",
    change: (tx, id) => markInvitationRevoked(tx, id, ctx.now),
  })
}
