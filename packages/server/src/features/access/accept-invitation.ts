import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { AcceptInvitationInput } from "./invitation.input.ts"
import type { ViewerView } from "./viewer.view.ts"

export async function acceptInvitation(
  _ctx: Ctx,
  _input: AcceptInvitationInput,
): Promise<Result<ViewerView>> {
  throw new Error("Being built.")
}
