import type { EvidenceSettings } from "@rung/domain/insights/evidence"
import type { PackedScore } from "@rung/domain/insights/packed-score"
import type { NamedRating } from "@rung/domain/insights/why-parts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { HEAD, type ReleaseHead } from "./board-read.store.ts"
import type { Deviations } from "./closing.store.ts"

/** A stored result together with what its release was computed by. */
export interface ResultRead extends ReleaseHead {
  readonly body: PackedScore
  readonly settings: EvidenceSettings
  readonly deviations: Deviations
  /** The release that movements were compared with. */
  readonly sinceCycleId: string | null
}

const JOINED = `FROM person_result p
  JOIN release r ON r.tenant_id = $1 AND r.cycle_id = p.cycle_id
  JOIN cycle c ON c.tenant_id = $1 AND c.id = p.cycle_id`

/** A person's result in a cycle, or in the latest release that has one. */
export async function readResult(
  tx: TenantTx,
  personId: string,
  cycleId: string | undefined,
): Promise<ResultRead | undefined> {
  const [row] = await tx.prepared<ResultRead>(
    "result-read",
    `SELECT ${HEAD}, p.body, r.settings, r.deviations,
       r.since_cycle_id AS "sinceCycleId" ${JOINED}
     WHERE p.tenant_id = $1 AND p.person_id = $2 AND ($3::uuid IS NULL OR p.cycle_id = $3)
     ORDER BY r.released_at DESC, r.cycle_id LIMIT 1`,
    [tx.tenantId, personId, cycleId ?? null],
  )
  return row
}

/** The person's result in the release before. */
export async function readResultBefore(
  tx: TenantTx,
  personId: string,
  { releasedAt, cycleId }: ReleaseHead,
): Promise<ResultRead | undefined> {
  const [row] = await tx.prepared<ResultRead>(
    "result-read-before",
    `SELECT ${HEAD}, p.body, r.settings, r.deviations,
       r.since_cycle_id AS "sinceCycleId" ${JOINED}
     WHERE p.tenant_id = $1 AND p.person_id = $2 AND p.cycle_id <> $3 AND r.released_at <= $4
     ORDER BY r.released_at DESC, r.cycle_id LIMIT 1`,
    [tx.tenantId, personId, cycleId, releasedAt],
  )
  return row
}

/** One release of a person in a few figures. */
export interface ResultLine extends ReleaseHead {
  readonly layer: PackedScore["layer"]
  readonly band: PackedScore["band"]
  readonly grade: "A" | "B" | "C" | "D" | "NONE"
  readonly score: number | null
}

export function listResults(tx: TenantTx, personId: string): Promise<ResultLine[]> {
  return tx.query<ResultLine>(
    `SELECT ${HEAD}, p.layer, p.band, p.grade, p.score ${JOINED}
     WHERE p.tenant_id = $1 AND p.person_id = $2 ORDER BY r.released_at DESC, r.cycle_id LIMIT 100`,
    [tx.tenantId, personId],
  )
}

export interface RatingFromAbove extends NamedRating {
  readonly note: string | null
}

/** The ratings from above of submitted forms, with notes and names. */
export function ratingsFromAbove(
  tx: TenantTx,
  cycleId: string,
  personId: string,
): Promise<RatingFromAbove[]> {
  return tx.prepared<RatingFromAbove>(
    "ratings-from-above",
    `SELECT r.competency, NULLIF(r.value, 0) AS value, r.note, rater.id AS rater, rater.name
     FROM assessment a
     JOIN rating r ON r.tenant_id = $1 AND r.assessment_id = a.id
     JOIN person rater ON rater.tenant_id = $1 AND rater.id = a.rater_id
     WHERE a.tenant_id = $1 AND a.cycle_id = $2 AND a.subject_id = $3 AND a.perspective = 'MANAGER'
       AND a.state = 'SUBMITTED'
     ORDER BY rater.name_key, rater.id, array_position(a.items, r.competency)`,
    [tx.tenantId, cycleId, personId],
  )
}

export async function isPerson(tx: TenantTx, personId: string): Promise<boolean> {
  const rows = await tx.query("SELECT 1 FROM person WHERE tenant_id = $1 AND id = $2", [
    tx.tenantId,
    personId,
  ])
  return rows.length > 0
}
