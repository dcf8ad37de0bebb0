import type { ObservationBody } from "@rung/domain/assessments/observation"
import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Who wrote it: observations are reached through their author's account and in no other way. */
export interface OfAuthor {
  readonly accountId: string
}

/** One observation of one author. */
export interface OwnObservation extends OfAuthor {
  readonly id: string
}

export interface StoredObservation extends ObservationBody {
  readonly id: string
  readonly subjectId: string
  readonly subjectName: string
  readonly keptAt: Date
  readonly version: number
  readonly attachedTo: string | null
  readonly attachedAs: string | null
  /** Of the form it was attached to; null when that is gone or was handed back. */
  readonly cycleName: string | null
}

interface ObservationRow extends Omit<StoredObservation, "seenOn"> {
  readonly seenOn: Day
}

const OBSERVATION = `
SELECT o.id, o.subject_id AS "subjectId", p.name AS "subjectName", o.competency, o.seen_on AS "seenOn", o.text,
  o.kept_at AS "keptAt", o.version, o.attached_to AS "attachedTo", o.attached_as AS "attachedAs", c.name AS "cycleName"
FROM observation o
JOIN person p ON p.tenant_id = $1 AND p.id = o.subject_id
LEFT JOIN assessment a ON a.tenant_id = $1 AND a.id = o.attached_to AND a.state <> 'DECLINED'
LEFT JOIN cycle c ON c.tenant_id = $1 AND c.id = a.cycle_id
WHERE o.tenant_id = $1 AND o.account_id = $2`

/** Most observations read at once when no person is named. */
const NEWEST = 200

export function loadObservations(
  tx: TenantTx,
  { accountId, subjectId }: OfAuthor & { readonly subjectId: string | undefined },
): Promise<readonly StoredObservation[]> {
  return tx.prepared<ObservationRow>(
    "observations",
    `${OBSERVATION} AND ($3::uuid IS NULL OR o.subject_id = $3)
     ORDER BY o.seen_on DESC, o.kept_at DESC, o.id LIMIT CASE WHEN $3::uuid IS NULL THEN ${NEWEST} END`,
    [tx.tenantId, accountId, subjectId ?? null],
  )
}

export async function loadObservation(
  tx: TenantTx,
  { accountId, id }: OwnObservation,
): Promise<StoredObservation | undefined> {
  const rows = await tx.prepared<ObservationRow>("observation", `${OBSERVATION} AND o.id = $3`, [
    tx.tenantId,
    accountId,
    id,
  ])
  return rows[0]
}

export async function countObservations(
  tx: TenantTx,
  { accountId, subjectId }: OfAuthor & { readonly subjectId: string },
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM observation
     WHERE tenant_id = $1 AND account_id = $2 AND subject_id = $3`,
    [tx.tenantId, accountId, subjectId],
  )
  return row?.count ?? 0
}

export async function insertObservation(
  tx: TenantTx,
  observation: OwnObservation & ObservationBody & { readonly subjectId: string; readonly keptAt: Date },
): Promise<void> {
  const { id, accountId, subjectId, competency, seenOn, text, keptAt } = observation
  await tx.execute(
    `INSERT INTO observation (tenant_id, id, account_id, subject_id, competency, seen_on, text, kept_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, id, accountId, subjectId, competency, seenOn, text, keptAt],
  )
}

/** Answers false, and writes nothing, when somebody was quicker. */
export async function updateObservation(
  tx: TenantTx,
  { accountId, id }: OwnObservation,
  { competency, seenOn, text, version }: ObservationBody & { readonly version: number },
): Promise<boolean> {
  const changed = await tx.execute(
    `UPDATE observation SET competency = $4, seen_on = $5, text = $6, version = version + 1
     WHERE tenant_id = $1 AND account_id = $2 AND id = $3 AND version = $7`,
    [tx.tenantId, accountId, id, competency, seenOn, text, version],
  )
  return changed === 1
}

export async function deleteObservation(tx: TenantTx, { accountId, id }: OwnObservation): Promise<void> {
  await tx.execute("DELETE FROM observation WHERE tenant_id = $1 AND account_id = $2 AND id = $3", [
    tx.tenantId,
    accountId,
    id,
  ])
}

/** Notes where an observation's text was put. */
export async function markAttached(
  tx: TenantTx,
  { accountId, id }: OwnObservation,
  attached: { readonly assessmentId: string; readonly competency: string },
): Promise<void> {
  await tx.execute(
    `UPDATE observation SET attached_to = $4, attached_as = $5
     WHERE tenant_id = $1 AND account_id = $2 AND id = $3`,
    [tx.tenantId, accountId, id, attached.assessmentId, attached.competency],
  )
}

/** Whether somebody has, or had, a form from above about a person. */
export async function hasAssessed(tx: TenantTx, raterId: string, subjectId: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM assessment
       WHERE tenant_id = $1 AND rater_id = $2 AND subject_id = $3 AND perspective = 'MANAGER') AS found`,
    [tx.tenantId, raterId, subjectId],
  )
  return row?.found ?? false
}
