import { addDays, type Day } from "@rung/domain/kit/day"
import type { DemoRow } from "./northgate-org.ts"
import { randomFrom } from "./random.ts"

/** Somebody of the demo company with the day they joined it. */
export interface DemoPerson extends DemoRow {
  readonly startDate: Day
}

/** How many days ago the org file was imported, oldest first; the last one is the whole company. */
export const SNAPSHOT_AGES = [1500, 1020, 640, 400, 210] as const

/** How long ago somebody joined at the most and at the least, by rank: leaders came first. */
const TENURES = {
  top: [4100, 1600],
  head: [3400, 1600],
  lead: [2600, 420],
  lateLead: [620, 230],
  other: [2300, 230],
} as const

/** Where the head ran everybody alone until lately: from manager of ICs to manager of managers. */
const LATE_UNIT = "Fulfilment"

/** Gives everybody a first day, so that the company grew the way companies do. */
export function withHistory(rows: readonly DemoRow[], today: Day): readonly DemoPerson[] {
  const random = randomFrom(7)
  const depthOf = new Map<string, number>()
  const managers = new Set(rows.map(({ managerId }) => managerId))
  return rows.map((row) => {
    const depth = row.managerId === undefined ? 0 : (depthOf.get(row.managerId) ?? 0) + 1
    depthOf.set(row.employeeId, depth)
    const [most, least] = TENURES[rankOf(row, depth, managers.has(row.employeeId))]
    const days = Math.round(least + (most - least) * random())
    return { ...row, startDate: addDays(today, -days) }
  })
}

function rankOf({ unit }: DemoRow, depth: number, manages: boolean): keyof typeof TENURES {
  if (depth < 2) return "top"
  if (!manages) return "other"
  if (depth === 2) return "head"
  return unit === LATE_UNIT ? "lateLead" : "lead"
}

/** The company as its file read on a day: who had joined, each below the next manager who had. */
export function snapshotOn(people: readonly DemoPerson[], day: Day): readonly DemoPerson[] {
  const byId = new Map(people.map((person) => [person.employeeId, person]))
  const present = people.filter(({ startDate }) => startDate <= day)
  return present.map((person) => ({ ...person, managerId: presentManager(person, byId, day) }))
}

function presentManager(
  person: DemoPerson,
  byId: ReadonlyMap<string, DemoPerson>,
  day: Day,
): string | undefined {
  let manager = byId.get(person.managerId ?? "")
  while (manager && manager.startDate > day) manager = byId.get(manager.managerId ?? "")
  return manager?.employeeId
}
