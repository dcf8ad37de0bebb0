import type { AttackCount } from "@rung/domain/insights/attack-report"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { HEAD, type ReleaseHead } from "./board-read.store.ts"

export async function insertAttackReport(
  tx: TenantTx,
  cycleId: string,
  attacks: readonly AttackCount[],
): Promise<void> {
  await tx.execute("INSERT INTO attack_report (tenant_id, cycle_id, body) VALUES ($1, $2, $3)", [
    tx.tenantId,
    cycleId,
    JSON.stringify(attacks),
  ])
}

export interface AttackedRelease extends ReleaseHead {
  /** Null where nobody was asked in confidence, or the cycle closed before attacks were kept. */
  readonly body: readonly AttackCount[] | null
}

/** A released cycle, the latest unless told, with what was tried on it. */
export async function readAttackReport(
  tx: TenantTx,
  cycleId: string | undefined,
): Promise<AttackedRelease | undefined> {
  const [row] = await tx.prepared<AttackedRelease>(
    "attack-report-read",
    `SELECT ${HEAD}, a.body FROM release r
     JOIN cycle c ON c.tenant_id = $1 AND c.id = r.cycle_id
     LEFT JOIN attack_report a ON a.tenant_id = $1 AND a.cycle_id = r.cycle_id
     WHERE r.tenant_id = $1 AND ($2::uuid IS NULL OR r.cycle_id = $2)
     ORDER BY r.released_at DESC, r.cycle_id LIMIT 1`,
    [tx.tenantId, cycleId ?? null],
  )
  return row
}

/** The latest releases, newest first. */
export function latestReleases(tx: TenantTx, limit: number): Promise<ReleaseHead[]> {
  return tx.query<ReleaseHead>(
    `SELECT ${HEAD} FROM release r
     JOIN cycle c ON c.tenant_id = $1 AND c.id = r.cycle_id
     WHERE r.tenant_id = $1 ORDER BY r.released_at DESC, r.cycle_id LIMIT $2`,
    [tx.tenantId, limit],
  )
}
