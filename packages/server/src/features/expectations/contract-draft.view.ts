import { Field, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { AxisRuleView, CompetencyView, ContractView, RouteView, ThresholdsView } from "./contract.view.ts"
import { ContractChangeView } from "./contract-change.view.ts"

@ObjectType("ContractDraft", {
  simpleResolvers: true,
  description:
    "The next version of the contract while it is being written: one for the whole company, used by no cycle.",
})
export class ContractDraftView {
  @Field(() => Int, { description: "Counts its changes; name it with every change." })
  version!: number

  @Field(() => Int, { description: "Number of the contract that it began as." })
  basedOn!: number

  @Field(() => Int, { description: "The number that it gets when it is published." })
  number!: number

  @Field(() => String, { description: "What the company is to call its contract." })
  name!: string

  @Field(() => [CompetencyView], { description: "All of them, in the order in which they are shown." })
  competencies!: readonly CompetencyView[]

  @Field(() => [RouteView], { description: "Who is to be asked what, by layer of the person assessed." })
  routes!: readonly RouteView[]

  @Field(() => [AxisRuleView], { description: "What the coaching × hiring map is to be made of." })
  axes!: readonly AxisRuleView[]

  @Field(() => ThresholdsView, { description: "Where bands are to begin." })
  thresholds!: ThresholdsView

  @Field(() => InstantScalar, { description: "When it was begun." })
  startedAt!: Date

  @Field(() => InstantScalar, { description: "When it was last changed." })
  changedAt!: Date

  @Field(() => [ContractChangeView], { description: "How it differs from the version in force." })
  changes!: readonly ContractChangeView[]

  @Field(() => [ProblemView], { description: "Everything that stands against publishing it as it is." })
  problems!: ProblemView[]
}

@ObjectType("ContractDraftPayload", {
  simpleResolvers: true,
  description: "The draft after the step, or why nothing changed.",
})
export class ContractDraftPayload {
  @Field(() => ContractDraftView, {
    nullable: true,
    description: "As it is now; a discarded one as it was.",
  })
  draft!: ContractDraftView | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}

@ObjectType("PublishContractPayload", {
  simpleResolvers: true,
  description: "The new version in force, or why the draft stays a draft.",
})
export class PublishContractPayload {
  @Field(() => ContractView, { nullable: true, description: "What was published; it never changes again." })
  contract!: ContractView | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}
