import type { Interval } from "@rung/domain/insights/statistics"
import { locale } from "../ui/locale.ts"

/** A mean or score to one decimal: "2.9". */
export function oneDecimal(value: number): string {
  return value.toFixed(1)
}

/** A weight or share without its zero: ".35", "1.00". */
export function share(value: number): string {
  const text = value.toFixed(2)
  return value < 1 && value >= 0 ? text.slice(1) : text
}

/** "2.8 to 3.5". */
export function intervalWords({ low, high }: Interval): string {
  return `${oneDecimal(low)} to ${oneDecimal(high)}`
}

/** "1 person", "14 people". */
export function people(count: number): string {
  return count === 1 ? "1 person" : `${grouped(count)} people`
}

/** "100,000". */
export function grouped(count: number): string {
  return count.toLocaleString(locale())
}

/** Where a value stands between 1 and 5, as a percentage for CSS and SVG. */
export function onScale(value: number): string {
  return `${(((Math.min(5, Math.max(1, value)) - 1) / 4) * 100).toFixed(3)}%`
}
