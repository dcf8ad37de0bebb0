import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { DerivedOrg } from "../layers/derived-org.store.ts"

type Mended = Pick<DerivedOrg, "version" | "day">

/** Says which org, on which day, the forms of a cycle follow. */
export async function markMended(tx: TenantTx, cycleId: string, { version, day }: Mended): Promise<void> {
  await tx.execute(
    `INSERT INTO mended_cycle (tenant_id, cycle_id, org_version, mended_on) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, cycle_id) DO UPDATE
       SET org_version = EXCLUDED.org_version, mended_on = EXCLUDED.mended_on`,
    [tx.tenantId, cycleId, version, day],
  )
}

/** The open cycles whose forms follow another org, or the org of another day. */
export async function cyclesToMend(tx: TenantTx, { version, day }: Mended): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT c.id FROM cycle c
     WHERE c.tenant_id = $1 AND c.state = 'OPEN' AND NOT EXISTS (SELECT FROM mended_cycle m
       WHERE m.tenant_id = $1 AND m.cycle_id = c.id AND m.org_version = $2 AND m.mended_on = $3)
     ORDER BY c.id`,
    [tx.tenantId, version, day],
  )
  return rows.map(({ id }) => id)
}

export async function hasOpenCycle(tx: TenantTx): Promise<boolean> {
  const rows = await tx.query("SELECT id FROM cycle WHERE tenant_id = $1 AND state = 'OPEN' LIMIT 1", [
    tx.tenantId,
  ])
  return rows.length > 0
}

/** Lets the forms of a cycle be looked at again, also when the org has not changed. */
export async function forgetMended(tx: TenantTx, cycleId: string): Promise<void> {
  await tx.execute("DELETE FROM mended_cycle WHERE tenant_id = $1 AND cycle_id = $2", [tx.tenantId, cycleId])
}
