import type {
  CycleHeadFragment,
  CycleProgressFragment,
  FormCountsPartsFragment,
} from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { dayWords, lastDayOf } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"

export const CYCLE_STATE_WORDS: Readonly<Record<CycleHeadFragment["state"], string>> = {
  DRAFT: t`Draft`,
  OPEN: meant("of a cycle")`Open`,
  CALIBRATING: t`Closed, not released`,
  RELEASED: t`Released`,
  ARCHIVED: t`In the archive`,
}

export type Counts = Omit<FormCountsPartsFragment, "__typename">

const NONE: Counts = { assigned: 0, inProgress: 0, submitted: 0, declined: 0, total: 0 }

/** The forms of all perspectives together; null where the viewer is not told. */
export function formTotals({ formsByPerspective }: CycleProgressFragment): Counts | null {
  if (!formsByPerspective) return null
  return formsByPerspective.reduce(
    (sum, { counts }) => ({
      assigned: sum.assigned + counts.assigned,
      inProgress: sum.inProgress + counts.inProgress,
      submitted: sum.submitted + counts.submitted,
      declined: sum.declined + counts.declined,
      total: sum.total + counts.total,
    }),
    NONE,
  )
}

type CycleDays = Pick<
  CycleHeadFragment,
  "name" | "state" | "opensOn" | "closesOn" | "takesAnswers" | "releasedAt"
>

/** Where a cycle stands, as a sentence without its stop. */
export function cycleFinding(cycle: CycleDays, counts: Counts | null, today: string): string {
  const { name, state, opensOn, closesOn } = cycle
  const last = dayWords(lastDayOf(closesOn), today)
  if (state === "DRAFT") {
    return t`${name} is a draft: answers from ${dayWords(opensOn, today)} to ${last}, once it is opened`
  }
  const [given, all] = [grouped(counts?.submitted ?? 0), grouped(counts?.total ?? 0)]
  const areSent = counts && t`${given} of ${all} forms are sent`
  const wereSent = counts && t`${given} of ${all} forms were sent`
  if (state === "OPEN" && cycle.takesAnswers) return joined(t`${name} is open until ${last}`, areSent)
  if (state === "OPEN" && today < opensOn) return t`${name} takes answers from ${dayWords(opensOn, today)}`
  if (state === "OPEN") return joined(t`${name} took answers until ${last}`, areSent)
  if (state === "CALIBRATING") return joined(t`${name} is closed and not released`, wereSent)
  const day = cycle.releasedAt && dayWords(cycle.releasedAt.slice(0, 10), today)
  return joined(day ? t`${name} was released on ${day}` : t`${name} was released`, wereSent)
}

function joined(stand: string, sent: string | null): string {
  return sent ? `${stand}: ${sent}` : stand
}

/** The finding over the list of cycles. */
export function cyclesFinding(cycles: readonly (CycleDays & CycleProgressFragment)[], today: string): string {
  const [running] = cycles.filter(({ state }) => state === "OPEN" || state === "CALIBRATING")
  if (running) return cycleFinding(running, formTotals(running), today)
  const [latest] = cycles.filter(({ state }) => state === "RELEASED" || state === "ARCHIVED")
  if (latest) return t`No cycle is open: ${latest.name} was the last`
  return cycles.length === 0 ? t`No cycle has been run yet` : t`No cycle is open: a draft waits`
}

/** "1 October to 3 December". */
export function periodWords({ opensOn, closesOn }: CycleDays, today: string): string {
  return t`${dayWords(opensOn, today)} to ${dayWords(lastDayOf(closesOn), today)}`
}

const UNITS_NAMED = 6

/** Who is assessed, in words. */
export function populationWords({
  subtreeOf,
  subtreeOfName,
  layers,
  units,
}: CycleHeadFragment["population"]): string {
  const inside = units && units.length > 0 ? unitsWords(units) : undefined
  const who = subtreeOf ? belowWords(subtreeOfName ?? t`somebody`, inside) : everybodyWords(inside)
  return layers && layers.length > 0 ? t`${who}, at ${layers.join(", ")} only` : who
}

function everybodyWords(inside: string | undefined): string {
  return inside === undefined ? t`everybody` : t`everybody in ${inside}`
}

function belowWords(name: string, inside: string | undefined): string {
  return inside === undefined ? t`${name} and everybody below` : t`${name} and everybody below, in ${inside}`
}

/** Units are called what they like: only commas part them. */
function unitsWords(units: readonly string[]): string {
  if (units.length <= UNITS_NAMED) return units.join(", ")
  return t`${units.slice(0, UNITS_NAMED - 1).join(", ")} and ${units.length - UNITS_NAMED + 1} more units`
}
