import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Database } from "../platform/db/database.ts"
import type { TenantTx } from "../platform/db/tenant-tx.ts"

/** The demo company's id, when there is one. */
export async function demoTenantId(database: Database, slug: string): Promise<string | undefined> {
  const [row] = await database.entry<{ id: string | null }>("SELECT entry.tenant_by_slug($1) AS id", [slug])
  return row?.id ?? undefined
}

/** The administrator is in without the mailed link. */
export async function acceptDemoInvitation(tx: TenantTx, email: string, now: Date): Promise<void> {
  await tx.execute("UPDATE invitation SET accepted_at = $3 WHERE tenant_id = $1 AND email = $2", [
    tx.tenantId,
    email,
    now,
  ])
}

/** Whether the seeding went through to its last step. */
export async function hasOpenCycle(tx: TenantTx): Promise<boolean> {
  const rows = await tx.query("SELECT 1 FROM cycle WHERE tenant_id = $1 AND state = 'OPEN'", [tx.tenantId])
  return rows.length > 0
}

export async function peopleByEmail(tx: TenantTx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; email_key: string }>(
    "SELECT id, email_key FROM person WHERE tenant_id = $1 AND email_key IS NOT NULL",
    [tx.tenantId],
  )
  return new Map(rows.map((row) => [row.email_key, row.id]))
}

export interface FormToFill {
  readonly id: string
  readonly rater_id: string
  readonly rater: string
  readonly subject: string
  readonly layer: "IC" | "M1" | "M2" | "EXEC"
  readonly hybridShare: number | null
  readonly perspective: Perspective
  readonly items: readonly string[]
  readonly version: number
}

/** A cycle's forms in an order that is the same every time. */
export function formsToFill(tx: TenantTx, cycleId: string): Promise<readonly FormToFill[]> {
  return tx.query<FormToFill>(
    `SELECT a.id, a.rater_id, r.name AS rater, s.name AS subject, t.layer, t.hybrid_share AS "hybridShare",
       a.perspective, a.items, a.version
     FROM assessment a
     JOIN person r ON r.tenant_id = $1 AND r.id = a.rater_id
     JOIN person s ON s.tenant_id = $1 AND s.id = a.subject_id
     JOIN participant t ON t.tenant_id = $1 AND t.cycle_id = a.cycle_id AND t.person_id = a.subject_id
     WHERE a.tenant_id = $1 AND a.cycle_id = $2 ORDER BY a.perspective, s.name`,
    [tx.tenantId, cycleId],
  )
}
