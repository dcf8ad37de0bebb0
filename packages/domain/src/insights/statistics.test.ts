import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  detectableDifference,
  mean,
  SKEWED_NULL_VARIANCE,
  sampleVariance,
  wilsonInterval,
  withinGroupAgreement,
  Z_95,
} from "./statistics.ts"

describe("within-group agreement (row 1)", () => {
  it.each([
    [[4, 4, 5], 0.833],
    [[3, 4, 4, 5], 0.667],
    [[1, 3, 5], 0],
    [[4, 4, 4], 1],
  ])("of %j is %d", (ratings, expected) => expect(withinGroupAgreement(ratings)).toBeCloseTo(expected, 3))

  it("is stricter against the skewed null", () =>
    expect(withinGroupAgreement([3, 4, 4, 5], SKEWED_NULL_VARIANCE)).toBeCloseTo(1 - 2 / 3 / 1.34, 9))

  it("does not exist for one rating, nor does a variance", () => {
    expect(withinGroupAgreement([4])).toBeUndefined()
    expect(sampleVariance([4])).toBeUndefined()
    expect(mean([])).toBeUndefined()
  })
})

describe("detectable difference (row 8)", () => {
  it("between 4 and 5 raters at .9 is 1.18", () =>
    expect(detectableDifference(0.9, 4, 5)).toBeCloseTo(1.18, 2))

  it("is infinite without raters on one side", () =>
    expect(detectableDifference(0.9, 0, 5)).toBe(Number.POSITIVE_INFINITY))

  it("is the same both ways, and smaller with every rater more", () => {
    const raters = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(raters, raters, (a, b) => {
        const detectable = detectableDifference(0.9, a, b)
        expect(detectableDifference(0.9, b, a)).toBeCloseTo(detectable, 12)
        expect(detectableDifference(0.9, a + 1, b)).toBeLessThan(detectable)
      }),
    )
  })
})

describe("Wilson interval (row 19)", () => {
  it.each([
    [4, 5, 0.376, 0.964],
    [8, 10, 0.49, 0.943],
    [3, 3, 0.438, 1],
  ])("of %d in %d is %d to %d", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  it("of nothing tried is everything", () => expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 }))

  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)))

  it("contains the proportion, within 0 to 1", () =>
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilsonInterval(successes, trials)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(successes / trials + 1e-12)
        expect(high).toBeGreaterThanOrEqual(successes / trials - 1e-12)
        expect(high - low).toBeGreaterThan(0)
      }),
    ))

  it("ends where the proportion is 1.96 standard errors away, by the definition of the score test", () =>
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilsonInterval(successes, trials)
        for (const end of [low, high].filter((value) => value > 1e-6 && value < 1 - 1e-6)) {
          const errors = Math.abs(successes / trials - end) / Math.sqrt((end * (1 - end)) / trials)
          expect(errors).toBeCloseTo(Z_95, 6)
        }
      }),
    ))

  it("of failures mirrors that of successes", () =>
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const failed = wilsonInterval(trials - successes, trials)
        const { low, high } = wilsonInterval(successes, trials)
        expect(low).toBeCloseTo(1 - failed.high, 9)
        expect(high).toBeCloseTo(1 - failed.low, 9)
      }),
    ))

  it("narrows as the same proportion is tried more often", () =>
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), ([successes, trials], times) => {
        const few = wilsonInterval(successes, trials)
        const many = wilsonInterval(successes * times, trials * times)
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    ))
})
