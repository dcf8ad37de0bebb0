import { checkContract } from "../expectations/check-contract.ts"
import type { Contract } from "../expectations/contract.ts"
import { type Placement, statusOf } from "../expectations/expectations-of.ts"
import type { Problem } from "../kit/problem.ts"
import { type Band, bandOf, isBelow } from "./band.ts"
import type { CompetencyScore } from "./competency-score.ts"
import { type EvidenceSettings, type Grade, gradeOfMeasure, isComparable, measureFrom } from "./evidence.ts"
import type { KeptScore } from "./packed-score.ts"

/** What a released result would be under another contract. */
export interface WhatIfResult {
  readonly band: Band
  /** Unrounded, 1 to 5; `null` when no determinant has a released value. */
  readonly score: number | null
  /**
   * At least this: who stands behind each number is not kept, so the raters of all determinants are taken for the
   * same people, which is the least evidence that there can be.
   */
  readonly grade: Grade
  /** Released share of the determinant weight, 0 to 1. */
  readonly coverage: number
  /** Determinants of the headline layer below the floor at grade C or better. */
  readonly breaches: readonly string[]
  /** Determinants without a released value: nobody was asked, or it is hidden to protect those who answered. */
  readonly unrated: readonly string[]
}

export interface WhatIfInput {
  /** The released numbers, put together by the other contract (`unpackScore`): no answer is read. */
  readonly kept: Pick<KeptScore, "placement" | "determinants">
  readonly contract: Contract
  /** How the release made numbers of ratings. */
  readonly settings: EvidenceSettings
}

/**
 * The band that a person's released numbers give under another contract: Σ w·x ÷ Σ w over its determinants, its
 * thresholds and its floor, as `scoreSubject` has them. Exact for every determinant that the release has a number
 * of. 1/√k of a weighted mean is at most Σ w/√k of its parts, which bounds the grade from below.
 */
export function whatIf({ kept, contract, settings }: WhatIfInput): WhatIfResult {
  const { placement, determinants } = kept
  const weighed = determinants.filter(({ weight }) => weight > 0)
  const rated = weighed.flatMap(({ weight, measure }) => (measure ? [{ weight, measure }] : []))
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const released = rated.reduce((sum, { weight }) => sum + weight, 0)
  const coverage = all > 0 ? released / all : 0
  const value = rated.reduce((sum, { weight, measure }) => sum + (weight / released) * measure.value, 0)
  const doubt = rated.reduce(
    (sum, { weight, measure }) => sum + weight / released / Math.sqrt(measure.effectiveRaters),
    0,
  )
  const ratings = rated.reduce((sum, { measure }) => sum + measure.ratings, 0)
  const least = { value, ratings, raters: rated.length, squares: doubt ** 2 }
  const measure = rated.length > 0 ? measureFrom(least, settings) : null
  const breaches = breachesOf(determinants, placement, contract)
  const enough = !isBelow(coverage, contract.thresholds.enoughEvidence)
  const bandOfMean = bandOf(enough && measure ? measure.value : null, contract.thresholds)
  return {
    band: bandOfMean !== "NOT_ENOUGH_EVIDENCE" && breaches.length > 0 ? "GAP" : bandOfMean,
    score: measure?.value ?? null,
    grade: gradeOfMeasure(measure),
    coverage,
    breaches,
    unrated: weighed.filter(({ measure }) => !measure).map(({ competency }) => competency),
  }
}

function breachesOf(
  determinants: readonly CompetencyScore[],
  { layer }: Placement,
  contract: Contract,
): readonly string[] {
  return determinants
    .filter(
      ({ competency, measure }) =>
        statusOf(contract, layer, competency) === "DETERMINANT" &&
        isComparable(measure) &&
        isBelow(measure.value, contract.thresholds.floor),
    )
    .map(({ competency }) => competency)
}

const ABOUT_SCORES: ReadonlySet<string> = new Set([
  "NO_DETERMINANT",
  "WEIGHTS_NOT_ONE",
  "WEIGHT_OUT_OF_RANGE",
  "THRESHOLDS_NOT_ASCENDING",
  "FLOOR_OUT_OF_RANGE",
  "EVIDENCE_SHARE_OUT_OF_RANGE",
])

/** What stands against computing scores with a draft; wordings and questions do not. */
export function scoringProblems(draft: Contract): readonly Problem[] {
  return checkContract(draft).filter(({ code }) => ABOUT_SCORES.has(code))
}
