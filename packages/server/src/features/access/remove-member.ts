import { revokeMember } from "@rung/domain/access/membership"
import { can } from "@rung/domain/access/permission"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "./audit.store.ts"
import type { Membership } from "./membership.entity.ts"
import type { RemoveMemberInput } from "./membership.input.ts"
import { deleteMembership, lockMembership } from "./membership.store.ts"

export async function removeMember(ctx: Ctx, input: RemoveMemberInput): Promise<Result<Membership>> {
  const actor = principalOf(ctx)
  if (!can(actor, "member:revoke", { roles: ["MEMBER"] })) throw new Fault("FORBIDDEN")
  const id = fromGlobalId(input.membershipId, "Membership")
  if (id === undefined) return refused(unknownId("member", "membershipId"))
  return ctx.db.write(async (tx) => {
    const locked = await lockMembership(tx, id)
    if (!locked) return refused(unknownId("member", "membershipId"))
    const { member, otherAdmins } = locked
    if (!can(actor, "member:revoke", member)) throw new Fault("FORBIDDEN")
    const decision = revokeMember({ ...member, revoked: false }, input.version, otherAdmins)
    if (!decision.ok) return decision
    await deleteMembership(tx, id)
    const detail = { roles: member.roles }
    await recordAudit(tx, {
      actor,
      at: ctx.now,
      action: "member:revoke",
      subject: `Membership:${id}`,
      detail,
    })
    return ok(member)
  })
}
