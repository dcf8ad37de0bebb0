import type {
  CycleHeadFragment,
  CycleProgressFragment,
  FormCountsPartsFragment,
} from "../../generated/graphql.ts"
import { dayWords, lastDayOf } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"

export const CYCLE_STATE_WORDS: Readonly<Record<CycleHeadFragment["state"], string>> = {
  DRAFT: "Draft",
  OPEN: "Open",
  CALIBRATING: "Closed, not released",
  RELEASED: "Released",
  ARCHIVED: "In the archive",
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
    return `${name} is a draft: answers from ${dayWords(opensOn, today)} to ${last}, once it is opened`
  }
  const sent = counts ? `${grouped(counts.submitted)} of ${grouped(counts.total)} forms` : null
  if (state === "OPEN" && cycle.takesAnswers)
    return joined(`${name} is open until ${last}`, sent && `${sent} are sent`)
  if (state === "OPEN" && today < opensOn) return `${name} takes answers from ${dayWords(opensOn, today)}`
  if (state === "OPEN") return joined(`${name} took answers until ${last}`, sent && `${sent} are sent`)
  if (state === "CALIBRATING")
    return joined(`${name} is closed and not released`, sent && `${sent} were sent`)
  const released = cycle.releasedAt ? ` on ${dayWords(cycle.releasedAt.slice(0, 10), today)}` : ""
  return joined(`${name} was released${released}`, sent && `${sent} were sent`)
}

function joined(stand: string, sent: string | null): string {
  return sent ? `${stand}: ${sent}` : stand
}

/** The finding over the list of cycles. */
export function cyclesFinding(cycles: readonly (CycleDays & CycleProgressFragment)[], today: string): string {
  const [running] = cycles.filter(({ state }) => state === "OPEN" || state === "CALIBRATING")
  if (running) return cycleFinding(running, formTotals(running), today)
  const [latest] = cycles.filter(({ state }) => state === "RELEASED" || state === "ARCHIVED")
  if (latest) return `No cycle is open: ${latest.name} was the last`
  return cycles.length === 0 ? "No cycle has been run yet" : "No cycle is open: a draft waits"
}

/** "1 October to 3 December". */
export function periodWords({ opensOn, closesOn }: CycleDays, today: string): string {
  return `${dayWords(opensOn, today)} to ${dayWords(lastDayOf(closesOn), today)}`
}

const UNITS_NAMED = 6

/** Who is assessed, in words. */
export function populationWords({
  subtreeOf,
  subtreeOfName,
  layers,
  units,
}: CycleHeadFragment["population"]): string {
  const who = subtreeOf ? `${subtreeOfName ?? "somebody"} and everybody below` : "everybody"
  const inside = units && units.length > 0 ? `${subtreeOf ? "," : ""} in ${unitsWords(units)}` : ""
  const at = layers && layers.length > 0 ? `, at ${layers.join(", ")} only` : ""
  return `${who}${inside}${at}`
}

/** Units are called what they like: only commas part them. */
function unitsWords(units: readonly string[]): string {
  if (units.length <= UNITS_NAMED) return units.join(", ")
  return `${units.slice(0, UNITS_NAMED - 1).join(", ")} and ${units.length - UNITS_NAMED + 1} more units`
}
