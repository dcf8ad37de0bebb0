import type { SessionPrincipal } from "@rung/domain/access/principal"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import type { Account } from "../../platform/login/login-port.ts"
import type { Caller } from "../../request-context.ts"
import { tenantsOfAccount } from "./account-tenants.ts"
import { recordAudit } from "./audit.store.ts"
import { callerInTenant } from "./caller.queries.ts"
import { checkedAccount } from "./checked-account.ts"
import { openSession } from "./open-session.ts"
import type { SignInInput } from "./sign-in.input.ts"
import { loadTenantName } from "./tenant.store.ts"
import { memberView } from "./viewer.queries.ts"
import type { ViewerView } from "./viewer.view.ts"

export async function signIn(ctx: Ctx, input: SignInInput): Promise<Result<ViewerView>> {
  const checked = await checkedAccount(ctx, input.email, input.password)
  if (!checked.ok) return checked
  const caller = await callerOf(ctx, checked.value, input.tenant ?? undefined)
  if (!caller?.tenant) {
    return refused(
      problem("NO_MEMBERSHIP", "This account is no member there: ask an administrator to invite you."),
    )
  }
  await openSession(ctx, caller.principal)
  const db = ctx.parts.database.tenant(caller.tenant.id)
  const { principal: actor } = caller
  await db.write((tx) => recordAudit(tx, { actor, at: ctx.now, action: "session:open" }))
  return ok(found(await memberView(ctx, db, actor)))
}

type MemberCaller = Caller & { readonly principal: SessionPrincipal }

/** The named tenant; unless one is named, the one entered last, else the first by name. */
async function callerOf(
  ctx: Ctx,
  account: Account,
  slug: string | undefined,
): Promise<MemberCaller | undefined> {
  const tenants = await tenantsOfAccount(ctx.parts, account.id)
  const named = await Promise.all(
    tenants.map(async (db) => ({ ...(await db.read(loadTenantName)), tenantId: db.tenantId })),
  )
  const sorted = named.sort((a, b) => (a.name < b.name ? -1 : 1))
  const chosen =
    slug === undefined
      ? (sorted.find(({ tenantId }) => tenantId === account.lastTenantId) ?? sorted[0])
      : sorted.find((tenant) => tenant.slug === slug)
  return chosen && callerInTenant(ctx.parts, account.id, chosen.tenantId)
}
