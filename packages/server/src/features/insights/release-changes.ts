import type { AnswerColumns } from "./release-answers.store.ts"

/**
 * How many raters joined or left each subject's group since an earlier release, by the subject's number; subjects
 * without a change are not there.
 */
export function changedRaters(now: AnswerColumns, earlier: AnswerColumns): ReadonlyMap<number, number> {
  const changed = new Map<number, number>()
  if (earlier.subject.length === 0) return changed
  const [after, before] = [pairsOf(now), pairsOf(earlier)]
  const count = (pair: number) => {
    const subject = Math.floor(pair / PEOPLE)
    changed.set(subject, (changed.get(subject) ?? 0) + 1)
  }
  let [a, b] = [0, 0]
  while (a < after.length || b < before.length) {
    const [one = Number.POSITIVE_INFINITY, other = Number.POSITIVE_INFINITY] = [after[a], before[b]]
    if (one !== other) count(Math.min(one, other))
    if (one <= other) a++
    if (other <= one) b++
  }
  return changed
}

/** More than there are people. */
const PEOPLE = 2 ** 26

/** Subject and rater as one number each, ascending. */
function pairsOf({ subject, rater }: AnswerColumns): Float64Array {
  return Float64Array.from(subject, (who, index) => who * PEOPLE + (rater[index] ?? 0)).sort()
}
