import type { Layer } from "@rung/domain/layers/layer"
import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import type { NodeKind } from "@rung/domain/org/org-node"
import { Field, Float, ID, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import { NodeKindEnum } from "../org/enums.ts"
import { LayerEnum, LayerFlagEnum } from "./enums.ts"

@ObjectType("OrgNode", {
  simpleResolvers: true,
  description: "A place in the org on one day, as a row of the outline: a person, or a vacant seat.",
})
export class OrgNodeView {
  @Field(() => ID, { description: "The id of the Person or Position that stands there." })
  id!: string

  @Field(() => NodeKindEnum, { description: "Whether somebody holds the seat." })
  kind!: NodeKind

  @Field(() => String, { nullable: true, description: "Full name; null for a vacant seat." })
  name!: string | null

  @Field(() => String, { nullable: true, description: "Job title of the person or of the seat." })
  title!: string | null

  @Field(() => String, { nullable: true, description: "Department or unit." })
  unit!: string | null

  @Field(() => LayerEnum, { description: "Layer of the person, or the one the seat would give." })
  layer!: Layer

  @Field(() => Float, {
    nullable: true,
    description: "Weight of M2 in a hybrid, above 0 and below 0.5; null for others.",
  })
  hybridShare!: number | null

  @Field(() => Int, { description: "Direct reports that count by the layer rules." })
  span!: number

  @Field(() => Int, {
    description: "Places in the subtree, this one included; 0 for a vacant seat without reports.",
  })
  subtreeSize!: number

  @Field(() => Boolean, { description: "Whether `orgChildren` of it answers with anything." })
  hasReports!: boolean

  @Field(() => [LayerFlagEnum], { description: "Marks on the layer, as far as the viewer may read them." })
  flags!: readonly LayerFlag[]
}

@ObjectType("OrgNodeEdge", {
  simpleResolvers: true,
  description: "A place in the outline, with where to go on from.",
})
export class OrgNodeEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this place." })
  cursor!: string

  @Field(() => OrgNodeView, { description: "A person or a vacant seat." })
  node!: OrgNodeView
}

@ObjectType("OrgNodeConnection", {
  simpleResolvers: true,
  description: "Places beneath one place, or the roots: by name, vacant seats by title among them.",
})
export class OrgNodeConnection {
  @Field(() => [OrgNodeEdge], { description: "The page's places." })
  edges!: readonly OrgNodeEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many places there are on all pages together." })
  totalCount!: number
}
