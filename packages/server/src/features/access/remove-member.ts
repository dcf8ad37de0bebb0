import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Membership } from "./membership.entity.ts"
import type { RemoveMemberInput } from "./membership.input.ts"

export async function removeMember(_ctx: Ctx, _input: RemoveMemberInput): Promise<Result<Membership>> {
  throw new Error("Being built.")
}
