import { describe, expect, it } from "vitest"
import { stopAt, tickPath } from "./org-stops.ts"

const STOPS = [
  { day: "2026-01-01", passages: 0 },
  { day: "2026-02-01", passages: 4 },
  { day: "2026-03-01", passages: 16 },
]

describe("the stops of the org", () => {
  it.each([
    ["2025-06-01", 0],
    ["2026-01-31", 0],
    ["2026-02-01", 1],
    ["2026-09-09", 2],
  ])("stand for %s at %i", (day, at) => expect(stopAt(STOPS, day)).toBe(at))

  it("are ticked where somebody passed, taller for more", () => {
    expect(tickPath(STOPS)).toBe("M0.5000 1V0.350M1.0000 1V0.000")
    expect(tickPath([])).toBe("")
  })
})
