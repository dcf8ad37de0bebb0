import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, ID, Int, ObjectType } from "type-graphql"
import { type Connection, type Edge, PageInfo } from "../../platform/graphql/page.ts"
import { LayerEnum } from "../layers/enums.ts"

@ObjectType("Participant", {
  simpleResolvers: true,
  description: "Somebody who is assessed in a cycle, as they stood when it opened.",
})
export class ParticipantView {
  @Field(() => ID, { description: "Who takes part: the `id` of a Person." })
  personId!: string

  @Field(() => String, { description: "Full name as the company writes it today." })
  name!: string

  @Field(() => String, { nullable: true, description: "Job title when the cycle opened." })
  title!: string | null

  @Field(() => String, { nullable: true, description: "Department or unit when the cycle opened." })
  unit!: string | null

  @Field(() => LayerEnum, { description: "Layer that the cycle assesses them against." })
  layer!: Layer

  @Field(() => Float, {
    nullable: true,
    description: "For a hybrid the weight of M2, between 0 and 1; else null.",
  })
  hybridShare!: number | null
}

@ObjectType("ParticipantEdge", {
  simpleResolvers: true,
  description: "A participant, with where to go on from.",
})
export class ParticipantEdge implements Edge<ParticipantView> {
  @Field(() => String, { description: "Give it as `after` to go on behind this participant." })
  cursor!: string

  @Field(() => ParticipantView, { description: "The participant." })
  node!: ParticipantView
}

@ObjectType("ParticipantConnection", {
  simpleResolvers: true,
  description: "Participants of a cycle, by name.",
})
export class ParticipantConnection implements Connection<ParticipantView> {
  @Field(() => [ParticipantEdge], { description: "The participants of this page." })
  edges!: readonly ParticipantEdge[]

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount!: number
}

@ObjectType("LayerCount", { simpleResolvers: true, description: "How many people stand at one layer." })
export class LayerCountView {
  @Field(() => LayerEnum, { description: "The (headline) layer." })
  layer!: Layer

  @Field(() => Int, { description: "People at that layer, hybrids by their headline layer." })
  people!: number

  @Field(() => Int, { description: "Of these, how many are hybrids of M1 and M2." })
  hybrids!: number
}
