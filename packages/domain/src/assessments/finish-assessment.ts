import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import { type Assessment, type DeclineKind, REASON_LENGTH } from "./assessment.ts"
import { itemProgress } from "./form.ts"
import { type AnsweringTime, answeringProblems } from "./save-draft.ts"

/**
 * Hands the form in; from then on it never changes unless it is reopened. Refusals: those of answering at all
 * (`VERSION_CONFLICT`, `CYCLE_NOT_OPEN`, `ASSESSMENT_SUBMITTED`, `ASSESSMENT_DECLINED`), and by item
 * `ITEM_UNANSWERED` and `NOTE_REQUIRED` (a 1 or a 5 from above without evidence).
 */
export function submitAssessment(
  assessment: Assessment,
  version: number,
  time: AnsweringTime,
): Result<Assessment> {
  const problems = [...answeringProblems(assessment, version, time), ...incompleteProblems(assessment)]
  return okUnless(problems, () => ({ ...assessment, state: "SUBMITTED", version: assessment.version + 1 }))
}

/** A step that has to be explained. */
export interface ReasonedStep {
  readonly version: number
  readonly reason: string
}

export interface DeclineStep extends ReasonedStep {
  /** Absent means `OTHER`, which has to be explained; the others may be. */
  readonly kind?: DeclineKind | undefined
}

/**
 * Hands the form back unanswered; a draft is thrown away, and the routes do not ask the same rater again. Refusals:
 * those of answering at all, and `REASON_REQUIRED` (for `OTHER`), `REASON_TOO_LONG` (500 characters).
 */
export function declineAssessment(
  assessment: Assessment,
  { version, kind = "OTHER", reason }: DeclineStep,
  time: AnsweringTime,
): Result<Assessment> {
  const isExplained = kind !== "OTHER" && reason.trim() === ""
  const problems = [
    ...answeringProblems(assessment, version, time),
    ...(isExplained ? [] : reasonProblems(reason)),
  ]
  return okUnless(problems, () => ({
    ...assessment,
    ratings: [],
    overall: null,
    state: "DECLINED",
    declineKind: kind,
    declineReason: reason.trim() || null,
    version: assessment.version + 1,
  }))
}

/**
 * Gives a submitted or declined form back to its rater, answers and all; the caller audits who did it and why.
 * Refusals: `VERSION_CONFLICT`, `CYCLE_NOT_OPEN`, `ASSESSMENT_NOT_FINISHED`, `REASON_REQUIRED`,
 * `REASON_TOO_LONG`.
 */
export function reopenAssessment(
  assessment: Assessment,
  { version, reason }: ReasonedStep,
  { cycle }: Pick<AnsweringTime, "cycle">,
): Result<Assessment> {
  const problems = reasonProblems(reason)
  if (assessment.version !== version) {
    problems.push(
      problem("VERSION_CONFLICT", "Somebody changed this meanwhile: reload and try again.", "version"),
    )
  }
  if (cycle.state !== "OPEN") {
    problems.push(problem("CYCLE_NOT_OPEN", "Forms can be reopened only while their cycle is open."))
  }
  if (assessment.state !== "SUBMITTED" && assessment.state !== "DECLINED") {
    problems.push(problem("ASSESSMENT_NOT_FINISHED", "This form is still with its rater: nothing to reopen."))
  }
  return okUnless(problems, () => ({
    ...assessment,
    state: assessment.ratings.length > 0 ? "IN_PROGRESS" : "ASSIGNED",
    declineKind: null,
    declineReason: null,
    version: assessment.version + 1,
  }))
}

function incompleteProblems(assessment: Assessment): Problem[] {
  return itemProgress(assessment).flatMap(({ competency, isAnswered, needsNote }) => {
    const found: Problem[] = []
    if (!isAnswered) {
      const message = say`Choose 1 to 5, or say that you have not seen it.`
      found.push(problem("ITEM_UNANSWERED", message, "items", competency, "value"))
    }
    if (needsNote) {
      const message = say`Write what you saw: a 1 and a 5 need evidence.`
      found.push(problem("NOTE_REQUIRED", message, "items", competency, "note"))
    }
    return found
  })
}

/** What stands against a reason: none, or one beyond 500 characters. */
export function reasonProblems(reason: string): Problem[] {
  const length = [...reason.trim()].length
  if (length === 0) return [problem("REASON_REQUIRED", "Say why, in a few words.", "reason")]
  if (length <= REASON_LENGTH) return []
  return [problem("REASON_TOO_LONG", "Shorten the reason to 500 characters.", "reason")]
}
