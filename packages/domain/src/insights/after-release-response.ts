import type { CycleState } from "../cycles/cycle.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"

/**
 * What somebody may write about their own result. A REPLY is addressed to those above; a CORRECTION says what is
 * wrong as a matter of fact and goes to administrators. Neither changes the result.
 */
export const RESPONSE_KINDS = ["REPLY", "CORRECTION"] as const
export type ResponseKind = (typeof RESPONSE_KINDS)[number]

/** Letters a text may have. */
export const RESPONSE_LENGTH = 4000

/** A text as it stands now: versions count from 1 and all of them are kept. */
export interface ResponseText {
  readonly text: string
  readonly version: number
}

/** What stands of a response while somebody adds to it. */
export interface ResponseStand {
  readonly cycle: CycleState
  readonly isAcknowledged: boolean
  /** The latest version of each, 0 where nothing is written. */
  readonly versions: Readonly<Record<ResponseKind | "ANSWER", number>>
}

/** Refusals: `RESULT_ARCHIVED`, `RESULT_ACKNOWLEDGED`. */
export function acknowledgeResult({ cycle, isAcknowledged }: ResponseStand): Result<null> {
  const problems = archivedProblems(cycle)
  if (isAcknowledged) {
    problems.push(
      problem("RESULT_ACKNOWLEDGED", "You have acknowledged this result: once is enough.", "cycleId"),
    )
  }
  return okUnless(problems, () => null)
}

/** What somebody writes, and the version they had before them: 0 for the first. */
export interface Written extends ResponseText {
  readonly kind: ResponseKind
}

/**
 * The next version of a reply or correction; earlier ones stay. Editable until the cycle is archived. Refusals:
 * `RESULT_ARCHIVED`, `RESPONSE_EMPTY`, `RESPONSE_TOO_LONG`, `VERSION_CONFLICT`.
 */
export function replyToResult({ cycle, versions }: ResponseStand, written: Written): Result<Written> {
  const { kind, version } = written
  const problems = [
    ...archivedProblems(cycle),
    ...textProblems(written.text),
    ...versionProblems(version, versions[kind]),
  ]
  return okUnless(problems, () => ({ kind, text: written.text.trim(), version: version + 1 }))
}

/** An administrator's note on a correction, by the version of it that they have read. */
export interface CorrectionAnswer extends ResponseText {
  /** The version of the correction it answers; a later one waits for an answer again. */
  readonly answers: number
}

/**
 * The next note on a correction; earlier ones stay. Refusals: `RESULT_ARCHIVED`, `CORRECTION_MISSING`,
 * `RESPONSE_EMPTY`, `RESPONSE_TOO_LONG`, `VERSION_CONFLICT` where the correction was changed meanwhile.
 */
export function answerCorrection(
  { cycle, versions }: ResponseStand,
  written: ResponseText,
): Result<CorrectionAnswer> {
  const problems = [...archivedProblems(cycle), ...textProblems(written.text)]
  if (versions.CORRECTION === 0) {
    problems.push(problem("CORRECTION_MISSING", "They have filed no correction in this cycle.", "personId"))
  } else problems.push(...versionProblems(written.version, versions.CORRECTION))
  return okUnless(problems, () => ({
    text: written.text.trim(),
    version: versions.ANSWER + 1,
    answers: written.version,
  }))
}

function archivedProblems(state: CycleState): Problem[] {
  if (state !== "ARCHIVED") return []
  return [problem("RESULT_ARCHIVED", "The cycle is archived: what was said stays as it is.", "cycleId")]
}

function textProblems(text: string): readonly Problem[] {
  const { length } = text.trim()
  if (length === 0) return [problem("RESPONSE_EMPTY", "Write what you want to say.", "text")]
  if (length <= RESPONSE_LENGTH) return []
  return [problem("RESPONSE_TOO_LONG", "Shorten the text to 4,000 characters.", "text")]
}

function versionProblems(seen: number, latest: number): readonly Problem[] {
  if (seen === latest) return []
  return [
    problem(
      "VERSION_CONFLICT",
      "There is a newer version of this text: reload and read it first.",
      "version",
    ),
  ]
}
