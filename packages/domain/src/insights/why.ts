import type { Axis, Contract } from "../expectations/contract.ts"
import type { Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import { type Calibrated, calibratedWords } from "./calibration-words.ts"
import type { CompetencyScore } from "./competency-score.ts"
import { type EvidenceSettings, GRADE_FROM, type Measure } from "./evidence.ts"
import type { KeptScore } from "./packed-score.ts"
import { gradeLines, intervalLines } from "./why-evidence.ts"
import { step, type WhyLine } from "./why-line.ts"
import { type Behind, partLines } from "./why-parts.ts"
import {
  bandWords,
  behind,
  hiddenText,
  meanWords,
  missingWords,
  notSeenWords,
  ratedTerms,
  type Termed,
  withLeftOut,
} from "./why-words.ts"
import { BAND_WORDS, counted, intervalText, scoreText, thresholdText, weightText } from "./words.ts"

/** What can be asked of a result. */
export const WHY_SUBJECTS = [
  "LAYER_SCORE",
  "COMPETENCY",
  "BAND",
  "GRADE",
  "INTERVAL",
  "COVERAGE",
  "AXIS",
  "GAP",
] as const
export type WhySubject = (typeof WHY_SUBJECTS)[number]

/** How a shown value came about, in words and in numbers. */
export interface Why {
  readonly subject: WhySubject
  /** The unrounded value; for a band the layer score, for a grade the reliability, for an interval its half-width. */
  readonly value: number | null
  /** The value as it is shown. */
  readonly text: string
  /** SUM: the contributions add up to `value`. STEPS: each line is a step, and the last one is the value. */
  readonly kind: "SUM" | "STEPS"
  /** One sentence. */
  readonly words: string
  readonly lines: readonly WhyLine[]
  readonly contractVersion: number
  readonly asOf: Day
  readonly ratings: number
  readonly raters: number
}

/** What an explanation needs beside the result. */
export interface WhyContext extends Behind {
  readonly contract: Contract
  readonly settings: EvidenceSettings
  /** The day whose org the release used. */
  readonly asOf: Day
  /** Where calibration set another band than the computed one. */
  readonly calibrated?: Calibrated
}

const NOT_RATED = say`Not enough evidence`

/** Why the layer score is what it is: each determinant × its share, down to the perspectives. */
export function whyLayerScore(score: KeptScore, context: WhyContext): Why {
  const { layerScore, determinants } = score
  const { measure } = layerScore
  const decisive = new Set(determinants.map(({ competency }) => competency))
  const hidden = hiddenText((context.views ?? []).filter(({ competency }) => decisive.has(competency)))
  const terms = withLeftOut(counted(ratedTerms(layerScore), "rated determinant"), layerScore, context)
  const words = measure
    ? `${say`${scoreText(measure.value)} is the weighted mean of ${terms}; ${behind(measure)}.`}${hidden}`
    : say`No determinant has been rated, so there is no layer score.`
  return sum("LAYER_SCORE", layerScore, {
    lines: termLines(layerScore, determinants, context),
    words,
    context,
  })
}

/** Why one side of the coaching × hiring map is what it is. */
export function whyAxis(score: KeptScore, axis: Axis, context: WhyContext): Why {
  const weighted = score.axes[axis]
  const name = axis.toLowerCase()
  const all = [...score.determinants, ...score.supporting, ...score.carried]
  const terms = withLeftOut(counted(ratedTerms(weighted), "competency", "competencies"), weighted, context)
  const words = weighted.measure
    ? say`${scoreText(weighted.measure.value)} on ${name} is the weighted mean of ${terms}; ${behind(weighted.measure)}.`
    : say`Nothing about ${name} has been rated.`
  return sum("AXIS", weighted, { lines: termLines(weighted, all, context), words, context })
}

/** Why a competency's mean is what it is: each perspective's mean × its share. */
export function whyCompetency(score: CompetencyScore, context: WhyContext): Why {
  const { measure, parts, competency, notSeen } = score
  const views = (context.views ?? []).filter((view) => view.competency === competency)
  const rest = `${notSeen > 0 ? ` ${notSeenWords(notSeen)}` : ""}${hiddenText(views)}`
  const words = measure
    ? `${meanWords(competency, parts.length, measure)}${rest}`
    : `${views.length > 0 ? say`No view that counts is shown of ${competency}.` : say`Nobody whose view counts has rated ${competency}.`}${rest}`
  return sum("COMPETENCY", score, { lines: partLines(score, context), words, context })
}

/** Why the rated share of the determinant weight is what it is. */
export function whyCoverage(score: KeptScore, context: WhyContext): Why {
  const { layerScore, determinants } = score
  const total = determinants.reduce((weights, { weight }) => weights + weight, 0)
  const lines = determinants.map(({ competency, weight, measure }) => {
    const [value, share] = [measure ? 1 : 0, weight / total]
    return {
      label: labelOf(context.contract, competency),
      detail: measure ? counted(measure.ratings, "rating") : missingWords(competency, context),
      value,
      weight: share,
      contribution: value * share,
      lines: [],
    }
  })
  const needed = weightText(context.contract.thresholds.enoughEvidence)
  const words = say`${weightText(layerScore.coverage)} of the determinant weight is rated; a band needs ${needed}.`
  const { measure } = layerScore
  return {
    ...base("COVERAGE", measure, context),
    value: layerScore.coverage,
    text: weightText(layerScore.coverage),
    kind: "SUM",
    words,
    lines,
  }
}

/** Why the band is what it is: the score, where the bands begin, what is rated, and the floor. */
export function whyBand(score: KeptScore, context: WhyContext): Why {
  const { layerScore } = score
  const { thresholds } = context.contract
  const value = layerScore.measure?.value ?? null
  const limits = say`gap below ${thresholdText(thresholds.gap)}, building below ${thresholdText(thresholds.building)}, solid below ${thresholdText(thresholds.solid)}, strong from there`
  return {
    ...base("BAND", layerScore.measure, context),
    value,
    text: BAND_WORDS[context.calibrated?.band ?? layerScore.band],
    kind: "STEPS",
    words: [
      ...(context.calibrated ? [calibratedWords(context.calibrated)] : []),
      bandWords(layerScore, context.contract),
    ].join(" "),
    lines: [
      step(
        say`Rated weight`,
        say`a band needs ${weightText(thresholds.enoughEvidence)}`,
        layerScore.coverage,
      ),
      ...layerScore.breaches.map((code) =>
        floorLine(score, code, say`below the floor: caps the band at gap`, context),
      ),
      ...layerScore.possibleGaps.map((code) =>
        floorLine(
          score,
          code,
          say`below the floor at grade D: a possible gap, no effect on the band`,
          context,
        ),
      ),
      step(say`Layer score`, limits, value),
    ],
  }
}

/** Why the evidence grade is what it is: raters, their shares, and the reliability of their mean. */
export function whyGrade(measure: Measure | null, context: WhyContext): Why {
  const words = measure
    ? say`Grade ${measure.grade}: ${counted(measure.raters, "rater")}, reliability ${weightText(measure.reliability)}; A from ${weightText(GRADE_FROM.A)}, B from ${weightText(GRADE_FROM.B)}, C from ${weightText(GRADE_FROM.C)}.`
    : say`No grade: there are no ratings.`
  return {
    ...base("GRADE", measure, context),
    value: measure?.reliability ?? null,
    text: measure?.grade ?? "NONE",
    kind: "STEPS",
    words,
    lines: measure ? gradeLines(measure, context.settings) : [],
  }
}

/** Why the interval is as wide as it is; the value is the half-width before clipping to 1–5. */
export function whyInterval(measure: Measure | null, context: WhyContext): Why {
  const lines = measure ? intervalLines(measure, context.settings) : []
  const words = measure
    ? say`${intervalText(measure.interval)}: ${behind(measure)}, so the mean could be off by that much in 95 of 100 rounds.`
    : say`No interval: there are no ratings.`
  return {
    ...base("INTERVAL", measure, context),
    value: lines.at(-1)?.value ?? null,
    text: measure ? intervalText(measure.interval) : NOT_RATED,
    kind: "STEPS",
    words,
    lines,
  }
}

function sum(
  subject: WhySubject,
  { measure }: { readonly measure: Measure | null },
  told: { readonly lines: readonly WhyLine[]; readonly words: string; readonly context: WhyContext },
): Why {
  return {
    ...base(subject, measure, told.context),
    value: measure?.value ?? null,
    text: measure ? scoreText(measure.value) : NOT_RATED,
    kind: "SUM",
    words: told.words,
    lines: told.lines,
  }
}

function base(subject: WhySubject, measure: Measure | null, context: WhyContext) {
  return {
    subject,
    contractVersion: context.contract.version,
    asOf: context.asOf,
    ratings: measure?.ratings ?? 0,
    raters: measure?.raters ?? 0,
  }
}

function termLines(
  weighted: Termed,
  scores: readonly CompetencyScore[],
  context: WhyContext,
): readonly WhyLine[] {
  return weighted.terms.map(({ competency, weight, value }) => {
    const score = scores.find((candidate) => candidate.competency === competency)
    return {
      label: labelOf(context.contract, competency),
      detail: score?.measure
        ? counted(score.measure.ratings, "rating")
        : say`${missingWords(competency, context)}: left out`,
      value,
      weight,
      contribution: value === null ? null : weight * value,
      lines: score ? partLines(score, context) : [],
    }
  })
}

function floorLine(score: KeptScore, code: string, detail: string, context: WhyContext): WhyLine {
  const found = score.determinants.find(({ competency }) => competency === code)
  return step(labelOf(context.contract, code), detail, found?.measure?.value ?? null)
}

function labelOf(contract: Contract, code: string): string {
  const name = contract.competencies.find((competency) => competency.code === code)?.name
  return name ? `${code} ${name}` : code
}
