import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** A rating from above of a submitted form, with the name of who gave it. */
export interface NamedManagerRating {
  readonly subjectId: string
  readonly raterId: string
  readonly raterName: string
  readonly competency: string
  /** `null` for "not seen". */
  readonly value: number | null
}

/** Ratings from above of these people, by the rater's name. */
export function managerRatings(
  tx: TenantTx,
  cycleId: string,
  people: readonly string[],
): Promise<NamedManagerRating[]> {
  return tx.prepared<NamedManagerRating & Record<string, unknown>>(
    "calibration-ratings",
    `SELECT a.subject_id AS "subjectId", a.rater_id AS "raterId", rater.name AS "raterName", r.competency,
       NULLIF(r.value, 0) AS value
     FROM assessment a
     JOIN rating r ON r.tenant_id = $1 AND r.assessment_id = a.id
     JOIN person rater ON rater.tenant_id = $1 AND rater.id = a.rater_id
     WHERE a.tenant_id = $1 AND a.cycle_id = $2 AND a.subject_id = ANY ($3::uuid[]) AND a.perspective = 'MANAGER'
       AND a.state = 'SUBMITTED'
     ORDER BY rater.name_key, rater.id`,
    [tx.tenantId, cycleId, people],
  )
}

/** The next people of a layer, by id. */
export function layerAfter(
  tx: TenantTx,
  asked: {
    readonly cycleId: string
    readonly layer: string
    readonly leftOut: readonly string[]
    readonly after: string
    readonly limit: number
  },
): Promise<{ readonly personId: string }[]> {
  return tx.query<{ personId: string }>(
    `SELECT person_id AS "personId" FROM participant
     WHERE tenant_id = $1 AND cycle_id = $2 AND layer = $3 AND person_id <> ALL ($4::uuid[]) AND person_id > $5
     ORDER BY person_id LIMIT $6`,
    [tx.tenantId, asked.cycleId, asked.layer, asked.leftOut, asked.after, asked.limit],
  )
}

/** What is known of one rater of a session. */
export interface RaterRow {
  readonly raterId: string
  readonly ratees: number
  readonly sharedSubjects: number
  readonly severity: number | null
  readonly isAdjusted: boolean
  readonly words: string
  readonly spread: number | null
  readonly panelSpread: number | null
  readonly isFlagged: boolean
}

export async function insertRaters(
  tx: TenantTx,
  sessionId: string,
  rows: readonly RaterRow[],
): Promise<void> {
  await tx.execute(
    `INSERT INTO calibration_rater (tenant_id, session_id, rater_id, ratees, shared_subjects, severity, is_adjusted,
       words, spread, panel_spread, is_flagged)
     SELECT $1, $2, r."raterId", r.ratees, r."sharedSubjects", r.severity, r."isAdjusted", r.words, r.spread,
       r."panelSpread", r."isFlagged"
     FROM json_to_recordset($3) AS r ("raterId" uuid, ratees integer, "sharedSubjects" integer,
       severity double precision, "isAdjusted" boolean, words text, spread double precision,
       "panelSpread" double precision, "isFlagged" boolean)`,
    [tx.tenantId, sessionId, JSON.stringify(rows)],
  )
}

const RATER = `c.rater_id AS "raterId", n.name, c.ratees, c.shared_subjects AS "sharedSubjects", c.severity,
  c.is_adjusted AS "isAdjusted", c.words, c.spread, c.panel_spread AS "panelSpread", c.is_flagged AS "isFlagged"`

/** The raters of a session by name; only these where some are named. */
export function ratersOf(
  tx: TenantTx,
  sessionId: string,
  only: readonly string[] | null = null,
): Promise<(RaterRow & { readonly name: string })[]> {
  return tx.query<RaterRow & { readonly name: string }>(
    `SELECT ${RATER} FROM calibration_rater c JOIN person n ON n.tenant_id = $1 AND n.id = c.rater_id
     WHERE c.tenant_id = $1 AND c.session_id = $2 AND ($3::uuid[] IS NULL OR c.rater_id = ANY ($3))
     ORDER BY n.name_key, n.id`,
    [tx.tenantId, sessionId, only],
  )
}
