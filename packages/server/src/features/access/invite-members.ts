import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Invitation } from "./invitation.entity.ts"
import type { InviteMembersInput } from "./invitation.input.ts"

export async function inviteMembers(_ctx: Ctx, _input: InviteMembersInput): Promise<Result<Invitation[]>> {
  throw new Error("Being built.")
}
