import type { CycleState, Frozen, Population } from "@rung/domain/cycles/cycle"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { NodeView } from "../../platform/graphql/node.ts"
import { type Connection, type Edge, PageInfo } from "../../platform/graphql/page.ts"
import { DayScalar, InstantScalar } from "../../platform/graphql/scalars.ts"
import { PerspectiveWeightsView } from "../access/settings.view.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { LayerEnum } from "../layers/enums.ts"
import { CycleStateEnum } from "./enums.ts"

@ObjectType("Population", {
  simpleResolvers: true,
  description:
    "Who is assessed: everybody, narrowed to somebody's subtree, to layers, to units, or to what is in all of these.",
})
export class PopulationView implements Population {
  @Field(() => ID, {
    nullable: true,
    description: "The Person whose subtree takes part, they included; null for the whole company.",
  })
  subtreeOf?: string

  @Field(() => String, { nullable: true, description: "That person's name today." })
  subtreeOfName?: string

  @Field(() => [LayerEnum], { nullable: true, description: "The layers that take part; null for all." })
  layers?: readonly Layer[]

  @Field(() => [String], { nullable: true, description: "The units that take part; null for all." })
  units?: readonly string[]
}

@ObjectType("FrozenTerms", {
  simpleResolvers: true,
  description:
    "What opening the cycle pinned down for good; later changes of settings or contract do not reach it.",
})
export class FrozenTermsView implements Omit<Frozen, "contractVersion" | "perspectiveWeights"> {
  @Field(() => DayScalar, { description: "The day whose org and layers count." })
  asOf!: Day

  @Field(() => Int, { description: "Version of the contract; give it to `contract`." })
  contractNumber!: number

  @Field(() => PerspectiveWeightsView, { description: "Shares of the perspectives in a score." })
  perspectiveWeights!: PerspectiveWeightsView

  @Field(() => Int, { description: "Fewest answers behind a number others than the subject may read." })
  kDecision!: number

  @Field(() => Int, { description: "Fewest answers behind a number in the subject's own view." })
  kDevelopment!: number
}

@ObjectType("Cycle", {
  simpleResolvers: true,
  implements: NodeView,
  description: "One round of assessment.",
})
export class CycleView implements NodeView {
  id!: string

  @Field(() => String, {
    description: "What the company calls it, 2 to 80 characters; unique in the tenant.",
  })
  name!: string

  @Field(() => CycleStateEnum, { description: "Where it stands." })
  state!: CycleState

  @Field(() => DayScalar, { description: "First day on which answers are taken." })
  opensOn!: Day

  @Field(() => DayScalar, { description: "First day on which answers are no longer taken." })
  closesOn!: Day

  @Field(() => Boolean, {
    description: "Whether answers are taken today: open, and today lies in its period.",
  })
  takesAnswers!: boolean

  @Field(() => [PerspectiveEnum], { description: "The views that are asked for." })
  perspectives!: readonly Perspective[]

  @Field(() => PopulationView, { description: "Who is assessed." })
  population!: PopulationView

  @Field(() => FrozenTermsView, { nullable: true, description: "Null until it is opened." })
  frozen!: FrozenTermsView | null

  @Field(() => InstantScalar, { nullable: true, description: "When an administrator opened it." })
  openedAt!: Date | null

  @Field(() => InstantScalar, { nullable: true, description: "When an administrator closed it." })
  closedAt!: Date | null

  @Field(() => InstantScalar, { nullable: true, description: "When its results became visible." })
  releasedAt!: Date | null

  @Field(() => Int, { description: "Grows by one with every change; send it back with a change." })
  version!: number
}

@ObjectType("CycleEdge", {
  simpleResolvers: true,
  description: "A cycle in the list, with where to go on from.",
})
export class CycleEdge implements Edge<CycleView> {
  @Field(() => String, { description: "Give it as `after` to go on behind this cycle." })
  cursor!: string

  @Field(() => CycleView, { description: "A cycle of any state." })
  node!: CycleView
}

@ObjectType("CycleConnection", { simpleResolvers: true, description: "Cycles, the one opening last first." })
export class CycleConnection implements Connection<CycleView> {
  @Field(() => [CycleEdge], { description: "The cycles of this page." })
  edges!: readonly CycleEdge[]

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many cycles there are on all pages." })
  totalCount!: number
}
