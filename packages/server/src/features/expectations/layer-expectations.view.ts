import type { Status } from "@rung/domain/expectations/contract"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { LayerEnum } from "../layers/enums.ts"
import { CompetencyView } from "./contract.view.ts"
import { StatusEnum } from "./enums.ts"

@ObjectType("Expected", {
  simpleResolvers: true,
  description: "A competency together with what it means for somebody who stands there.",
})
export class ExpectedView {
  @Field(() => CompetencyView, { description: "What is looked at, with its scale." })
  competency!: CompetencyView

  @Field(() => StatusEnum, { description: "For a hybrid the one of M1's and M2's that counts for more." })
  status!: Status

  @Field(() => Float, { description: "Share of the layer score, 0 to 1; for a hybrid mixed by the share." })
  weight!: number
}

@ObjectType("LayerExpectations", {
  simpleResolvers: true,
  description: "What is expected at a layer, or of a hybrid, by one version of the contract.",
})
export class LayerExpectationsView {
  @Field(() => Int, { description: "Version of the contract it is read from." })
  contractNumber!: number

  @Field(() => LayerEnum, { description: "The (headline) layer asked for." })
  layer!: Layer

  @Field(() => Float, {
    nullable: true,
    description: "Weight of M2, above 0 and below 1; null for no hybrid.",
  })
  hybridShare!: number | null

  @Field(() => [ExpectedView], {
    description: "In the contract's order; competencies absent there are left out.",
  })
  expected!: readonly ExpectedView[]
}
