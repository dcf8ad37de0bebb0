import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import type { Assessment } from "./assessment.ts"
import { type AnsweringTime, answeringProblems } from "./save-draft.ts"

/** Longest prepared note, in characters. */
export const PREPARED_NOTE_LENGTH = 2_000

/** Who prepares, and for whom, as persons; absent where they have no place in the org, or prepare for nobody. */
export interface Preparing {
  readonly personId: string | undefined
  readonly preparesFor: string | undefined
}

/** Whether notes may be prepared on a form: from above, the executive's own, and not about who prepares. */
export function mayPrepare(
  { perspective, raterId, subjectId }: Pick<Assessment, "perspective" | "raterId" | "subjectId">,
  { personId, preparesFor }: Preparing,
): boolean {
  const isTheirs = preparesFor !== undefined && raterId === preparesFor
  return isTheirs && perspective === "MANAGER" && subjectId !== personId
}

/**
 * A note beside an item of somebody else's form, trimmed; empty takes it away. It is in no form, and counts for
 * nothing. Refusals: `CYCLE_NOT_OPEN`, `ASSESSMENT_SUBMITTED`, `ASSESSMENT_DECLINED`, `ITEM_NOT_ON_FORM`,
 * `PREPARED_NOTE_LENGTH` (2,000 characters).
 */
export function prepareNote(
  assessment: Assessment,
  { competency, text }: { readonly competency: string; readonly text: string },
  time: AnsweringTime,
): Result<string> {
  const problems: Problem[] = answeringProblems(assessment, assessment.version, time)
  if (!assessment.items.includes(competency))
    problems.push(
      problem("ITEM_NOT_ON_FORM", "This form does not ask about that: leave it out.", "competency"),
    )
  const tidy = text.trim()
  if ([...tidy].length > PREPARED_NOTE_LENGTH)
    problems.push(problem("PREPARED_NOTE_LENGTH", "Shorten the note to 2,000 characters.", "text"))
  return okUnless(problems, () => tidy)
}
