import { say } from "../kit/say.ts"
import type { DeterminantResult } from "./person-result.ts"
import { SELF_LENIENCY } from "./self-other-gap.ts"
import type { Why, WhyContext } from "./why.ts"
import { step } from "./why-line.ts"
import { BAND_WORDS, capitalised, counted, scoreText, thresholdText, uncapitalised } from "./words.ts"

type Explained = Pick<
  DeterminantResult,
  "competency" | "name" | "measure" | "band" | "breachesFloor" | "possibleGap"
>

/** Why a determinant alone has the band it has; it enters the band of the whole by its weight, or by the floor. */
export function whyDeterminantBand(determinant: Explained, context: WhyContext): Why {
  const { measure, band, breachesFloor, possibleGap } = determinant
  const { gap, building, solid } = context.contract.thresholds
  const limits = say`gap below ${thresholdText(gap)}, building below ${thresholdText(building)}, solid below ${thresholdText(solid)}, strong from there`
  const floor = breachesFloor
    ? ` ${say`At grade C or better that breaches the floor and caps the band of the whole at gap.`}`
    : possibleGap
      ? ` ${say`At grade D it is a possible gap: too few views to tell, no effect on the band of the whole.`}`
      : ""
  const words = measure
    ? `${say`A mean of ${scoreText(measure.value)} alone is ${BAND_WORDS[band]}.`}${floor}`
    : say`Nothing that counts is shown of it, so it has no band.`
  return {
    ...head("BAND", determinant, context),
    value: measure?.value ?? null,
    text: possibleGap ? say`Possible gap` : capitalised(BAND_WORDS[band]),
    words,
    lines: [step(say`Mean`, limits, measure?.value ?? null)],
  }
}

/** Why a self–other gap reads as it does, or is withheld (formulas.md row 13). `deviation` is in scale points. */
export function whyGap(
  determinant: Explained & Pick<DeterminantResult, "gap" | "self">,
  deviation: number,
  context: WhyContext,
): Why {
  const { gap, self, measure } = determinant
  const seen = [
    step(say`Own rating`, say`by the person, in no score`, self),
    step(say`Others’ mean`, counted(measure?.ratings ?? 0, "rating"), measure?.value ?? null),
  ]
  const read = [
    step(say`Spread`, say`SD of the others’ means over the people of this layer; .6 below 30`, deviation),
    step(
      say`Usual leniency`,
      say`how much people rate themselves above others on average, in SD`,
      SELF_LENIENCY,
    ),
    step(say`Gap`, say`(own − others) ÷ spread − leniency; read from half an SD on, either way`, gap.gap),
  ]
  return {
    ...head("GAP", determinant, context),
    value: gap.gap,
    text: uncapitalised(gap.words),
    words:
      gap.gap === null
        ? say`${gap.words}. A gap is read only where the person has rated and four ratings or more by others agree; else nothing is compared.`
        : say`${gap.words}: the others agree, so a gap can be read.`,
    lines: gap.gap === null ? seen : [...seen, ...read],
  }
}

function head(subject: "BAND" | "GAP", { measure }: Explained, { contract, asOf }: WhyContext) {
  return {
    subject,
    kind: "STEPS" as const,
    contractVersion: contract.version,
    asOf,
    ratings: measure?.ratings ?? 0,
    raters: measure?.raters ?? 0,
  }
}
