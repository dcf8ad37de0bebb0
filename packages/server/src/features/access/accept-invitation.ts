import { checkPassword } from "@rung/domain/access/check-password"
import { checkMemberName } from "@rung/domain/access/member-name"
import type { SessionPrincipal } from "@rung/domain/access/principal"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { newId } from "../../platform/db/id.ts"
import { found } from "../../platform/graphql/fault.ts"
import type { Account } from "../../platform/login/login-port.ts"
import { recordAudit } from "./audit.store.ts"
import { callerInTenant } from "./caller.queries.ts"
import { checkedAccount, signInFailed } from "./checked-account.ts"
import type { Invitation } from "./invitation.entity.ts"
import type { AcceptInvitationInput } from "./invitation.input.ts"
import { type OpenInvitation, openInvitationBy } from "./invitation.queries.ts"
import { markInvitationAccepted } from "./invitation.store.ts"
import { insertMembership, MEMBERSHIP_CONSTRAINTS } from "./membership.store.ts"
import { openSession } from "./open-session.ts"
import { loadPeopleByAddress } from "./person-by-address.store.ts"
import { linkInvalid } from "./reset-password.ts"
import { presentSession } from "./session.queries.ts"
import { memberView } from "./viewer.queries.ts"
import type { ViewerView } from "./viewer.view.ts"

export async function acceptInvitation(ctx: Ctx, input: AcceptInvitationInput): Promise<Result<ViewerView>> {
  const open = await openInvitationBy(ctx, input.token)
  if (!open) return refused(linkInvalid())
  const account = await joiningAccount(ctx, open.invitation, input)
  if (!account.ok) return account
  const joined = await join(ctx, open, account.value)
  if (!joined.ok) return joined
  await openSession(ctx, joined.value)
  return ok(found(await memberView(ctx, open.db, joined.value)))
}

/** The account of the invited address: the signed-in one, the one its password opens, or a new one. */
async function joiningAccount(
  ctx: Ctx,
  { email, name }: Invitation,
  input: AcceptInvitationInput,
): Promise<Result<Account>> {
  const { login } = ctx.parts
  const existing = await login.accountByEmail(email)
  if (existing) {
    const session = await presentSession(ctx)
    if (session?.accountId === existing.id) return ok(existing)
    const checked = await checkedAccount(ctx, email, input.password ?? "")
    return checked.ok ? checked : refused(signInFailed("password"))
  }
  const password = input.password ?? ""
  const named = checkMemberName(input.name ?? name)
  const problems = [...(named.ok ? [] : named.problems), ...checkPassword(password, email)]
  if (!named.ok || problems.length > 0) return refused(...problems)
  const created = await login.createAccount({ email, name: named.value, password })
  return created ? ok(created) : refused(signInFailed("password"))
}

async function join(
  ctx: Ctx,
  { invitation, db }: OpenInvitation,
  account: Account,
): Promise<Result<SessionPrincipal>> {
  const { email, roles } = invitation
  const refusal = await translateConstraint(MEMBERSHIP_CONSTRAINTS, () =>
    db.write(async (tx) => {
      if (!(await markInvitationAccepted(tx, invitation.id, ctx.now))) return linkInvalid()
      const personId = invitation.personId ?? (await loadPeopleByAddress(tx, [email])).get(email) ?? null
      const member = { id: newId(), accountId: account.id, email, name: account.name, personId, roles }
      await insertMembership(tx, { ...member, version: 1, createdAt: ctx.now })
      const actor = { kind: "PERSON_SESSION", tenantId: tx.tenantId, accountId: account.id, roles } as const
      const detail = { roles }
      await recordAudit(tx, {
        actor,
        at: ctx.now,
        action: "member:join",
        subject: `Membership:${member.id}`,
        detail,
      })
      return undefined
    }),
  )
  if (refusal) return refused(refusal)
  return ok(found(await callerInTenant(ctx.parts, account.id, db.tenantId)).principal)
}
