import { type Day, parseDay } from "@rung/domain/kit/day"

/** The calendar day it is in a time zone (IANA name). */
export function dayIn(timeZone: string, instant: Date): Day {
  const day = parseDay(formatOf(timeZone).format(instant))
  if (day === undefined) throw new Error(`No calendar day could be told in ${timeZone}.`)
  return day
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
  formats.set(timeZone, format)
  return format
}
