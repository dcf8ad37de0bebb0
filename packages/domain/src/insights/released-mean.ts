import type { ConfidentialPerspective } from "./release-answers.ts"
import type { CellDisplay } from "./release-display.ts"
import { middleOf } from "./release-trend.ts"

/** What a score takes of one confidential perspective: a released mean, never an answer. */
export interface ReleasedMean {
  readonly competency: string
  readonly perspective: ConfidentialPerspective
  /** n, distinct raters. */
  readonly raters: number
  /** 1 to 5; the middle of a cell that is shown as a range. */
  readonly mean: number
  /** Subjects of the layer that one of the raters answered about, on average. */
  readonly load: number
}

/** A released cell of one person as their score takes it. */
export function releasedMean(cell: {
  readonly competency: string
  readonly perspective: ConfidentialPerspective
  readonly display: CellDisplay
  readonly load?: number
}): ReleasedMean {
  const { competency, perspective, display, load = 1 } = cell
  return { competency, perspective, raters: display.n, mean: middleOf(display), load }
}

/**
 * Stand-ins for the raters of a released mean, who are not known: the first of one competency counts as the first
 * of every other. As they mostly are the same people, more raters are never counted than there were.
 */
export function ratersBehind({ perspective, raters }: ReleasedMean): readonly string[] {
  return Array.from({ length: raters }, (_, index) => `${perspective} ${index}`)
}
