import { type Axis, type Contract, FAMILIES, type Family, type Status } from "../expectations/contract.ts"
import {
  axisCompetencies,
  type Expected,
  expectationsAt,
  expectationsOf,
  type Placement,
} from "../expectations/expectations-of.ts"
import { type Band, bandOf, isBelow } from "./band.ts"
import {
  type CompetencyScore,
  type ReleasedRating,
  type SharedScore,
  scoreCompetency,
  spreadOf,
} from "./competency-score.ts"
import { type EvidenceSettings, isComparable, type RaterSpread } from "./evidence.ts"
import type { ReleasedMean } from "./released-mean.ts"
import { type WeightedScore, weightedScore } from "./weighted-score.ts"

/** All that one person's score depends on. */
export interface SubjectInput {
  readonly contract: Contract
  readonly placement: Placement
  readonly ratings: readonly ReleasedRating[]
  /** What release control lets be known of confidential answers; a hidden perspective is not there. */
  readonly means?: readonly ReleasedMean[]
  readonly settings: EvidenceSettings
}

/** The layer score with its band, and why the band may differ from the mean's. */
export interface LayerScore extends WeightedScore {
  readonly band: Band
  /** The band before the floor, which caps a band but never makes one where there is too little evidence. */
  readonly bandOfMean: Band
  /** Determinants of the headline layer below the floor at grade C or better. */
  readonly breaches: readonly string[]
  /** The same below grade C: shown as possible gaps, without effect on the band. */
  readonly possibleGaps: readonly string[]
}

/** One family at the headline layer: its determinants, else what supports, else what is carried. */
export interface FamilyScore extends WeightedScore {
  readonly family: Family
  /** `null` where the layer expects nothing of the family. */
  readonly status: Status | null
}

/** One person's released result, complete. */
export interface SubjectScore {
  readonly placement: Placement
  readonly layerScore: LayerScore
  readonly determinants: readonly CompetencyScore[]
  readonly supporting: readonly CompetencyScore[]
  /** What decided on a lower rung and now weighs exactly 0. */
  readonly carried: readonly CompetencyScore[]
  /** Equal mean of what supports; in no score. */
  readonly supportingIndex: WeightedScore
  readonly families: readonly FamilyScore[]
  readonly axes: Readonly<Record<Axis, WeightedScore>>
  /** Who stands behind each competency's number. */
  readonly spreads: ReadonlyMap<string, RaterSpread>
}

/**
 * Scores one person from released ratings. A hybrid is scored once with mixed weights; floor, families and
 * axes go by the headline layer. Ratings of what is not expected there, or is only a preview, are ignored.
 */
export function scoreSubject(input: SubjectInput): SubjectScore {
  const { contract, placement, ratings, means = [], settings } = input
  const attributed = new Set(
    ratings.filter(({ perspective }) => perspective === "MANAGER").map(({ rater }) => rater),
  )
  const headline = expectationsOf(contract, placement.layer)
  const shared = expectationsAt(contract, placement)
    .filter((expected) => expected.status !== "PREVIEW")
    .map((expected) => {
      const isOwn = ({ competency }: { readonly competency: string }) =>
        competency === expected.competency.code
      const released = { ratings: ratings.filter(isOwn), means: means.filter(isOwn) }
      return scoreCompetency(expected, released, settings)
    })
  const of = (status: Status) => shared.filter(({ score }) => score.status === status)
  const combine = (parts: readonly SharedScore[], weight: (score: CompetencyScore) => number) =>
    weightedScore(
      parts.map((part) => ({ ...part, partWeight: weight(part.score) })),
      settings,
      attributed,
    )
  return {
    placement,
    layerScore: layerScore({ contract, headline }, of("DETERMINANT"), combine),
    determinants: of("DETERMINANT").map(({ score }) => score),
    supporting: of("SUPPORTING").map(({ score }) => score),
    carried: of("NO_LONGER_DETERMINANT").map(({ score }) => score),
    supportingIndex: combine(of("SUPPORTING"), () => 1),
    families: FAMILIES.map((family) =>
      familyScore(headline, family, (weights) => combineBy(weights, shared, combine)),
    ),
    axes: {
      COACHING: combineBy(
        axisWeights(headline, axisCompetencies(contract, placement.layer, "COACHING")),
        shared,
        combine,
      ),
      HIRING: combineBy(
        axisWeights(headline, axisCompetencies(contract, placement.layer, "HIRING")),
        shared,
        combine,
      ),
    },
    spreads: new Map(shared.map((one) => [one.score.competency, spreadOf(one, attributed)])),
  }
}

type Combine = (parts: readonly SharedScore[], weight: (score: CompetencyScore) => number) => WeightedScore
type Weights = ReadonlyMap<string, number>

function combineBy(weights: Weights, shared: readonly SharedScore[], combine: Combine): WeightedScore {
  return combine(
    shared.filter(({ score }) => weights.has(score.competency)),
    (score) => weights.get(score.competency) ?? 0,
  )
}

function layerScore(
  { contract, headline }: { readonly contract: Contract; readonly headline: readonly Expected[] },
  determinants: readonly SharedScore[],
  combine: Combine,
): LayerScore {
  const { thresholds } = contract
  const combined = combine(determinants, (score) => score.weight)
  const decides = (code: string) =>
    headline.some(({ competency, status }) => competency.code === code && status === "DETERMINANT")
  const low = determinants
    .map(({ score }) => score)
    .filter(
      ({ competency, measure }) => measure && decides(competency) && isBelow(measure.value, thresholds.floor),
    )
  const breaches = low.filter(({ measure }) => isComparable(measure)).map(({ competency }) => competency)
  const possibleGaps = low.filter(({ measure }) => !isComparable(measure)).map(({ competency }) => competency)
  const enough = combined.measure && !isBelow(combined.coverage, thresholds.enoughEvidence)
  const bandOfMean = bandOf(enough ? combined.measure.value : null, thresholds)
  const band = bandOfMean !== "NOT_ENOUGH_EVIDENCE" && breaches.length > 0 ? "GAP" : bandOfMean
  return { ...combined, band, bandOfMean, breaches, possibleGaps }
}

/** Contract weights where the axis has any at the headline layer, else equal ones. */
function axisWeights(headline: readonly Expected[], codes: readonly string[]): Weights {
  return weightsOrEqual(headline.filter(({ competency }) => codes.includes(competency.code)))
}

function familyScore(
  headline: readonly Expected[],
  family: Family,
  combine: (weights: Weights) => WeightedScore,
): FamilyScore {
  const here = headline.filter(({ competency }) => competency.family === family)
  const status = familyStatus(here.map((expected) => expected.status))
  const leading = here.filter((expected) => expected.status === status)
  return { ...combine(weightsOrEqual(leading)), family, status }
}

/** The status that speaks for a family at a layer: of its competencies' statuses the one that counts most. */
export function familyStatus(statuses: readonly Status[]): Status | null {
  const order: readonly Status[] = ["DETERMINANT", "SUPPORTING", "NO_LONGER_DETERMINANT", "PREVIEW"]
  return order.find((status) => statuses.includes(status)) ?? null
}

function weightsOrEqual(expected: readonly Expected[]): Weights {
  const weighted = expected.filter(({ weight }) => weight > 0)
  if (weighted.length === 0) return new Map(expected.map(({ competency }) => [competency.code, 1]))
  return new Map(weighted.map(({ competency, weight }) => [competency.code, weight]))
}
