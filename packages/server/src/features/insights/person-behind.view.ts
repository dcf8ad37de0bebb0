import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, ID, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import { LayerEnum } from "../layers/enums.ts"
import { CalibratedBandView } from "./calibrated-band.view.ts"
import { BandEnum, GradeEnum } from "./enums.ts"

@ObjectType("PersonBehind", {
  simpleResolvers: true,
  description: "Somebody behind a number of a board, as the release has them.",
})
export class PersonBehindView {
  @Field(() => ID, { description: "Who it is: the `id` of a Person." })
  personId!: string

  @Field(() => String, { description: "First and last name, as imported or entered." })
  name!: string

  @Field(() => String, { nullable: true, description: "Job title when the cycle opened." })
  title!: string | null

  @Field(() => LayerEnum, { description: "Headline layer in the release." })
  layer!: Layer

  @Field(() => BandEnum, { description: "Band of the layer score, or as calibration set it." })
  band!: Band

  @Field(() => CalibratedBandView, {
    nullable: true,
    description: "Both bands and why, where calibration set another than the computed one; null elsewhere.",
  })
  calibrated!: CalibratedBandView | null

  @Field(() => GradeEnum, { description: "Evidence grade of the layer score." })
  grade!: Grade

  @Field(() => Float, { nullable: true, description: "Unrounded layer score, 1 to 5; null without one." })
  score!: number | null
}

@ObjectType("PersonBehindEdge", {
  simpleResolvers: true,
  description: "A person behind a number, in a list.",
})
export class PersonBehindEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this person." })
  cursor!: string

  @Field(() => PersonBehindView, { description: "Somebody behind the number." })
  node!: PersonBehindView
}

@ObjectType("PersonBehindConnection", {
  simpleResolvers: true,
  description: "People behind a number of a board, by band, then name.",
})
export class PersonBehindConnection {
  @Field(() => [PersonBehindEdge], { description: "The page's people." })
  edges!: readonly PersonBehindEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many people there are on all pages together." })
  totalCount!: number
}
