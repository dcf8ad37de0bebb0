import type { Assessment } from "@rung/domain/assessments/assessment"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

const BATCH = 5_000

/** Stores the forms of a cycle as they were assigned, unanswered. */
export async function insertForms(
  tx: TenantTx,
  cycleId: string,
  forms: readonly Assessment[],
): Promise<void> {
  for (let start = 0; start < forms.length; start += BATCH) {
    const rows = forms.slice(start, start + BATCH).map(({ subjectId, raterId, perspective, items }) => ({
      id: newId(),
      subjectId,
      raterId,
      perspective,
      items,
    }))
    await tx.execute(
      `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items)
       SELECT $1, r.id, $2, r."subjectId", r."raterId", r.perspective, 'ASSIGNED', r.items
       FROM json_to_recordset($3) AS r (id uuid, "subjectId" uuid, "raterId" uuid, perspective text, items text[])`,
      [tx.tenantId, cycleId, JSON.stringify(rows)],
    )
  }
}
