import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { ImportAnswer } from "./answers.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import type { Drift, Spelling } from "./spellings.ts"

/** Which of the two vocabularies drifts, and how it is spoken of. */
export interface Vocabulary {
  readonly mess: "M31" | "M37"
  readonly header: string | null
  readonly consequence: string
  readonly keyOf: (text: string) => string
  readonly answer: (value: string, means: string) => ImportAnswer
}

/** A screenful: so many get an issue of their own, those most rows are about; the others share one. */
export const MOST_DRIFTS = 20

/** One issue for each thing that the file writes in another way than most. */
export function driftIssues(drifts: readonly Drift[], vocabulary: Vocabulary): readonly ImportIssue[] {
  const found = drifts.filter((drift) => deviants(drift).length > 0)
  const rowsOf = (drift: Drift) => deviants(drift).reduce((sum, { rows }) => sum + rows.length, 0)
  const sorted = found.length > MOST_DRIFTS ? found.toSorted((a, b) => rowsOf(b) - rowsOf(a)) : found
  const single = sorted.length > MOST_DRIFTS ? sorted.slice(0, MOST_DRIFTS - 1) : sorted
  const others = sorted.slice(single.length)
  const issues = single.map((drift) => driftIssue(drift, vocabulary))
  return others.length > 0 ? [...issues, otherDrifts(others, vocabulary)] : issues
}

/** What the file writes otherwise than the best way to write it. */
function deviants([, ...others]: Drift): readonly Spelling[] {
  return others.filter(({ rows }) => rows.length > 0)
}

function driftIssue(drift: Drift, vocabulary: Vocabulary): ImportIssue {
  const others = deviants(drift)
  const numbers = others.flatMap(({ rows }) => rows)
  const best = drift[0]?.text ?? ""
  const written = listed(others.map(({ text }) => `"${text}"`))
  return issueOf(vocabulary.mess, {
    message: say`${nameRows(numbers)}: ${written} ${others.length === 1 ? "seems" : "seem"} to be "${best}" written differently (${grouped(drift[0]?.bearers ?? 0)} write it so). ${vocabulary.consequence} Choose one way, and every later file is read so.`,
    rows: placesOf(others, vocabulary),
    fixes: drift.slice(0, 3).map(({ text }) => preferring(text, drift, vocabulary)),
  })
}

/** An answer speaks of everything that means the same as either of its sides, so one is enough. */
function preferring(means: string, drift: Drift, { answer, keyOf }: Vocabulary): SuggestedFix {
  const others = drift.filter(({ text }) => text !== means)
  const value = (others.find(({ text }) => keyOf(text) !== keyOf(means)) ?? others[0])?.text ?? means
  return {
    kind: "ANSWER",
    label: say`Write "${means}", now and in later files`,
    answer: answer(value, means),
  }
}

function otherDrifts(drifts: readonly Drift[], vocabulary: Vocabulary): ImportIssue {
  const others = drifts.flatMap(deviants)
  const numbers = others.flatMap(({ rows }) => rows)
  const best = listed(drifts.map(([first]) => `"${first?.text}"`))
  return issueOf(vocabulary.mess, {
    message: say`${nameRows(numbers)}: ${grouped(drifts.length)} more are written differently than by most: ${best}. ${vocabulary.consequence}`,
    rows: placesOf(others, vocabulary),
  })
}

function placesOf(spellings: readonly Spelling[], { header }: Vocabulary) {
  return spellings.flatMap(({ text, rows }) => rows.map((row) => ({ row, column: header, value: text })))
}
