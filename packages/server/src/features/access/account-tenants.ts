import type { Parts } from "../../parts.ts"
import type { TenantDb } from "../../platform/db/database.ts"
import { verifiedTenant } from "../../platform/db/verified-tenant.ts"

/** The tenants an account is a member of now: its memberships prove them. */
export async function tenantsOfAccount(parts: Parts, accountId: string): Promise<TenantDb[]> {
  const rows = await parts.database.entry<{ id: string }>("SELECT entry.tenants_of($1) AS id", [accountId])
  return rows.map(({ id }) => parts.database.tenant(verifiedTenant(id)))
}
