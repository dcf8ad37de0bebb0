import type { PerspectiveWeights } from "../access/tenant-settings.ts"
import type { Perspective } from "../expectations/perspective.ts"
import type { VisibleChance } from "./reach-chance.ts"
import type { SpanBucket } from "./span-bucket.ts"

/** A view by others; one's own needs no plan. */
export type OthersView = Exclude<Perspective, "SELF">

/** A view that is shown in groups of k only; one from above is attributed by nature. */
export type GroupView = Exclude<OthersView, "MANAGER">

/** How many raters would be asked about somebody from one perspective; whole, 0 or more. */
export interface InvitedRaters {
  readonly subjectId: string
  readonly perspective: OthersView
  readonly invited: number
}

export interface CoverageSource {
  /**
   * Everybody who ought to be seen from a perspective, once, with 0 where nobody can be asked. Perspectives the
   * cycle does not ask only serve to tell what asking them would bring.
   */
  readonly invited: readonly InvitedRaters[]
  /** What the cycle asks. */
  readonly perspectives: readonly Perspective[]
  /** Expected share of raters who answer, 0 to 1; .8 when left out. */
  readonly responseRate?: number
  readonly kDecision: number
  readonly kDevelopment: number
  readonly perspectiveWeights: PerspectiveWeights
  /** r₁, the reliability of one rater alone; clipped to .10–.60. */
  readonly singleRaterReliability: number
}

/** What to expect of a number of subjects. */
export interface Coverage {
  readonly subjects: number
  /** Expected share, 0 to 1, of whom others may read a number; `undefined` without subjects. */
  readonly decide: number | undefined
  /** Expected share, 0 to 1, who see a number in their own development view; `undefined` without subjects. */
  readonly develop: number | undefined
}

export interface BucketCoverage extends Coverage {
  readonly bucket: SpanBucket["label"]
}

export interface PerspectiveCoverage extends Coverage {
  readonly perspective: OthersView
  /** By raters invited; every bucket, those without subjects too. */
  readonly buckets: readonly BucketCoverage[]
  /** Subjects whose number from this perspective alone stays below evidence grade C though everybody answers. */
  readonly neverGradeC: readonly string[]
  /** The same as one sentence. */
  readonly words: string
}

/** One subject's chances: from each perspective asked, and from any that is shown in groups of k. */
export interface SubjectCoverage extends VisibleChance {
  readonly subjectId: string
  readonly views: readonly SubjectView[]
}

export interface SubjectView extends VisibleChance {
  readonly perspective: OthersView
  readonly invited: number
}

/** Whether answers are shown in groups of k only. */
export function isGroupView(perspective: Perspective): perspective is GroupView {
  return perspective !== "MANAGER" && perspective !== "SELF"
}
