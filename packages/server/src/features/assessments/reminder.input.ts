import type { ReminderPlan } from "@rung/domain/cycles/reminders"
import { Field, ID, InputType, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"

@ObjectType("ReminderPlan", {
  simpleResolvers: true,
  description:
    "When raters who still have a form are mailed: at most once a day, from eight in the morning of the tenant's time zone.",
})
export class ReminderPlanView implements ReminderPlan {
  @Field(() => Boolean, { description: "Whether anybody is reminded without being asked to." })
  isOn!: boolean

  @Field(() => Boolean, { description: "Whether also on the day on which answers are first taken." })
  onOpening!: boolean

  @Field(() => [Int], {
    description: "Days before answers are no longer taken, the earliest reminder first.",
  })
  daysBefore!: readonly number[]
}

@InputType({ description: "When raters of a cycle are reminded." })
export class PlanRemindersInput {
  @Field(() => ID, { description: "Which Cycle, in DRAFT or OPEN." })
  cycleId!: string

  @Field(() => Boolean, { description: "Whether anybody is reminded without being asked to." })
  isOn!: boolean

  @Field(() => Boolean, { description: "Whether also on the day on which answers are first taken." })
  onOpening!: boolean

  @Field(() => [Int], { description: "Days before answers are no longer taken: up to 8, each 1 to 60." })
  daysBefore!: number[]
}

@ObjectType({ simpleResolvers: true, description: "What holds now, or why nothing changed." })
export class PlanRemindersPayload {
  @Field(() => ReminderPlanView, { nullable: true, description: "The plan as it is kept." })
  reminders!: ReminderPlanView | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "How many raters are being mailed, or why nobody is." })
export class RemindRatersPayload {
  @Field(() => Int, { description: "Raters with a form to answer who are being mailed what waits for them." })
  mailed!: number

  @Field(() => Int, { description: "Raters left in peace, as they were mailed today already." })
  alreadyToday!: number

  @Field(() => Int, { description: "Raters who cannot be mailed for want of an address." })
  withoutAddress!: number

  @Field(() => [ProblemView], { description: "Why nobody is mailed; empty when it was done." })
  problems!: ProblemView[]
}
