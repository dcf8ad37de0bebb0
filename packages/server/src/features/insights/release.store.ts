import type { AttributedPerspective } from "@rung/domain/insights/competency-score"
import type { PackedScore } from "@rung/domain/insights/packed-score"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { ScopeKind } from "./board-scope.ts"
import type { PackedBoard, PackedHeatMap } from "./packed-board.ts"

/** Makes visible what was computed when the cycle closed. */
export async function insertRelease(tx: TenantTx, cycleId: string, releasedAt: Date): Promise<void> {
  await tx.execute(
    `INSERT INTO release (tenant_id, cycle_id, released_at, contract_id, contract_version, as_of, settings,
       deviations, since_cycle_id)
     SELECT tenant_id, cycle_id, $3, contract_id, contract_version, as_of, settings, deviations, since_cycle_id
     FROM cycle_closing WHERE tenant_id = $1 AND cycle_id = $2`,
    [tx.tenantId, cycleId, releasedAt],
  )
}

export interface ParticipantRow {
  readonly personId: string
  readonly layer: Layer
  readonly hybridShare: number | null
  readonly path: string
  readonly unit: string | null
}

/** The next participants in tree order. */
export function participantsAfter(
  tx: TenantTx,
  { cycleId, path, limit }: { readonly cycleId: string; readonly path: string; readonly limit: number },
): Promise<ParticipantRow[]> {
  return tx.prepared<ParticipantRow>(
    "release-participants",
    `SELECT person_id AS "personId", layer, hybrid_share AS "hybridShare", path, unit FROM participant
     WHERE tenant_id = $1 AND cycle_id = $2 AND path > $3 ORDER BY path LIMIT $4`,
    [tx.tenantId, cycleId, path, limit],
  )
}

export interface RatingRow {
  readonly subjectId: string
  readonly rater: string
  readonly perspective: AttributedPerspective
  readonly competency: string
  /** 0 says not seen. */
  readonly value: number
}

/** Every answer of a submitted form about these people, in an order that does not depend on chance. */
export function submittedRatings(
  tx: TenantTx,
  cycleId: string,
  subjectIds: readonly string[],
): Promise<RatingRow[]> {
  return tx.prepared<RatingRow>(
    "release-ratings",
    `SELECT a.subject_id AS "subjectId", a.rater_id AS rater, a.perspective, r.competency, r.value
     FROM assessment a JOIN rating r ON r.tenant_id = a.tenant_id AND r.assessment_id = a.id
     WHERE a.tenant_id = $1 AND r.tenant_id = $1 AND a.cycle_id = $2 AND a.subject_id = ANY ($3::uuid[])
       AND a.state = 'SUBMITTED'
     ORDER BY a.subject_id, a.perspective, a.rater_id, r.competency`,
    [tx.tenantId, cycleId, subjectIds],
  )
}

export interface PersonResultRow {
  readonly personId: string
  readonly layer: string
  readonly band: string
  readonly grade: string
  readonly score: number | null
  readonly body: PackedScore
}

export async function insertPersonResults(
  tx: TenantTx,
  cycleId: string,
  rows: readonly PersonResultRow[],
): Promise<void> {
  await tx.execute(
    `INSERT INTO person_result (tenant_id, cycle_id, person_id, layer, band, grade, score, body)
     SELECT $1, $2, r."personId", r.layer, r.band, r.grade, r.score, r.body
     FROM json_to_recordset($3) AS r ("personId" uuid, layer text, band text, grade text,
       score double precision, body jsonb)`,
    [tx.tenantId, cycleId, JSON.stringify(rows)],
  )
}

export interface BoardRow {
  readonly scope: string
  readonly kind: ScopeKind
  readonly topId: string | null
  readonly path: string | null
  readonly people: number
  readonly body: PackedBoard
}

export async function insertBoards(tx: TenantTx, cycleId: string, rows: readonly BoardRow[]): Promise<void> {
  await tx.execute(
    `INSERT INTO board_roll_up (tenant_id, cycle_id, scope, kind, top_id, path, people, body)
     SELECT $1, $2, r.scope, r.kind, r."topId", r.path, r.people, r.body
     FROM json_to_recordset($3) AS r (scope text, kind text, "topId" uuid, path text, people integer, body json)`,
    [tx.tenantId, cycleId, JSON.stringify(rows)],
  )
}

export interface PlaceRow {
  readonly ordinal: number
  readonly id: string
  readonly isPerson: boolean
}

/** Who or what has these ordinals. */
export function placesByOrdinal(tx: TenantTx, ordinals: readonly number[]): Promise<PlaceRow[]> {
  return tx.prepared<PlaceRow>(
    "release-places",
    `SELECT ordinal, id, kind = 'PERSON' AS "isPerson" FROM org_node
     WHERE tenant_id = $1 AND ordinal = ANY ($2::integer[])`,
    [tx.tenantId, ordinals],
  )
}

/** The latest release, if there is one. */
export async function latestRelease(tx: TenantTx): Promise<string | undefined> {
  const [row] = await tx.query<{ cycleId: string }>(
    `SELECT cycle_id AS "cycleId" FROM release WHERE tenant_id = $1 ORDER BY released_at DESC, cycle_id LIMIT 1`,
    [tx.tenantId],
  )
  return row?.cycleId
}

/** What an earlier release says of these scopes, by competency. */
export async function earlierBoards(
  tx: TenantTx,
  cycleId: string,
  scopes: readonly string[],
): Promise<ReadonlyMap<string, PackedHeatMap>> {
  const rows = await tx.prepared<{ scope: string; competencies: PackedHeatMap }>(
    "release-earlier-boards",
    `SELECT scope, body -> 'competencies' AS competencies FROM board_roll_up
     WHERE tenant_id = $1 AND cycle_id = $2 AND scope = ANY ($3::text[])`,
    [tx.tenantId, cycleId, scopes],
  )
  return new Map(rows.map(({ scope, competencies }) => [scope, competencies]))
}
