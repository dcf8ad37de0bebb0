import type { Cycle } from "../cycles/cycle.ts"
import type { Perspective } from "../expectations/perspective.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { ok, okUnless, type Result, refused } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import type { Assessment } from "./assessment.ts"
import { type ReasonedStep, reopenAssessment } from "./finish-assessment.ts"
import { type AnsweringTime, type SaveDraftCommand, saveDraft } from "./save-draft.ts"
import { sourceOf } from "./visibility.ts"

/** Which wording of the terms holds; whoever accepted an older one is asked again. */
export const TERMS_VERSION = 1

/** Fewest writers of a perspective about somebody before any of their comments is shown, whatever k. */
const COMMENT_WRITERS = 5

/** How many raters more than k must have answered before it is shown how their answers are spread. */
const DISTRIBUTION_MARGIN = 3

/** What a rater is told before the first answer of a confidential form. */
export interface Terms {
  readonly version: number
  /** Fewest raters before those above and the people team see a value. */
  readonly kDecision: number
  /** Fewest raters before the subject sees a value. */
  readonly kDevelopment: number
  /** Fewest writers before comments are shown. */
  readonly kComments: number
  /** Fewest raters before it is shown how answers are spread. */
  readonly kDistribution: number
  /** The same in sentences, in the order in which they are read. */
  readonly statements: readonly string[]
}

/** The terms of a cycle's confidential forms; nothing before the cycle is open, since k is frozen then. */
export function termsOf({ frozen }: Pick<Cycle, "frozen">): Terms | undefined {
  if (!frozen) return undefined
  const { kDecision, kDevelopment } = frozen
  const kComments = Math.max(COMMENT_WRITERS, kDecision)
  const kDistribution = kDecision + DISTRIBUTION_MARGIN
  const statements = [
    say`Your answers are confidential, shown only in groups of ${kDevelopment} or more raters, never one by one.`,
    say`The person you answer about sees results from ${kDevelopment} raters on; those above them and administrators from ${kDecision} on.`,
    say`Nobody is shown a result before the release, and a smaller group stays hidden for good.`,
    say`Administrators see whether you have answered, and about whom, never what.`,
    say`How answers are spread is shown from ${kDistribution} raters on.`,
    say`Comments are shown word for word, in shuffled order, when at least ${kComments} people wrote some; only those you confirm when you hand the form in.`,
    say`Who you are is kept with your answers, so that you can be reminded and groups can be counted.`,
    say`Once handed in, you cannot read or change your answers, unless an administrator reopens the form for you.`,
  ]
  return { version: TERMS_VERSION, kDecision, kDevelopment, kComments, kDistribution, statements }
}

/** Whether a form's answers are sealed: seen by its rater until handed in, and by nobody one by one afterwards. */
export function isSealed(perspective: Perspective): boolean {
  return sourceOf(perspective) === "CONFIDENTIAL"
}

/** On a confidential form the terms, in their present wording, are accepted before or with the answer. */
function termsProblems(
  perspective: Perspective,
  accepted: number | null,
  given: number | null | undefined,
): Problem[] {
  if (!isSealed(perspective)) return []
  if ((given ?? accepted) === TERMS_VERSION) return []
  const message = say`Read the terms of this confidential form and accept them: send \`termsVersion\` ${TERMS_VERSION}.`
  return [problem("TERMS_NOT_ACCEPTED", message, "termsVersion")]
}

/** Whether forms of a perspective may be counted for somebody who is no administrator: confidential ones from k on. */
export function mayCount(perspective: Perspective, forms: number, k: number): boolean {
  return !isSealed(perspective) || forms >= k
}

/** A form, and the terms its rater has accepted; `null` for none. */
export interface UnderTerms {
  readonly assessment: Assessment
  readonly termsVersion: number | null
}

/** A draft, and the version of the terms accepted with it, where the rater accepts some. */
export interface SaveUnderTerms extends SaveDraftCommand {
  readonly termsVersion: number | null | undefined
}

/** Keeps a draft as `saveDraft` does; of a confidential form only under its terms: `TERMS_NOT_ACCEPTED`. */
export function saveUnderTerms(
  { assessment, termsVersion: accepted }: UnderTerms,
  command: SaveUnderTerms,
  time: AnsweringTime,
): Result<UnderTerms> {
  const given = command.termsVersion
  const terms = termsProblems(assessment.perspective, accepted, given)
  const saved = saveDraft(assessment, command, time)
  if (!saved.ok) return refused(...terms, ...saved.problems)
  const termsVersion = isSealed(assessment.perspective) ? (given ?? accepted) : null
  return okUnless(terms, () => ({ assessment: saved.value, termsVersion }))
}

/**
 * Reopens a form as `reopenAssessment` does, by an administrator who cannot read what it holds: a confidential one
 * that was handed in has a draft again, one that was declined has none, since declining throws it away.
 */
export function reopenUnread(
  assessment: Assessment,
  step: ReasonedStep,
  time: Pick<AnsweringTime, "cycle">,
): Result<Assessment> {
  const reopened = reopenAssessment(assessment, step, time)
  if (!reopened.ok || !isSealed(assessment.perspective)) return reopened
  return ok({ ...reopened.value, state: assessment.state === "SUBMITTED" ? "IN_PROGRESS" : "ASSIGNED" })
}
