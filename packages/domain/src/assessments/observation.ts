import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { ok, okUnless, type Result, refused } from "../kit/result.ts"
import type { Assessment } from "./assessment.ts"
import type { Closing } from "./beyond-items.ts"
import { ratingOf } from "./form.ts"
import { type AnsweringTime, saveDraft } from "./save-draft.ts"
import { isSealed } from "./terms.ts"

/** Most characters (code points) of an observation. */
export const OBSERVATION_LENGTH = 2000

/** Most observations one author keeps about one person. */
export const OBSERVATIONS_KEPT = 300

/** What an assessor saw of a person on a day. */
export interface ObservationBody {
  readonly seenOn: Day
  /** Code of the competency it speaks of; `null` when of none in particular. */
  readonly competency: string | null
  /** Trimmed, 1 to 2,000 characters. */
  readonly text: string
}

/** What must be known to judge an observation. */
export interface ObservationFacts {
  readonly today: Day
  /** Codes of the contract in force. */
  readonly competencies: ReadonlySet<string>
  /** How many the author keeps about the person already. */
  readonly kept: number
}

/**
 * An observation as it is kept, its text trimmed. Refusals: `OBSERVATION_LENGTH` (1 to 2,000 characters),
 * `OBSERVATION_AHEAD` (a day after today), `COMPETENCY_UNKNOWN`, `OBSERVATIONS_TOO_MANY` (300 about one person).
 */
export function keepObservation(
  body: ObservationBody,
  { kept, ...facts }: ObservationFacts,
): Result<ObservationBody> {
  const problems = bodyProblems(body, facts)
  if (kept >= OBSERVATIONS_KEPT) {
    problems.push(
      problem(
        "OBSERVATIONS_TOO_MANY",
        `Drop a note first: at most ${OBSERVATIONS_KEPT} are kept about one person.`,
      ),
    )
  }
  return okUnless(problems, () => ({ ...body, text: body.text.trim() }))
}

/**
 * An observation written anew. A competency it had before may stay though the contract has it no more. Refusals as of
 * `keepObservation`, and `VERSION_CONFLICT`.
 */
export function changeObservation(
  before: ObservationBody & { readonly version: number },
  change: ObservationBody & { readonly version: number },
  { today, competencies }: Omit<ObservationFacts, "kept">,
): Result<ObservationBody> {
  const known = new Set([...competencies, ...(before.competency === null ? [] : [before.competency])])
  const problems = bodyProblems(change, { today, competencies: known })
  if (before.version !== change.version) {
    problems.push(
      problem("VERSION_CONFLICT", "This note was changed elsewhere meanwhile: reload it.", "version"),
    )
  }
  const { seenOn, competency, text } = change
  return okUnless(problems, () => ({ seenOn, competency, text: text.trim() }))
}

/** An observation, a form, and where on it the observation is to go. */
export interface Attaching {
  readonly observation: { readonly subjectId: string; readonly text: string }
  readonly competency: string
  /** The version of the form that the rater has. */
  readonly version: number
  readonly closing: Closing
}

/**
 * Puts an observation's text under what the evidence note of a rating already says; from then on it is part of that
 * form, whatever becomes of the observation. Refusals: `OBSERVATION_OTHER_PERSON`, `FORM_CONFIDENTIAL` (what is dated
 * could be traced), and those of `saveDraft`.
 */
export function attachObservation(
  assessment: Assessment,
  { observation, competency, version, closing }: Attaching,
  time: AnsweringTime,
): Result<Assessment> {
  const problems: Problem[] = []
  if (observation.subjectId !== assessment.subjectId) {
    problems.push(
      problem(
        "OBSERVATION_OTHER_PERSON",
        "This note is about somebody else: choose their form.",
        "observationId",
      ),
    )
  }
  if (isSealed(assessment.perspective)) {
    problems.push(
      problem(
        "FORM_CONFIDENTIAL",
        "A dated note in confidential answers could be traced: leave it out.",
        "assessmentId",
      ),
    )
  }
  const note = noteWith(ratingOf(assessment, competency)?.note ?? null, observation.text)
  const saved = saveDraft(assessment, { version, answers: [{ competency, note }], closing }, time)
  if (!saved.ok) return refused(...problems, ...saved.problems)
  return problems.length === 0 ? ok(saved.value) : refused(...problems)
}

/** The text under the note, unless the note holds it already. */
export function noteWith(note: string | null, text: string): string {
  const before = note?.trim() ?? ""
  const added = text.trim()
  if (before === "") return added
  return before.includes(added) ? before : `${before}\n\n${added}`
}

function bodyProblems(
  { seenOn, competency, text }: ObservationBody,
  { today, competencies }: Omit<ObservationFacts, "kept">,
): Problem[] {
  const problems: Problem[] = []
  const length = [...text.trim()].length
  if (length < 1 || length > OBSERVATION_LENGTH) {
    problems.push(problem("OBSERVATION_LENGTH", "Write what you saw in 1 to 2,000 characters.", "text"))
  }
  if (seenOn > today) {
    problems.push(
      problem("OBSERVATION_AHEAD", "Choose today or a day before: a note says what was seen.", "seenOn"),
    )
  }
  if (competency !== null && !competencies.has(competency)) {
    problems.push(
      problem("COMPETENCY_UNKNOWN", `The contract has no competency ${competency}.`, "competency"),
    )
  }
  return problems
}
