import type { AnswerSet } from "./release-answers.ts"
import { type Crowd, crowdOf } from "./release-crowd.ts"
import { EXTRA_FOR_DISTRIBUTION, type ReleaseRule } from "./release-rules.ts"

/** Whether raters agree: r_wg of .5 or more under a uniform null, that is a sample variance of 1 or less. */
export type Agreement = "AGREE" | "DISAGREE"

/** What is shown of a cell; a function of what is shown of the blocks in it, and of nothing else. */
export type CellDisplay =
  | {
      readonly kind: "MEAN"
      /** Distinct raters. */
      readonly n: number
      /** 1 to 5, exact. */
      readonly mean: number
      /** `null` where a label would tell an answer, and for cells put together of several blocks. */
      readonly agreement: Agreement | null
      /** How many said 1, 2, 3, 4 and 5; `null` below k + 3 raters and where it would tell an answer. */
      readonly distribution: readonly number[] | null
    }
  | {
      readonly kind: "RANGE"
      readonly n: number
      /** The mean lies from `low` to `high`, both included; a score counts the middle. */
      readonly low: number
      readonly high: number
    }

/** What is told of a group of answers that no shown cell cuts. */
export interface BlockDisplay {
  /** The sum of the answers lies from `low` to `high`, both included; the same where it is told exactly. */
  readonly low: number
  readonly high: number
  readonly agreement: Agreement | null
  /** How many said 1, 2, 3, 4 and 5; `null` where that would tell an answer. */
  readonly distribution: readonly number[] | null
}

const SCALE = [1, 2, 3, 4, 5] as const
const LOWEST = 1
const HIGHEST = 5

/**
 * What may be told of a block, so that nobody can tell another's answer from it: not even knowing all answers of
 * one rater, nor this rule (formulas.md row 22, step 6, tightened). With n answers of which one rater gave c at
 * most, sums up to n + 4c + 1 are one class, and sums from 5n − 4c − 1 another. Up to n + 4c, somebody who gave
 * c fives would know that all others gave ones; the one more lets the last of them be in doubt too.
 */
export function displayOfBlock(
  set: AnswerSet,
  teams: readonly number[],
  rules: ReadonlySet<ReleaseRule>,
): BlockDisplay & Crowd {
  const crowd = crowdOf(set, teams)
  const counts = countsOf(set, teams)
  return { ...crowd, ...displayOfCounts(counts, crowd.most, rules) }
}

/** The same of answers already counted by value; `most` is c, how many of them one rater gave at the most. */
export function displayOfCounts(
  counts: readonly number[],
  most: number,
  rules: ReadonlySet<ReleaseRule>,
): BlockDisplay {
  const answers = counts.reduce((total, count) => total + count, 0)
  const sum = counts.reduce((total, count, index) => total + count * (index + 1), 0)
  const { low, high } = rules.has("UNANIMITY") ? shownSum({ answers, sum, most }) : { low: sum, high: sum }
  if (low !== high) return { low, high, agreement: null, distribution: null }
  const mayLabel = most === 1 && !(rules.has("AGREEMENT") && labelTells(answers, sum))
  const mayList = !(rules.has("DISTRIBUTION") && distributionTells({ answers, sum, most }))
  return {
    low,
    high,
    agreement: mayLabel ? agreementOf(counts, answers, sum) : null,
    distribution: mayList ? counts : null,
  }
}

/** Raters a distribution needs, where `k` are needed for the cell. */
export function ratersForDistribution(k: number, rules: ReadonlySet<ReleaseRule>): number {
  return rules.has("DISTRIBUTION") ? k + EXTRA_FOR_DISTRIBUTION : 0
}

/** Sums of `answers` answers, widened to means of whole points, at least one apart. */
export function wholePoints(
  { low, high }: { readonly low: number; readonly high: number },
  answers: number,
): { readonly low: number; readonly high: number } {
  const least = Math.floor(low / answers)
  return { low: least * answers, high: Math.max(Math.ceil(high / answers), least + 1) * answers }
}

interface Summed {
  readonly answers: number
  readonly sum: number
  readonly most: number
}

function shownSum({ answers, sum, most }: Summed): { readonly low: number; readonly high: number } {
  const margin = (HIGHEST - LOWEST) * most + 1
  const [least, greatest] = [answers * LOWEST, answers * HIGHEST]
  if (sum <= least + margin) return { low: least, high: Math.min(least + margin, greatest) }
  if (sum >= greatest - margin) return { low: greatest - margin, high: greatest }
  return { low: sum, high: sum }
}

/** In whole numbers: n Σx² − (Σx)² ≤ n (n − 1). */
function agreementOf(counts: readonly number[], answers: number, sum: number): Agreement {
  const squares = counts.reduce((total, count, index) => total + count * (index + 1) ** 2, 0)
  return answers * squares - sum ** 2 <= answers * (answers - 1) ? "AGREE" : "DISAGREE"
}

/**
 * Whether somebody who knows one answer v could tell from the label that all others gave the same c: these agree,
 * and the next more varied answers of the same sum (two of them a point off, either way) do not any more.
 * Decided by n and sum alone, so that a missing label tells nothing.
 */
function labelTells(answers: number, sum: number): boolean {
  return SCALE.some((common) => {
    const known = sum - (answers - 1) * common
    if (known < LOWEST || known > HIGHEST) return false
    const spread = (known - common) ** 2
    return spread <= answers && spread * (answers - 1) + 2 * answers > answers * (answers - 1)
  })
}

/** Whether, at this sum, all but one rater could have given one and the same answer. */
function distributionTells({ answers, sum, most }: Summed): boolean {
  return SCALE.some((common) => {
    const rest = sum - (answers - most) * common
    return rest >= most * LOWEST && rest <= most * HIGHEST
  })
}

function countsOf(set: AnswerSet, teams: readonly number[]): readonly number[] {
  const counts = [0, 0, 0, 0, 0]
  for (const team of teams) {
    for (let index = set.start[team] ?? 0; index < (set.start[team + 1] ?? 0); index++) {
      const at = (set.value[index] ?? LOWEST) - LOWEST
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return counts
}
