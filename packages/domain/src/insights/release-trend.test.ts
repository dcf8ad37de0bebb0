import { describe, expect, it } from "vitest"
import type { CellDisplay } from "./release-display.ts"
import { releaseOnce } from "./release-once.ts"
import { orgOf, released } from "./release-org.test-kit.ts"
import { trendOf } from "./release-trend.ts"

function mean(value: number): CellDisplay {
  return { kind: "MEAN", n: 6, mean: value, agreement: null, distribution: null }
}

const RANGE: CellDisplay = { kind: "RANGE", n: 5, low: 4, high: 5 }

describe("the trend of a cell", () => {
  it.each([
    ["nobody joined or left", 0, 0, { kind: "CHANGE", change: 1.5 }],
    ["one joined", 1, 0, { kind: "BAND", band: "UP" }],
    ["one left", 0, 1, { kind: "BAND", band: "UP" }],
    ["k − 1 changed", 2, 2, { kind: "BAND", band: "UP" }],
    ["k changed", 3, 2, { kind: "CHANGE", change: 1.5 }],
  ])("when %s", (_, joined, left, trend) => {
    expect(trendOf({ before: mean(2.5), after: mean(4), joined, left, k: 5, detectable: 1 })).toEqual(trend)
  })

  it.each([
    [mean(3), mean(3.9), "LEVEL"],
    [mean(3), mean(4), "UP"],
    [mean(4), mean(3), "DOWN"],
    [mean(3), RANGE, "UP"],
    [RANGE, RANGE, "LEVEL"],
  ])("is a direction from the detectable difference on: %j to %j", (before, after, band) => {
    expect(trendOf({ before, after, joined: 1, left: 0, k: 5, detectable: 1 })).toEqual({
      kind: "BAND",
      band,
    })
  })

  it("is a direction where either is a range, even when nobody changed", () => {
    expect(trendOf({ before: mean(3), after: RANGE, joined: 0, left: 0, k: 5, detectable: 1 }).kind).toBe(
      "BAND",
    )
  })
})

describe("a cycle released again", () => {
  it("shows what it showed first, whatever came in since", () => {
    const first = released(orgOf({ raters: 5 }), [[2, 3, 3, 3, 4]])
    const again = released(orgOf({ raters: 6 }), [[2, 3, 3, 3, 4, 1]])
    expect(releaseOnce(undefined, first)).toBe(first)
    expect(releaseOnce(first, again)).toBe(first)
  })

  it("shows nothing again where it showed nothing", () => {
    expect(releaseOnce([], released(orgOf({ raters: 5 }), [[2, 3, 3, 3, 4]]))).toEqual([])
  })
})
