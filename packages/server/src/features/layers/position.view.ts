import type { Layer } from "@rung/domain/layers/layer"
import { Field, Int, ObjectType } from "type-graphql"
import { NodeView } from "../../platform/graphql/node.ts"
import { LayerEnum } from "./enums.ts"

@ObjectType("Position", {
  simpleResolvers: true,
  implements: NodeView,
  description: "A vacant seat that holds a place in the org.",
})
export class PositionView implements NodeView {
  id!: string

  @Field(() => String, {
    nullable: true,
    description: "Number of the seat in the HR system; unique in the tenant.",
  })
  reference!: string | null

  @Field(() => String, { nullable: true, description: "Job title of whoever will sit there." })
  title!: string | null

  @Field(() => String, { nullable: true, description: "Department or unit." })
  unit!: string | null

  @Field(() => LayerEnum, {
    nullable: true,
    description: "The layer the seat gives; null when not in the org today.",
  })
  layer!: Layer | null

  @Field(() => Int, { description: "Rises with every change of the seat." })
  version!: number
}
