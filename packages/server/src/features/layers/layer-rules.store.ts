import type { LayerRules } from "@rung/domain/layers/layer-rules"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Saves the rules as their next version. The org must be locked. */
export async function saveRules(tx: TenantTx, rules: LayerRules): Promise<void> {
  await tx.execute("UPDATE org SET rules = $2, rules_version = rules_version + 1 WHERE tenant_id = $1", [
    tx.tenantId,
    JSON.stringify(rules),
  ])
}
