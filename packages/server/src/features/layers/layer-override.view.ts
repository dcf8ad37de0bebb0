import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { NodeView } from "../../platform/graphql/node.ts"
import { PageInfo } from "../../platform/graphql/page.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { LayerEnum } from "./enums.ts"

@ObjectType("LayerOverride", {
  simpleResolvers: true,
  implements: NodeView,
  description: "An administrator's word on one person's layer; wins over every rule until it expires.",
})
export class LayerOverrideView implements NodeView {
  id!: string

  @Field(() => ID, { description: "Whose layer it sets: the id of a Person." })
  personId!: string

  @Field(() => String, { description: "Full name of that person." })
  personName!: string

  @Field(() => LayerEnum, { description: "The layer it sets." })
  layer!: Layer

  @Field(() => String, { description: "Why, in 10 to 500 characters." })
  reason!: string

  @Field(() => DayScalar, { description: "First day on which it holds." })
  validFrom!: Day

  @Field(() => DayScalar, {
    nullable: true,
    description: "First day on which it no longer holds; null until lifted.",
  })
  expiresOn!: Day | null
}

@ObjectType("LayerOverrideEdge", {
  simpleResolvers: true,
  description: "An override, with where to go on from.",
})
export class LayerOverrideEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this override." })
  cursor!: string

  @Field(() => LayerOverrideView, { description: "The override." })
  node!: LayerOverrideView
}

@ObjectType("LayerOverrideConnection", {
  simpleResolvers: true,
  description: "Overrides that hold today or will, by the name of the person.",
})
export class LayerOverrideConnection {
  @Field(() => [LayerOverrideEdge], { description: "The page's overrides." })
  edges!: readonly LayerOverrideEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many overrides there are on all pages together." })
  totalCount!: number
}
