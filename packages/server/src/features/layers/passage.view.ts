import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { LayerEnum } from "./enums.ts"
import { PersonView } from "./person.view.ts"

@ObjectType("LayerStanding", { simpleResolvers: true, description: "Where somebody stands on one day." })
export class LayerStandingView {
  @Field(() => LayerEnum, { description: "The headline layer." })
  layer!: Layer

  @Field(() => Float, {
    nullable: true,
    description: "Weight of M2 in a hybrid, above 0 and below 0.5; null for others.",
  })
  hybridShare!: number | null
}

@ObjectType("Passage", {
  simpleResolvers: true,
  description: "A person's change of layer, or into or out of a hybrid, between two days.",
})
export class PassageView {
  @Field(() => PersonView, { description: "Who passed, as of the later day." })
  person!: PersonView

  @Field(() => LayerStandingView, { description: "Where they stood on the earlier day." })
  from!: LayerStandingView

  @Field(() => LayerStandingView, { description: "Where they stand on the later day." })
  to!: LayerStandingView

  @Field(() => Int, { description: "Rungs up, down when negative, 0 when only the hybrid state changed." })
  rungs!: number

  @Field(() => Boolean, { description: "More than one rung at once: worth a second look." })
  isJump!: boolean
}

@ObjectType("PassageEdge", { simpleResolvers: true, description: "A passage, with where to go on from." })
export class PassageEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this passage." })
  cursor!: string

  @Field(() => PassageView, { description: "The passage." })
  node!: PassageView
}

@ObjectType("PassageConnection", {
  simpleResolvers: true,
  description: "Passages, one page of them, by name.",
})
export class PassageConnection {
  @Field(() => [PassageEdge], { description: "The page's passages." })
  edges!: readonly PassageEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many passages there are on all pages together." })
  totalCount!: number
}

@ObjectType("LayerPeriod", {
  simpleResolvers: true,
  description: "A time during which somebody stood in one place: the pieces of a layer timeline.",
})
export class LayerPeriodView {
  @Field(() => DayScalar, { description: "First day of the period." })
  from!: Day

  @Field(() => DayScalar, { nullable: true, description: "First day after it; null while it lasts." })
  to!: Day | null

  @Field(() => LayerEnum, { description: "The layer then." })
  layer!: Layer

  @Field(() => Float, {
    nullable: true,
    description: "Weight of M2 in a hybrid, above 0 and below 0.5; null for others.",
  })
  hybridShare!: number | null
}
