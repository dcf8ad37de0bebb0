import { type Day, dayFromNumber, dayOf, parseDay } from "../kit/day.ts"
import type { DateFormat } from "./answers.ts"

const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ,].*)?$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const DAY_NAME_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,12})[-/., ]+(\d{4}|\d{2})$/i
const MONTH_NAME_FIRST = /^([a-z]{3,12})[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[,]?[-/. ]+(\d{4}|\d{2})$/i
const SERIAL = /^\d{5}(?:[.,]\d+)?$/
/** Month names as they begin, in English, then where other languages of Latin letters differ. */
const MONTHS = [
  "jan gen ene",
  "feb fev",
  "mar mrt",
  "apr avr abr",
  "may mai maj mag mei",
  "jun juin giu",
  "jul juil lug",
  "aug aou ago",
  "sep set",
  "oct okt ott out",
  "nov",
  "dec dez dic",
].map((names) => names.split(" "))
const WEEKDAY = /^\p{L}{2,12}[.,]+ +(?=[\p{L}\d])/u
const ACCENTS = /[\u0300-\u036f]/g
/** Excel counts days from here once its invented 29 February 1900 is past. */
const EXCEL_ZERO = -25_569

export type DateColumn =
  | { readonly kind: "KNOWN"; readonly format: DateFormat }
  /** No date with a day after the 12th tells day from month. */
  | { readonly kind: "AMBIGUOUS" }
  /** Some dates fit only day first, others only month first. */
  | { readonly kind: "CONTRADICTORY" }

/**
 * Whether a whole column writes the day or the month first (M26). Only numeric dates with the year last can be
 * doubtful; a column without any counts as day first.
 */
export function inferDateColumn(values: Iterable<string>): DateColumn {
  const tally = new DateTally()
  for (const value of values) tally.add(value)
  return tally.column()
}

/** {@link inferDateColumn} for values that come one by one. */
export class DateTally {
  #dayFirst = 0
  #monthFirst = 0
  #doubtful = 0

  add(value: string): void {
    const match = NUMERIC.exec(value)
    if (!match) return
    const [first, second] = [Number(match[1]), Number(match[2])]
    if (first > 12 && second <= 12) this.#dayFirst++
    else if (second > 12 && first <= 12) this.#monthFirst++
    else if (first !== second) this.#doubtful++
  }

  column(): DateColumn {
    if (this.#dayFirst > 0 && this.#monthFirst > 0) return { kind: "CONTRADICTORY" }
    if (this.#monthFirst > 0) return { kind: "KNOWN", format: "MDY" }
    return this.#dayFirst > 0 || this.#doubtful === 0
      ? { kind: "KNOWN", format: "DMY" }
      : { kind: "AMBIGUOUS" }
  }
}

/** Whether the text is a spreadsheet's number of a day, which it may also be by accident. */
export function isSerialDate(value: string): boolean {
  return SERIAL.test(value)
}

/** Whether the text is a date whose year has two digits. */
export function hasShortYear(value: string): boolean {
  const match = NUMERIC.exec(value) ?? DAY_NAME_FIRST.exec(value) ?? MONTH_NAME_FIRST.exec(value)
  return match?.[3]?.length === 2
}

/** Whether the text can be read only once the column's format is known. */
export function isDoubtfulDate(value: string): boolean {
  const match = NUMERIC.exec(value)
  return match !== null && match[1] !== match[2] && Number(match[1]) <= 12 && Number(match[2]) <= 12
}

/**
 * Reads a date: year first, `YYYYMMDD`, month by English name, an Excel serial (five digits, 1900 system), or
 * numbers in the column's format. A two-digit year is the one from 79 years before to 20 years after `today`.
 */
export function readDate(value: string, format: DateFormat, today: Day): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(value) ?? COMPACT.exec(value)
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const numeric = NUMERIC.exec(value)
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])]
    const year = fullYear(numeric[3] ?? "", today)
    return format === "DMY" ? dayOf(year, second, first) : dayOf(year, first, second)
  }
  if (isSerialDate(value)) return dayFromNumber(Number.parseInt(value, 10) + EXCEL_ZERO)
  return readNamedMonth(value, today) ?? parseDay(value)
}

function readNamedMonth(written: string, today: Day): Day | undefined {
  const value = written.normalize("NFD").replace(ACCENTS, "").replace(WEEKDAY, "")
  const dayFirst = DAY_NAME_FIRST.exec(value)
  if (dayFirst) return namedDay(dayFirst[1], dayFirst[2], fullYear(dayFirst[3] ?? "", today))
  const monthFirst = MONTH_NAME_FIRST.exec(value)
  return monthFirst ? namedDay(monthFirst[2], monthFirst[1], fullYear(monthFirst[3] ?? "", today)) : undefined
}

function namedDay(date: string | undefined, month: string | undefined, year: number): Day | undefined {
  const name = (month ?? "").toLowerCase()
  const index = MONTHS.findIndex((names) => names.some((beginning) => name.startsWith(beginning)))
  return index < 0 ? undefined : dayOf(year, index + 1, Number(date))
}

function fullYear(digits: string, today: Day): number {
  if (digits.length === 4) return Number(digits)
  const thisYear = Number(today.slice(0, 4))
  const year = thisYear - (thisYear % 100) + Number(digits)
  if (year > thisYear + 20) return year - 100
  return year <= thisYear - 80 ? year + 100 : year
}
