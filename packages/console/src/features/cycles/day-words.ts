import { addDays, type Day, parseDay } from "@rung/domain/kit/day"

/** "4 December", with the year when it is not this one's. Days have no time zone. */
export function dayWords(day: string, today: string): string {
  const withYear = day.slice(0, 4) !== today.slice(0, 4)
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    ...(withYear ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`))
}

/** The last day on which answers are taken: a period ends the day before its end. */
export function lastDayOf(closesOn: string): string {
  const day = parseDay(closesOn)
  return day ? addDays(day, -1) : closesOn
}

/** The end of a period whose last day somebody chose; `undefined` when that is no day. */
export function closesAfter(lastDay: string): Day | undefined {
  const day = parseDay(lastDay)
  return day && addDays(day, 1)
}

/** Today where the reader is. */
export function todayHere(now = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}
