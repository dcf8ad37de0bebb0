import { type Day, dayOf } from "../kit/day.ts"

/** A day to stop at on the way through the org's history. */
export interface OrgStop {
  readonly day: Day
  /** Whether anything that layers follow from changed after the stop before, up to and with this day. */
  readonly changed: boolean
}

/** What the stops follow from. */
export interface StopsAsked {
  /** Days on which lines or overrides begin or end, in any order, some perhaps twice. */
  readonly changeDays: Iterable<Day>
  readonly today: Day
  /** Stops at most; the earliest are left out first, today never. */
  readonly limit: number
}

/** Months looked ahead: plans lie close, while the ends of fixed terms may lie decades away. */
const AHEAD = 12

/**
 * The first days of all months from the first change on, that first day itself, today, and the months of planned
 * changes within a year. Earliest first; none without a change. The first
 * stop counts as changed.
 */
export function orgStops({ changeDays, today, limit }: StopsAsked): readonly OrgStop[] {
  const known = [...new Set(changeDays)].toSorted()
  const first = known[0]
  if (first === undefined) return []
  const until = lastPlanned(known, today)
  const earliest = first < today ? first : today
  const days = new Set([earliest, today, ...monthsBack(until, { to: earliest, limit })])
  const kept = within([...days].toSorted(), today, limit)
  return kept.map((day, at) => ({ day, changed: changedSince(known, kept[at - 1], day) }))
}

/** The month in which the last change within reach has taken effect. */
function lastPlanned(known: readonly Day[], today: Day): Day {
  let horizon = today
  for (let month = 0; month < AHEAD; month += 1) horizon = nextMonth(horizon)
  const last = known.findLast((day) => day > today && day <= horizon)
  if (last === undefined) return today
  return last.endsWith("-01") ? last : nextMonth(last)
}

function monthsBack(from: Day, { to, limit }: { readonly to: Day; readonly limit: number }): readonly Day[] {
  const [year = 1970, month = 1] = from.split("-").map(Number)
  const months: Day[] = []
  for (let back = 0; back < limit; back += 1) {
    const at = year * 12 + month - 1 - back
    const day = dayOf(Math.floor(at / 12), (at % 12) + 1, 1)
    if (day === undefined || day < to) break
    months.push(day)
  }
  return months
}

/** The first day of the month after; the last day there is stands for what lies behind it. */
function nextMonth(day: Day): Day {
  const [year = 1970, month = 1] = day.split("-").map(Number)
  return (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) ?? day
}

function within(days: readonly Day[], today: Day, limit: number): readonly Day[] {
  const latest = days.slice(-Math.max(1, limit))
  return latest.includes(today) ? latest : [today, ...latest.slice(1)]
}

function changedSince(known: readonly Day[], before: Day | undefined, day: Day): boolean {
  return before === undefined || known.some((change) => change > before && change <= day)
}
