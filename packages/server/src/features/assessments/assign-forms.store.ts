import type { RoutedForm } from "@rung/domain/assessments/routed-form"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

const BATCH = 5_000

/** Stores forms as the routes assigned them, unanswered, some thousands at a time. */
export async function insertForms(
  tx: TenantTx,
  cycleId: string,
  forms: readonly RoutedForm[],
): Promise<void> {
  for (let start = 0; start < forms.length; start += BATCH) {
    const rows = forms
      .slice(start, start + BATCH)
      .map(({ subjectId, raterId, perspective, items, insteadOf, reason }) => ({
        id: newId(),
        subjectId,
        raterId,
        perspective,
        items,
        insteadOf,
        reason,
      }))
    await tx.execute(
      `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items,
         instead_of, reason)
       SELECT $1, r.id, $2, r."subjectId", r."raterId", r.perspective, 'ASSIGNED', r.items, r."insteadOf", r.reason
       FROM json_to_recordset($3) AS r (id uuid, "subjectId" uuid, "raterId" uuid, perspective text, items text[],
         "insteadOf" uuid, reason jsonb)`,
      [tx.tenantId, cycleId, JSON.stringify(rows)],
    )
  }
}
