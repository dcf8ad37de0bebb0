import type { Frozen } from "@rung/domain/cycles/cycle"
import type { ViewRules } from "@rung/domain/insights/confidential-why"
import type { EvidenceSettings } from "@rung/domain/insights/evidence"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { found } from "../../platform/graphql/fault.ts"

/** By which rules a released cycle shows confidential views, to whoever decides and to the subject alone. */
export interface RulesOfRelease {
  readonly decision: ViewRules
  readonly development: ViewRules
  /** Whether words about its results are still taken: until it is archived. */
  readonly isOpen: boolean
}

export async function rulesOfRelease(tx: TenantTx, cycleId: string): Promise<RulesOfRelease> {
  const [row] = await tx.prepared<{ settings: EvidenceSettings; frozen: Frozen; isOpen: boolean }>(
    "rules-of-release",
    `SELECT r.settings, c.frozen, c.state = 'RELEASED' AS "isOpen"
     FROM release r JOIN cycle c ON c.tenant_id = $1 AND c.id = r.cycle_id
     WHERE r.tenant_id = $1 AND r.cycle_id = $2`,
    [tx.tenantId, cycleId],
  )
  const { settings, frozen, isOpen } = found(row)
  const { kDecision, kDevelopment } = frozen
  return { decision: { k: kDecision, settings }, development: { k: kDevelopment, settings }, isOpen }
}
