import type { FormHeadFragment } from "../../generated/graphql.ts"

type Queued = Pick<FormHeadFragment, "id" | "due" | "isOpen" | "state" | "cycleState">

/** Where to go on: what is due first, and of that what is begun before what is not. */
export function nextToDo<Form extends Queued>(forms: readonly Form[]): Form | undefined {
  const open = forms.filter(({ isOpen }) => isOpen)
  const first = open.map(({ due }) => due).toSorted()[0]
  const soonest = open.filter(({ due }) => due === first)
  return soonest.find(({ state }) => state === "IN_PROGRESS") ?? soonest[0]
}

/** The next form that can be answered, from the one named on and around again. */
export function nextOpen<Form extends Queued>(forms: readonly Form[], id: string): Form | undefined {
  const index = forms.findIndex((form) => form.id === id)
  return [...forms.slice(index + 1), ...forms.slice(0, Math.max(index, 0))].find((form) => form.isOpen)
}

/** The person before or after one in the list as it stands; nobody beyond its ends. */
export function personBeside<Form extends Queued>(
  forms: readonly Form[],
  id: string,
  step: 1 | -1,
): Form | undefined {
  const index = forms.findIndex((form) => form.id === id)
  return index < 0 ? undefined : forms[index + step]
}

/** Not sent, and the last day is over while the cycle is still open: it takes no answers until it is extended. */
export function isOverdue({ state, isOpen, cycleState }: Queued): boolean {
  return !isOpen && cycleState === "OPEN" && (state === "ASSIGNED" || state === "IN_PROGRESS")
}

/** How many forms stand where. */
export type QueueCounts = {
  readonly sent: number
  readonly begun: number
  readonly toBegin: number
  readonly overdue: number
  readonly declined: number
}

export function queueCounts(forms: readonly Queued[]): QueueCounts {
  const count = (holds: (form: Queued) => boolean) => forms.filter(holds).length
  return {
    sent: count(({ state }) => state === "SUBMITTED"),
    begun: count(({ state, isOpen }) => isOpen && state === "IN_PROGRESS"),
    toBegin: count(({ state, isOpen }) => isOpen && state === "ASSIGNED"),
    overdue: count(isOverdue),
    declined: count(({ state }) => state === "DECLINED"),
  }
}
