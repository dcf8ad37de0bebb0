import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { HEAD, type ReleaseHead } from "./board-read.store.ts"

export interface OwnNoticeRow extends ReleaseHead {
  readonly acknowledgedAt: Date | null
}

/** Somebody's latest released result that is not archived. */
export async function latestOwnResult(tx: TenantTx, personId: string): Promise<OwnNoticeRow | undefined> {
  const [row] = await tx.prepared<OwnNoticeRow>(
    "after-release-own",
    `SELECT ${HEAD}, a.acknowledged_at AS "acknowledgedAt"
     FROM person_result p
     JOIN release r ON r.tenant_id = $1 AND r.cycle_id = p.cycle_id
     JOIN cycle c ON c.tenant_id = $1 AND c.id = p.cycle_id
     LEFT JOIN result_acknowledgement a
       ON a.tenant_id = $1 AND a.cycle_id = p.cycle_id AND a.person_id = p.person_id
     WHERE p.tenant_id = $1 AND p.person_id = $2 AND c.state = 'RELEASED'
     ORDER BY r.released_at DESC, r.cycle_id LIMIT 1`,
    [tx.tenantId, personId],
  )
  return row
}

/** The release whose conversations are asked about: the latest unless one is named. */
export async function releaseToTalkAbout(
  tx: TenantTx,
  cycleId: string | undefined,
): Promise<ReleaseHead | undefined> {
  const [row] = await tx.prepared<ReleaseHead>(
    "after-release-head",
    `SELECT ${HEAD} FROM release r JOIN cycle c ON c.tenant_id = $1 AND c.id = r.cycle_id
     WHERE r.tenant_id = $1 AND ($2::uuid IS NULL OR r.cycle_id = $2) AND c.state IN ('RELEASED', 'ARCHIVED')
     ORDER BY r.released_at DESC, r.cycle_id LIMIT 1`,
    [tx.tenantId, cycleId ?? null],
  )
  return row
}

export interface ReportRow {
  readonly personId: string
  readonly name: string
  readonly acknowledgedAt: Date | null
  readonly repliedAt: Date | null
}

/** Who reports to somebody today and has a result in a cycle, by name. */
export function reportsWithResults(tx: TenantTx, managerId: string, cycleId: string): Promise<ReportRow[]> {
  return tx.prepared<ReportRow>(
    "after-release-reports",
    `SELECT p.id AS "personId", p.name, a.acknowledged_at AS "acknowledgedAt",
       (SELECT max(written_at) FROM result_response
         WHERE tenant_id = $1 AND cycle_id = $3 AND person_id = p.id AND kind = 'REPLY') AS "repliedAt"
     FROM placement n
     JOIN person_result s ON s.tenant_id = $1 AND s.cycle_id = $3 AND s.person_id = n.node_id
     JOIN person p ON p.tenant_id = $1 AND p.id = n.node_id
     LEFT JOIN result_acknowledgement a ON a.tenant_id = $1 AND a.cycle_id = $3 AND a.person_id = p.id
     WHERE n.tenant_id = $1 AND n.acting_manager_id = $2
     ORDER BY p.name_key, p.id`,
    [tx.tenantId, managerId, cycleId],
  )
}

export interface CorrectionRow {
  readonly cycleId: string
  readonly cycleName: string
  readonly personId: string
  readonly name: string
  readonly filedAt: Date
}

/** Corrections whose latest version has no answer, oldest first, 100 at most. */
export function openCorrections(tx: TenantTx): Promise<CorrectionRow[]> {
  return tx.prepared<CorrectionRow>(
    "after-release-corrections",
    `SELECT f.cycle_id AS "cycleId", c.name AS "cycleName", p.id AS "personId", p.name, f.filed_at AS "filedAt"
     FROM (SELECT cycle_id, person_id, max(version) AS version, max(written_at) AS filed_at FROM result_response
       WHERE tenant_id = $1 AND kind = 'CORRECTION' GROUP BY cycle_id, person_id) f
     JOIN cycle c ON c.tenant_id = $1 AND c.id = f.cycle_id
     JOIN person p ON p.tenant_id = $1 AND p.id = f.person_id
     WHERE c.state = 'RELEASED' AND NOT EXISTS (SELECT FROM result_response
       WHERE tenant_id = $1 AND cycle_id = f.cycle_id AND person_id = f.person_id AND kind = 'ANSWER'
         AND answers = f.version)
     ORDER BY f.filed_at, p.id LIMIT 100`,
    [tx.tenantId],
  )
}
