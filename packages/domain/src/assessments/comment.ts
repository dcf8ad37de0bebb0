import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result, refused } from "../kit/result.ts"
import type { Assessment } from "./assessment.ts"
import { submitAssessment } from "./finish-assessment.ts"
import type { AnsweringTime } from "./save-draft.ts"
import { isSealed } from "./terms.ts"

/** A form handed in, and which of its comments may be shown. */
export interface HandedIn {
  readonly assessment: Assessment
  /** Competencies of the comments whose writer looked at them once more: could this be traced to me? */
  readonly confirmed: readonly string[]
}

export interface HandInCommand {
  readonly version: number
  readonly confirmedComments: readonly string[]
}

/**
 * Hands a form in as `submitAssessment` does. A comment of a confidential form that its writer does not confirm is
 * never shown. Refusals besides: `COMMENT_UNKNOWN` where the form has no comment to confirm, or is not confidential.
 */
export function handIn(
  assessment: Assessment,
  { version, confirmedComments }: HandInCommand,
  time: AnsweringTime,
): Result<HandedIn> {
  const unknown = confirmationProblems(assessment, confirmedComments)
  const submitted = submitAssessment(assessment, version, time)
  if (!submitted.ok) return refused(...submitted.problems, ...unknown)
  return okUnless(unknown, () => ({ assessment: submitted.value, confirmed: confirmedComments }))
}

function confirmationProblems({ perspective, ratings }: Assessment, confirmed: readonly string[]): Problem[] {
  const commented = new Set(
    isSealed(perspective)
      ? ratings.filter(({ note }) => note !== null).map(({ competency }) => competency)
      : [],
  )
  return confirmed.flatMap((competency, index) =>
    commented.has(competency)
      ? []
      : [
          problem(
            "COMMENT_UNKNOWN",
            "There is no comment of yours to confirm here: leave it out.",
            "confirmedComments",
            index,
          ),
        ],
  )
}
