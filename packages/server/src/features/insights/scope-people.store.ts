import type { Family } from "@rung/domain/expectations/contract"
import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { PackedMeasure } from "@rung/domain/insights/packed-score"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { unitOfScope } from "./board-scope.ts"

/** The people of a scope as a release has them, as far as the viewer may see. */
export interface ScopePeople {
  readonly cycleId: string
  readonly key: string
  /** Where a subtree began in the roster; absent for units and the company. */
  readonly path: string | undefined
  /** Only people strictly below this path today; everybody where absent. */
  readonly visibleBelow: string | undefined
}

const BAND_RANK = `array_position(ARRAY['GAP','BUILDING','SOLID','STRONG','NOT_ENOUGH_EVIDENCE'], p.band)`

// A subtree is a range of the roster's paths; bounds are parameters, so that the index serves under the wall.
const PEOPLE = `FROM participant a
  JOIN person_result p ON p.tenant_id = $1 AND p.cycle_id = $2 AND p.person_id = a.person_id
  JOIN person n ON n.tenant_id = $1 AND n.id = a.person_id
  LEFT JOIN placement now ON now.tenant_id = $1 AND now.node_id = a.person_id
  WHERE a.tenant_id = $1 AND a.cycle_id = $2
    AND ($3::text IS NULL OR (a.path > $3 COLLATE "C" AND a.path < ($3 || '~') COLLATE "C"))
    AND ($4::text IS NULL OR a.unit = $4)
    AND ($5::text IS NULL OR (now.path > $5 COLLATE "C" AND now.path < ($5 || '~') COLLATE "C"))`

function parameters(tx: TenantTx, scope: ScopePeople): readonly unknown[] {
  const unit = unitOfScope(scope.key) ?? null
  return [tx.tenantId, scope.cycleId, scope.path ?? null, unit, scope.visibleBelow ?? null]
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly layer: Layer
  readonly band: Band
  readonly grade: Grade
  readonly score: number | null
  readonly sort: string
}

export interface PeopleWanted {
  readonly layer: Layer | null
  readonly bands: readonly Band[] | null
  readonly grades: readonly Grade[] | null
  readonly below: string | null
  /** With a value on it. */
  readonly competency: string | null
  readonly family: Family | null
  /** The last one of the page before: its sort key and its id. */
  readonly after: readonly [sort: string, id: string] | undefined
  readonly limit: number
}

/** One page of people by band, then name, and one more; with how many there are in all. */
export async function listPeople(
  tx: TenantTx,
  scope: ScopePeople,
  { layer, bands, grades, below, competency, family, after, limit }: PeopleWanted,
): Promise<{ readonly rows: readonly PersonRow[]; readonly totalCount: number }> {
  const filter = `${PEOPLE} AND ($6::text IS NULL OR p.layer = $6) AND ($7::text[] IS NULL OR p.band = ANY ($7))
    AND ($8::text[] IS NULL OR p.grade = ANY ($8))
    AND ($9::text IS NULL OR p.body -> 'breaches' ? $9 OR p.body -> 'possibleGaps' ? $9)
    AND ($10::text IS NULL OR (p.body -> 'competencies' -> $10 -> 0 ->> 0) IS NOT NULL)
    AND ($11::text IS NULL OR (p.body -> 'families' -> $11 ->> 0) IS NOT NULL)`
  const wanted = [...parameters(tx, scope), layer, bands, grades, below, competency, family]
  const sort = `(${BAND_RANK}::text || ' ' || n.name_key) COLLATE "C"`
  const rows = await tx.query<PersonRow>(
    `SELECT n.id, n.name, a.title, p.layer, p.band, p.grade, p.score, ${sort} AS sort ${filter}
       AND ($12::text IS NULL OR (${sort}, n.id) > ($12 COLLATE "C", $13::uuid))
     ORDER BY ${sort}, n.id LIMIT $14`,
    [...wanted, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
  const [counted] = await tx.query<{ count: number }>(`SELECT count(*)::integer AS count ${filter}`, wanted)
  return { rows, totalCount: counted?.count ?? 0 }
}

export interface ManagerRow extends Omit<PersonRow, "title" | "grade" | "score" | "sort"> {
  readonly coaching: PackedMeasure | null
  readonly hiring: PackedMeasure | null
  readonly reportsToViewer: boolean
  readonly all: number
}

export interface ManagersWanted {
  readonly viewerId: string | undefined
  readonly directOnly: boolean
  readonly limit: number
}

/** The managers of a scope, the highest layers first, then by band and name. */
export async function listManagers(
  tx: TenantTx,
  scope: ScopePeople,
  { viewerId, directOnly, limit }: ManagersWanted,
): Promise<readonly ManagerRow[]> {
  return tx.query<ManagerRow>(
    `SELECT n.id, n.name, p.layer, p.band, p.body -> 'axes' -> 'COACHING' -> 0 AS coaching,
       p.body -> 'axes' -> 'HIRING' -> 0 AS hiring,
       COALESCE(now.acting_manager_id = $6::uuid, false) AS "reportsToViewer", (count(*) OVER ())::integer AS all
     ${PEOPLE} AND p.layer <> 'IC' AND (NOT $7::boolean OR now.acting_manager_id = $6::uuid)
     ORDER BY array_position(ARRAY['EXEC','M2','M1'], p.layer), ${BAND_RANK}, n.name_key, n.id LIMIT $8`,
    [...parameters(tx, scope), viewerId ?? null, directOnly, limit],
  )
}

export interface ValueRow {
  readonly person: string
  readonly name: string
  readonly value: number | null
}

/** Which number of each person a board's cell is the mean of. */
export type CellOf = { readonly competency: string } | { readonly family: string }

/** People of a layer with a value in a cell, by band of their layer score, then name. */
export async function listValues(
  tx: TenantTx,
  scope: ScopePeople,
  { layer, of }: { readonly layer: Layer; readonly of: CellOf },
): Promise<readonly ValueRow[]> {
  const [part, key] = "competency" in of ? ["competencies", of.competency] : ["families", of.family]
  const value =
    part === "competencies" ? "p.body -> 'competencies' -> $7 -> 0 ->> 0" : "p.body -> 'families' -> $7 ->> 0"
  return tx.query<ValueRow>(
    `SELECT n.id AS person, n.name, (${value})::double precision AS value ${PEOPLE} AND p.layer = $6
       AND (${value}) IS NOT NULL ORDER BY ${BAND_RANK}, n.name_key, n.id`,
    [...parameters(tx, scope), layer, key],
  )
}
