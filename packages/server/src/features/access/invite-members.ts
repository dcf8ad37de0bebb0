import { normaliseEmail } from "@rung/domain/access/email"
import { inviteMembers as decide } from "@rung/domain/access/membership"
import { can } from "@rung/domain/access/permission"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { actorText, recordAudit } from "./audit.store.ts"
import type { Invitation } from "./invitation.entity.ts"
import type { InvitationInput, InviteMembersInput } from "./invitation.input.ts"
import {
  INVITATION_CONSTRAINTS,
  insertInvitations,
  loadInvitations,
  loadTakenPlaces,
  mailInvitations,
} from "./invitation.store.ts"
import { loadPeopleByAddress } from "./person-by-address.store.ts"

export async function inviteMembers(ctx: Ctx, input: InviteMembersInput): Promise<Result<Invitation[]>> {
  const actor = principalOf(ctx)
  const roles = input.invitations.flatMap((invitation) => invitation.roles)
  if (!can(actor, "member:invite", { roles })) throw new Fault("FORBIDDEN")
  const unknown = unknownPeople(input.invitations)
  if (unknown.length > 0) return refused(...unknown)
  const commands = input.invitations.map(commandOf)
  return ctx.db.write(async (tx) => {
    const emails = commands.map(({ email }) => normaliseEmail(email))
    const personIds = commands.flatMap(({ personId }) => (personId === undefined ? [] : [personId]))
    const decision = decide(commands, await loadTakenPlaces(tx, { emails, personIds }))
    if (!decision.ok) return decision
    const people = await loadPeopleByAddress(tx, emails)
    const invitations = decision.value.map(({ personId, ...each }) => ({
      id: newId(),
      name: "",
      personId: personId ?? unlessNamed(people.get(each.email), personIds),
      ...each,
    }))
    const refusal = await translateConstraint(INVITATION_CONSTRAINTS, () =>
      insertInvitations(tx, invitations, { invitedBy: actorText(actor), now: ctx.now }),
    )
    if (refusal) return refused(refusal)
    const ids = invitations.map(({ id }) => id)
    await mailInvitations(tx, ids)
    const detail = { count: ids.length, roles: [...new Set(roles)] }
    await recordAudit(tx, { actor, at: ctx.now, action: "member:invite", detail })
    return ok(await loadInvitations(tx, ids))
  })
}

/** Whoever has the address, unless the same list names them for another address. */
function unlessNamed(personId: string | undefined, named: readonly string[]): string | null {
  return personId === undefined || named.includes(personId) ? null : personId
}

function commandOf({ email, roles, personId }: InvitationInput) {
  const id = fromGlobalId(personId ?? "", "Person")
  return id === undefined ? { email, roles } : { email, roles, personId: id }
}

function unknownPeople(invitations: readonly InvitationInput[]): Problem[] {
  return invitations.flatMap(({ personId }, index) => {
    if (personId === null || personId === undefined || fromGlobalId(personId, "Person")) return []
    return [problem("NOT_FOUND", "There is no person by that id.", "invitations", index, "personId")]
  })
}
