import type { PlanAction, PlanActionState, PlanSkill } from "@rung/domain/growth/plan"
import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar, InstantScalar } from "../../platform/graphql/scalars.ts"
import { PlanActionStateEnum } from "./plan-enums.ts"

@ObjectType("PlanSkill", { simpleResolvers: true, description: "A skill somebody works on." })
export class PlanSkillView implements PlanSkill {
  @Field(() => String, { description: "Code of the competency." })
  competency!: string

  @Field(() => String, { description: "Why, in its owner's words; may be empty." })
  why!: string
}

@ObjectType("PlanAction", { simpleResolvers: true, description: "What somebody means to do, by when." })
export class PlanActionView implements PlanAction {
  @Field(() => ID, { description: "Names it within its plan." })
  id!: string

  @Field(() => String, { nullable: true, description: "Code of the skill it is for, if for one." })
  competency!: string | null

  @Field(() => String, { description: "What is to be done, 1 to 300 characters." })
  what!: string

  @Field(() => DayScalar, { description: "The day it is to be done by." })
  by!: Day

  @Field(() => PlanActionStateEnum, { description: "How far it is." })
  state!: PlanActionState

  @Field(() => DayScalar, { description: "The day it came into its state." })
  stateOn!: Day
}

@ObjectType("PlanCheckIn", { simpleResolvers: true, description: "A dated note of how a plan goes." })
export class PlanCheckInView {
  @Field(() => String, {
    nullable: true,
    description: "Name of who wrote it; null once they are no member.",
  })
  author!: string | null

  @Field(() => String, { description: "1 to 2,000 characters." })
  text!: string

  @Field(() => InstantScalar, { description: "When it was written." })
  writtenAt!: Date
}

@ObjectType("PlanReader", { simpleResolvers: true, description: "The one person a plan is shared with." })
export class PlanReaderView {
  @Field(() => String, { description: "Their name as a member." })
  name!: string

  @Field(() => DayScalar, { description: "Since when they may read it." })
  since!: Day
}

@ObjectType("Plan", {
  simpleResolvers: true,
  description:
    "A development plan. Its owner reads it, and the one person they share it with; nobody else, whatever their role.",
})
export class PlanView {
  @Field(() => ID, { description: "Names it for `addPlanCheckIn`." })
  id!: string

  @Field(() => ID, { description: "The Person whose plan it is." })
  personId!: string

  @Field(() => String, { description: "Name of the person whose plan it is." })
  personName!: string

  @Field(() => [PlanSkillView], { description: "At most 4, in their owner's order." })
  skills!: readonly PlanSkillView[]

  @Field(() => [PlanActionView], { description: "At most 40, in their owner's order." })
  actions!: readonly PlanActionView[]

  @Field(() => [PlanCheckInView], { description: "Oldest first, at most 300." })
  checkIns!: readonly PlanCheckInView[]

  @Field(() => PlanReaderView, {
    nullable: true,
    description: "Who reads it besides its owner; null for nobody.",
  })
  sharedWith!: PlanReaderView | null

  @Field(() => DayScalar, { description: "The day it was begun." })
  begunOn!: Day

  @Field(() => DayScalar, {
    nullable: true,
    description: "The day it was put away; null for the current one.",
  })
  archivedOn!: Day | null

  @Field(() => Int, { description: "Grows by one with every saving; send it back with the next." })
  version!: number
}

@ObjectType("MyPlans", { simpleResolvers: true, description: "The viewer's own development plans." })
export class MyPlansView {
  @Field(() => PlanView, {
    nullable: true,
    description: "The current one; null before the first action or skill.",
  })
  current!: PlanView | null

  @Field(() => [PlanView], { description: "Those put away, the newest 20, latest first." })
  archived!: readonly PlanView[]
}

@ObjectType({ simpleResolvers: true, description: "The plan as it is now, or why nothing changed." })
export class PlanPayload {
  @Field(() => PlanView, { nullable: true, description: "After the change." })
  plan!: PlanView | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}
