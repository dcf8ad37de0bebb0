import type { PlanActionState, PlanSkill, SentAction, SentPlan } from "@rung/domain/growth/plan"
import type { Day } from "@rung/domain/kit/day"
import { Field, ID, InputType, Int } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { PlanActionStateEnum } from "./plan-enums.ts"

@InputType({ description: "A skill to work on." })
export class PlanSkillInput implements PlanSkill {
  @Field(() => String, {
    description:
      "Code of a competency of the contract in force, or one the plan has: COMPETENCY_UNKNOWN otherwise; PLAN_SKILL_TWICE.",
  })
  competency!: string

  @Field(() => String, { description: "Why, up to 2,000 characters; may be empty. PLAN_TEXT_LENGTH." })
  why!: string
}

@InputType({ description: "An action as it is to be." })
export class PlanActionInput implements SentAction {
  @Field(() => ID, { nullable: true, description: "Of an action the plan has; null for a new one." })
  id!: string | null

  @Field(() => String, {
    nullable: true,
    description: "The skill of this plan it is for; null for none in particular. COMPETENCY_UNKNOWN.",
  })
  competency!: string | null

  @Field(() => String, { description: "What is to be done, 1 to 300 characters. PLAN_TEXT_LENGTH." })
  what!: string

  @Field(() => DayScalar, { description: "By when; a new day is today or later: PLAN_DAY_PAST otherwise." })
  by!: Day

  @Field(() => PlanActionStateEnum, { description: "How far it is." })
  state!: PlanActionState
}

@InputType({ description: "The viewer's development plan, written anew as a whole." })
export class SavePlanInput implements SentPlan {
  @Field(() => Int, {
    description: "The version the viewer has, 0 to begin a plan: VERSION_CONFLICT when it is another.",
  })
  version!: number

  @Field(() => [PlanSkillInput], { description: "At most 4, in the order they are shown. PLAN_TOO_LONG." })
  skills!: PlanSkillInput[]

  @Field(() => [PlanActionInput], { description: "At most 40, in the order they are shown. PLAN_TOO_LONG." })
  actions!: PlanActionInput[]
}

@InputType({ description: "A dated note of how a plan goes." })
export class AddPlanCheckInInput {
  @Field(() => ID, {
    description: "The Plan: the viewer's own, or one shared with them. NOT_FOUND otherwise.",
  })
  planId!: string

  @Field(() => String, {
    description: "1 to 2,000 characters: PLAN_TEXT_LENGTH otherwise; CHECK_INS_TOO_MANY above 300.",
  })
  text!: string
}
