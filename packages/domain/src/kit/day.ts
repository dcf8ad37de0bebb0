declare const dayBrand: unique symbol

/** A calendar day as `YYYY-MM-DD` between 0001-01-01 and 9999-12-31. Compares correctly as text. */
export type Day = string & { readonly [dayBrand]: "Day" }

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Reads `YYYY-MM-DD`; `undefined` when the text is no real day. */
export function parseDay(text: string): Day | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return brand(text)
}

/** The day of a year, month (from 1) and day of month; `undefined` when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** Whole days since 1970-01-01, negative before (proleptic Gregorian; Howard Hinnant, `days_from_civil`). */
export function dayNumber(day: Day): number {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of {@link dayNumber} (Howard Hinnant, `civil_from_days`). */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return brand(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)
}

/** The day `days` later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** Whole days from `from` up to, not including, `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0")
}

function brand(text: string): Day {
  return text as Day
}
