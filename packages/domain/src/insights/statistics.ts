/** A range on a scale, both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Variance expected of five-point ratings given at random: uniform, (5² − 1) / 12. */
export const UNIFORM_NULL_VARIANCE = 2
/** The same when raters lean slightly to one side; the stricter null (LeBreton & Senter). */
export const SKEWED_NULL_VARIANCE = 1.34
/** Two-sided 95% of the normal distribution. */
export const Z_95 = 1.96
/** What floating-point sums may be off by: below it, two numbers are equal and a variance is none. */
export const ROUNDING_NOISE = 1e-9

/** Arithmetic mean; `undefined` of nothing. */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sample variance (n − 1); `undefined` below two values. */
export function sampleVariance(values: readonly number[]): number | undefined {
  const centre = mean(values)
  if (centre === undefined || values.length < 2) return undefined
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1)
}

/**
 * Within-group agreement r_wg, 0 to 1: 1 − s² / null variance, negatives as 0 (row 1 of the formulas; index
 * family: O'Neill 2017). `undefined` below two ratings, where nobody can agree.
 */
export function withinGroupAgreement(
  ratings: readonly number[],
  nullVariance: number = UNIFORM_NULL_VARIANCE,
): number | undefined {
  const variance = sampleVariance(ratings)
  return variance === undefined ? undefined : Math.max(0, 1 - variance / nullVariance)
}

/**
 * The smallest difference of two means that is more than noise, in scale points (row 8): 1.96·s·√(1/k₁ + 1/k₂),
 * s the deviation of ratings about their subject. Infinite when one side has no rater: nothing is a difference
 * then.
 */
export function detectableDifference(deviation: number, k1: number, k2: number): number {
  return Z_95 * deviation * Math.sqrt(1 / k1 + 1 / k2)
}

/**
 * Wilson's 95% interval of a proportion, within 0 to 1 (row 19); stands beside every proportion. `successes`
 * lie between 0 and `trials`. Nothing tried leaves the whole of 0 to 1.
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 }
  const share = successes / trials
  const z2 = Z_95 ** 2 / trials
  const centre = share + z2 / 2
  const half = Z_95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials))
  return { low: Math.max(0, (centre - half) / (1 + z2)), high: Math.min(1, (centre + half) / (1 + z2)) }
}
