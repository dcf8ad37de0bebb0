import type { Status } from "../expectations/contract.ts"
import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { groupBy } from "../kit/group-by.ts"
import { say } from "../kit/say.ts"
import type { Layer } from "../layers/layer.ts"
import { haloOfRaters, type RatedForm } from "./halo.ts"
import {
  JUDGEMENTS_NEEDED,
  type OverallJudgement,
  type PreviousLayerBias,
  previousLayerBias,
} from "./previous-layer-bias.ts"
import { type Interval, mean } from "./statistics.ts"
import { LAYER_WORDS } from "./words.ts"

/** Layers whose forms ask for an overall judgement: below an M1 nothing decides that could be carried. */
export const JUDGED_LAYERS = ["M1", "M2", "EXEC"] as const satisfies readonly Layer[]

/** Raters below whom the audit would tell of single raters' habits. */
export const JUDGES_NEEDED = 5

/** One released form from above with an overall judgement. */
export interface JudgedForm {
  readonly rater: string
  /** 1 to 5. */
  readonly overall: number
  /** What the form rates 1 to 5, with what each competency means for the subject. */
  readonly ratings: readonly { readonly status: Status; readonly value: number }[]
}

/** What the judgements of one layer follow. */
export interface LayerBias extends Omit<PreviousLayerBias, "judgements" | "interval"> {
  readonly interval: Interval
}

/** The audit of one layer. */
export interface LayerAudit {
  readonly layer: Layer
  /** Overall judgements that stand beside both kinds of ratings. */
  readonly judgements: number
  readonly raters: number
  readonly bias: Estimate<LayerBias>
  /** What it comes to, for an executive. */
  readonly sentence: string
}

/**
 * How far overall judgements about one layer follow what no longer decides there (row 33). Only aggregated: unknown
 * below 30 judgements, below 5 raters, and where one rater gave more than half, since it would then speak of that
 * rater. An index without an interval is none.
 */
export function auditOfLayer(layer: Layer, forms: readonly JudgedForm[]): LayerAudit {
  const judgements = forms.flatMap(judgementOf)
  const byRater = groupBy(judgements, ({ rater }) => rater)
  const most = Math.max(0, ...[...byRater.values()].map((own) => own.length))
  const bias = biasOf(judgements, { raters: byRater.size, most })
  const counts = { layer, judgements: judgements.length, raters: byRater.size }
  return { ...counts, bias, sentence: sentenceOf(layer, bias) }
}

interface Spread {
  readonly raters: number
  /** Most judgements by one rater. */
  readonly most: number
}

function biasOf(judgements: readonly OverallJudgement[], { raters, most }: Spread): Estimate<LayerBias> {
  const count = judgements.length
  if (count >= JUDGEMENTS_NEEDED && raters < JUDGES_NEEDED) {
    return unknown(
      say`${JUDGES_NEEDED} raters are needed, there are ${raters}: fewer would speak of single raters.`,
    )
  }
  if (count >= JUDGEMENTS_NEEDED && most > count / 2) {
    return unknown(say`More than half of the judgements are one rater's: this would speak of that rater.`)
  }
  const found = previousLayerBias(judgements, SEED)
  if (found.value === undefined) return found
  const { index, determinantPull, noLongerPull, interval } = found.value
  return interval.value === undefined
    ? interval
    : known({ index, determinantPull, noLongerPull, interval: interval.value })
}

/** The same judgements have the same interval whenever they are read. */
const SEED = 33

function judgementOf({ rater, overall, ratings }: JudgedForm): (OverallJudgement & { rater: string })[] {
  const meanOf = (wanted: Status) =>
    mean(ratings.filter(({ status }) => status === wanted).map(({ value }) => value))
  const determinants = meanOf("DETERMINANT")
  const noLongerDeterminants = meanOf("NO_LONGER_DETERMINANT")
  if (determinants === undefined || noLongerDeterminants === undefined) return []
  return [{ rater, overall, determinants, noLongerDeterminants }]
}

function sentenceOf(layer: Layer, { value: bias }: Estimate<LayerBias>): string {
  const { people } = LAYER_WORDS[layer]
  if (!bias) return say`What our judgement of ${people} follows cannot be told yet.`
  const { index, interval } = bias
  if (interval.high <= 0) {
    return say`When we judge ${people}, none of the judgement follows what mattered one layer below.`
  }
  const [low, high] = [percent(interval.low), percent(interval.high)]
  if (interval.low <= 0) {
    return say`When we judge ${people}, at most ${high} of the judgement follows what mattered one layer below, and perhaps none.`
  }
  return say`When we judge ${people}, ${percent(index)} of the judgement (likely ${low} to ${high}) follows what mattered one layer below, which should count 0.`
}

function percent(share: number): string {
  return `${Math.round(100 * Math.min(1, Math.max(0, share)))}%`
}

/** How many raters hardly tell a person's competencies apart: counts, never who. */
export interface HaloCount {
  /** Raters with a form of three or more ratings. */
  readonly raters: number
  readonly flagged: number
}

/** Counts {@link haloOfRaters} over forms about one layer (row 10). */
export function haloCount(forms: readonly RatedForm[]): Estimate<HaloCount> {
  const raters = haloOfRaters(forms)
  if (raters.value === undefined) return raters
  const flagged = raters.value.filter(({ isFlagged }) => isFlagged)
  return known({ raters: raters.value.length, flagged: flagged.length })
}

/** "4 of 31 raters hardly tell the competencies of managers of ICs apart.", or why there is no such count. */
export function haloSentence(layer: Layer, halo: Estimate<HaloCount>): string {
  if (halo.value === undefined) return halo.reason
  const { raters, flagged } = halo.value
  const { people } = LAYER_WORDS[layer]
  if (flagged === 0) return say`Of ${raters} raters none stands out for rating ${people} alike throughout.`
  return flagged === 1
    ? say`${flagged} of ${raters} raters hardly tells the competencies of ${people} apart.`
    : say`${flagged} of ${raters} raters hardly tell the competencies of ${people} apart.`
}
