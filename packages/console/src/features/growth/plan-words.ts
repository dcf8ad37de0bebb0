import { isOverdue } from "@rung/domain/growth/plan"
import { daysBetween, parseDay } from "@rung/domain/kit/day"
import type { PlanPartsFragment } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { listed } from "../../parts/count-words.ts"
import { dayWords } from "../../parts/day-words.ts"

type Action = Pick<PlanPartsFragment["actions"][number], "by" | "state" | "stateOn">

/** The finding a plan's page begins with. */
export function planTitle(plan: { readonly actions: readonly Action[] } | null, today: string): string {
  if (!plan) return t`You have no development plan yet`
  const open = plan.actions.filter(({ state }) => state === "PLANNED")
  const late = open.filter((action) => isLate(action, today)).length
  if (plan.actions.length === 0) return t`Your plan has no actions yet`
  if (open.length === 0) return t`Everything in your plan is settled`
  const planned = open.length === 1 ? t`One action is planned` : t`${open.length} actions are planned`
  if (late === 0) return planned
  return late === 1 ? t`${planned}, one is overdue` : t`${planned}, ${late} are overdue`
}

/** How far an action is, and since or until when. */
export function actionWords(action: Action, today: string): string {
  if (action.state === "DONE") return t`Done on ${dayWords(action.stateOn, today)}`
  if (action.state === "DROPPED") return t`Dropped on ${dayWords(action.stateOn, today)}`
  return isLate(action, today)
    ? t`Overdue since ${dayWords(action.by, today)}`
    : t`By ${dayWords(action.by, today)}`
}

/** How many days ahead an action stands on the start page. */
const SOON = 30

/** What is planned and overdue or due within 30 days, the first due first. */
export function dueSoon<A extends Action>(actions: readonly A[], today: string): readonly A[] {
  const now = parseDay(today)
  const due = ({ by }: Action) => {
    const day = parseDay(by)
    return day !== undefined && now !== undefined && daysBetween(now, day) <= SOON
  }
  return actions
    .filter((action) => action.state === "PLANNED" && due(action))
    .toSorted((one, other) => one.by.localeCompare(other.by))
}

/** Who reads a plan, said to its owner. */
export function readerWords(
  sharedWith: { readonly name: string; readonly since: string } | null,
  today: string,
): string {
  return sharedWith
    ? t`You and ${sharedWith.name} read this, since ${dayWords(sharedWith.since, today)}.`
    : t`Only you read this.`
}

/** What somebody would read: "two skills, three actions and one check-in". */
export function sharedWords(plan: Pick<PlanPartsFragment, "skills" | "actions" | "checkIns">): string {
  const [skills, actions, checkIns] = [plan.skills.length, plan.actions.length, plan.checkIns.length]
  const parts = [
    ...(skills > 0 ? [t`${plural(skills, "# skill", "# skills")}`] : []),
    ...(actions > 0 ? [t`${plural(actions, "# action", "# actions")}`] : []),
    ...(checkIns > 0 ? [t`${plural(checkIns, "# check-in", "# check-ins")}`] : []),
  ]
  return listed(parts) || t`an empty plan`
}

function isLate({ by, state }: Action, today: string): boolean {
  const [due, now] = [parseDay(by), parseDay(today)]
  return due !== undefined && now !== undefined && isOverdue({ state, by: due }, now)
}
