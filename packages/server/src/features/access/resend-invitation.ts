import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Invitation } from "./invitation.entity.ts"

export async function resendInvitation(_ctx: Ctx, _id: string): Promise<Result<Invitation>> {
  throw new Error("Being built.")
}
