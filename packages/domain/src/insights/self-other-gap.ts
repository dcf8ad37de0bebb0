import { say } from "../kit/say.ts"
import type { Agreement } from "./release-display.ts"
import { sampleVariance } from "./statistics.ts"
import { capitalised } from "./words.ts"

/** How somebody's own rating stands to the others', or why that cannot be told. */
export const GAP_READINGS = [
  "OVER",
  "IN_LINE",
  "UNDER",
  "RATERS_DISAGREE",
  "AGREEMENT_UNTOLD",
  "TOO_FEW_VIEWS",
  "ONE_VIEW",
  "NO_VIEW",
  "NO_SELF",
] as const
export type GapReading = (typeof GAP_READINGS)[number]

export interface SelfOtherGap {
  readonly reading: GapReading
  /** g in standard deviations, leniency taken off; `null` wherever nothing may be compared. */
  readonly gap: number | null
  readonly words: string
}

/** One competency as seen by the person and by others. */
export interface SelfAndOthers {
  /** 1 to 5; `null` when the person has not rated it. */
  readonly self: number | null
  /** The others' mean, 1 to 5; `null` without one. */
  readonly others: number | null
  /** n, the others' ratings. */
  readonly ratings: number
  /** r_wg of the others' ratings; `null` below two. Without effect where there are `labels`. */
  readonly agreement: number | null
  /** What the released cells of confidential answers say of their raters; `null` where that is withheld. */
  readonly labels?: readonly (Agreement | null)[]
  /** SD of the others' means over the cycle's subjects at the layer, by {@link gapDeviation}. */
  readonly deviation: number
}

/** d₀: how much people rate themselves above others on average, in SD (Heidemeier & Moser 2009). */
export const SELF_LENIENCY = 0.32

const SUBJECTS_NEEDED = 30
const DEVIATION_BEFORE = 0.6
const ROUNDING_NOISE = 1e-9

const WORDS: Readonly<Record<GapReading, string>> = {
  OVER: say`sees it higher`,
  IN_LINE: say`in step`,
  UNDER: say`sees it lower`,
  RATERS_DISAGREE: say`raters disagree: talk first`,
  AGREEMENT_UNTOLD: say`raters disagree or are too few to tell: talk first`,
  TOO_FEW_VIEWS: say`too few views to compare`,
  ONE_VIEW: say`one view: too few to compare`,
  NO_VIEW: say`nobody else has rated it`,
  NO_SELF: say`not rated by the person`,
}

/**
 * (x_s − x_o)/SD − d₀ (formulas.md row 13), read only with four or more ratings that agree (r_wg ≥ .5):
 * over or under from half a standard deviation, in line within it. Below that the gap is withheld. With confidential
 * answers each released cell must say that its raters agree; where one says nothing, neither does the gap.
 */
export function selfOtherGap(seen: SelfAndOthers): SelfOtherGap {
  const { self, others, ratings, deviation } = seen
  if (others === null || ratings === 0) return withheld("NO_VIEW")
  if (self === null) return withheld("NO_SELF")
  if (ratings === 1) return withheld("ONE_VIEW")
  if (ratings < 4) return withheld("TOO_FEW_VIEWS")
  const disagreement = disagreementOf(seen)
  if (disagreement) return withheld(disagreement)
  const gap = (self - others) / deviation - SELF_LENIENCY
  const reading = Math.abs(gap) < 0.5 - ROUNDING_NOISE ? "IN_LINE" : gap > 0 ? "OVER" : "UNDER"
  return { reading, gap, words: capitalised(WORDS[reading]) }
}

/**
 * SD in scale points of the others' means of one competency over a cycle's subjects at one layer; .6 below
 * 30 subjects, and when they do not differ at all.
 */
export function gapDeviation(othersMeans: readonly number[]): number {
  if (othersMeans.length < SUBJECTS_NEEDED) return DEVIATION_BEFORE
  const variance = sampleVariance(othersMeans)
  return variance !== undefined && variance > ROUNDING_NOISE ? Math.sqrt(variance) : DEVIATION_BEFORE
}

function disagreementOf({ agreement, labels = [] }: SelfAndOthers): GapReading | undefined {
  if (labels.includes("DISAGREE")) return "RATERS_DISAGREE"
  if (labels.length > 0) return labels.includes(null) ? "AGREEMENT_UNTOLD" : undefined
  return agreement === null || agreement < 0.5 - ROUNDING_NOISE ? "RATERS_DISAGREE" : undefined
}

function withheld(reading: GapReading): SelfOtherGap {
  return { reading, gap: null, words: capitalised(WORDS[reading]) }
}
