import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Membership } from "./membership.entity.ts"
import type { ChangeRolesInput } from "./membership.input.ts"

export async function changeRoles(_ctx: Ctx, _input: ChangeRolesInput): Promise<Result<Membership>> {
  throw new Error("Being built.")
}
