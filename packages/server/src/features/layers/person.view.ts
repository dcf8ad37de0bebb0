import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import type { LeaveKind } from "@rung/domain/org/leave"
import type { WorkerType } from "@rung/domain/org/worker-type"
import { Args, Field, Float, Int, ObjectType } from "type-graphql"
import { NodeView } from "../../platform/graphql/node.ts"
import { PageArgs, PageInfo } from "../../platform/graphql/page.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { LeaveKindEnum, WorkerTypeEnum } from "../org/enums.ts"
import { LayerEnum, LayerFlagEnum } from "./enums.ts"
import { LayerDetailView } from "./layer-detail.view.ts"

@ObjectType("PersonDetails", {
  simpleResolvers: true,
  description: "What the employer knows of somebody beyond the outline: for the person, those above, and HR.",
})
export class PersonDetailsView {
  @Field(() => String, { nullable: true, description: "Work address, as last imported or entered." })
  email!: string | null

  @Field(() => String, { nullable: true, description: "Number in the HR system; unique in the tenant." })
  employeeId!: string | null

  @Field(() => String, { nullable: true, description: "Id in a directory that provisions people." })
  externalId!: string | null

  @Field(() => String, { nullable: true, description: "First name, where it is known apart." })
  givenName!: string | null

  @Field(() => String, { nullable: true, description: "Last name, where it is known apart." })
  familyName!: string | null

  @Field(() => WorkerTypeEnum, { description: "Decides whether the person counts in a manager's span." })
  workerType!: WorkerType

  @Field(() => DayScalar, { nullable: true, description: "First day with the company, where it is known." })
  startDate!: Day | null

  @Field(() => LeaveKindEnum, { nullable: true, description: "How the person is away; null at work." })
  leave!: LeaveKind | null

  @Field(() => Int, { description: "Give it back to `changePerson`: refused when somebody was quicker." })
  version!: number
}

@ObjectType("Person", {
  simpleResolvers: true,
  implements: NodeView,
  description: "Somebody in the tenant's org. Everybody sees the outline; `details` and `layerDetail` few.",
})
export class PersonView implements NodeView {
  id!: string

  @Field(() => String, { description: "Full name as the company writes it." })
  name!: string

  @Field(() => String, { nullable: true, description: "Job title, today's also in the past." })
  title!: string | null

  @Field(() => String, { nullable: true, description: "Department or unit, today's also in the past." })
  unit!: string | null

  @Field(() => String, { nullable: true, description: "Place of work." })
  location!: string | null

  @Field(() => LayerEnum, {
    nullable: true,
    description: "Layer on the day asked for; null when not in the org.",
  })
  layer!: Layer | null

  @Field(() => Float, {
    nullable: true,
    description: "For a hybrid the weight of M2, above 0 and below 0.5; M1 has the rest. Null for others.",
  })
  hybridShare!: number | null

  @Field(() => Int, { description: "Direct reports that count by the layer rules; 0 when not in the org." })
  span!: number

  @Field(() => Int, {
    description: "People and vacant seats with reports in the subtree, without the person.",
  })
  below!: number

  @Field(() => [LayerFlagEnum], { description: "Marks on the layer, as far as the viewer may read them." })
  flags!: readonly LayerFlag[]

  @Field(() => PersonView, {
    nullable: true,
    description: "Who is directly above. Null at a root, and where the seat above is vacant.",
  })
  manager?: PersonView | null

  @Field(() => PersonView, {
    nullable: true,
    description: "Who acts as manager: the next filled seat above, the manager where there is one.",
  })
  actingManager?: PersonView | null

  @Field(() => PersonConnection, {
    description:
      "Whom the person manages, by name; those under a vacant seat of theirs included. Ask for it once a person.",
  })
  reports(@Args(() => PageArgs) _page: PageArgs): PersonConnection | undefined {
    // The root field has laid the page down as a plain property: nothing runs per person.
    return undefined
  }

  @Field(() => PersonDetailsView, { nullable: true, description: "Null for viewers who may not read them." })
  details?: PersonDetailsView | null

  @Field(() => LayerDetailView, {
    nullable: true,
    description:
      "Why the layer is what it is. Null for viewers who may not read it, and when not in the org.",
  })
  layerDetail?: LayerDetailView | null
}

@ObjectType("PersonEdge", {
  simpleResolvers: true,
  description: "A person in a list, with the place to go on from.",
})
export class PersonEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this person." })
  cursor!: string

  @Field(() => PersonView, { description: "Somebody in the org." })
  node!: PersonView
}

@ObjectType("PersonConnection", {
  simpleResolvers: true,
  description: "People, one page of them, ordered by name.",
})
export class PersonConnection {
  @Field(() => [PersonView], { description: "The page's people, without cursors." })
  nodes!: readonly PersonView[]

  @Field(() => [PersonEdge], { description: "The page's people, each with a cursor." })
  edges?: readonly PersonEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many there are on all pages together." })
  totalCount?: number
}
