import { changeRoles as decide } from "@rung/domain/access/membership"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "./audit.store.ts"
import type { Membership } from "./membership.entity.ts"
import type { ChangeRolesInput } from "./membership.input.ts"
import { loadMembership, lockMembership, updateMembership } from "./membership.store.ts"

export async function changeRoles(ctx: Ctx, input: ChangeRolesInput): Promise<Result<Membership>> {
  const id = fromGlobalId(input.membershipId, "Membership")
  if (id === undefined) return refused(unknownId("member", "membershipId"))
  return ctx.db.write(async (tx) => {
    const locked = await lockMembership(tx, id)
    if (!locked) return refused(unknownId("member", "membershipId"))
    const { member, otherAdmins } = locked
    const decision = decide({ ...member, revoked: false }, input, otherAdmins)
    if (!decision.ok) return decision
    const roles = [...decision.value.roles]
    await updateMembership(tx, id, { roles, version: decision.value.version })
    const actor = principalOf(ctx)
    const detail = { from: member.roles, to: roles }
    await recordAudit(tx, {
      actor,
      at: ctx.now,
      action: "member:change-roles",
      subject: `Membership:${id}`,
      detail,
    })
    return ok(found(await loadMembership(tx, id)))
  })
}
