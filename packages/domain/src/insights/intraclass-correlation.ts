import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { say } from "../kit/say.ts"
import { type VarianceParts, varianceParts } from "./variance-parts.ts"

/** ICC(1) from which an effect of the subject is small, medium, large. */
export const SINGLE_RATER_EFFECTS = { small: 0.05, medium: 0.1, large: 0.25 } as const
/** ICC(2) from which the means of managers may be compared. */
export const COMPARABLE_MEANS = 0.7

export interface IntraclassCorrelation extends VarianceParts {
  /** ICC(1), the reliability of one rater: −1/(k₀ − 1) to 1; below 0 raters differ more within than between. */
  readonly single: number
  /** ICC(2), the reliability of the subjects' means: up to 1, negative without limit; `undefined` when all means are equal. */
  readonly ofMeans: number | undefined
}

/**
 * ICC(1) = (MSB − MSW) / (MSB + (k₀ − 1)·MSW) and ICC(2) = (MSB − MSW) / MSB of ratings given as one list a
 * subject (row 4; one-way random effects, Shrout & Fleiss). Unequal numbers of raters are taken in by k₀.
 * Unknown below two subjects, when no subject has two ratings, and when all ratings are equal.
 */
export function intraclassCorrelation(
  groups: readonly (readonly number[])[],
): Estimate<IntraclassCorrelation> {
  const parts = varianceParts(groups)
  if (parts.value === undefined) return parts
  const { between, within, typicalSize } = parts.value
  if (between === 0 && within === 0)
    return unknown(say`All ratings are equal, so nobody differs from anybody.`)
  return known({
    ...parts.value,
    single: (between - within) / (between + (typicalSize - 1) * within),
    ofMeans: between > 0 ? (between - within) / between : undefined,
  })
}
