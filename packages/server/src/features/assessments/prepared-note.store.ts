import type { TenantTx } from "../../platform/db/tenant-tx.ts"

export interface StoredPreparedNote {
  readonly assessmentId: string
  readonly competency: string
  readonly text: string
  readonly writtenBy: string
  readonly writtenAt: Date
}

const NOTE = `
SELECT n.assessment_id AS "assessmentId", n.competency, n.text, m.name AS "writtenBy", n.written_at AS "writtenAt"
FROM prepared_note n
JOIN membership m ON m.tenant_id = $1 AND m.account_id = n.account_id
WHERE n.tenant_id = $1`

/** What was prepared on one form for this rater: who has the form after them finds nothing. */
export function notesForRater(
  tx: TenantTx,
  { assessmentId, raterId }: { readonly assessmentId: string; readonly raterId: string },
): Promise<readonly StoredPreparedNote[]> {
  return tx.query<StoredPreparedNote & Record<string, unknown>>(
    `${NOTE} AND n.assessment_id = $2 AND n.rater_id = $3 ORDER BY n.competency, n.written_at, n.account_id`,
    [tx.tenantId, assessmentId, raterId],
  )
}

/** What one account has prepared for one rater. */
export function notesOfWriter(
  tx: TenantTx,
  { accountId, raterId }: { readonly accountId: string; readonly raterId: string },
): Promise<readonly StoredPreparedNote[]> {
  return tx.query<StoredPreparedNote & Record<string, unknown>>(
    `${NOTE} AND n.account_id = $2 AND n.rater_id = $3`,
    [tx.tenantId, accountId, raterId],
  )
}

export interface NoteToKeep {
  readonly assessmentId: string
  readonly competency: string
  readonly accountId: string
  readonly raterId: string
  readonly text: string
  readonly writtenAt: Date
}

export async function savePreparedNote(tx: TenantTx, note: NoteToKeep): Promise<void> {
  const { assessmentId, competency, accountId, raterId, text, writtenAt } = note
  await tx.execute(
    `INSERT INTO prepared_note (tenant_id, assessment_id, competency, account_id, rater_id, text, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (tenant_id, assessment_id, competency, account_id)
       DO UPDATE SET text = EXCLUDED.text, rater_id = EXCLUDED.rater_id, written_at = EXCLUDED.written_at`,
    [tx.tenantId, assessmentId, competency, accountId, raterId, text, writtenAt],
  )
}

export async function dropPreparedNote(
  tx: TenantTx,
  { assessmentId, competency, accountId }: Pick<NoteToKeep, "assessmentId" | "competency" | "accountId">,
): Promise<void> {
  await tx.execute(
    `DELETE FROM prepared_note
     WHERE tenant_id = $1 AND assessment_id = $2 AND competency = $3 AND account_id = $4`,
    [tx.tenantId, assessmentId, competency, accountId],
  )
}
