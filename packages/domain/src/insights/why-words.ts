import type { Contract } from "../expectations/contract.ts"
import { say } from "../kit/say.ts"
import { HIDDEN_WORDS, hiddenSentence } from "./confidential-view.ts"
import type { Measure } from "./evidence.ts"
import type { KeptScore } from "./packed-score.ts"
import type { ScoreTerm } from "./weighted-score.ts"
import type { Behind } from "./why-parts.ts"
import { BAND_WORDS, counted, countInWords, listed, scoreText, weightText } from "./words.ts"

/** Anything that is made of weighted terms. */
export interface Termed {
  readonly terms: readonly ScoreTerm[]
}

/** A competency's mean, what it is made of and what stands behind it. */
export function meanWords(competency: string, perspectives: number, measure: Measure): string {
  const score = scoreText(measure.value)
  return perspectives === 1
    ? say`${score} on ${competency} is the mean of one perspective; ${behind(measure)}.`
    : say`${score} on ${competency} is the weighted mean of ${countInWords(perspectives)} perspectives; ${behind(measure)}.`
}

export function notSeenWords(count: number): string {
  return count === 1
    ? say`1 answer "not seen" counts nowhere.`
    : say`${counted(count, "answer")} "not seen" count nowhere.`
}

/** What makes a band what it is. */
export function bandWords(
  layerScore: KeptScore["layerScore"],
  { thresholds }: Pick<Contract, "thresholds">,
): string {
  const { band, bandOfMean, breaches, possibleGaps, measure, coverage } = layerScore
  const possible = possibleGaps.length > 0 ? ` ${say`Possible gap on ${listed(possibleGaps)}.`}` : ""
  if (band === "NOT_ENOUGH_EVIDENCE" || !measure)
    return say`Only ${weightText(coverage)} of the determinant weight is rated; a band needs ${weightText(thresholds.enoughEvidence)}.`
  if (band !== bandOfMean) return `${cappedWords(BAND_WORDS[bandOfMean], breaches)}${possible}`
  return `${say`A layer score of ${scoreText(measure.value)} is ${BAND_WORDS[band]}.`}${possible}`
}

function cappedWords(band: string, breaches: readonly string[]): string {
  return breaches.length === 1
    ? say`The mean would be ${band}; ${listed(breaches)} breaches the floor, so the band is gap.`
    : say`The mean would be ${band}; ${listed(breaches)} breach the floor, so the band is gap.`
}

/** A sentence to add on what is hidden, or nothing. */
export function hiddenText(views: NonNullable<Behind["views"]>): string {
  const sentence = hiddenSentence(views)
  return sentence ? ` ${sentence}` : ""
}

export function ratedTerms(weighted: Termed): number {
  return weighted.terms.filter(({ value }) => value !== null).length
}

/** Why a competency has no number: views of it are hidden, which says nothing of who answered, or there are none. */
export function missingWords(competency: string, context: Behind): string {
  return isHidden(competency, context) ? HIDDEN_WORDS : say`not rated`
}

function isHidden(competency: string, { views = [] }: Behind): boolean {
  return views.some((view) => view.competency === competency && !view.cell)
}

/** What was counted, and how many others were not, with why. */
export function withLeftOut(counts: string, { terms }: Termed, context: Behind): string {
  const missing = terms.filter(({ value }) => value === null)
  if (missing.length === 0) return counts
  const others = counted(missing.length, "other")
  const hidden = missing.filter(({ competency }) => isHidden(competency, context))
  if (hidden.length === 0) return say`${counts}, ${others} not rated and left out`
  return hidden.length === missing.length
    ? say`${counts}, ${others} hidden and left out`
    : say`${counts}, ${others} hidden or not rated and left out`
}

/** How many views a value rests on. */
export function behind(measure: Measure): string {
  if (measure.oneView) return say`it rests on one view`
  return say`${counted(measure.ratings, "rating")} by ${counted(measure.raters, "rater")}, grade ${measure.grade}`
}
