import type { LayerBiasPartsFragment, LayerHaloPartsFragment } from "../../generated/graphql.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { people } from "../../parts/figures.ts"

type Bias = NonNullable<LayerBiasPartsFragment["bias"]>

/** A share of the judgement in per cent, between none and all of it. */
export function percentOf(share: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, share)))
}

/** "55%, likely 34% to 71%". */
export function biasFigures({ index, low, high }: Bias): string {
  return `${percentOf(index)}%, likely ${percentOf(low)}% to ${percentOf(high)}%`
}

/** What stands over the page: the layer whose judgement surely follows the rung below most, else what there is. */
export function biasFinding(layers: readonly LayerBiasPartsFragment[]): string {
  const known = layers.filter(({ bias }) => bias !== null)
  const sure = known.filter(({ bias }) => bias && bias.low > 0)
  const [strongest] = sure.toSorted((one, other) => (other.bias?.index ?? 0) - (one.bias?.index ?? 0))
  if (strongest) return strongest.sentence
  if (known.length > 0) return "No judgement surely follows what mattered one layer below"
  return "What our judgements follow cannot be told yet"
}

/** "36 judgements by 6 people, from 2 cycles on the same contract". */
export function basisWords({ judgements, raters, cycles }: LayerBiasPartsFragment): string {
  const given = judgements === 1 ? "1 judgement" : `${judgements} judgements`
  const from = cycles > 1 ? `, from ${cycles} cycles on the same contract` : ""
  return judgements === 0 ? "Nobody has judged yet" : `${given} by ${people(raters)}${from}`
}

/** Beside the bar: how far it can be off, and what it rests on. */
export function doubtWords(row: LayerBiasPartsFragment, { low, high }: Bias): string {
  const nothing = low <= 0 ? " Perhaps nothing." : ""
  return `Likely ${percentOf(low)}% to ${percentOf(high)}%.${nothing} ${basisWords(row)}.`
}

/** How the share came about, line by line. */
export function biasWhy(row: LayerBiasPartsFragment, bias: Bias): readonly string[] {
  const [below, here] = [points(bias.noLongerPull), points(bias.determinantPull)]
  return [
    `${basisWords(row)}. Each stands beside the same person’s ratings of what decides on the layer and of what is carried.`,
    `One point more on what decides goes with ${here} points of judgement, the carried held equal.`,
    `One point more on what is carried goes with ${below} points, what decides held equal.`,
    `${below} ÷ (${below} + ${here}) = ${percentOf(bias.index)}%. It would be 0% if judgements followed the contract alone.`,
    `95 of 100 draws of the same number of raters lie between ${percentOf(bias.low)}% and ${percentOf(bias.high)}%.`,
  ]
}

export function biasTable(rows: readonly LayerBiasPartsFragment[]): ChartTable {
  return {
    columns: [
      "Layer",
      "Follows the layer below, %",
      "From, %",
      "To, %",
      "Judgements",
      "Raters",
      "Cycles",
      "Says",
    ],
    rows: rows.map(({ layer, bias, judgements, raters, cycles, reason, sentence }) => [
      layer,
      bias && percentOf(bias.index),
      bias && percentOf(bias.low),
      bias && percentOf(bias.high),
      judgements,
      raters,
      cycles,
      reason ?? sentence,
    ]),
  }
}

export function haloTable(rows: readonly LayerHaloPartsFragment[]): ChartTable {
  return {
    columns: ["Layer", "Raters", "Hardly tell competencies apart", "Says"],
    rows: rows.map(({ layer, raters, flagged, sentence }) => [layer, raters, flagged, sentence]),
  }
}

function points(pull: number): string {
  return pull.toFixed(2)
}
