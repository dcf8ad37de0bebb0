import type { Database, TenantDb } from "../db/database.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"

/** Does the same in every tenant, one after another, each in transactions of its own: what jobs that are nobody's may. */
export async function eachTenant(
  database: Database,
  work: (db: TenantDb) => Promise<unknown>,
): Promise<void> {
  for (const { id } of await database.entry<{ id: string }>("SELECT entry.tenants() AS id", [])) {
    await work(database.tenant(verifiedTenant(id)))
  }
}
