import type { Assessment, AssessmentState, Rating } from "@rung/domain/assessments/assessment"
import type { CycleState, Population } from "@rung/domain/cycles/cycle"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { type RatingRow, ratingOfRow, rowOfRating, type StoredForm } from "./stored-form.ts"

interface FormRow {
  readonly id: string
  readonly cycleId: string
  readonly subjectId: string
  readonly raterId: string
  readonly perspective: Perspective
  readonly state: AssessmentState
  readonly items: readonly string[]
  readonly declineReason: string | null
  readonly submittedAt: Date | null
  readonly savedAt: Date | null
  readonly version: number
  readonly ratings: readonly RatingRow[] | null
  readonly cycleName: string
  readonly cycleState: CycleState
  readonly opensOn: Day
  readonly closesOn: Day
  readonly perspectives: readonly Perspective[]
  readonly population: Population
  readonly contractId: string | null
  readonly openedAt: Date | null
  readonly cycleVersion: number
  readonly subjectName: string
  readonly subjectTitle: string | null
  readonly subjectUnit: string | null
  readonly layer: Layer
  readonly hybridShare: number | null
  readonly below: number
  readonly raterName: string
  readonly raterTitle: string | null
  readonly raterUnit: string | null
  readonly insteadOfId: string | null
  readonly insteadOfName: string | null
  readonly insteadOfTitle: string | null
  readonly insteadOfUnit: string | null
}

const FORM = `
SELECT a.id, a.cycle_id AS "cycleId", a.subject_id AS "subjectId", a.rater_id AS "raterId", a.perspective, a.state,
  a.items, a.decline_reason AS "declineReason", a.submitted_at AS "submittedAt", a.saved_at AS "savedAt", a.version,
  (SELECT json_agg(json_build_object('competency', g.competency, 'value', g.value, 'note', g.note))
   FROM rating g WHERE g.tenant_id = $1 AND g.assessment_id = a.id) AS ratings,
  c.name AS "cycleName", c.state AS "cycleState", c.opens_on AS "opensOn", c.closes_on AS "closesOn",
  c.perspectives, c.population, c.contract_id AS "contractId", c.opened_at AS "openedAt",
  c.version AS "cycleVersion",
  s.layer, s.hybrid_share AS "hybridShare", s.title AS "subjectTitle", s.unit AS "subjectUnit",
  p.name AS "subjectName", coalesce(l.subtree_size - 1, 0) AS below,
  r.name AS "raterName", r.title AS "raterTitle", r.unit AS "raterUnit", a.instead_of AS "insteadOfId",
  i.name AS "insteadOfName", i.title AS "insteadOfTitle", i.unit AS "insteadOfUnit"
FROM assessment a
JOIN cycle c ON c.tenant_id = $1 AND c.id = a.cycle_id
JOIN participant s ON s.tenant_id = $1 AND s.cycle_id = a.cycle_id AND s.person_id = a.subject_id
JOIN person p ON p.tenant_id = $1 AND p.id = a.subject_id
JOIN person r ON r.tenant_id = $1 AND r.id = a.rater_id
LEFT JOIN person i ON i.tenant_id = $1 AND i.id = a.instead_of
LEFT JOIN placement l ON l.tenant_id = $1 AND l.node_id = a.subject_id
`

/** One form; `undefined` when there is none by that id in the tenant. */
export async function loadForm(tx: TenantTx, id: string): Promise<StoredForm | undefined> {
  const rows = await tx.prepared<FormRow>("form", `${FORM} WHERE a.tenant_id = $1 AND a.id = $2`, [
    tx.tenantId,
    id,
  ])
  return rows.map(storedForm)[0]
}

/**
 * One form about to be answered. Raters share a lock on the cycle, so that nothing is stored in one whose closing
 * has been decided; whoever had to wait for the closing is told so by {@link saveForm}.
 */
export async function loadFormToAnswer(tx: TenantTx, id: string): Promise<StoredForm | undefined> {
  const rows = await tx.prepared<FormRow>(
    "form-to-answer",
    `${FORM} CROSS JOIN LATERAL (SELECT pg_advisory_xact_lock_shared(hashtextextended('cycle:' || a.cycle_id, 0))) held
     WHERE a.tenant_id = $1 AND a.id = $2`,
    [tx.tenantId, id],
  )
  return rows.map(storedForm)[0]
}

/** The form of one rater about one subject from one view in a cycle, if there is one. */
export async function loadFormAbout(
  tx: TenantTx,
  about: { cycleId: string; subjectId: string; perspective: Perspective; raterId?: string },
): Promise<StoredForm | undefined> {
  const rows = await tx.prepared<FormRow>(
    "form-about",
    `${FORM} WHERE a.tenant_id = $1 AND a.cycle_id = $2 AND a.subject_id = $3 AND a.perspective = $4
       AND ($5::uuid IS NULL OR a.rater_id = $5) ORDER BY a.id LIMIT 1`,
    [tx.tenantId, about.cycleId, about.subjectId, about.perspective, about.raterId ?? null],
  )
  return rows.map(storedForm)[0]
}

/** What the same rater handed in about the same subject in the latest released cycle opened before. */
export async function loadLastForm(tx: TenantTx, form: StoredForm): Promise<StoredForm | undefined> {
  const { subjectId, raterId, perspective } = form.assessment
  const rows = await tx.prepared<FormRow>(
    "form-before",
    `${FORM} WHERE a.tenant_id = $1 AND a.rater_id = $2 AND a.subject_id = $3 AND a.perspective = $4
       AND a.state = 'SUBMITTED' AND a.cycle_id <> $5 AND c.state IN ('RELEASED', 'ARCHIVED')
       AND c.opened_at < $6 ORDER BY c.released_at DESC LIMIT 1`,
    [tx.tenantId, raterId, subjectId, perspective, form.cycleId, form.openedAt],
  )
  return rows.map(storedForm)[0]
}

export interface RaterForms {
  readonly raterId: string
  /** Only of this cycle, whatever its state; else of the cycles that take answers on the day. */
  readonly cycleId: string | undefined
  readonly today: Day
}

/** A rater's forms: the self-assessment first, then by the subject's name. */
export async function loadRaterForms(tx: TenantTx, asked: RaterForms): Promise<readonly StoredForm[]> {
  const rows = await tx.prepared<FormRow>(
    "forms-of-rater",
    `${FORM} WHERE a.tenant_id = $1 AND a.rater_id = $2
       AND CASE WHEN $3::uuid IS NULL THEN c.state = 'OPEN' AND c.opens_on <= $4 AND c.closes_on > $4
         ELSE a.cycle_id = $3 END
     ORDER BY c.closes_on, c.id, a.perspective = 'SELF' DESC, p.name_key, a.id`,
    [tx.tenantId, asked.raterId, asked.cycleId ?? null, asked.today],
  )
  return rows.map(storedForm)
}

const SAVE = `
WITH head AS (
  UPDATE assessment a SET state = $4, version = $5, saved_at = $6, submitted_at = $7, decline_reason = $8
  FROM cycle c
  WHERE a.tenant_id = $1 AND a.id = $2 AND a.version = $3
    AND c.tenant_id = $1 AND c.id = a.cycle_id AND c.state = 'OPEN'
  RETURNING a.id
), gone AS (
  DELETE FROM rating g USING head
  WHERE g.tenant_id = $1 AND g.assessment_id = head.id AND g.competency = ANY ($9::text[])
), kept AS (
  INSERT INTO rating (tenant_id, assessment_id, competency, value, note)
  SELECT $1, head.id, j.competency, j.value, j.note
  FROM head, json_to_recordset($10) AS j (competency text, value smallint, note text)
  ON CONFLICT (tenant_id, assessment_id, competency) DO UPDATE SET value = EXCLUDED.value, note = EXCLUDED.note
)
SELECT count(*)::int AS saved FROM head`

/**
 * Saves a form as decided, in one statement that writes only the answers that changed. Answers false, and writes
 * nothing, when somebody was quicker or the cycle no longer takes answers.
 */
export async function saveForm(tx: TenantTx, before: StoredForm, after: StoredForm): Promise<boolean> {
  const { assessment } = after
  const changed = assessment.ratings.filter((rating) => !isSame(rating, before.assessment.ratings))
  const left = new Set(assessment.ratings.map(({ competency }) => competency))
  const gone = before.assessment.ratings.map(({ competency }) => competency).filter((code) => !left.has(code))
  const [head] = await tx.prepared<{ saved: number }>("save-form", SAVE, [
    tx.tenantId,
    after.id,
    before.assessment.version,
    assessment.state,
    assessment.version,
    after.savedAt,
    after.submittedAt,
    assessment.declineReason,
    gone,
    JSON.stringify(changed.map(rowOfRating)),
  ])
  return head?.saved === 1
}

function isSame({ competency, value, note }: Rating, ratings: readonly Rating[]): boolean {
  return ratings.some(
    (known) => known.competency === competency && known.value === value && known.note === note,
  )
}

function storedForm(row: FormRow): StoredForm {
  const { id, cycleId, contractId, openedAt, savedAt, submittedAt, layer, hybridShare, below } = row
  const { cycleName: name, cycleState, cycleVersion, opensOn, closesOn, perspectives, population } = row
  return {
    id,
    cycleId,
    contractId,
    openedAt,
    savedAt,
    submittedAt,
    assessment: assessmentOf(row),
    cycle: { name, state: cycleState, version: cycleVersion, opensOn, closesOn, perspectives, population },
    subject: {
      name: row.subjectName,
      title: row.subjectTitle,
      unit: row.subjectUnit,
      layer,
      hybridShare,
      below,
    },
    rater: { name: row.raterName, title: row.raterTitle, unit: row.raterUnit },
    insteadOf: insteadOf(row),
  }
}

function insteadOf(row: FormRow): StoredForm["insteadOf"] {
  const { insteadOfId: personId, insteadOfName: name, insteadOfTitle: title, insteadOfUnit: unit } = row
  return personId === null || name === null ? null : { personId, name, title, unit }
}

function assessmentOf(row: FormRow): Assessment {
  const { subjectId, raterId, perspective, items, state, declineReason, version } = row
  const ratings = (row.ratings ?? []).map(ratingOfRow)
  ratings.sort((one, other) => items.indexOf(one.competency) - items.indexOf(other.competency))
  return { subjectId, raterId, perspective, items, ratings, state, declineReason, version }
}
