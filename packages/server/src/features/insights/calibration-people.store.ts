import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { PackedScore } from "@rung/domain/insights/packed-score"
import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { StoredSession } from "./calibration.store.ts"
import type { Onlooker } from "./calibration-onlooker.store.ts"

/** Whose people, and who looks at them. */
export interface PeopleSeen {
  readonly session: Pick<StoredSession, "id" | "cycleId" | "layer">
  readonly onlooker: Onlooker
}

const RANKS = `ARRAY['GAP','BUILDING','SOLID','STRONG','NOT_ENOUGH_EVIDENCE']`
const SHOWN = "COALESCE(m.to_band, p.band)"
const COMPUTED = "COALESCE(m.computed_band, p.band)"

/** The move that stands of each person of a cycle. */
export const STANDING_MOVES = `(SELECT DISTINCT ON (person_id) person_id, id, to_band, computed_band, reason
  FROM band_move WHERE tenant_id = $1 AND cycle_id = $2 AND taken_back_at IS NULL
  ORDER BY person_id, version DESC)`

/** Nobody who is hidden from the onlooker. */
export const NOT_HIDDEN = "a.person_id <> ALL ($3::uuid[])"

// The result is looked up by its whole key: of a cycle that has just closed a planner knows too little to do so itself.
const PEOPLE = `FROM participant a
  CROSS JOIN LATERAL (SELECT band, grade, body FROM person_result
    WHERE tenant_id = $1 AND cycle_id = $2 AND person_id = a.person_id OFFSET 0) p
  JOIN person n ON n.tenant_id = $1 AND n.id = a.person_id
  LEFT JOIN ${STANDING_MOVES} m ON m.person_id = a.person_id
  WHERE a.tenant_id = $1 AND a.cycle_id = $2 AND ${NOT_HIDDEN} AND a.layer = $4`

/** The first parameters of whatever is asked about the people an onlooker sees. */
export function seenBy(tx: TenantTx, { session, onlooker }: PeopleSeen): readonly unknown[] {
  return [tx.tenantId, session.cycleId, onlooker.hidden]
}

export interface CalibratedRow {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly unit: string | null
  readonly computed: Band
  readonly shown: Band
  readonly moveId: string | null
  readonly grade: Grade
  readonly body: PackedScore
  readonly sort: string
}

export interface CalibratedWanted {
  readonly unit: string | null
  readonly band: Band | null
  readonly personId: string | null
  /** The last one of the page before: its sort key and its id. */
  readonly after: readonly [sort: string, id: string] | undefined
  readonly limit: number
}

/** One page of people by the band shown, then name, and one more; with how many there are in all. */
export async function listCalibrated(
  tx: TenantTx,
  seen: PeopleSeen,
  { unit, band, personId, after, limit }: CalibratedWanted,
): Promise<{ readonly rows: readonly CalibratedRow[]; readonly totalCount: number }> {
  const filter = `${PEOPLE} AND ($5::text IS NULL OR a.unit = $5) AND ($6::text IS NULL OR ${SHOWN} = $6)
    AND ($7::uuid IS NULL OR a.person_id = $7)`
  const wanted = [...seenBy(tx, seen), seen.session.layer, unit, band, personId]
  const sort = `(array_position(${RANKS}, ${SHOWN})::text || ' ' || n.name_key) COLLATE "C"`
  const rows = await tx.query<CalibratedRow & Record<string, unknown>>(
    `SELECT n.id, n.name, a.title, a.unit, ${COMPUTED} AS computed, ${SHOWN} AS shown, m.id AS "moveId",
       p.grade, p.body, ${sort} AS sort ${filter}
       AND ($8::text IS NULL OR (${sort}, n.id) > ($8 COLLATE "C", $9::uuid))
     ORDER BY ${sort}, n.id LIMIT $10`,
    [...wanted, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
  const [counted] = await tx.query<{ count: number }>(`SELECT count(*)::integer AS count ${filter}`, wanted)
  return { rows, totalCount: counted?.count ?? 0 }
}

export interface UnitBandRow {
  readonly unit: string | null
  readonly computed: Band
  readonly shown: Band
  readonly people: number
  readonly onD: number
}

/** How many people of each unit are in which bands, by unit. */
export function countUnits(tx: TenantTx, seen: PeopleSeen): Promise<UnitBandRow[]> {
  return tx.query<UnitBandRow & Record<string, unknown>>(
    `SELECT a.unit, ${COMPUTED} AS computed, ${SHOWN} AS shown, count(*)::integer AS people,
       (count(*) FILTER (WHERE p.grade = 'D'))::integer AS "onD"
     ${PEOPLE} GROUP BY 1, 2, 3 ORDER BY 1 NULLS LAST, 2, 3`,
    [...seenBy(tx, seen), seen.session.layer],
  )
}

export interface DriftRow {
  readonly unit: string | null
  readonly startDate: Day | null
  readonly computed: Band
  readonly shown: Band
}

/** Everybody in a few words, for the report after closing. */
export function driftRows(tx: TenantTx, seen: PeopleSeen): Promise<DriftRow[]> {
  return tx.query<DriftRow & Record<string, unknown>>(
    `SELECT a.unit, n.start_date AS "startDate", ${COMPUTED} AS computed, ${SHOWN} AS shown ${PEOPLE}`,
    [...seenBy(tx, seen), seen.session.layer],
  )
}

/** Whether somebody is of the session's people, whoever looks. */
export async function isInSession(
  tx: TenantTx,
  { session }: Pick<PeopleSeen, "session">,
  personId: string,
): Promise<boolean> {
  const rows = await tx.query(
    "SELECT 1 FROM participant WHERE tenant_id = $1 AND cycle_id = $2 AND layer = $3 AND person_id = $4",
    [tx.tenantId, session.cycleId, session.layer, personId],
  )
  return rows.length > 0
}
