import type { LayerBiasPartsFragment, LayerHaloPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { people, twoDecimals } from "../../parts/figures.ts"

type Bias = NonNullable<LayerBiasPartsFragment["bias"]>

/** A share of the judgement in per cent, between none and all of it. */
export function percentOf(share: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, share)))
}

/** "55%, likely 34% to 71%". */
export function biasFigures({ index, low, high }: Bias): string {
  return t`${percentOf(index)}%, likely ${percentOf(low)}% to ${percentOf(high)}%`
}

/** What stands over the page: the layer whose judgement surely follows the rung below most, else what there is. */
export function biasFinding(layers: readonly LayerBiasPartsFragment[]): string {
  const known = layers.filter(({ bias }) => bias !== null)
  const sure = known.filter(({ bias }) => bias && bias.low > 0)
  const [strongest] = sure.toSorted((one, other) => (other.bias?.index ?? 0) - (one.bias?.index ?? 0))
  if (strongest) return strongest.sentence
  if (known.length > 0) return t`No judgement surely follows what mattered one layer below`
  return t`What our judgements follow cannot be told yet`
}

/** "36 judgements by 6 people, from 2 cycles on the same contract". */
export function basisWords({ judgements, raters, cycles }: LayerBiasPartsFragment): string {
  const given = judgements === 1 ? t`1 judgement` : t`${judgements} judgements`
  const from = cycles > 1 ? t`, from ${cycles} cycles on the same contract` : ""
  return judgements === 0 ? t`Nobody has judged yet` : t`${given} by ${people(raters)}${from}`
}

/** Beside the bar: how far it can be off, and what it rests on. */
export function doubtWords(row: LayerBiasPartsFragment, { low, high }: Bias): string {
  const nothing = low <= 0 ? t` Perhaps nothing.` : ""
  return t`Likely ${percentOf(low)}% to ${percentOf(high)}%.${nothing} ${basisWords(row)}.`
}

/** How the share came about, line by line. */
export function biasWhy(row: LayerBiasPartsFragment, bias: Bias): readonly string[] {
  const [below, here] = [twoDecimals(bias.noLongerPull), twoDecimals(bias.determinantPull)]
  return [
    t`${basisWords(row)}. Each stands beside the same person’s ratings of what decides on the layer and of what is carried.`,
    t`One point more on what decides goes with ${here} points of judgement, the carried held equal.`,
    t`One point more on what is carried goes with ${below} points, what decides held equal.`,
    t`${below} ÷ (${below} + ${here}) = ${percentOf(bias.index)}%. It would be 0% if judgements followed the contract alone.`,
    t`95 of 100 draws of the same number of raters lie between ${percentOf(bias.low)}% and ${percentOf(bias.high)}%.`,
  ]
}

export function biasTable(rows: readonly LayerBiasPartsFragment[]): ChartTable {
  return {
    columns: [
      t`Layer`,
      t`Follows the layer below, %`,
      t`From, %`,
      t`To, %`,
      t`Judgements`,
      t`Raters`,
      t`Cycles`,
      t`Says`,
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
    columns: [t`Layer`, t`Raters`, t`Hardly tell competencies apart`, t`Says`],
    rows: rows.map(({ layer, raters, flagged, sentence }) => [layer, raters, flagged, sentence]),
  }
}
