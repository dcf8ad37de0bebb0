import type { Status } from "@rung/domain/expectations/contract"
import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { StatusEnum } from "../expectations/enums.ts"
import { LayerEnum } from "../layers/enums.ts"
import { BandEnum, GradeEnum } from "./enums.ts"

@ObjectType("HeatColumn", { simpleResolvers: true, description: "A competency or a family." })
export class HeatColumnView {
  @Field(() => String, { description: "Competency code such as C1, or family such as COACHING: for `why`." })
  key!: string

  @Field(() => String, { description: "What the contract calls it." })
  name!: string
}

@ObjectType("HeatRow", {
  simpleResolvers: true,
  description:
    "One layer of a heat map. Every list has one entry for each of the map's columns, in their order.",
})
export class HeatRowView {
  @Field(() => LayerEnum, { description: "The layer whose people the means are over." })
  layer!: Layer

  @Field(() => [StatusEnum], {
    nullable: "items",
    description: "What each column means to the layer; null where it expects nothing.",
  })
  statuses!: readonly (Status | null)[]

  @Field(() => [Int], { description: "People with a value, by column." })
  people!: readonly number[]

  @Field(() => [Float], {
    nullable: "items",
    description: "Unrounded means from 1 to 5; null without a value.",
  })
  means!: readonly (number | null)[]

  @Field(() => [Float], { nullable: "items", description: "Lower ends of the 95% intervals." })
  lows!: readonly (number | null)[]

  @Field(() => [Float], { nullable: "items", description: "Upper ends of the 95% intervals." })
  highs!: readonly (number | null)[]

  @Field(() => [GradeEnum], { description: "Evidence grades; D is drawn hollow." })
  grades!: readonly Grade[]

  @Field(() => [BandEnum], {
    nullable: "items",
    description: "Bands of determinants with a value; null everywhere else.",
  })
  bands!: readonly (Band | null)[]
}

@ObjectType("HeatMap", {
  simpleResolvers: true,
  description: "Means over the people of each layer, as a matrix.",
})
export class HeatMapView {
  @Field(() => [HeatColumnView], { description: "In the contract's order." })
  columns!: readonly HeatColumnView[]

  @Field(() => [HeatRowView], { description: "EXEC first, IC last." })
  rows!: readonly HeatRowView[]
}
