import { addDays, type Day, parseDay } from "@rung/domain/kit/day"
import { locale } from "../language/locale.ts"

/** "22 November 2026". Days have no time zone. */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** "22 November 2026 at 14:05", where the reader is. */
export function moment(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(
    new Date(instant),
  )
}

/** Today where the reader is. */
export function todayHere(now = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}

/** Whether a text is a day such as 2026-11-22 that exists. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** "4 December", with the year when it is not this one's. Days have no time zone. */
export function dayWords(day: string, today: string): string {
  const withYear = day.slice(0, 4) !== today.slice(0, 4)
  return new Intl.DateTimeFormat(locale(), {
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

/** The same day a year before; 28 February for the day that is not in every year. */
export function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace("02-29", "02-28")}`
}
