import { type Cycle, takesAnswers } from "../cycles/cycle.ts"
import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import {
  type Assessment,
  NOTE_LENGTH,
  OVERALL_VALUES,
  type OverallValue,
  RATING_VALUES,
  type Rating,
  type RatingValue,
} from "./assessment.ts"
import { type Closing, NO_CLOSING } from "./beyond-items.ts"
import { ratingOf } from "./form.ts"

/** What the rater typed about one competency; what is left out stays, `null` clears. */
export interface DraftAnswer {
  readonly competency: string
  readonly value?: number | "NOT_SEEN" | null | undefined
  readonly note?: string | null | undefined
}

export interface SaveDraftCommand {
  readonly version: number
  readonly answers: readonly DraftAnswer[]
  /** What is left out stays, `null` clears. */
  readonly overall?: number | null | undefined
  /** What the form asks at its end; nothing unless told. */
  readonly closing?: Closing | undefined
}

/** When a form is answered. */
export interface AnsweringTime {
  readonly cycle: Cycle
  readonly today: Day
}

/**
 * Keeps what the rater has so far; answers not named stay. Refusals: `VERSION_CONFLICT`, `CYCLE_NOT_OPEN` (also
 * outside its period), `ASSESSMENT_SUBMITTED`, `ASSESSMENT_DECLINED`, and by answer `ITEM_NOT_ON_FORM`,
 * `ITEM_TWICE`, `RATING_OUT_OF_RANGE` (1 to 5 or not seen), `NOTE_TOO_LONG` (4,000 characters); of the overall
 * judgement `OVERALL_NOT_ASKED` and `OVERALL_OUT_OF_RANGE` (1 to 5).
 */
export function saveDraft(
  assessment: Assessment,
  { version, answers, overall, closing = NO_CLOSING }: SaveDraftCommand,
  time: AnsweringTime,
): Result<Assessment> {
  const asked = new Set([...assessment.items, ...closing.items])
  const problems = [
    ...answeringProblems(assessment, version, time),
    ...answerProblems(asked, answers),
    ...overallProblems(closing, overall),
  ]
  const known = assessment.ratings.map(({ competency }) => competency)
  return okUnless(problems, () => ({
    ...assessment,
    ratings: [...new Set([...asked, ...known])].flatMap((competency) => {
      const answer = answers.find((candidate) => candidate.competency === competency)
      return merged(competency, ratingOf(assessment, competency), answer)
    }),
    overall: overall === undefined ? (assessment.overall ?? null) : overallValue(overall),
    state: "IN_PROGRESS",
    version: assessment.version + 1,
  }))
}

/** What stands against answering at all: an old page, a closed cycle, a form already out of the rater's hands. */
export function answeringProblems(
  { state, version: current }: Assessment,
  version: number,
  { cycle, today }: AnsweringTime,
): Problem[] {
  const problems: Problem[] = []
  if (current !== version) {
    problems.push(
      problem("VERSION_CONFLICT", "This form was saved elsewhere meanwhile: reload it.", "version"),
    )
  }
  if (!takesAnswers(cycle, today)) {
    problems.push(problem("CYCLE_NOT_OPEN", "The cycle takes no answers today: ask an administrator."))
  }
  if (state === "SUBMITTED") {
    problems.push(problem("ASSESSMENT_SUBMITTED", "This form is submitted: an administrator can reopen it."))
  }
  if (state === "DECLINED") {
    problems.push(problem("ASSESSMENT_DECLINED", "This form was declined: an administrator can reopen it."))
  }
  return problems
}

function answerProblems(asked: ReadonlySet<string>, answers: readonly DraftAnswer[]): Problem[] {
  return answers.flatMap(({ competency, value, note }, index) => {
    const path = ["items", competency]
    if (!asked.has(competency)) {
      return [problem("ITEM_NOT_ON_FORM", "This form does not ask about that: leave it out.", ...path)]
    }
    const found: Problem[] = []
    if (answers.findIndex((other) => other.competency === competency) < index) {
      found.push(problem("ITEM_TWICE", "This item is answered twice: send it once.", ...path))
    }
    if (value !== undefined && value !== null && ratingValue(value) === undefined) {
      found.push(problem("RATING_OUT_OF_RANGE", "Choose 1 to 5, or not seen.", ...path, "value"))
    }
    if ([...(tidyNote(note) ?? "")].length > NOTE_LENGTH) {
      found.push(problem("NOTE_TOO_LONG", "Shorten the note to 4,000 characters.", ...path, "note"))
    }
    return found
  })
}

function overallProblems({ asksOverall }: Closing, overall: number | null | undefined): Problem[] {
  if (overall === undefined || overall === null) return []
  if (!asksOverall) {
    return [problem("OVERALL_NOT_ASKED", "This form asks for no overall judgement: leave it out.", "overall")]
  }
  if (overallValue(overall) !== null) return []
  return [problem("OVERALL_OUT_OF_RANGE", "Choose 1 to 5, or leave it out.", "overall")]
}

function overallValue(value: number | null): OverallValue | null {
  return OVERALL_VALUES.find((known) => known === value) ?? null
}

function merged(competency: string, before: Rating | undefined, answer: DraftAnswer | undefined): Rating[] {
  const value = answer?.value === undefined ? (before?.value ?? null) : (ratingValue(answer.value) ?? null)
  const note = answer?.note === undefined ? (before?.note ?? null) : tidyNote(answer.note)
  return value === null && note === null ? [] : [{ competency, value, note }]
}

function ratingValue(value: number | "NOT_SEEN" | null): RatingValue | undefined {
  return RATING_VALUES.find((known) => known === value)
}

function tidyNote(note: string | null | undefined): string | null {
  const text = note?.trim() ?? ""
  return text === "" ? null : text
}
