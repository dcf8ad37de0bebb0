import { addDays, type Day } from "@rung/domain/kit/day"

const FORMAT = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
})

/** The last day on which answers are taken, as a mail says it: the day before the cycle closes. */
export function lastDayWords(closesOn: Day): string {
  return FORMAT.format(new Date(`${addDays(closesOn, -1)}T00:00:00Z`))
}
