import type { SetupLine, SetupState, SetupStep } from "@rung/domain/imports/setup-steps"
import { Field, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { SetupStateEnum, SetupStepEnum } from "./home-enums.ts"

@ObjectType("SetupLine", {
  simpleResolvers: true,
  description: "One of the first steps of a company, and how far it is.",
})
export class SetupLineView implements SetupLine {
  @Field(() => SetupStepEnum, { description: "Which of the first steps." })
  step!: SetupStep

  @Field(() => SetupStateEnum, { description: "How far it is." })
  state!: SetupState

  @Field(() => SetupStepEnum, {
    nullable: true,
    description: "The step that has to be done before; null unless the state is WAITS.",
  })
  waitsFor!: SetupStep | null

  @Field(() => Int, {
    description:
      "What is there for it, from 0: people of the org, roots of the org, version of the contract, members beside the first with open invitations, cycles prepared, cycles opened, releases.",
  })
  count!: number
}

@ObjectType("Setup", {
  simpleResolvers: true,
  description: "How far a company is with what leads to its first results, computed from its data.",
})
export class SetupView {
  @Field(() => [SetupLineView], { description: "Every step, in order." })
  lines!: readonly SetupLineView[]

  @Field(() => [String], {
    description:
      "Whom the layers take for the heads of the company today, most people below first: their names, or titles of vacant seats.",
  })
  heads!: readonly string[]

  @Field(() => Boolean, { description: "Whether everything is done: results were released once." })
  isDone!: boolean

  @Field(() => Boolean, { description: "Whether the viewer has put the steps aside; others still see them." })
  isAside!: boolean
}

@ObjectType({ description: "The steps afterwards." })
export class SetupPayload {
  @Field(() => SetupView, { nullable: true, description: "How far the company is now." })
  setup!: SetupView | null

  @Field(() => [ProblemView], { description: "Why nothing changed; empty when it did." })
  problems!: ProblemView[]
}
