import type { Day } from "@rung/domain/kit/day"
import { Field, ID, InputType, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { RaterView } from "./assessment.view.ts"

@InputType({ description: "A new draft that asks the same people from the same views." })
export class CloneCycleInput {
  @Field(() => ID, { description: "The Cycle to copy, in whatever state." })
  cycleId!: string

  @Field(() => String, { description: "2 to 80 characters; CYCLE_NAME_TAKEN when another cycle has it." })
  name!: string

  @Field(() => DayScalar, { description: "First day on which answers are taken." })
  opensOn!: Day

  @Field(() => DayScalar, { description: "First day on which answers are no longer taken: after today." })
  closesOn!: Day
}

@InputType({ description: "Who assesses somebody that nobody stands above, such as the chair of the board." })
export class NameAssessorInput {
  @Field(() => ID, { description: "Which Cycle, in DRAFT or OPEN." })
  cycleId!: string

  @Field(() => ID, { description: "The Person nobody stands above: SUBJECT_HAS_MANAGER otherwise." })
  subjectId!: string

  @Field(() => ID, { nullable: true, description: "A Person who is known; else give name and address." })
  raterId?: string | null

  @Field(() => String, { nullable: true, description: "Name of somebody beside the org." })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Where the form is mailed to; whoever is known by this address is named.",
  })
  email?: string | null
}

@InputType({ description: "Whose assessor is not wanted any more." })
export class DropAssessorInput {
  @Field(() => ID, { description: "Which Cycle, in DRAFT or OPEN." })
  cycleId!: string

  @Field(() => ID, { description: "The Person for whom somebody was named." })
  subjectId!: string
}

@ObjectType("CycleAssessor", {
  simpleResolvers: true,
  description: "Somebody that nobody stands above, and who was named to assess them.",
})
export class CycleAssessorView {
  @Field(() => ID, { description: "The Person who is assessed." })
  subjectId!: string

  @Field(() => String, { description: "That person's name." })
  subjectName!: string

  @Field(() => RaterView, { description: "Who assesses them." })
  rater!: RaterView

  @Field(() => String, { nullable: true, description: "Where their form is mailed to." })
  email!: string | null

  @Field(() => Boolean, { description: "Whether the rater has a place in the org." })
  hasPlace!: boolean
}

@ObjectType({ simpleResolvers: true, description: "Everybody named in the cycle, or why nothing changed." })
export class AssessorsPayload {
  @Field(() => [CycleAssessorView], {
    nullable: true,
    description: "Those who are named now, by whom they assess; null when it was refused.",
  })
  assessors!: readonly CycleAssessorView[] | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}
