import { expect, it } from "vitest"
import { type Day, parseDay } from "../kit/day.ts"
import { orgStops } from "./org-stops.ts"

const day = (text: string): Day => parseDay(text)!
const stops = (changes: readonly string[], { today = "2026-03-10", limit = 60 } = {}) =>
  orgStops({ changeDays: changes.map(day), today: day(today), limit }).map(({ day: each, changed }) =>
    changed ? `${each} *` : each,
  )

it("stops at the first change, at every month since, and today", () => {
  expect(stops(["2025-12-15", "2026-02-01", "2026-03-02"])).toEqual([
    "2025-12-15 *",
    "2026-01-01",
    "2026-02-01 *",
    "2026-03-01",
    "2026-03-10 *",
  ])
})

it("goes on to what is planned, a year ahead at most", () => {
  expect(stops(["2026-03-01", "2026-04-15", "2031-01-01"])).toEqual([
    "2026-03-01 *",
    "2026-03-10",
    "2026-04-01",
    "2026-05-01 *",
  ])
})

it("leaves the earliest out above its limit, never today", () => {
  expect(stops(["2019-01-01", "2026-01-31"], { limit: 3 })).toEqual([
    "2026-02-01 *",
    "2026-03-01",
    "2026-03-10",
  ])
  expect(stops(["2026-03-01", "2026-05-01"], { limit: 2 })).toEqual(["2026-03-10 *", "2026-05-01 *"])
})

it("stops once where today is the first of a month, and nowhere without an org", () => {
  expect(stops(["2026-03-01"], { today: "2026-03-01" })).toEqual(["2026-03-01 *"])
  expect(stops([])).toEqual([])
})

it("shows an org that only begins in the future", () => {
  expect(stops(["2026-04-01"])).toEqual(["2026-03-10 *", "2026-04-01 *"])
})

it("ends where days do", () => {
  expect(stops(["9999-11-30"], { today: "9999-12-31" })).toEqual(["9999-11-30 *", "9999-12-01", "9999-12-31"])
})
