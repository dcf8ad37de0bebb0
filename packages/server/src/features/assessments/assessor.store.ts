import type { Assessor } from "@rung/domain/cycles/assessor"
import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Everybody of these units, in the org or not. */
export async function loadPeopleOfUnits(
  tx: TenantTx,
  units: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    "SELECT id FROM person WHERE tenant_id = $1 AND unit = ANY ($2::text[])",
    [tx.tenantId, units],
  )
  return new Set(rows.map(({ id }) => id))
}

const HAS_PLACE = `EXISTS (SELECT FROM placement l WHERE l.tenant_id = $1 AND l.node_id = r.id)`

/** By subject, whom an administrator named in a cycle. Whoever has no place in the org is an account beside it. */
export async function loadAssessors(tx: TenantTx, cycleId: string): Promise<ReadonlyMap<string, Assessor>> {
  const rows = await tx.query<{ subjectId: string; id: string; hasPlace: boolean }>(
    `SELECT c.subject_id AS "subjectId", r.id, ${HAS_PLACE} AS "hasPlace" FROM cycle_assessor c
     JOIN person r ON r.tenant_id = $1 AND r.id = c.rater_id
     WHERE c.tenant_id = $1 AND c.cycle_id = $2`,
    [tx.tenantId, cycleId],
  )
  return new Map(
    rows.map(({ subjectId, id, hasPlace }) => [subjectId, { kind: hasPlace ? "PERSON" : "ACCOUNT", id }]),
  )
}

export interface NamedAssessor {
  readonly subjectId: string
  readonly subjectName: string
  readonly raterId: string
  readonly raterName: string
  readonly raterTitle: string | null
  readonly raterUnit: string | null
  readonly email: string | null
  readonly hasPlace: boolean
}

/** Those named in a cycle, by the subject's name. */
export function namedAssessors(tx: TenantTx, cycleId: string): Promise<readonly NamedAssessor[]> {
  return tx.query<NamedAssessor & { subjectId: string }>(
    `SELECT s.id AS "subjectId", s.name AS "subjectName", r.id AS "raterId", r.name AS "raterName",
       r.title AS "raterTitle", r.unit AS "raterUnit", r.email, ${HAS_PLACE} AS "hasPlace"
     FROM cycle_assessor c
     JOIN person s ON s.tenant_id = $1 AND s.id = c.subject_id
     JOIN person r ON r.tenant_id = $1 AND r.id = c.rater_id
     WHERE c.tenant_id = $1 AND c.cycle_id = $2 ORDER BY s.name_key, s.id`,
    [tx.tenantId, cycleId],
  )
}

/** Whether somebody is in the org on the day, and whether anybody stands above them. */
export async function standingOf(
  tx: TenantTx,
  personId: string,
  day: Day,
): Promise<{ readonly isInOrg: boolean; readonly hasManager: boolean }> {
  const [row] = await tx.query<{ managerId: string | null }>(
    `SELECT manager_id AS "managerId" FROM reporting_line
     WHERE tenant_id = $1 AND node_id = $2 AND kind = 'SOLID' AND valid_from <= $3
       AND (valid_to IS NULL OR valid_to > $3)`,
    [tx.tenantId, personId, day],
  )
  return { isInOrg: row !== undefined, hasManager: typeof row?.managerId === "string" }
}

export async function personByAddress(tx: TenantTx, email: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    "SELECT id FROM person WHERE tenant_id = $1 AND email_key = lower($2)",
    [tx.tenantId, email],
  )
  return row?.id
}

export async function saveAssessor(
  tx: TenantTx,
  { cycleId, subjectId, raterId }: { cycleId: string; subjectId: string; raterId: string },
): Promise<void> {
  await tx.execute(
    `INSERT INTO cycle_assessor (tenant_id, cycle_id, subject_id, rater_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, cycle_id, subject_id) DO UPDATE SET rater_id = EXCLUDED.rater_id`,
    [tx.tenantId, cycleId, subjectId, raterId],
  )
}

/** Answers whether anybody was named. */
export async function removeAssessor(
  tx: TenantTx,
  { cycleId, subjectId }: { cycleId: string; subjectId: string },
): Promise<boolean> {
  const gone = await tx.execute(
    "DELETE FROM cycle_assessor WHERE tenant_id = $1 AND cycle_id = $2 AND subject_id = $3",
    [tx.tenantId, cycleId, subjectId],
  )
  return gone > 0
}

/** Those of one cycle for another, where they still are: subjects in the org, raters with a place or an address. */
export async function copyAssessors(
  tx: TenantTx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.execute(
    `INSERT INTO cycle_assessor (tenant_id, cycle_id, subject_id, rater_id)
     SELECT $1, $3, c.subject_id, c.rater_id FROM cycle_assessor c
     JOIN person r ON r.tenant_id = $1 AND r.id = c.rater_id
     WHERE c.tenant_id = $1 AND c.cycle_id = $2
       AND EXISTS (SELECT FROM placement l WHERE l.tenant_id = $1 AND l.node_id = c.subject_id)
       AND (r.email IS NOT NULL OR ${HAS_PLACE})`,
    [tx.tenantId, from, to],
  )
}
