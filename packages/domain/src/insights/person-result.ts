import type { Contract } from "../expectations/contract.ts"
import { type Expected, expectationsAt, type Placement } from "../expectations/expectations-of.ts"
import { say } from "../kit/say.ts"
import type { Layer } from "../layers/layer.ts"
import { type Band, bandOf } from "./band.ts"
import type { CompetencyScore } from "./competency-score.ts"
import type { ConfidentialView } from "./confidential-view.ts"
import { type Grade, gradeOfMeasure, isComparable, type Measure } from "./evidence.ts"
import type { KeptScore } from "./packed-score.ts"
import { gapDeviation, type SelfOtherGap, selfOtherGap } from "./self-other-gap.ts"
import { BAND_WORDS, capitalised, listed } from "./words.ts"

/** One competency of a person's result. */
export interface CompetencyResult {
  readonly competency: string
  readonly name: string
  /** Share of the layer score; exactly 0 for what supports or is carried. */
  readonly weight: number
  readonly measure: Measure | null
  readonly grade: Grade
  /** Shown, and compared with nothing. */
  readonly hollow: boolean
  readonly notSeen: number
  readonly self: number | null
}

/** A determinant: the only competencies with a band and a self–other gap. */
export interface DeterminantResult extends CompetencyResult {
  readonly band: Band
  /** Below the floor at grade C or better, at the headline layer. */
  readonly breachesFloor: boolean
  /** Below the floor at grade D. */
  readonly possibleGap: boolean
  readonly gap: SelfOtherGap
}

/** What a layer expects of somebody, by status, in the contract's order. */
export interface ExpectationsNow {
  readonly determinants: readonly ExpectedCompetency[]
  readonly supporting: readonly ExpectedCompetency[]
  readonly carried: readonly ExpectedCompetency[]
  readonly previews: readonly ExpectedCompetency[]
}

export interface ExpectedCompetency {
  readonly competency: string
  readonly name: string
  readonly weight: number
}

/** One person's results of one release. */
export interface PersonResult {
  readonly layer: Layer
  /** `null` unless the person is a hybrid of M1 and M2. */
  readonly hybridShare: number | null
  readonly band: Band
  readonly measure: Measure | null
  readonly grade: Grade
  readonly hollow: boolean
  /** Rated share of the determinant weight, 0 to 1. */
  readonly coverage: number
  /** One sentence: the band and what it rests on. */
  readonly words: string
  readonly determinants: readonly DeterminantResult[]
  readonly supporting: readonly CompetencyResult[]
  /** Mean of what supports; in no score. */
  readonly supportingIndex: Measure | null
  readonly carried: readonly CompetencyResult[]
  readonly expectations: ExpectationsNow
}

export interface PersonResultInput {
  readonly contract: Contract
  readonly score: KeptScore
  /** SD of the others' means by competency over the cycle's subjects at the layer, see `gapDeviation`. */
  readonly deviations: ReadonlyMap<string, number>
  /** What confidential answers show those who see decisions; nothing unless told. */
  readonly views?: readonly ConfidentialView[]
}

/** One person's results as the person page shows them. */
export function personResult({ contract, score, deviations, views = [] }: PersonResultInput): PersonResult {
  const { layerScore, placement } = score
  const names = new Map(contract.competencies.map(({ code, name }) => [code, name]))
  const shown = (own: CompetencyScore) => competencyResult(own, names)
  return {
    layer: placement.layer,
    hybridShare: placement.hybridShare ?? null,
    band: layerScore.band,
    measure: layerScore.measure,
    grade: gradeOfMeasure(layerScore.measure),
    hollow: layerScore.measure !== null && !isComparable(layerScore.measure),
    coverage: layerScore.coverage,
    words: resultWords(score, names),
    determinants: score.determinants.map((own) => ({
      ...shown(own),
      band: bandOf(own.measure?.value ?? null, contract.thresholds),
      breachesFloor: layerScore.breaches.includes(own.competency),
      possibleGap: layerScore.possibleGaps.includes(own.competency),
      gap: gapOf(own, views, deviations.get(own.competency) ?? gapDeviation([])),
    })),
    supporting: score.supporting.map(shown),
    supportingIndex: score.supportingIndex.measure,
    carried: score.carried.map(shown),
    expectations: expectationsNow(contract, placement),
  }
}

/** What is expected of somebody who stands there. */
export function expectationsNow(contract: Contract, placement: Placement): ExpectationsNow {
  const all = expectationsAt(contract, placement)
  const of = (status: Expected["status"]) =>
    all
      .filter((expected) => expected.status === status)
      .map(({ competency, weight }) => ({ competency: competency.code, name: competency.name, weight }))
  return {
    determinants: of("DETERMINANT"),
    supporting: of("SUPPORTING"),
    carried: of("NO_LONGER_DETERMINANT"),
    previews: of("PREVIEW"),
  }
}

function competencyResult(score: CompetencyScore, names: ReadonlyMap<string, string>): CompetencyResult {
  const { competency, weight, measure, notSeen, self } = score
  return {
    competency,
    name: names.get(competency) ?? competency,
    weight,
    measure,
    grade: gradeOfMeasure(measure),
    hollow: measure !== null && !isComparable(measure),
    notSeen,
    self,
  }
}

function gapOf(score: CompetencyScore, views: readonly ConfidentialView[], deviation: number): SelfOtherGap {
  const { self, measure, agreement, competency, parts } = score
  const labels = views.flatMap(({ cell, ...view }) => {
    if (!cell || view.competency !== competency) return []
    if (!parts.some(({ perspective }) => perspective === view.perspective)) return []
    return [cell.display.kind === "MEAN" ? cell.display.agreement : null]
  })
  return selfOtherGap({
    self,
    others: measure?.value ?? null,
    ratings: measure?.ratings ?? 0,
    agreement,
    labels,
    deviation,
  })
}

function resultWords({ layerScore }: KeptScore, names: ReadonlyMap<string, string>): string {
  const { band, bandOfMean, breaches, measure } = layerScore
  if (!measure) return say`No determinant has been rated yet.`
  if (band === "NOT_ENOUGH_EVIDENCE") return say`Less of the determinant weight is rated than a band needs.`
  const named = listed(breaches.map((code) => `${code} ${names.get(code) ?? ""}`.trim()))
  if (band !== bandOfMean)
    return breaches.length === 1
      ? say`The mean would be ${BAND_WORDS[bandOfMean]}; ${named} breaches the floor, so the band is gap.`
      : say`The mean would be ${BAND_WORDS[bandOfMean]}; ${named} breach the floor, so the band is gap.`
  if (breaches.length > 0)
    return breaches.length === 1
      ? say`Gap on what this layer needs; ${named} breaches the floor as well.`
      : say`Gap on what this layer needs; ${named} breach the floor as well.`
  const shown = capitalised(BAND_WORDS[band])
  return measure.oneView
    ? say`${shown} on what this layer needs, resting on one view.`
    : say`${shown} on what this layer needs.`
}
