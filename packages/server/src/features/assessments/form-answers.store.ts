import type { Rating } from "@rung/domain/assessments/assessment"
import { isSealed } from "@rung/domain/assessments/terms"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { rowOfRating, type StoredForm } from "./stored-form.ts"

// Where answers lie is decided here and nowhere else: attributed ones in `rating`, confidential ones in the schema
// `sealed`, which the application reaches through two functions only. Keys in the database hold both to it.

/**
 * The answers of form `a` of tenant `$1`, for reader `$2`, as an expression of a statement. Of a confidential form
 * its rater's own draft; nothing for anybody else, and nothing for its rater once it is handed in.
 */
export const ANSWERS = `CASE WHEN a.confidential
  THEN (SELECT json_agg(json_build_object('competency', d.competency, 'value', d.value, 'note', d.comment))
   FROM sealed.own_draft(a.id, $2::uuid) d)
  ELSE (SELECT json_agg(json_build_object('competency', g.competency, 'value', g.value, 'note', g.note))
   FROM rating g WHERE g.tenant_id = $1 AND g.assessment_id = a.id) END`

const HEAD = `
  UPDATE assessment a SET state = $4, version = $5, saved_at = $6, submitted_at = $7, decline_reason = $8,
    terms_version = $9, overall = $10, decline_kind = $11
  FROM cycle c
  WHERE a.tenant_id = $1 AND a.id = $2 AND a.version = $3
    AND c.tenant_id = $1 AND c.id = a.cycle_id AND c.state = 'OPEN'
  RETURNING a.id`

const SAVE_SEALED = `WITH head AS (${HEAD}) SELECT count(*)::int AS saved FROM head`

const SAVE = `
WITH head AS (${HEAD}), gone AS (
  DELETE FROM rating g USING head
  WHERE g.tenant_id = $1 AND g.assessment_id = head.id AND g.competency = ANY ($12::text[])
), kept AS (
  INSERT INTO rating (tenant_id, assessment_id, competency, value, note)
  SELECT $1, head.id, j.competency, j.value, j.note
  FROM head, json_to_recordset($13) AS j (competency text, value smallint, note text)
  ON CONFLICT (tenant_id, assessment_id, competency) DO UPDATE SET value = EXCLUDED.value, note = EXCLUDED.note
)
SELECT count(*)::int AS saved FROM head`

export interface SavedForm {
  readonly before: StoredForm
  readonly after: StoredForm
  /** On handing in: competencies of the comments that may be shown. */
  readonly confirmed: readonly string[]
}

/**
 * Saves a form as decided, writing only the answers that changed. Answers false, and writes nothing, when somebody
 * was quicker or the cycle no longer takes answers.
 */
export async function saveForm(tx: TenantTx, saved: SavedForm): Promise<boolean> {
  const { before, after } = saved
  if (!isSealed(after.assessment.perspective)) {
    const { changed, gone } = changesOf(before, after)
    return isSaved(tx, "save-form", SAVE, [
      ...headOf(tx, saved),
      gone,
      JSON.stringify(changed.map(rowOfRating)),
    ])
  }
  const answers = await saveSealedAnswers(tx, saved)
  if (answers === "OVERTAKEN") return false
  const isDone = await isSaved(tx, "save-sealed-form", SAVE_SEALED, headOf(tx, saved))
  if (!isDone && answers === "SAVED") throw new Error("Sealed answers were saved for a form that was not.")
  return isDone
}

/** Sealed answers are written while the form is still its rater's, so before its head says otherwise. */
async function saveSealedAnswers(
  tx: TenantTx,
  { before, after, confirmed }: SavedForm,
): Promise<"SAVED" | "UNCHANGED" | "OVERTAKEN"> {
  const { changed, gone } = changesOf(before, after)
  const isHandedIn = after.assessment.state === "SUBMITTED"
  const written = isHandedIn ? after.assessment.ratings : changed
  if (written.length === 0 && gone.length === 0) return "UNCHANGED"
  const rows = written.map((rating) => {
    const { competency, value, note } = rowOfRating(rating)
    return { competency, value, comment: note, confirmed: isHandedIn && confirmed.includes(competency) }
  })
  const [kept] = await tx.prepared<{ kept: boolean }>(
    "save-sealed-answers",
    "SELECT sealed.save_answers($1, $2, $3, $4) AS kept",
    [after.id, before.assessment.version, JSON.stringify(rows), gone],
  )
  return kept?.kept === true ? "SAVED" : "OVERTAKEN"
}

async function isSaved(
  tx: TenantTx,
  name: string,
  sql: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [row] = await tx.prepared<{ saved: number }>(name, sql, values)
  return row?.saved === 1
}

function headOf(tx: TenantTx, { before, after }: SavedForm): readonly unknown[] {
  const { state, version, declineKind = null, declineReason, overall = null } = after.assessment
  const { savedAt, submittedAt, termsVersion } = after
  return [
    tx.tenantId,
    after.id,
    before.assessment.version,
    state,
    version,
    savedAt,
    submittedAt,
    declineReason,
    termsVersion,
    overall,
    declineKind,
  ]
}

function changesOf(before: StoredForm, { assessment }: StoredForm) {
  const known = before.assessment.ratings
  const left = new Set(assessment.ratings.map(({ competency }) => competency))
  return {
    changed: assessment.ratings.filter((rating) => !isSame(rating, known)),
    gone: known.map(({ competency }) => competency).filter((code) => !left.has(code)),
  }
}

function isSame({ competency, value, note }: Rating, ratings: readonly Rating[]): boolean {
  return ratings.some(
    (known) => known.competency === competency && known.value === value && known.note === note,
  )
}
