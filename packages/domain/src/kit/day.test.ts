import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, dayFromNumber, dayNumber, dayOf, daysBetween, parseDay } from "./day.ts"

describe("day", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11016],
    ["2026-11-22", 20779],
  ])("%s is day %i since 1970", (text, number) => {
    expect(dayNumber(parseDay(text)!)).toBe(number)
  })

  it.each(["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "25-04-01", "2025-4-1", "", "0000-01-01"])(
    "%s is no day",
    (text) => expect(parseDay(text)).toBeUndefined(),
  )

  it("goes to numbers and back, and orders as text does", () => {
    const number = fc.integer({ min: -700_000, max: 2_900_000 })
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(dayNumber(dayFromNumber(a))).toBe(a)
        expect(Math.sign(a - b)).toBe(
          dayFromNumber(a) < dayFromNumber(b) ? -1 : dayFromNumber(a) > dayFromNumber(b) ? 1 : 0,
        )
        expect(daysBetween(dayFromNumber(a), addDays(dayFromNumber(a), 40))).toBe(40)
      }),
    )
  })

  it("refuses days no month has", () => expect(dayOf(2026, 2, 30)).toBeUndefined())
})
