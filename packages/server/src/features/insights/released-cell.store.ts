import type { PackedCell } from "@rung/domain/insights/packed-cell"
import type { ConfidentialPerspective } from "@rung/domain/insights/release-answers"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Cells of one head and perspective as they are kept, by competency. */
export type KeptCells = Readonly<Record<string, PackedCell>>

/** A row of released cells; `cells` is the text of a JSON object, since a release writes very many. */
export interface CellsToKeep {
  readonly person: string
  readonly perspective: ConfidentialPerspective
  readonly layer: Layer
  readonly kind: "TEAM" | "LINE" | "DEVELOPMENT"
  readonly cells: string
  readonly mayNotRepresent: boolean
}

const COLUMNS = `FROM json_to_recordset($3) AS r (person uuid, perspective text, layer text, kind text, cells jsonb,
  "mayNotRepresent" boolean)`

export async function insertCells(
  tx: TenantTx,
  cycleId: string,
  rows: readonly CellsToKeep[],
): Promise<void> {
  const values = [tx.tenantId, cycleId, `[${rows.map(rowText).join(",")}]`]
  await tx.execute(
    `INSERT INTO released_cell (tenant_id, cycle_id, head_id, kind, perspective, layer, cells, may_not_represent)
     SELECT $1, $2, r.person, r.kind, r.perspective, r.layer, r.cells, r."mayNotRepresent" ${COLUMNS}
     WHERE r.kind <> 'DEVELOPMENT'`,
    values,
  )
  await tx.execute(
    `INSERT INTO development_cell (tenant_id, cycle_id, person_id, perspective, cells, may_not_represent)
     SELECT $1, $2, r.person, r.perspective, r.cells, r."mayNotRepresent" ${COLUMNS}
     WHERE r.kind = 'DEVELOPMENT'`,
    values,
  )
}

function rowText({ cells, ...row }: CellsToKeep): string {
  return `${JSON.stringify(row).slice(0, -1)},"cells":${cells}}`
}

export interface CommentsToKeep {
  readonly person: string
  readonly perspective: ConfidentialPerspective
  readonly competency: string
  readonly texts: readonly string[]
}

export async function insertComments(
  tx: TenantTx,
  cycleId: string,
  rows: readonly CommentsToKeep[],
): Promise<void> {
  await tx.execute(
    `INSERT INTO released_comment (tenant_id, cycle_id, person_id, perspective, competency, texts)
     SELECT $1, $2, r.person, r.perspective, r.competency, ARRAY(SELECT json_array_elements_text(r.texts))
     FROM json_to_recordset($3) AS r (person uuid, perspective text, competency text, texts json)`,
    [tx.tenantId, cycleId, JSON.stringify(rows)],
  )
}

export interface ResponseRow {
  readonly person: string
  readonly asked: number
  readonly answered: number
}

/** How many of those asked from a perspective handed in, by subject; without those who have left. */
export function responses(
  tx: TenantTx,
  asked: { readonly cycleId: string; readonly perspective: string; readonly leavers: readonly string[] },
): Promise<ResponseRow[]> {
  return tx.query<ResponseRow>(
    `SELECT subject_id AS person, count(*)::integer AS asked,
       (count(*) FILTER (WHERE state = 'SUBMITTED'))::integer AS answered
     FROM assessment WHERE tenant_id = $1 AND cycle_id = $2 AND perspective = $3
       AND rater_id <> ALL ($4::uuid[])
     GROUP BY subject_id`,
    [tx.tenantId, asked.cycleId, asked.perspective, asked.leavers],
  )
}

/** Cells of one perspective as they are read again. */
export interface CellsRow {
  readonly person: string
  readonly perspective: ConfidentialPerspective
  readonly cells: KeptCells
  readonly mayNotRepresent: boolean
}

/** Decision cells about these people themselves. */
export function teamCells(tx: TenantTx, cycleId: string, people: readonly string[]): Promise<CellsRow[]> {
  return tx.prepared<CellsRow>(
    "released-team-cells",
    `SELECT head_id AS person, perspective, cells, may_not_represent AS "mayNotRepresent" FROM released_cell
     WHERE tenant_id = $1 AND cycle_id = $2 AND head_id = ANY ($3::uuid[]) AND kind = 'TEAM'
     ORDER BY head_id, perspective`,
    [tx.tenantId, cycleId, people],
  )
}

/** Decision cells about somebody of a layer, and about everybody of it at or below them. */
export function cellsAtHead(
  tx: TenantTx,
  { cycleId, headId, layer }: { readonly cycleId: string; readonly headId: string; readonly layer: Layer },
): Promise<(CellsRow & { readonly kind: "TEAM" | "LINE" })[]> {
  return tx.prepared<CellsRow & { readonly kind: "TEAM" | "LINE" }>(
    "released-cells-at-head",
    `SELECT head_id AS person, perspective, kind, cells, may_not_represent AS "mayNotRepresent" FROM released_cell
     WHERE tenant_id = $1 AND cycle_id = $2 AND head_id = $3 AND layer = $4 ORDER BY perspective, kind`,
    [tx.tenantId, cycleId, headId, layer],
  )
}

/** What somebody alone may read about themselves. */
export function developmentCells(tx: TenantTx, cycleId: string, personId: string): Promise<CellsRow[]> {
  return tx.prepared<CellsRow>(
    "development-cells",
    `SELECT person_id AS person, perspective, cells, may_not_represent AS "mayNotRepresent"
     FROM development_cell WHERE tenant_id = $1 AND cycle_id = $2 AND person_id = $3 ORDER BY perspective`,
    [tx.tenantId, cycleId, personId],
  )
}

/** Comments about somebody, for themselves alone. */
export function releasedComments(
  tx: TenantTx,
  cycleId: string,
  personId: string,
): Promise<Omit<CommentsToKeep, "person">[]> {
  return tx.prepared<Omit<CommentsToKeep, "person">>(
    "released-comments",
    `SELECT perspective, competency, texts FROM released_comment
     WHERE tenant_id = $1 AND cycle_id = $2 AND person_id = $3 ORDER BY perspective, competency`,
    [tx.tenantId, cycleId, personId],
  )
}
