import { haloSentence, JUDGES_NEEDED } from "@rung/domain/insights/bias-audit"
import { JUDGEMENTS_NEEDED } from "@rung/domain/insights/previous-layer-bias"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { LayerEnum } from "../layers/enums.ts"
import type { StoredHalo, StoredLayerAudit } from "./bias-audit.store.ts"
import { ReleaseView } from "./release.view.ts"

@ObjectType("PreviousLayerBias", {
  simpleResolvers: true,
  description: "How far overall judgements follow what mattered one layer below.",
})
export class PreviousLayerBiasView {
  @Field(() => Float, {
    description:
      "Share of the judgement that follows what is carried and should count 0: `noLongerPull` ÷ (`noLongerPull` + " +
      "`determinantPull`). Outside 0 to 1 when one of the two pulls is negative.",
  })
  index!: number

  @Field(() => Float, { description: "Lower end of the 95% interval of the index, resampled by rater." })
  low!: number

  @Field(() => Float, { description: "Upper end of the 95% interval of the index, resampled by rater." })
  high!: number

  @Field(() => Float, {
    description: "Points of overall judgement per point of the determinants' mean, the carried held equal.",
  })
  determinantPull!: number

  @Field(() => Float, {
    description: "Points of overall judgement per point of the carried mean, the determinants held equal.",
  })
  noLongerPull!: number
}

@ObjectType("LayerBias", {
  simpleResolvers: true,
  description: "What overall judgements about the people of one layer follow.",
})
export class LayerBiasView {
  @Field(() => LayerEnum, { description: "The layer of those who are judged." })
  layer!: Layer

  @Field(() => Int, {
    description: "Overall judgements beside ratings of determinants and of what is carried.",
  })
  judgements!: number

  @Field(() => Int, { description: "Judgements below which nothing is said." })
  judgementsNeeded!: number

  @Field(() => Int, { description: "People who gave those judgements." })
  raters!: number

  @Field(() => Int, {
    description: "Raters below whom nothing is said, as it would speak of single raters' habits.",
  })
  ratersNeeded!: number

  @Field(() => Int, {
    description:
      "Released cycles on the same contract taken together: 1 once the cycle has enough judgements of its own.",
  })
  cycles!: number

  @Field(() => PreviousLayerBiasView, { nullable: true, description: "Null where `reason` says why not." })
  bias!: PreviousLayerBiasView | null

  @Field(() => String, { nullable: true, description: "Why nothing is said; null otherwise." })
  reason!: string | null

  @Field(() => String, { description: "What it comes to, in one sentence." })
  sentence!: string
}

@ObjectType("LayerHalo", {
  simpleResolvers: true,
  description:
    "How many raters from above hardly tell a person's competencies apart, about the people of one layer. Counts alone.",
})
export class LayerHaloView {
  @Field(() => LayerEnum, { description: "The layer of those who are rated." })
  layer!: Layer

  @Field(() => Int, { nullable: true, description: "Raters of three or more competencies; null below ten." })
  raters!: number | null

  @Field(() => Int, {
    nullable: true,
    description: "Of these in the lowest tenth and below .35 points of spread; null below ten raters.",
  })
  flagged!: number | null

  @Field(() => String, { description: "The same in one sentence, or why there is none." })
  sentence!: string
}

@ObjectType("BiasAudit", {
  simpleResolvers: true,
  description: "How we judge: whether overall judgements from above follow what the layer needs.",
})
export class BiasAuditView {
  @Field(() => ReleaseView, {
    nullable: true,
    description: "The release it speaks of; null before the first.",
  })
  release!: ReleaseView | null

  @Field(() => [LayerBiasView], { description: "M1, M2 and EXEC; none before the first release." })
  layers!: readonly LayerBiasView[]

  @Field(() => [LayerHaloView], { description: "All four layers; none before the first release." })
  halo!: readonly LayerHaloView[]
}

export function layerBiasView({ bias, ...audit }: StoredLayerAudit): LayerBiasView {
  const needed = { judgementsNeeded: JUDGEMENTS_NEEDED, ratersNeeded: JUDGES_NEEDED }
  if (bias.value === undefined) return { ...audit, ...needed, bias: null, reason: bias.reason }
  const { interval, ...figures } = bias.value
  return { ...audit, ...needed, bias: { ...figures, low: interval.low, high: interval.high }, reason: null }
}

export function haloView({ layer, halo }: StoredHalo): LayerHaloView {
  const counts = halo.value ?? { raters: null, flagged: null }
  return { layer, ...counts, sentence: haloSentence(layer, halo) }
}
