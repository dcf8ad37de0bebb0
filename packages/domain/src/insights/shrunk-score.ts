import { type Estimate, known } from "../kit/estimate.ts"
import { type VarianceParts, varianceParts } from "./variance-parts.ts"

/** What is needed to pull a subject's mean towards everybody's. */
export interface Shrinkage {
  /** μ, the mean of all ratings, in scale points. */
  readonly centre: number
  /** τ², variance of the subjects' true means; 0 when they cannot be told apart. */
  readonly trueVariance: number
  /** σ², variance of the ratings of one subject. */
  readonly noise: number
}

/**
 * μ, τ² and σ² of ratings given as one list a subject (row 7, empirical Bayes). Unknown below two subjects, and
 * when no subject has two ratings.
 */
export function shrinkageOf(groups: readonly (readonly number[])[]): Estimate<Shrinkage> {
  const parts = varianceParts(groups)
  return parts.value === undefined ? parts : known(shrinkageFrom(parts.value))
}

function shrinkageFrom({ grandMean, trueVariance, within }: VarianceParts): Shrinkage {
  return { centre: grandMean, trueVariance, noise: within }
}

/** B, how far a mean of `ratings` ratings is believed, 0 to 1: n·τ² / (n·τ² + σ²); 0 without ratings. */
export function beliefIn(ratings: number, { trueVariance, noise }: Shrinkage): number {
  const signal = ratings * trueVariance
  return signal === 0 ? 0 : signal / (signal + noise)
}

/**
 * The best estimate of a subject's true mean, in scale points: B·x̄ + (1 − B)·μ (row 7). It lies between the
 * subject's mean and everybody's. For yields and estimates; people are never ranked by it.
 */
export function shrunkScore(
  subject: { readonly mean: number; readonly ratings: number },
  shrinkage: Shrinkage,
): number {
  const belief = beliefIn(subject.ratings, shrinkage)
  return belief * subject.mean + (1 - belief) * shrinkage.centre
}
