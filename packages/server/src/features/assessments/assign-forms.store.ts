import type { AssignedForm } from "@rung/domain/assessments/assign-forms"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

const BATCH = 5_000

/** Stores the forms of a cycle as they were assigned, unanswered. */
export async function insertForms(
  tx: TenantTx,
  cycleId: string,
  forms: readonly AssignedForm[],
): Promise<void> {
  for (let start = 0; start < forms.length; start += BATCH) {
    const rows = forms
      .slice(start, start + BATCH)
      .map(({ subjectId, raterId, perspective, items, insteadOf }) => ({
        id: newId(),
        subjectId,
        raterId,
        perspective,
        items,
        insteadOf,
      }))
    await tx.execute(
      `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items,
         instead_of)
       SELECT $1, r.id, $2, r."subjectId", r."raterId", r.perspective, 'ASSIGNED', r.items, r."insteadOf"
       FROM json_to_recordset($3) AS r (id uuid, "subjectId" uuid, "raterId" uuid, perspective text, items text[],
         "insteadOf" uuid)`,
      [tx.tenantId, cycleId, JSON.stringify(rows)],
    )
  }
}
