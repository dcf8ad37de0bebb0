import type { Interval } from "@rung/domain/insights/statistics"
import { decimal, locale } from "../language/locale.ts"
import { plural, t } from "../language/t.ts"

/** A mean or score to one decimal: "2.9". */
export function oneDecimal(value: number): string {
  return decimal(value.toFixed(1))
}

/** The number that `oneDecimal` shows, to compare and to tabulate: what is shown may be written with a comma. */
export function toOneDecimal(value: number): number {
  return Number(value.toFixed(1))
}

/** A share of a scale point: "0.35". */
export function twoDecimals(value: number): string {
  return decimal(value.toFixed(2))
}

/** A weight or share, in English without its zero: ".35", "1.00", "0,35". */
export function share(value: number): string {
  const text = decimal(value.toFixed(2))
  return text.startsWith("0.") ? text.slice(1) : text
}

/** "2.8 to 3.5". */
export function intervalWords({ low, high }: Interval): string {
  return t`${oneDecimal(low)} to ${oneDecimal(high)}`
}

/** "1 person", "14 people". */
export function people(count: number): string {
  return t`${plural(count, "# person", "# people")}`
}

/** "100,000". */
export function grouped(count: number): string {
  return count.toLocaleString(locale())
}

/** Where a value stands between 1 and 5, as a percentage for CSS and SVG. */
export function onScale(value: number): string {
  return `${(((Math.min(5, Math.max(1, value)) - 1) / 4) * 100).toFixed(3)}%`
}
