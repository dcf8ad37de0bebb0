import type { Ctx } from "../../parts.ts"
import type { InviteRatersPayload } from "./cycle-opening.input.ts"

export async function inviteRaters(_ctx: Ctx, _cycleId: string): Promise<InviteRatersPayload> {
  throw new Error("Being built.")
}
