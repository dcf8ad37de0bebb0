import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, InputType, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { LayerEnum } from "../layers/enums.ts"
import { CycleView } from "./cycle.view.ts"

const NAME = "2 to 80 characters; CYCLE_NAME_TAKEN when another cycle has it."
const CLOSES_ON = "First day on which answers are no longer taken: after `opensOn` and after today."
const PERSPECTIVES = "At least one. UPWARD, SKIP and PEER are confidential, and shown only in groups of k."
const VERSION = "The version the change was decided on; VERSION_CONFLICT when it is older."

@InputType({
  description:
    "Who is assessed: everybody, narrowed to a subtree, to layers, to units, or to what is in all of these.",
})
export class PopulationInput {
  @Field(() => ID, { nullable: true, description: "The Person whose subtree takes part, they included." })
  subtreeOf?: string | null

  @Field(() => [LayerEnum], { nullable: true, description: "At least one layer; leave it out for all." })
  layers?: Layer[] | null

  @Field(() => [String], {
    nullable: true,
    description: "At least one unit, named as in the org; leave it out for all.",
  })
  units?: string[] | null
}

@InputType({ description: "A new cycle." })
export class CreateCycleInput {
  @Field(() => String, { description: NAME })
  name!: string

  @Field(() => DayScalar, { description: "First day on which answers are taken." })
  opensOn!: Day

  @Field(() => DayScalar, { description: CLOSES_ON })
  closesOn!: Day

  @Field(() => [PerspectiveEnum], { description: PERSPECTIVES })
  perspectives!: Perspective[]

  @Field(() => PopulationInput, { nullable: true, description: "Everybody unless told." })
  population?: PopulationInput | null
}

@InputType({ description: "Changes to a cycle in DRAFT; what is absent stays." })
export class ChangeCycleInput {
  @Field(() => ID, { description: "Which Cycle, still in DRAFT." })
  cycleId!: string

  @Field(() => Int, { description: VERSION })
  version!: number

  @Field(() => String, { nullable: true, description: NAME })
  name?: string | null

  @Field(() => DayScalar, { nullable: true, description: "First day on which answers are taken." })
  opensOn?: Day | null

  @Field(() => DayScalar, { nullable: true, description: CLOSES_ON })
  closesOn?: Day | null

  @Field(() => [PerspectiveEnum], { nullable: true, description: PERSPECTIVES })
  perspectives?: Perspective[] | null

  @Field(() => PopulationInput, { nullable: true, description: "Replaces the population as a whole." })
  population?: PopulationInput | null
}

@InputType({ description: "Which cycle is to take a step." })
export class CycleStepInput {
  @Field(() => ID, { description: "Which Cycle is to take the step." })
  cycleId!: string

  @Field(() => Int, { description: VERSION })
  version!: number
}

@InputType({ description: "More time for a cycle." })
export class ExtendCycleInput extends CycleStepInput {
  @Field(() => DayScalar, {
    description: "First day on which answers are no longer taken: after the present one and after today.",
  })
  closesOn!: Day
}

@ObjectType({ simpleResolvers: true, description: "The cycle after the step, or why nothing changed." })
export class CyclePayload {
  @Field(() => CycleView, {
    nullable: true,
    description: "The cycle as it is now; a cancelled one as it was.",
  })
  cycle!: CycleView | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}
