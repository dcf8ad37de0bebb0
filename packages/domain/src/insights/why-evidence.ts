import { say } from "../kit/say.ts"
import { clippedReliability, type EvidenceSettings, GRADE_FROM, halfWidth, type Measure } from "./evidence.ts"
import { step, type WhyLine } from "./why-line.ts"
import { intervalText, scoreText, weightText } from "./words.ts"

/** The steps from raters to the reliability of their mean (Spearman–Brown, formulas.md row 6). */
export function gradeLines(measure: Measure, settings: EvidenceSettings): readonly WhyLine[] {
  const single = clippedReliability(settings)
  return [
    step(say`Raters`, say`people whose ratings are in the number`, measure.raters),
    step(say`Counts as`, say`equal raters: k = 1 ÷ Σ share²`, measure.effectiveRaters),
    step(say`One rater alone`, say`reliability r₁`, single),
    step(
      say`Reliability of the mean`,
      say`k·r₁ ÷ (1 + (k − 1)·r₁); A from ${weightText(GRADE_FROM.A)}, B from ${weightText(GRADE_FROM.B)}, C from ${weightText(GRADE_FROM.C)}`,
      measure.reliability,
    ),
  ]
}

/** The steps from raters to the half-width of the interval. */
export function intervalLines(measure: Measure, settings: EvidenceSettings): readonly WhyLine[] {
  const half = halfWidth(settings, measure.effectiveRaters)
  const open = { low: measure.value - half, high: measure.value + half }
  const clipped = open.low < 1 || open.high > 5
  const range = clipped
    ? say`${intervalText(measure.interval)}, kept within 1 to 5`
    : intervalText(measure.interval)
  return [
    step(say`Mean`, "", measure.value),
    step(say`Counts as`, say`equal raters: k = 1 ÷ Σ share²`, measure.effectiveRaters),
    step(say`Spread of ratings`, say`s, within one person's ratings`, settings.ratingDeviation),
    step(
      say`Half-width`,
      say`1.96·s ÷ √k; ${scoreText(measure.value)} ± ${scoreText(half)} is ${range}`,
      half,
    ),
  ]
}
