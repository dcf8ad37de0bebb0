import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Membership } from "./membership.entity.ts"
import type { LinkMemberToPersonInput } from "./membership.input.ts"

export async function linkMemberToPerson(
  _ctx: Ctx,
  _input: LinkMemberToPersonInput,
): Promise<Result<Membership>> {
  throw new Error("Being built.")
}
