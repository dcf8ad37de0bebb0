import { Arg, Ctx as Context, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { CycleView } from "../cycles/cycle.view.ts"
import { planReminders } from "./plan-reminders.ts"
import { remindRaters } from "./remind-raters.ts"
import {
  PlanRemindersInput,
  PlanRemindersPayload,
  ReminderPlanView,
  RemindRatersPayload,
} from "./reminder.input.ts"
import { reminderPlanOf } from "./reminder.queries.ts"

@Resolver(() => CycleView)
export class ReminderResolver {
  @FieldResolver(() => ReminderPlanView, {
    nullable: true,
    description: "When raters are mailed what waits for them. Null for viewers who may not run cycles.",
  })
  reminders(@Context() ctx: Ctx, @Root() cycle: CycleView): Promise<ReminderPlanView | null> {
    return reminderPlanOf(ctx, cycle)
  }

  @Guarded("cycle:create")
  @Mutation(() => PlanRemindersPayload, {
    description: "Sets when raters of a cycle are reminded, before or while it is open.",
  })
  async planReminders(
    @Context() ctx: Ctx,
    @Arg("input", () => PlanRemindersInput, { description: "Which cycle, and when." })
    input: PlanRemindersInput,
  ): Promise<PlanRemindersPayload> {
    const result = await planReminders(ctx, input)
    return { reminders: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("cycle:remind")
  @Mutation(() => RemindRatersPayload, {
    description:
      "Mails everybody who has a form to answer in a cycle one digest of all that waits for them; nobody twice a day.",
  })
  async remindRaters(
    @Context() ctx: Ctx,
    @Arg("cycleId", () => ID, { description: "Which Cycle, taking answers." }) cycleId: string,
  ): Promise<RemindRatersPayload> {
    const result = await remindRaters(ctx, cycleId)
    const asked = result.ok ? result.value : { mailed: 0, alreadyToday: 0, withoutAddress: 0 }
    return { ...asked, problems: problemsOf(result) }
  }
}
