import type { Coverage, InvitedRaters } from "./coverage.ts"
import type { VisibleChance } from "./reach-chance.ts"

/** Numbers of subjects by how many raters each would have: all that a share depends on. */
export type Spans = ReadonlyMap<number, number>

export function spansOf(views: readonly Pick<InvitedRaters, "invited">[]): Spans {
  const spans = new Map<number, number>()
  for (const { invited } of views) spans.set(invited, (spans.get(invited) ?? 0) + 1)
  return spans
}

/** The mean over subjects of a chance that depends on the number of raters; `undefined` without subjects. */
export function expectedShare(spans: Spans, chance: (invited: number) => number): number | undefined {
  let [subjects, expected] = [0, 0]
  for (const [invited, count] of spans) {
    subjects += count
    expected += count * chance(invited)
  }
  return subjects === 0 ? undefined : expected / subjects
}

export function coverageOfSpans(spans: Spans, chance: (invited: number) => VisibleChance): Coverage {
  return {
    subjects: [...spans.values()].reduce((sum, count) => sum + count, 0),
    decide: expectedShare(spans, (invited) => chance(invited).decide),
    develop: expectedShare(spans, (invited) => chance(invited).develop),
  }
}

/** The expected share of subjects whose chances are known one by one; without subjects there is none. */
export function coverageOfSubjects(chances: readonly VisibleChance[]): Coverage {
  const share = (of: (chance: VisibleChance) => number) =>
    chances.length === 0 ? undefined : chances.reduce((sum, one) => sum + of(one), 0) / chances.length
  return {
    subjects: chances.length,
    decide: share(({ decide }) => decide),
    develop: share(({ develop }) => develop),
  }
}
