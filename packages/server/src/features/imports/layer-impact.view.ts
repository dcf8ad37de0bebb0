import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import { LayerEnum } from "../layers/enums.ts"
import { LayerStandingView } from "../layers/passage.view.ts"

@ObjectType("ImportLayerCounts", {
  simpleResolvers: true,
  description: "How many people stand on each layer.",
})
export class LayerCountsView {
  @Field(() => Int, { description: "Individual contributors." })
  ic!: number

  @Field(() => Int, {
    name: "m1",
    description: "Managers of individual contributors, hybrids by their headline.",
  })
  m1!: number

  @Field(() => Int, { description: "Managers of managers, hybrids by their headline." })
  m2!: number

  @Field(() => Int, { description: "The C-level." })
  exec!: number
}

@ObjectType("ImportExpectation", {
  simpleResolvers: true,
  description: "A competency of the published contract, by its short names.",
})
export class ImportExpectationView {
  @Field(() => String, { description: "Its code, such as C1." })
  code!: string

  @Field(() => String, { description: "Its short name in the contract." })
  name!: string
}

@ObjectType("ImportLayerMove", {
  simpleResolvers: true,
  description: "Somebody who is in the org before and after, on another layer or in or out of a hybrid.",
})
export class LayerMoveView {
  @Field(() => ID, { description: "Who changes layer: the `id` of a Person." })
  personId!: string

  @Field(() => String, { description: "Full name, as after the import." })
  name!: string

  @Field(() => String, { description: "How the source knows them: employee id, else another key." })
  label!: string

  @Field(() => Int, {
    description: "Row number; 0 for somebody who is not in the file and moves because others do.",
  })
  row!: number

  @Field(() => LayerStandingView, { description: "Where they stand without the import." })
  from!: LayerStandingView

  @Field(() => LayerStandingView, { description: "Where they stand with it." })
  to!: LayerStandingView

  @Field(() => Int, { description: "Rungs up, down when negative, 0 when only the hybrid state changes." })
  rungs!: number

  @Field(() => Boolean, { description: "More than one rung at once: worth a second look." })
  isJump!: boolean

  @Field(() => String, { description: "The reasons of the new layer, in words." })
  why!: string
}

@ObjectType("ImportLayerGroup", {
  simpleResolvers: true,
  description: "Everybody who makes the same change of layer, and what it means for them.",
})
export class LayerGroupView {
  @Field(() => LayerStandingView, {
    description: "Where they stand without the import; a hybrid share is the first one's.",
  })
  from!: LayerStandingView

  @Field(() => LayerStandingView, {
    description: "Where they stand with it; a hybrid share is the first one's.",
  })
  to!: LayerStandingView

  @Field(() => Int, { description: "How many people." })
  count!: number

  @Field(() => [LayerMoveView], { description: "The first 5 of them; `layerMoves` lists all." })
  firstPeople!: readonly LayerMoveView[]

  @Field(() => [ImportExpectationView], { description: "Expectations that become determinant for them." })
  becomesDeterminant!: readonly ImportExpectationView[]

  @Field(() => [ImportExpectationView], {
    description: "Expectations that were determinant and are from now on carried, without weight.",
  })
  becomesCarried!: readonly ImportExpectationView[]
}

@ObjectType("ImportPlaced", {
  simpleResolvers: true,
  description: "Somebody who was not in the org before, and where they stand in it.",
})
export class PlacedView {
  @Field(() => String, { description: "Full name, as the data has it." })
  name!: string

  @Field(() => String, { description: "How the source knows them: employee id, else another key." })
  label!: string

  @Field(() => Int, { description: "Row number; 0 for somebody who is not in the file." })
  row!: number

  @Field(() => LayerEnum, { description: "The layer they will stand on." })
  layer!: Layer

  @Field(() => String, { description: "The reasons of the layer, in words." })
  why!: string
}

@ObjectType("ImportPlacedPeople", {
  simpleResolvers: true,
  description: "People without a layer before: who joins.",
})
export class PlacedPeopleView {
  @Field(() => LayerCountsView, { description: "How many of them on each layer." })
  counts!: LayerCountsView

  @Field(() => [PlacedView], { description: "The first of each of the two highest layers, highest first." })
  first!: readonly PlacedView[]
}

@ObjectType("ImportHead", {
  simpleResolvers: true,
  description: "Somebody, or a vacant seat, that heads the organisation or a subsidiary.",
})
export class ImportHeadView {
  @Field(() => String, { description: "How the source knows them: employee id, else another key." })
  label!: string

  @Field(() => String, { nullable: true, description: "Full name; null for a vacant seat." })
  name!: string | null

  @Field(() => String, { nullable: true, description: "Job title, if one is known." })
  title!: string | null

  @Field(() => Boolean, { description: "Whether nobody had them as head before." })
  isNew!: boolean
}

@ObjectType("ImportLayerImpact", {
  simpleResolvers: true,
  description: "What the import does to layers on its effective day, by the tenant's rules and overrides.",
})
export class LayerImpactView {
  @Field(() => Int, { description: "How many people change layer, or into or out of a hybrid." })
  count!: number

  @Field(() => LayerCountsView, { description: "People by layer without the import." })
  before!: LayerCountsView

  @Field(() => LayerCountsView, { description: "People by layer with it." })
  after!: LayerCountsView

  @Field(() => [LayerGroupView], { description: "By what changes, largest group first." })
  groups!: readonly LayerGroupView[]

  @Field(() => PlacedPeopleView, { description: "Who joins, and on which layer." })
  placed!: PlacedPeopleView

  @Field(() => [ImportHeadView], {
    description: "Who heads the organisation with the import; nobody where that cannot be told.",
  })
  heads!: readonly ImportHeadView[]
}

@ObjectType("ImportLayerMoveEdge", {
  simpleResolvers: true,
  description: "A change of layer, with where to go on from.",
})
export class LayerMoveEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this one." })
  cursor!: string

  @Field(() => LayerMoveView, { description: "Who changes layer, from which to which." })
  node!: LayerMoveView
}

@ObjectType("ImportLayerMoveConnection", {
  simpleResolvers: true,
  description: "Changes of layer, one page of them, in the order of the org.",
})
export class LayerMoveConnection {
  @Field(() => [LayerMoveEdge], { description: "The page's changes." })
  edges!: readonly LayerMoveEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many match on all pages together." })
  totalCount!: number
}
