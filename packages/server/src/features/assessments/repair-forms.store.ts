import type { AssessmentState } from "@rung/domain/assessments/assessment"
import type { KeptReason } from "@rung/domain/assessments/route-reason"
import type { Assigner, FormChange, StandingForm } from "@rung/domain/assessments/routed-form"
import type { Participant } from "@rung/domain/cycles/frozen-roster"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

const BATCH = 5_000

type Change<Kind extends FormChange["kind"]> = Extract<FormChange, { readonly kind: Kind }>

/** Who is assessed in a cycle, as it was frozen. */
export function loadRoster(
  tx: TenantTx,
  cycleId: string,
): Promise<readonly Pick<Participant, "personId" | "layer" | "hybridShare">[]> {
  return tx.query<{ personId: string; layer: Layer; hybridShare: number | null }>(
    `SELECT person_id AS "personId", layer, hybrid_share AS "hybridShare" FROM participant
     WHERE tenant_id = $1 AND cycle_id = $2`,
    [tx.tenantId, cycleId],
  )
}

/** A standing form, with the kind of reason that was last told for it. */
export interface ToldForm extends StandingForm {
  readonly told: string | null
}

interface FormRow {
  readonly id: string
  readonly subjectId: string
  readonly raterId: string
  readonly perspective: Perspective
  readonly items: readonly string[]
  readonly state: AssessmentState
  readonly insteadOf: string | null
  readonly assignedBy: Assigner
  readonly takenFrom: readonly string[]
  readonly told: string | null
}

/** Every form of a cycle, without its answers. */
export async function loadStandingForms(tx: TenantTx, cycleId: string): Promise<readonly ToldForm[]> {
  const rows = await tx.query<FormRow & { id: string }>(
    `SELECT id, subject_id AS "subjectId", rater_id AS "raterId", perspective, items, state,
       instead_of AS "insteadOf", assigned_by AS "assignedBy", taken_from AS "takenFrom", reason->>'kind' AS told
     FROM assessment WHERE tenant_id = $1 AND cycle_id = $2`,
    [tx.tenantId, cycleId],
  )
  return rows.map((row) => ({ ...row, raterKind: "PERSON" }))
}

/** Takes forms back, answers and all, and keeps why. */
export async function withdrawForms(
  tx: TenantTx,
  changes: readonly Change<"WITHDRAW">[],
  at: Date,
): Promise<void> {
  for (const batch of inBatches(changes)) {
    const rows = batch.map(({ form: { id }, reason }) => ({ id, reason }))
    await tx.execute(
      `WITH gone AS (
         DELETE FROM assessment a USING json_to_recordset($2) AS w (id uuid, reason jsonb)
         WHERE a.tenant_id = $1 AND a.id = w.id
         RETURNING a.id, a.cycle_id, a.subject_id, a.rater_id, a.perspective, w.reason
       )
       INSERT INTO withdrawn_form (tenant_id, id, cycle_id, subject_id, rater_id, perspective, reason, withdrawn_at)
       SELECT $1, id, cycle_id, subject_id, rater_id, perspective, reason, $3 FROM gone`,
      [tx.tenantId, JSON.stringify(rows), at],
    )
  }
}

/** Takes the forms that go to another rater from the former one: answers, links and all. */
export async function removeMoved(tx: TenantTx, changes: readonly Change<"REASSIGN">[]): Promise<void> {
  for (const batch of inBatches(changes)) {
    await tx.execute("DELETE FROM assessment WHERE tenant_id = $1 AND id = ANY ($2::uuid[])", [
      tx.tenantId,
      batch.map(({ form }) => form.id),
    ])
  }
}

/** What a form's state or who assigned it say already is no reason to keep. */
const SAID_ELSEWHERE: readonly KeptReason["kind"][] = [
  "SUBMITTED",
  "HANDED_BACK",
  "BY_ADMINISTRATOR",
  "BEGUN",
]

/** Keeps why forms stay with their raters, where that is of another kind than before. */
export async function tellReasons(tx: TenantTx, changes: readonly Change<"KEEP">[]): Promise<void> {
  const other = changes.filter(({ form, reason: { kind } }) => {
    const told = "told" in form ? form.told : undefined
    return kind !== told && !SAID_ELSEWHERE.includes(kind)
  })
  for (const batch of inBatches(other)) {
    const rows = batch.map(({ form: { id }, reason }) => ({ id, reason }))
    await tx.execute(
      `UPDATE assessment a SET reason = k.reason FROM json_to_recordset($2) AS k (id uuid, reason jsonb)
       WHERE a.tenant_id = $1 AND a.id = k.id`,
      [tx.tenantId, JSON.stringify(rows)],
    )
  }
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH)
}
