import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { say } from "../kit/say.ts"
import { ROUNDING_NOISE } from "./statistics.ts"

/** How ratings differ between and within the subjects they are about (one-way analysis of variance). */
export interface VarianceParts {
  /** Subjects with at least one rating. */
  readonly groups: number
  readonly ratings: number
  /** Of all ratings, each counted once. */
  readonly grandMean: number
  /** MSB, mean square between subjects; 0 or more. */
  readonly between: number
  /** MSW, mean square within subjects, s² pooled; 0 or more. */
  readonly within: number
  /** k₀, ratings of a typical subject when subjects have unequal numbers: (N − Σn²/N) / (G − 1); 1 or more. */
  readonly typicalSize: number
  /** τ², variance of the subjects' true means: (MSB − MSW) / k₀, negatives as 0. */
  readonly trueVariance: number
}

/**
 * Splits the variance of ratings, one list a subject; empty lists are left out (rows 4 and 7). Unknown with
 * fewer than two subjects, and when no subject has two ratings.
 */
export function varianceParts(groups: readonly (readonly number[])[]): Estimate<VarianceParts> {
  let [count, ratings, total, sizeSquares] = [0, 0, 0, 0]
  for (const group of groups) {
    if (group.length === 0) continue
    count += 1
    ratings += group.length
    sizeSquares += group.length ** 2
    for (const rating of group) total += rating
  }
  if (count < 2) return unknown(say`Two subjects with ratings are needed to tell them apart.`)
  if (ratings === count) return unknown(say`No subject has two ratings, so their noise cannot be told.`)
  const grandMean = total / ratings
  const { betweenSquares, withinSquares } = squares(groups, grandMean)
  const between = cleaned(betweenSquares / (count - 1))
  const within = cleaned(withinSquares / (ratings - count))
  const typicalSize = (ratings - sizeSquares / ratings) / (count - 1)
  const trueVariance = Math.max(0, between - within) / typicalSize
  return known({ groups: count, ratings, grandMean, between, within, typicalSize, trueVariance })
}

function squares(groups: readonly (readonly number[])[], grandMean: number) {
  let [betweenSquares, withinSquares] = [0, 0]
  for (const group of groups) {
    if (group.length === 0) continue
    let sum = 0
    for (const rating of group) sum += rating
    const centre = sum / group.length
    betweenSquares += group.length * (centre - grandMean) ** 2
    for (const rating of group) withinSquares += (rating - centre) ** 2
  }
  return { betweenSquares, withinSquares }
}

function cleaned(meanSquare: number): number {
  return meanSquare < ROUNDING_NOISE ? 0 : meanSquare
}
