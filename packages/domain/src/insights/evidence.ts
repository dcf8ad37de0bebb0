import type { Perspective } from "../expectations/perspective.ts"
import { clipReliability, GRADE_C_FROM, spearmanBrown, USUAL_RELIABILITY } from "../kit/reliability.ts"
import { isBelow } from "./band.ts"
import { type Interval, Z_95 } from "./statistics.ts"

/** How far a number can be relied on, best first. D is shown and labelled; nothing is compared by it. */
export const GRADES = ["A", "B", "C", "D", "NONE"] as const
export type Grade = (typeof GRADES)[number]

/** What the tenant and the cycle decide about how ratings become numbers. */
export interface EvidenceSettings {
  /** Relative weights, 0 or more. SELF is never in a score, so it has none. */
  readonly perspectiveWeights: Readonly<Record<Exclude<Perspective, "SELF">, number>>
  /** r₁, the reliability of one rater alone: the tenant's own ICC(1), or .30. Clipped to .10–.60. */
  readonly singleRaterReliability: number
  /** s, the pooled within-subject standard deviation of ratings in scale points, or .9. */
  readonly ratingDeviation: number
}

/** The settings of a tenant that has not yet 30 groups of several raters. */
export const DEFAULT_EVIDENCE: EvidenceSettings = {
  perspectiveWeights: { MANAGER: 0.5, UPWARD: 0.3, SKIP: 0.2, PEER: 0 },
  singleRaterReliability: USUAL_RELIABILITY,
  ratingDeviation: 0.9,
}

/**
 * Who stands behind a number, without naming sealed raters: the shares of those attributed by nature
 * (MANAGER), and Σ share² and count of everybody else, bounded so that who answers about several people counts once.
 * All shares together sum to 1.
 */
export interface RaterSpread {
  readonly attributed: ReadonlyMap<string, number>
  readonly sealedSquares: number
  readonly sealedRaters: number
}

/** A number with its doubt. */
export interface Measure {
  /** Unrounded, 1 to 5. */
  readonly value: number
  /** value ± 1.96·s/√k, clipped to 1–5. */
  readonly interval: Interval
  /** k = 1/Σv², v = each rater's share in the number; 1 or more. */
  readonly effectiveRaters: number
  /** Of the mean, 0 to 1, by Spearman–Brown. */
  readonly reliability: number
  readonly grade: Exclude<Grade, "NONE">
  /** People whose ratings are in the number. */
  readonly raters: number
  /** Ratings in the number. */
  readonly ratings: number
  /** One person's view only. */
  readonly oneView: boolean
}

/** The single-rater reliability that is used: clipped to .10–.60. */
export function clippedReliability(settings: EvidenceSettings): number {
  return clipReliability(settings.singleRaterReliability)
}

/** 1.96·s/√k in scale points, before clipping to the scale. */
export function halfWidth(settings: EvidenceSettings, effectiveRaters: number): number {
  return (Z_95 * settings.ratingDeviation) / Math.sqrt(effectiveRaters)
}

/** The reliability from which each grade is given; below C it is D. */
export const GRADE_FROM = { A: 0.8, B: 0.7, C: GRADE_C_FROM } as const

/** The evidence grade of a reliability: A from .80, B from .70, C from .50, else D. */
export function gradeOf(reliability: number): Exclude<Grade, "NONE"> {
  if (!isBelow(reliability, GRADE_FROM.A)) return "A"
  if (!isBelow(reliability, GRADE_FROM.B)) return "B"
  return isBelow(reliability, GRADE_FROM.C) ? "D" : "C"
}

/** Whether a number may be compared, ordered, or breach a floor: grade C or better. */
export function isComparable(measure: Measure | null): measure is Measure {
  return measure !== null && measure.grade !== "D"
}

/** The evidence grade of a number, NONE where there is none. */
export function gradeOfMeasure(measure: Measure | null): Grade {
  return measure?.grade ?? "NONE"
}

/** A weighted mean together with who stands behind it, and how much. */
export interface Weighed {
  readonly value: number
  readonly ratings: number
  /** Each rater's share in the value; they sum to 1. */
  readonly shares: readonly number[]
}

/** Gives a weighted mean its doubt. */
export function measureOf(weighed: Weighed, settings: EvidenceSettings): Measure {
  const squares = weighed.shares.reduce((sum, share) => sum + share * share, 0)
  return measureFrom({ ...weighed, raters: weighed.shares.length, squares }, settings)
}

interface Summed {
  readonly value: number
  readonly ratings: number
  readonly raters: number
  /** Σv². */
  readonly squares: number
}

/** Gives a mean its doubt when only the sum of squared shares is known. */
export function measureFrom(summed: Summed, settings: EvidenceSettings): Measure {
  const effectiveRaters = Math.max(1, 1 / summed.squares)
  const reliability = spearmanBrown(clippedReliability(settings), effectiveRaters)
  const half = halfWidth(settings, effectiveRaters)
  return {
    value: summed.value,
    interval: { low: Math.max(1, summed.value - half), high: Math.min(5, summed.value + half) },
    effectiveRaters,
    reliability,
    grade: gradeOf(reliability),
    raters: summed.raters,
    ratings: summed.ratings,
    oneView: summed.raters === 1,
  }
}
