import type {
  Axis,
  AxisRule,
  ContractState,
  Expectation,
  Family,
  ItemFromBelow,
  Route,
  Status,
  Thresholds,
} from "@rung/domain/expectations/contract"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { NodeView } from "../../platform/graphql/node.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { LayerEnum } from "../layers/enums.ts"
import { AxisEnum, ContractStateEnum, FamilyEnum, PerspectiveEnum, StatusEnum } from "./enums.ts"

@ObjectType("ItemFromBelow", {
  simpleResolvers: true,
  description: "How a competency is asked of people below the subject, from never (1) to always (5).",
})
export class ItemFromBelowView implements ItemFromBelow {
  @Field(() => String, { description: "The sentence they rate." })
  wording!: string

  @Field(() => String, {
    nullable: true,
    description: "The only people below who can answer, in words; null when everybody on the route can.",
  })
  onlyFrom!: string | null
}

@ObjectType("CompetencyExpectation", {
  simpleResolvers: true,
  description: "What one competency means at one layer.",
})
export class CompetencyExpectationView implements Omit<Expectation, "competency"> {
  @Field(() => LayerEnum, { description: "The layer it is said of." })
  layer!: Layer

  @Field(() => StatusEnum, { description: "Scored, shown, carried, or not expected yet." })
  status!: Status

  @Field(() => Float, {
    description: "Share of the layer score, 0 to 1; exactly 0 unless DETERMINANT. A layer's shares sum to 1.",
  })
  weight!: number
}

@ObjectType("Competency", {
  simpleResolvers: true,
  description: "One thing that can be seen in how somebody works, with its scale.",
})
export class CompetencyView {
  @Field(() => String, { description: "Short and unique in the contract, for example `C1`." })
  code!: string

  @Field(() => String, { description: "What it is called, for example `Coaching managers`." })
  name!: string

  @Field(() => FamilyEnum, { description: "The group in which map, heat map and forms show it." })
  family!: Family

  @Field(() => [String], { description: "What is seen at 1, 2, 3, 4 and 5: five sentences, in that order." })
  anchors!: readonly string[]

  @Field(() => ItemFromBelowView, { nullable: true, description: "Null when people below cannot see it." })
  itemFromBelow!: ItemFromBelowView | null

  @Field(() => String, { description: "Who sees it best, in words." })
  bestRaters!: string

  @Field(() => [CompetencyExpectationView], {
    description: "What it means at each layer, lowest first; a layer that expects nothing of it is absent.",
  })
  expectations!: readonly CompetencyExpectationView[]
}

@ObjectType("Route", {
  simpleResolvers: true,
  description:
    "The competencies one perspective is asked about people of one layer; a hybrid has M1's and M2's.",
})
export class RouteView implements Route {
  @Field(() => LayerEnum, { description: "Layer of the person assessed." })
  layer!: Layer

  @Field(() => PerspectiveEnum, { description: "Who is asked." })
  perspective!: Perspective

  @Field(() => [String], { description: "Codes of the competencies asked." })
  competencies!: readonly string[]
}

@ObjectType("AxisRule", {
  simpleResolvers: true,
  description: "The competencies that make up one side of the coaching × hiring map at one layer.",
})
export class AxisRuleView implements AxisRule {
  @Field(() => AxisEnum, { description: "Which side of the map: coaching or hiring." })
  axis!: Axis

  @Field(() => LayerEnum, { description: "Layer of the people on the map; for a hybrid the headline layer." })
  layer!: Layer

  @Field(() => [String], { description: "Codes of the competencies, by contract weights, else equal." })
  competencies!: readonly string[]
}

@ObjectType("Thresholds", {
  simpleResolvers: true,
  description: "Where bands begin, on the scale from 1 to 5; taken from unrounded scores.",
})
export class ThresholdsView implements Thresholds {
  @Field(() => Float, { description: "Below this score the band is GAP." })
  gap!: number

  @Field(() => Float, { description: "From `gap` to below this the band is BUILDING." })
  building!: number

  @Field(() => Float, {
    description: "From `building` to below this the band is SOLID; from here on STRONG.",
  })
  solid!: number

  @Field(() => Float, {
    description: "A determinant below this, at evidence grade C or better, caps the band at GAP.",
  })
  floor!: number

  @Field(() => Float, {
    description: "Share of the determinant weight, 0 to 1, that must be rated before there is a band.",
  })
  enoughEvidence!: number
}

@ObjectType("ContractVersion", {
  simpleResolvers: true,
  description: "One version of the layer contract, without what it says: as a line in the list of versions.",
})
export class ContractVersionView {
  @Field(() => Int, { description: "Counts the versions from 1; give it to `contract` to read this one." })
  number!: number

  @Field(() => String, { description: "What the company calls its contract." })
  name!: string

  @Field(() => ContractStateEnum, { description: "Whether it may still change." })
  state!: ContractState

  @Field(() => String, { description: "What is new in it, in the publisher's words; may be empty." })
  note!: string

  @Field(() => InstantScalar, { nullable: true, description: "When it became the law; null for a draft." })
  publishedAt!: Date | null
}

@ObjectType("Contract", {
  simpleResolvers: true,
  implements: NodeView,
  description:
    "A version of the layer contract: what each layer is expected to do. Published ones never change.",
})
export class ContractView extends ContractVersionView implements NodeView {
  id!: string

  @Field(() => [CompetencyView], { description: "All of them, in the order in which they are shown." })
  competencies!: readonly CompetencyView[]

  @Field(() => [RouteView], { description: "Who is asked what, by layer of the person assessed." })
  routes!: readonly RouteView[]

  @Field(() => [AxisRuleView], { description: "What the coaching × hiring map is made of." })
  axes!: readonly AxisRuleView[]

  @Field(() => ThresholdsView, { description: "Where bands begin." })
  thresholds!: ThresholdsView
}
