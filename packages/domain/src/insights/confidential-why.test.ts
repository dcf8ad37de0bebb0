import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { meanInterval, viewInterval, viewReason } from "./confidential-why.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import type { CellDisplay } from "./release-display.ts"

const RULES = { k: 5, settings: DEFAULT_EVIDENCE }
const MEAN: CellDisplay = { kind: "MEAN", n: 9, mean: 3.4, agreement: null, distribution: null }
const RANGE: CellDisplay = { kind: "RANGE", n: 9, low: 4, high: 5 }
const shown = (display: CellDisplay) => ({ cell: { display, coarseTrend: false } })

describe("the doubt of a view", () => {
  it("is 1.96·s/√n on either side, within the scale", () => {
    expect(meanInterval(3.4, 9, DEFAULT_EVIDENCE).low).toBeCloseTo(2.812, 12)
    expect(meanInterval(3.4, 9, DEFAULT_EVIDENCE).high).toBeCloseTo(3.988, 12)
    expect(viewInterval(RANGE, DEFAULT_EVIDENCE)).toEqual({ low: 4 - 0.588, high: 5 })
  })

  it("holds what is shown, lies on the scale, and never shrinks with fewer raters", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (start, width, n) => {
          const [low, high] = [start, Math.min(5, start + width)]
          const interval = viewInterval({ kind: "RANGE", n, low, high }, DEFAULT_EVIDENCE)
          expect(interval.low).toBeGreaterThanOrEqual(1)
          expect(interval.high).toBeLessThanOrEqual(5)
          expect(interval.low).toBeLessThanOrEqual(low)
          expect(interval.high).toBeGreaterThanOrEqual(high)
          const more = viewInterval({ kind: "RANGE", n: n + 1, low, high }, DEFAULT_EVIDENCE)
          expect(interval.low).toBeLessThanOrEqual(more.low)
          expect(interval.high).toBeGreaterThanOrEqual(more.high)
        },
      ),
    )
  })
})

describe("why a view is as it is", () => {
  it("names the rule where it is hidden, and not what hid it", () => {
    const words = viewReason({ cell: null }, RULES)
    expect(words).toMatch(/^Shown only in groups of five or more, /)
    expect(words).toContain("neither what was answered nor whether anybody answered")
    expect(viewReason({ cell: null }, { ...RULES, k: 4 })).toContain("groups of four or more")
  })

  it.each<[string, CellDisplay, string]>([
    [
      "a mean",
      MEAN,
      "All 9 answers weigh alike. With 9 raters the mean can be off: 2.8 to 4.0 in 95 of 100 rounds.",
    ],
    [
      "a range",
      RANGE,
      "An exact mean would tell single answers here, so a range is shown and scores count its middle.",
    ],
  ])("explains %s", (_what, display, begins) => {
    expect(viewReason(shown(display), RULES)).toMatch(begins)
    expect(viewReason(shown(display), RULES)).toMatch(/Shown in groups of five or more\.$/)
  })
})
