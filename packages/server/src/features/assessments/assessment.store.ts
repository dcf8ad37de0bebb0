import type {
  Assessment,
  AssessmentState,
  DeclineKind,
  OverallValue,
  Rating,
} from "@rung/domain/assessments/assessment"
import type { CycleState, Frozen, Population } from "@rung/domain/cycles/cycle"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { ANSWERS } from "./form-answers.store.ts"
import { type RatingRow, ratingOfRow, type StoredForm } from "./stored-form.ts"

interface FormRow {
  readonly id: string
  readonly cycleId: string
  readonly subjectId: string
  readonly raterId: string
  readonly perspective: Perspective
  readonly state: AssessmentState
  readonly items: readonly string[]
  readonly declineKind: DeclineKind | null
  readonly declineReason: string | null
  readonly submittedAt: Date | null
  readonly savedAt: Date | null
  readonly version: number
  readonly termsVersion: number | null
  readonly ratings: readonly RatingRow[] | null
  readonly overall: OverallValue | null
  readonly cycleName: string
  readonly cycleState: CycleState
  readonly opensOn: Day
  readonly closesOn: Day
  readonly perspectives: readonly Perspective[]
  readonly population: Population
  readonly frozen: Frozen | null
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
  a.items, a.decline_kind AS "declineKind", a.decline_reason AS "declineReason", a.submitted_at AS "submittedAt", a.saved_at AS "savedAt", a.version,
  a.terms_version AS "termsVersion", ${ANSWERS} AS ratings, a.overall,
  c.name AS "cycleName", c.state AS "cycleState", c.opens_on AS "opensOn", c.closes_on AS "closesOn",
  c.perspectives, c.population, c.frozen, c.contract_id AS "contractId", c.opened_at AS "openedAt",
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

/** No draft of a confidential form is read for nobody. */
const NOBODY = null

/** One form asked for, and for whom: whose draft of a confidential form is theirs to see. */
export interface FormAsked {
  readonly id: string
  /** The person who looks; absent for whoever has no place in the org. */
  readonly reader: string | undefined
}

/** One form; `undefined` when there is none by that id in the tenant. */
export async function loadForm(tx: TenantTx, { id, reader }: FormAsked): Promise<StoredForm | undefined> {
  const rows = await tx.prepared<FormRow>("form", `${FORM} WHERE a.tenant_id = $1 AND a.id = $3`, [
    tx.tenantId,
    reader ?? null,
    id,
  ])
  return rows.map(storedForm)[0]
}

/** Milliseconds for which a rater waits for a step of the cycle; closing a large one takes many seconds. */
const WAIT_FOR_STEP = 300

/**
 * One form about to be answered. Raters share a lock on the cycle, so that nothing is stored in one whose closing
 * has been decided; whoever had to wait for the closing is told so by `saveForm`, or soon that it is BUSY: else those
 * who answer while a large cycle closes would hold every connection there is.
 */
export async function loadFormToAnswer(
  tx: TenantTx,
  { id, reader }: FormAsked,
): Promise<StoredForm | undefined> {
  const waiting = tx.execute(`SET LOCAL lock_timeout = ${WAIT_FOR_STEP}`)
  const asked = tx.prepared<FormRow>(
    "form-to-answer",
    `${FORM} CROSS JOIN LATERAL (SELECT pg_advisory_xact_lock_shared(hashtextextended('cycle:' || a.cycle_id, 0))) held
     WHERE a.tenant_id = $1 AND a.id = $3`,
    [tx.tenantId, reader ?? null, id],
  )
  // What is waited for afterwards is nothing that takes as long: the audit log, by turns.
  const asBefore = tx.execute("SET LOCAL lock_timeout TO DEFAULT")
  const [, rows] = await Promise.all([waiting, asked, asBefore])
  return rows.map(storedForm)[0]
}

/** The form of one rater about one subject from an attributed view in a cycle, if there is one. */
export async function loadFormAbout(
  tx: TenantTx,
  about: { cycleId: string; subjectId: string; perspective: "MANAGER" | "SELF"; raterId?: string },
): Promise<StoredForm | undefined> {
  const rows = await tx.prepared<FormRow>(
    "form-about",
    `${FORM} WHERE a.tenant_id = $1 AND a.cycle_id = $3 AND a.subject_id = $4 AND a.perspective = $5
       AND ($6::uuid IS NULL OR a.rater_id = $6) ORDER BY a.id LIMIT 1`,
    [tx.tenantId, NOBODY, about.cycleId, about.subjectId, about.perspective, about.raterId ?? null],
  )
  return rows.map(storedForm)[0]
}

/** What the same rater handed in, from an attributed view, about the same subject in the latest released cycle opened before. */
export async function loadLastForm(tx: TenantTx, form: StoredForm): Promise<StoredForm | undefined> {
  const { subjectId, raterId, perspective } = form.assessment
  const rows = await tx.prepared<FormRow>(
    "form-before",
    `${FORM} WHERE a.tenant_id = $1 AND a.rater_id = $3 AND a.subject_id = $4 AND a.perspective = $5
       AND a.state = 'SUBMITTED' AND a.cycle_id <> $6 AND c.state IN ('RELEASED', 'ARCHIVED')
       AND c.opened_at < $7 ORDER BY c.released_at DESC LIMIT 1`,
    [tx.tenantId, NOBODY, raterId, subjectId, perspective, form.cycleId, form.openedAt],
  )
  return rows.map(storedForm)[0]
}

export interface RaterForms {
  readonly raterId: string
  /** Only of this cycle, whatever its state; else of the open cycles that have begun, past their last day too. */
  readonly cycleId: string | undefined
  readonly today: Day
}

/** A rater's forms: the self-assessment first, then by the subject's name. */
export async function loadRaterForms(tx: TenantTx, asked: RaterForms): Promise<readonly StoredForm[]> {
  const rows = await tx.prepared<FormRow>(
    "forms-of-rater",
    `${FORM} WHERE a.tenant_id = $1 AND a.rater_id = $2
       AND CASE WHEN $3::uuid IS NULL THEN c.state = 'OPEN' AND c.opens_on <= $4
         ELSE a.cycle_id = $3 END
     ORDER BY c.closes_on, c.id, a.perspective = 'SELF' DESC, p.name_key, a.id`,
    [tx.tenantId, asked.raterId, asked.cycleId ?? null, asked.today],
  )
  return rows.map(storedForm)
}

function storedForm(row: FormRow): StoredForm {
  const { id, cycleId, contractId, openedAt, savedAt, submittedAt, termsVersion, layer, hybridShare, below } =
    row
  const { cycleName: name, cycleState, cycleVersion, opensOn, closesOn, perspectives, population } = row
  const frozen = row.frozen === null ? {} : { frozen: row.frozen }
  return {
    id,
    cycleId,
    contractId,
    openedAt,
    savedAt,
    submittedAt,
    termsVersion,
    assessment: assessmentOf(row),
    cycle: {
      name,
      state: cycleState,
      version: cycleVersion,
      opensOn,
      closesOn,
      perspectives,
      population,
      ...frozen,
    },
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
  const { subjectId, raterId, perspective, items, state, declineKind, declineReason, version, overall } = row
  const ratings = inOrder(items, (row.ratings ?? []).map(ratingOfRow))
  const declined = { declineKind, declineReason }
  return { subjectId, raterId, perspective, items, ratings, overall, state, ...declined, version }
}

/** As the form asks; what it asks at its end comes last, by code. */
function inOrder(items: readonly string[], ratings: readonly Rating[]): readonly Rating[] {
  const place = ({ competency }: Rating) =>
    items.includes(competency) ? items.indexOf(competency) : items.length
  return ratings.toSorted(
    (one, other) => place(one) - place(other) || (one.competency < other.competency ? -1 : 1),
  )
}
