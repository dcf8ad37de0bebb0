import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { UnitView } from "./org.view.ts"

/** Units with people in today's org, by name. */
export function listUnits(tx: TenantTx, limit: number): Promise<UnitView[]> {
  return tx.query<UnitView>(
    `SELECT p.unit AS name, count(*) AS people, count(*) FILTER (WHERE c.layer <> 'IC') AS managers
     FROM person p JOIN placement c ON c.tenant_id = $1 AND c.node_id = p.id
     WHERE p.tenant_id = $1 AND p.unit IS NOT NULL
     GROUP BY p.unit ORDER BY lower(p.unit), p.unit LIMIT $2`,
    [tx.tenantId, limit],
  )
}
