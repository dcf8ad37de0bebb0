import type { Perspective } from "../expectations/perspective.ts"
import type { Released, ReleasedRating } from "./competency-score.ts"
import { CONFIDENTIAL_PERSPECTIVES } from "./release-answers.ts"
import { releasedMean } from "./released-mean.ts"
import { mean } from "./statistics.ts"

/** An answer as a rater gave it, before the release decides what is known of it. */
export interface GivenAnswer extends Omit<ReleasedRating, "perspective"> {
  readonly perspective: Perspective
}

/** What a release lets scores be computed from, if it showed every mean exactly: attributed ratings one by one. */
export function releasedOf(answers: readonly GivenAnswer[]): Released {
  const means = CONFIDENTIAL_PERSPECTIVES.flatMap((perspective) => {
    const own = answers.filter((answer) => answer.perspective === perspective)
    return [...new Set(own.map(({ competency }) => competency))].flatMap((competency) => {
      const values = own.flatMap((one) =>
        one.competency === competency && one.value !== null ? [one.value] : [],
      )
      const centre = mean(values)
      if (centre === undefined) return []
      const display = {
        kind: "MEAN",
        n: values.length,
        mean: centre,
        agreement: null,
        distribution: null,
      } as const
      return [releasedMean({ competency, perspective, display })]
    })
  })
  const ratings = answers.flatMap(({ perspective, ...rating }): ReleasedRating[] =>
    perspective === "MANAGER" || perspective === "SELF" ? [{ ...rating, perspective }] : [],
  )
  return { ratings, means }
}
