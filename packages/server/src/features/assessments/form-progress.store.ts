import type { AssessmentState, DeclineKind } from "@rung/domain/assessments/assessment"
import type { RouteReason } from "@rung/domain/assessments/route-reason"
import type { Assigner } from "@rung/domain/assessments/routed-form"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Page } from "../../platform/graphql/page.ts"

/** How many forms of a group stand in a state. */
export interface StateCount<Group> {
  readonly group: Group
  readonly state: AssessmentState
  readonly forms: number
}

export function countByPerspective(
  tx: TenantTx,
  cycleId: string,
): Promise<readonly StateCount<Perspective>[]> {
  return tx.prepared<{ group: Perspective; state: AssessmentState; forms: number }>(
    "forms-by-perspective",
    `SELECT perspective AS "group", state, count(*)::int AS forms FROM assessment
     WHERE tenant_id = $1 AND cycle_id = $2 GROUP BY perspective, state`,
    [tx.tenantId, cycleId],
  )
}

/** By the raters' unit today, units by name and those without one last. */
export function countByUnit(tx: TenantTx, cycleId: string): Promise<readonly StateCount<string | null>[]> {
  return tx.query<{ group: string | null; state: AssessmentState; forms: number }>(
    `SELECT r.unit AS "group", a.state, count(*)::int AS forms FROM assessment a
     JOIN person r ON r.tenant_id = $1 AND r.id = a.rater_id
     WHERE a.tenant_id = $1 AND a.cycle_id = $2 GROUP BY r.unit, a.state ORDER BY lower(r.unit), r.unit`,
    [tx.tenantId, cycleId],
  )
}

export interface FormStandRow {
  readonly id: string
  readonly perspective: Perspective
  readonly state: AssessmentState
  readonly declineKind: DeclineKind | null
  readonly declineReason: string | null
  readonly version: number
  readonly subjectId: string
  readonly nameKey: string
  readonly raterKey: string
  readonly subjectName: string
  readonly subjectTitle: string | null
  readonly subjectUnit: string | null
  readonly layer: Layer
  readonly hybridShare: number | null
  readonly raterId: string
  readonly raterName: string
  readonly raterTitle: string | null
  readonly raterUnit: string | null
  readonly reason: RouteReason | null
  readonly insteadOfName: string | null
  readonly assignedBy: Assigner
}

export interface FormsAsked {
  readonly page: Page
  readonly state: AssessmentState | null | undefined
  readonly perspective: Perspective | null | undefined
  /** Only forms of raters of this unit. */
  readonly unit: string | null | undefined
  /** Only forms by or about people in whose names this stands. */
  readonly search: string | null | undefined
}

const CHOSEN = `a.tenant_id = $1 AND a.cycle_id = $2
  AND ($3::text IS NULL OR a.state = $3) AND ($4::text IS NULL OR a.perspective = $4)
  AND ($5::text IS NULL OR r.unit = $5)
  AND ($6::text IS NULL OR strpos(r.name_key, lower($6)) > 0 OR strpos(p.name_key, lower($6)) > 0)`

const PEOPLE = `JOIN person p ON p.tenant_id = $1 AND p.id = a.subject_id
  JOIN person r ON r.tenant_id = $1 AND r.id = a.rater_id`

/** The page is cut before the rest is joined to it: right after an opening there are no statistics to plan by. */
const PAGE = `
WITH page AS MATERIALIZED (
  SELECT a.*, p.name AS subject_name, p.name_key, r.name_key AS rater_key FROM assessment a ${PEOPLE}
  WHERE ${CHOSEN} AND (p.name_key, r.name_key, a.id::text) > ($7, $8, $9)
  ORDER BY p.name_key, r.name_key, a.id::text LIMIT $10
)
SELECT a.id, a.perspective, a.state, a.decline_kind AS "declineKind", a.decline_reason AS "declineReason", a.version,
  a.subject_id AS "subjectId", a.name_key AS "nameKey", a.rater_key AS "raterKey", a.subject_name AS "subjectName",
  s.title AS "subjectTitle", s.unit AS "subjectUnit", s.layer, s.hybrid_share AS "hybridShare",
  a.rater_id AS "raterId", r.name AS "raterName", r.title AS "raterTitle", r.unit AS "raterUnit",
  a.reason, a.assigned_by AS "assignedBy", i.name AS "insteadOfName"
FROM page a
JOIN participant s ON s.tenant_id = $1 AND s.cycle_id = $2 AND s.person_id = a.subject_id
JOIN person r ON r.tenant_id = $1 AND r.id = a.rater_id
LEFT JOIN person i ON i.tenant_id = $1 AND i.id = a.instead_of
ORDER BY a.name_key, a.rater_key, a.id::text`

/** Forms of a cycle without their content, by the subject's name and then the rater's: one page and one more. */
export async function pageOfForms(
  tx: TenantTx,
  cycleId: string,
  { page, state, perspective, unit, search }: FormsAsked,
): Promise<{ readonly rows: readonly FormStandRow[]; readonly totalCount: number }> {
  const words = search?.trim() || null
  const chosen = [tx.tenantId, cycleId, state ?? null, perspective ?? null, unit ?? null, words]
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM assessment a ${PEOPLE} WHERE ${CHOSEN}`,
    chosen,
  )
  const [nameKey = "", raterKey = "", id = ""] = page.after ?? []
  const rows = await tx.query<FormStandRow & { id: string }>(PAGE, [
    ...chosen,
    nameKey,
    raterKey,
    id,
    page.limit + 1,
  ])
  return { rows, totalCount: count?.total ?? 0 }
}
