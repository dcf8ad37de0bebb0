import type { SessionPrincipal, TokenPrincipal } from "@rung/domain/access/principal"
import type { Ctx } from "../../parts.ts"
import type { TenantDb } from "../../platform/db/database.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { tenantsOfAccount } from "./account-tenants.ts"
import { loadApiToken } from "./api-token.store.ts"
import { loadMembershipOfAccount } from "./membership.store.ts"
import { loadTenantName } from "./tenant.store.ts"
import type { TenantNameView, ViewerView } from "./viewer.view.ts"
import { permissionsOf } from "./viewer-permissions.ts"

/** Whoever sends the request, as they may see themselves. */
export async function viewerOf(ctx: Ctx): Promise<ViewerView | null> {
  const { principal } = ctx
  if (!principal) return null
  if (principal.kind === "PERSON_SESSION") return memberView(ctx, ctx.db, principal)
  if (principal.kind === "TOKEN") return tokenView(ctx, principal)
  if (principal.kind === "FORM_LINK") return null
  return { ...NOBODY, name: "Operator", tenant: null, permissions: permissionsOf(principal) }
}

const NOBODY = { email: null, membershipId: null, personId: null, roles: [], otherTenants: [] }

/** A member of the tenant behind `db`, which may be another than the request's: right after sign-in, say. */
export async function memberView(
  { parts }: Pick<Ctx, "parts">,
  db: TenantDb,
  principal: SessionPrincipal,
): Promise<ViewerView | null> {
  const { member, tenant } = await db.read(async (tx) => ({
    member: await loadMembershipOfAccount(tx, principal.accountId),
    tenant: await loadTenantName(tx),
  }))
  if (!member) return null
  const { email, name, roles, personId } = member
  return {
    email,
    name,
    roles,
    tenant,
    membershipId: toGlobalId("Membership", member.id),
    personId: personId === null ? null : toGlobalId("Person", personId),
    otherTenants: (await tenantNames(parts, principal.accountId)).filter(({ slug }) => slug !== tenant.slug),
    permissions: permissionsOf(principal),
  }
}

/** The tenants of an account, by name. */
export async function tenantNames(parts: Ctx["parts"], accountId: string): Promise<TenantNameView[]> {
  const tenants = await tenantsOfAccount(parts, accountId)
  const names = await Promise.all(tenants.map((db) => db.read(loadTenantName)))
  return names.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function tokenView(ctx: Ctx, principal: TokenPrincipal): Promise<ViewerView> {
  const { token, tenant } = await ctx.db.read(async (tx) => ({
    token: await loadApiToken(tx, principal.tokenId),
    tenant: await loadTenantName(tx),
  }))
  return { ...NOBODY, name: token?.name ?? "", tenant, permissions: permissionsOf(principal) }
}
