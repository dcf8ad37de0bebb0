import type { Assessment, AssessmentState } from "@rung/domain/assessments/assessment"
import type { Candidate } from "@rung/domain/assessments/new-rater"
import type { CycleForm } from "@rung/domain/assessments/reassign-assessment"
import type { Assigner } from "@rung/domain/assessments/routed-form"
import type { Perspective } from "@rung/domain/expectations/perspective"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** A form without its answers, which nobody who reassigns it reads. */
export interface MovableForm extends CycleForm {
  readonly id: string
  readonly cycleId: string
}

type FormRow = Omit<Assessment, "ratings"> & {
  readonly id: string
  readonly cycleId: string
  readonly insteadOf: string | null
  readonly assignedBy: Assigner
  readonly takenFrom: readonly string[]
}

export async function loadMovableForm(tx: TenantTx, id: string): Promise<MovableForm | undefined> {
  const [row] = await tx.query<FormRow>(
    `SELECT id, cycle_id AS "cycleId", subject_id AS "subjectId", rater_id AS "raterId", perspective, items, state,
       decline_kind AS "declineKind", decline_reason AS "declineReason", instead_of AS "insteadOf",
       assigned_by AS "assignedBy", taken_from AS "takenFrom", version
     FROM assessment WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id],
  )
  return row && { ...row, ratings: [], raterKind: "PERSON" }
}

export function loadFormsOfRater(
  tx: TenantTx,
  { cycleId, raterId }: { readonly cycleId: string; readonly raterId: string },
): Promise<Candidate["forms"]> {
  return tx.query<{ id: string; subjectId: string; perspective: Perspective; state: AssessmentState }>(
    `SELECT id, subject_id AS "subjectId", perspective, state FROM assessment
     WHERE tenant_id = $1 AND cycle_id = $2 AND rater_id = $3`,
    [tx.tenantId, cycleId, raterId],
  )
}

/**
 * Takes the form from its rater, draft, links and all, and gives the new one a form of their own; answers its id.
 * It is never the same row: what a rater has written stays theirs.
 */
export async function moveForm(
  tx: TenantTx,
  { id, cycleId }: MovableForm,
  { to, now }: { readonly to: CycleForm; readonly now: Date },
): Promise<string> {
  const reason = JSON.stringify({ kind: "BY_ADMINISTRATOR" })
  await tx.execute(
    `WITH gone AS (
       DELETE FROM assessment WHERE tenant_id = $1 AND id = $2
       RETURNING id, cycle_id, subject_id, rater_id, perspective
     )
     INSERT INTO withdrawn_form (tenant_id, id, cycle_id, subject_id, rater_id, perspective, reason, withdrawn_at)
     SELECT $1, id, cycle_id, subject_id, rater_id, perspective, $3, $4 FROM gone`,
    [tx.tenantId, id, reason, now],
  )
  const newFormId = newId()
  await tx.execute(
    `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items, reason,
       assigned_by, taken_from)
     VALUES ($1, $2, $3, $4, $5, $6, 'ASSIGNED', $7, $8, 'ADMIN', $9)`,
    [
      tx.tenantId,
      newFormId,
      cycleId,
      to.subjectId,
      to.raterId,
      to.perspective,
      to.items,
      reason,
      to.takenFrom,
    ],
  )
  return newFormId
}
