import { type Axis, type Contract, FAMILIES, type Family } from "../expectations/contract.ts"
import { type Expected, expectationsAt, type Placement } from "../expectations/expectations-of.ts"
import type { Perspective } from "../expectations/perspective.ts"
import type { Band } from "./band.ts"
import type { CompetencyScore } from "./competency-score.ts"
import type { Measure } from "./evidence.ts"
import type { SubjectScore } from "./score.ts"
import type { ScoreTerm, WeightedScore } from "./weighted-score.ts"

/** A measure as a row: value, low, high, k, reliability, grade, raters, ratings. */
export type PackedMeasure = readonly [
  number,
  number,
  number,
  number,
  number,
  Measure["grade"],
  number,
  number,
]

/** A competency with anything to tell: measure, parts (perspective, weight, mean, ratings), not seen, self, r_wg. */
export type PackedCompetency = readonly [
  PackedMeasure | null,
  readonly (readonly [Perspective, number, number, number])[],
  number,
  number | null,
  number | null,
]

/** A weighted mean: measure, coverage, and its terms as code, weight, value. */
export type PackedWeighted = readonly [
  PackedMeasure | null,
  number,
  readonly (readonly [string, number, number | null])[],
]

/** A released score as it is kept: every number as computed, nothing that the contract already says. */
export interface PackedScore {
  readonly layer: Placement["layer"]
  readonly share: number | null
  readonly band: Band
  readonly bandOfMean: Band
  readonly score: PackedWeighted
  readonly breaches: readonly string[]
  readonly possibleGaps: readonly string[]
  /** Only competencies somebody answered. */
  readonly competencies: Readonly<Record<string, PackedCompetency>>
  readonly supporting: PackedWeighted
  readonly axes: Readonly<Record<Axis, PackedWeighted>>
  /** Only families with a value. */
  readonly families: Readonly<Partial<Record<Family, PackedMeasure>>>
}

/** A released score as it is read again; who stood behind each number is not kept. */
export type KeptScore = Omit<
  SubjectScore,
  "families" | "spreads" | "axes" | "layerScore" | "supportingIndex"
> & {
  readonly layerScore: Omit<SubjectScore["layerScore"], "spread">
  readonly supportingIndex: Omit<WeightedScore, "spread">
  readonly axes: Readonly<Record<Axis, Omit<WeightedScore, "spread">>>
  readonly families: readonly { readonly family: Family; readonly measure: Measure | null }[]
}

/** Takes a score apart for keeping, without any rater. */
export function packScore(score: SubjectScore): PackedScore {
  const { placement, layerScore } = score
  const answered = [...score.determinants, ...score.supporting, ...score.carried].filter(
    ({ measure, notSeen, self }) => measure || notSeen > 0 || self !== null,
  )
  return {
    layer: placement.layer,
    share: placement.hybridShare ?? null,
    band: layerScore.band,
    bandOfMean: layerScore.bandOfMean,
    score: packWeighted(layerScore),
    breaches: layerScore.breaches,
    possibleGaps: layerScore.possibleGaps,
    competencies: Object.fromEntries(answered.map((own) => [own.competency, packCompetency(own)])),
    supporting: packWeighted(score.supportingIndex),
    axes: { COACHING: packWeighted(score.axes.COACHING), HIRING: packWeighted(score.axes.HIRING) },
    families: Object.fromEntries(
      score.families.flatMap(({ family, measure }) => (measure ? [[family, packMeasure(measure)]] : [])),
    ),
  }
}

/** Puts a kept score together again, by the contract it was scored with; the numbers are the very same. */
export function unpackScore(packed: PackedScore, contract: Contract): KeptScore {
  const placement: Placement = { layer: packed.layer, hybridShare: packed.share }
  const all = expectationsAt(contract, placement)
  const of = (status: Expected["status"]) =>
    all
      .filter((expected) => expected.status === status)
      .map((expected) => unpackCompetency(expected, packed.competencies[expected.competency.code]))
  return {
    placement,
    layerScore: {
      ...unpackWeighted(packed.score),
      band: packed.band,
      bandOfMean: packed.bandOfMean,
      breaches: packed.breaches,
      possibleGaps: packed.possibleGaps,
    },
    determinants: of("DETERMINANT"),
    supporting: of("SUPPORTING"),
    carried: of("NO_LONGER_DETERMINANT"),
    supportingIndex: unpackWeighted(packed.supporting),
    axes: { COACHING: unpackWeighted(packed.axes.COACHING), HIRING: unpackWeighted(packed.axes.HIRING) },
    families: FAMILIES.map((family) => ({ family, measure: unpackMeasure(packed.families[family] ?? null) })),
  }
}

/** A measure from its row. */
export function unpackMeasure(packed: PackedMeasure | null): Measure | null {
  if (!packed) return null
  const [value, low, high, effectiveRaters, reliability, grade, raters, ratings] = packed
  const interval = { low, high }
  return { value, interval, effectiveRaters, reliability, grade, raters, ratings, oneView: raters === 1 }
}

/** A measure as its row. */
export function packMeasure(measure: Measure): PackedMeasure {
  const { value, interval, effectiveRaters, reliability, grade, raters, ratings } = measure
  return [value, interval.low, interval.high, effectiveRaters, reliability, grade, raters, ratings]
}

function packCompetency({ measure, parts, notSeen, self, agreement }: CompetencyScore): PackedCompetency {
  return [
    measure && packMeasure(measure),
    parts.map((part) => [part.perspective, part.weight, part.mean, part.ratings] as const),
    notSeen,
    self,
    agreement,
  ]
}

function unpackCompetency(expected: Expected, packed: PackedCompetency | undefined): CompetencyScore {
  const [measure, parts, notSeen, self, agreement] = packed ?? [null, [], 0, null, null]
  return {
    competency: expected.competency.code,
    family: expected.competency.family,
    status: expected.status,
    weight: expected.weight,
    measure: unpackMeasure(measure),
    parts: parts.map(([perspective, weight, mean, ratings]) => ({ perspective, weight, mean, ratings })),
    notSeen,
    self,
    agreement,
  }
}

function packWeighted({ measure, coverage, terms }: WeightedScore): PackedWeighted {
  const rows = terms.map(({ competency, weight, value }) => [competency, weight, value] as const)
  return [measure && packMeasure(measure), coverage, rows]
}

function unpackWeighted([measure, coverage, rows]: PackedWeighted): Omit<WeightedScore, "spread"> {
  const terms = rows.map(([competency, weight, value]): ScoreTerm => ({ competency, weight, value }))
  return { measure: unpackMeasure(measure), coverage, terms }
}
