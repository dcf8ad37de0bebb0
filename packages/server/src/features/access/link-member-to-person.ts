import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "./audit.store.ts"
import type { Membership } from "./membership.entity.ts"
import type { LinkMemberToPersonInput } from "./membership.input.ts"
import {
  loadMembership,
  lockMembership,
  MEMBERSHIP_CONSTRAINTS,
  updateMembership,
} from "./membership.store.ts"

export async function linkMemberToPerson(
  ctx: Ctx,
  input: LinkMemberToPersonInput,
): Promise<Result<Membership>> {
  const id = fromGlobalId(input.membershipId, "Membership")
  if (id === undefined) return refused(unknownId("member", "membershipId"))
  const ends = input.personId === null || input.personId === undefined
  const personId = ends ? null : fromGlobalId(input.personId ?? "", "Person")
  if (personId === undefined) return refused(unknownId("person", "personId"))
  return ctx.db.write(async (tx) => {
    const locked = await lockMembership(tx, id)
    if (!locked) return refused(unknownId("member", "membershipId"))
    const { version } = locked.member
    if (version !== input.version) {
      return refused(
        problem("VERSION_CONFLICT", "Somebody changed this meanwhile: reload and try again.", "version"),
      )
    }
    const refusal = await translateConstraint(MEMBERSHIP_CONSTRAINTS, () =>
      updateMembership(tx, id, { personId, version: version + 1 }),
    )
    if (refusal) return refused(refusal)
    const actor = principalOf(ctx)
    const detail = personId === null ? {} : { person: personId }
    await recordAudit(tx, { actor, at: ctx.now, action: "member:link", subject: `Membership:${id}`, detail })
    return ok(found(await loadMembership(tx, id)))
  })
}
