import type { HaloCount, LayerAudit } from "@rung/domain/insights/bias-audit"
import type { Estimate } from "@rung/domain/kit/estimate"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { HEAD, type ReleaseHead } from "./board-read.store.ts"

/** What judgements follow, of one layer. */
export interface StoredLayerAudit extends LayerAudit {
  /** Released cycles whose judgements were taken together. */
  readonly cycles: number
}

/** What a layer's raters tell apart. */
export interface StoredHalo {
  readonly layer: Layer
  readonly halo: Estimate<HaloCount>
}

export interface StoredBiasAudit {
  readonly layers: readonly StoredLayerAudit[]
  readonly halo: readonly StoredHalo[]
}

export interface AuditedRelease extends ReleaseHead {
  readonly body: StoredBiasAudit | null
}

/** A released cycle, the latest unless told, with its audit where somebody has read it before. */
export async function readBiasAudit(
  tx: TenantTx,
  cycleId: string | undefined,
): Promise<AuditedRelease | undefined> {
  const [row] = await tx.prepared<AuditedRelease>(
    "bias-audit-read",
    `SELECT ${HEAD}, b.body FROM release r
     JOIN cycle c ON c.tenant_id = $1 AND c.id = r.cycle_id
     LEFT JOIN bias_audit b ON b.tenant_id = $1 AND b.cycle_id = r.cycle_id
     WHERE r.tenant_id = $1 AND ($2::uuid IS NULL OR r.cycle_id = $2)
     ORDER BY r.released_at DESC, r.cycle_id LIMIT 1`,
    [tx.tenantId, cycleId ?? null],
  )
  return row
}

/** Keeps an audit; of two computed at once, which are the same, the first. */
export async function keepBiasAudit(tx: TenantTx, cycleId: string, body: StoredBiasAudit): Promise<void> {
  await tx.execute(
    "INSERT INTO bias_audit (tenant_id, cycle_id, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [tx.tenantId, cycleId, JSON.stringify(body)],
  )
}

/** Cycles on the same contract released up to this one, this one included. */
export async function cyclesOnContract(
  tx: TenantTx,
  { contractId, releasedAt }: ReleaseHead,
): Promise<readonly string[]> {
  const rows = await tx.query<{ cycleId: string }>(
    `SELECT cycle_id AS "cycleId" FROM release WHERE tenant_id = $1 AND contract_id = $2 AND released_at <= $3`,
    [tx.tenantId, contractId, releasedAt],
  )
  return rows.map(({ cycleId }) => cycleId)
}

export interface JudgedRow {
  readonly rater: string
  readonly layer: Layer
  readonly hybridShare: number | null
  readonly overall: number
  readonly competencies: readonly string[]
  /** 1 to 5, in the order of the competencies. */
  readonly values: readonly number[]
}

/** Forms from above about one layer, handed in with an overall judgement, in an order that does not depend on chance. */
export function judgedForms(tx: TenantTx, cycleIds: readonly string[], layer: Layer): Promise<JudgedRow[]> {
  return tx.query<JudgedRow>(
    `SELECT a.rater_id AS rater, s.layer, s.hybrid_share AS "hybridShare", a.overall,
       array_agg(r.competency ORDER BY r.competency) AS competencies,
       array_agg(r.value::int ORDER BY r.competency) AS values
     FROM assessment a
     JOIN participant s ON s.tenant_id = $1 AND s.cycle_id = a.cycle_id AND s.person_id = a.subject_id
     JOIN rating r ON r.tenant_id = $1 AND r.assessment_id = a.id AND r.value > 0
     WHERE a.tenant_id = $1 AND a.cycle_id = ANY ($2::uuid[]) AND a.perspective = 'MANAGER'
       AND a.state = 'SUBMITTED' AND a.overall IS NOT NULL AND s.layer = $3
     GROUP BY a.tenant_id, a.id, s.tenant_id, s.cycle_id, s.person_id
     ORDER BY a.rater_id, a.id`,
    [tx.tenantId, cycleIds, layer],
  )
}

export interface RatedRow {
  readonly rater: string
  readonly subject: string
  /** The ratings 1 to 5, a digit each. */
  readonly ratings: string
}

/** What forms from above about one layer give to the competencies of their route. */
export function ratedForms(tx: TenantTx, cycleId: string, layer: Layer): Promise<RatedRow[]> {
  return tx.prepared<RatedRow>(
    "rated-forms",
    `SELECT a.rater_id AS rater, a.subject_id AS subject, string_agg(r.value::text, '') AS ratings
     FROM assessment a
     JOIN participant s ON s.tenant_id = $1 AND s.cycle_id = a.cycle_id AND s.person_id = a.subject_id
     JOIN rating r ON r.tenant_id = $1 AND r.assessment_id = a.id AND r.value > 0 AND r.competency = ANY (a.items)
     WHERE a.tenant_id = $1 AND a.cycle_id = $2 AND s.layer = $3 AND a.perspective = 'MANAGER'
       AND a.state = 'SUBMITTED'
     GROUP BY a.tenant_id, a.id ORDER BY a.rater_id, a.id`,
    [tx.tenantId, cycleId, layer],
  )
}
