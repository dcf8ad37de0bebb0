import { describe, expect, it } from "vitest"
import {
  averageDeviation,
  detectableDifference,
  mean,
  ratersNeeded,
  SKEWED_NULL_VARIANCE,
  sampleVariance,
  spearmanBrown,
  wilsonInterval,
  withinGroupAgreement,
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

describe("average deviation (row 3)", () => {
  it("of 3, 4, 4, 5 is .50", () => expect(averageDeviation([3, 4, 4, 5])).toBe(0.5))
  it("of nothing does not exist", () => expect(averageDeviation([])).toBeUndefined())
})

describe("Spearman–Brown (row 6)", () => {
  it.each([
    [1, 0.3],
    [3, 0.5625],
    [5, 0.682],
    [8, 0.774],
  ])("gives %d raters of .30 the reliability %d", (k, expected) =>
    expect(spearmanBrown(0.3, k)).toBeCloseTo(expected, 3),
  )

  it.each([
    [0.7, 5.4, 6],
    [0.8, 9.3, 10],
  ])("needs for %d so many raters: %d, that is %d", (target, exact, whole) => {
    expect(ratersNeeded(0.3, target)).toBeCloseTo(exact, 1)
    expect(Math.ceil(ratersNeeded(0.3, target))).toBe(whole)
  })

  it.each([
    [0.189, 10],
    [0.28, 6],
  ])("turns the published single-rater reliability %d into %d raters for .70", (single, raters) =>
    expect(ratersNeeded(single, 0.7)).toBeCloseTo(raters, 1),
  )
})

describe("detectable difference (row 8)", () => {
  it("between 4 and 5 raters at .9 is 1.18", () =>
    expect(detectableDifference(0.9, 4, 5)).toBeCloseTo(1.18, 2))
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
})
