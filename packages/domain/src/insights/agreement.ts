import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { say } from "../kit/say.ts"
import {
  mean,
  ROUNDING_NOISE,
  SKEWED_NULL_VARIANCE,
  sampleVariance,
  UNIFORM_NULL_VARIANCE,
  withinGroupAgreement,
} from "./statistics.ts"

/** How far raters agree, in words, least first (bands of LeBreton & Senter). */
export const AGREEMENT_BANDS = ["NONE", "WEAK", "MODERATE", "STRONG", "VERY_STRONG"] as const
export type AgreementBand = (typeof AGREEMENT_BANDS)[number]

/** r_wg from which raters customarily count as one voice. */
export const CUSTOMARY_AGREEMENT = 0.7
/** Average deviation up to which raters agree, in points of a five-point scale: 5/6 (Burke & Dunlap). */
export const AGREED_DEVIATION = 5 / 6

const UP_TO: readonly (readonly [number, AgreementBand])[] = [
  [0.3, "NONE"],
  [0.5, "WEAK"],
  [0.7, "MODERATE"],
  [0.9, "STRONG"],
]

/** The words for an r_wg of 0 to 1: none up to .30, weak to .50, moderate to .70, strong to .90 (row 1). */
export function agreementBand(agreement: number): AgreementBand {
  return UP_TO.find(([most]) => agreement <= most + ROUNDING_NOISE)?.[1] ?? "VERY_STRONG"
}

/** r_wg of one group of ratings against both nulls. */
export interface Agreement {
  /** 0 to 1, against ratings given at random. Flatters: raters seldom use the whole scale. */
  readonly uniform: number
  /** 0 to 1, against ratings that lean slightly to one side; never above `uniform`. */
  readonly skewed: number
  /** Of `uniform`, as is customary. */
  readonly band: AgreementBand
}

/**
 * Within-group agreement of ratings from 1 to 5 with both nulls, negatives as 0 (row 1; O'Neill 2017, LeBreton
 * & Senter). Unknown below two ratings.
 */
export function agreementOf(ratings: readonly number[]): Estimate<Agreement> {
  const uniform = withinGroupAgreement(ratings)
  const skewed = withinGroupAgreement(ratings, SKEWED_NULL_VARIANCE)
  if (uniform === undefined || skewed === undefined) return unknown(TOO_FEW)
  return known({ uniform, skewed, band: agreementBand(uniform) })
}

/**
 * r_wg(j), 0 to 1: agreement of several items together, one list of ratings an item (row 2). With
 * r = 1 − mean s²/null variance it is J·r / (J·r + mean s²/null variance); no agreement at all (r ≤ 0) is 0.
 * It grows with the number of items, so r_wg is shown with it. Items with fewer than two ratings are left out;
 * unknown when none is left.
 */
export function agreementOfItems(
  items: readonly (readonly number[])[],
  nullVariance: number = UNIFORM_NULL_VARIANCE,
): Estimate {
  const variances = items.map(sampleVariance).filter((variance) => variance !== undefined)
  const variance = mean(variances)
  if (variance === undefined) return unknown(TOO_FEW)
  const noise = variance / nullVariance
  const agreed = variances.length * Math.max(0, 1 - noise)
  return known(agreed / (agreed + noise))
}

/**
 * Average deviation from the mean, AD_M, in scale points, 0 to 2 (row 3; Burke & Dunlap): at most
 * {@link AGREED_DEVIATION} reads as agreement. Unknown below two ratings.
 */
export function averageDeviation(ratings: readonly number[]): Estimate {
  const centre = mean(ratings)
  if (centre === undefined || ratings.length < 2) return unknown(TOO_FEW)
  return known(ratings.reduce((sum, rating) => sum + Math.abs(rating - centre), 0) / ratings.length)
}

const TOO_FEW = say`Agreement needs two ratings of the same thing.`
