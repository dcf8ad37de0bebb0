import { type Day, daysBetween } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import { type Cycle, takesAnswers } from "./cycle.ts"

/** When raters of a cycle who still have a form are mailed; never more than once a day, whatever is set. */
export interface ReminderPlan {
  readonly isOn: boolean
  /** Whether also on the day on which answers are first taken. */
  readonly onOpening: boolean
  /** Days before answers are no longer taken, 1 to 60 each, the earliest reminder first; at most 8. */
  readonly daysBefore: readonly number[]
}

/** What holds for a cycle for which nothing else is set. */
export const USUAL_REMINDERS: ReminderPlan = { isOn: true, onOpening: true, daysBefore: [7, 3, 1] }

export const MOST_REMINDER_DAYS = 8
export const EARLIEST_REMINDER = 60

/**
 * Sets when raters are reminded, before or while a cycle is open. Refusals: `CYCLE_NOT_OPEN`,
 * `REMINDER_DAY_OUT_OF_RANGE` (whole days, 1 to 60), `REMINDER_DAYS_TOO_MANY` (at most 8).
 */
export function planReminders({ state }: Pick<Cycle, "state">, plan: ReminderPlan): Result<ReminderPlan> {
  const days = [...new Set(plan.daysBefore)].sort((a, b) => b - a)
  const problems: Problem[] = []
  if (state !== "DRAFT" && state !== "OPEN") {
    problems.push(problem("CYCLE_NOT_OPEN", `Nobody is reminded in a cycle that is ${state}.`))
  }
  if (days.some((day) => !Number.isInteger(day) || day < 1 || day > EARLIEST_REMINDER)) {
    const message = say`Name whole days, 1 to ${EARLIEST_REMINDER} before the end.`
    problems.push(problem("REMINDER_DAY_OUT_OF_RANGE", message, "daysBefore"))
  }
  if (days.length > MOST_REMINDER_DAYS) {
    const message = say`Name at most ${MOST_REMINDER_DAYS} days: who is mailed too often reads none of it.`
    problems.push(problem("REMINDER_DAYS_TOO_MANY", message, "daysBefore"))
  }
  return okUnless(problems, () => ({ ...plan, daysBefore: days }))
}

export interface RemindingCycle {
  readonly cycle: Pick<Cycle, "state" | "opensOn" | "closesOn">
  /** The day on which it was opened, which may be later than planned. */
  readonly openedOn: Day
  readonly plan: ReminderPlan
}

/** Whether the plan reminds today, of a cycle that takes answers. */
export function remindsOn({ cycle, openedOn, plan }: RemindingCycle, today: Day): boolean {
  if (!plan.isOn || !takesAnswers(cycle, today)) return false
  const first = openedOn > cycle.opensOn ? openedOn : cycle.opensOn
  return (plan.onOpening && today === first) || plan.daysBefore.includes(daysBetween(today, cycle.closesOn))
}
