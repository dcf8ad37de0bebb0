import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  AGREED_DEVIATION,
  agreementBand,
  agreementOf,
  agreementOfItems,
  averageDeviation,
} from "./agreement.ts"
import { SKEWED_NULL_VARIANCE } from "./statistics.ts"

const rating = fc.integer({ min: 1, max: 5 })
const group = fc.array(rating, { minLength: 2, maxLength: 12 })

describe("agreement with both nulls (row 1)", () => {
  it.each([
    [[4, 4, 5], 0.833, 1 - 1 / 3 / 1.34, "STRONG"],
    [[3, 4, 4, 5], 0.667, 1 - 2 / 3 / 1.34, "MODERATE"],
    [[3, 4, 5], 0.5, 1 - 1 / 1.34, "WEAK"],
    [[1, 3, 5], 0, 0, "NONE"],
    [[4, 4, 4], 1, 1, "VERY_STRONG"],
  ])("of %j is %d, and %d against the skewed null: %s", (ratings, uniform, skewed, band) => {
    const { value } = agreementOf(ratings)
    expect(value?.uniform).toBeCloseTo(uniform, 3)
    expect(value?.skewed).toBeCloseTo(skewed, 9)
    expect(value?.band).toBe(band)
  })

  it("is never above the uniform null's, and within 0 to 1", () =>
    fc.assert(
      fc.property(group, (ratings) => {
        const { value } = agreementOf(ratings)
        expect(value!.skewed).toBeLessThanOrEqual(value!.uniform)
        expect(value!.skewed).toBeGreaterThanOrEqual(0)
        expect(value!.uniform).toBeLessThanOrEqual(1)
      }),
    ))

  it("knows neither the order of raters nor which end of the scale is good", () =>
    fc.assert(
      fc.property(group, (ratings) => {
        const { value } = agreementOf(ratings)
        const mirrored = agreementOf(ratings.map((x) => 6 - x).toReversed()).value
        expect(mirrored!.uniform).toBeCloseTo(value!.uniform, 9)
        expect(mirrored!.skewed).toBeCloseTo(value!.skewed, 9)
      }),
    ))

  it("is 1 for equal ratings only", () =>
    fc.assert(
      fc.property(group, (ratings) => {
        expect(agreementOf(ratings).value!.skewed === 1).toBe(new Set(ratings).size === 1)
      }),
    ))

  it.each([[[]], [[4]]])("of %j does not exist, and says why", (ratings) =>
    expect(agreementOf(ratings)).toEqual({
      value: undefined,
      reason: "Agreement needs two ratings of the same thing.",
    }),
  )
})

it.each([
  [0, "NONE"],
  [0.3, "NONE"],
  [0.31, "WEAK"],
  [0.1 + 0.2 + 0.2, "WEAK"],
  [0.51, "MODERATE"],
  [0.7, "MODERATE"],
  [1 - 0.3 + 1e-15, "MODERATE"],
  [0.71, "STRONG"],
  [0.9, "STRONG"],
  [0.91, "VERY_STRONG"],
  [1, "VERY_STRONG"],
])("an r_wg of %d reads %s", (agreement, band) => expect(agreementBand(agreement)).toBe(band))

describe("agreement of several items (row 2)", () => {
  it("of [4,4,5], [3,4,4], [4,5,5] is .9375", () =>
    expect(
      agreementOfItems([
        [4, 4, 5],
        [3, 4, 4],
        [4, 5, 5],
      ]).value,
    ).toBeCloseTo(0.9375, 12))

  it("of one item is its r_wg", () =>
    fc.assert(
      fc.property(group, (ratings) => {
        expect(agreementOfItems([ratings]).value).toBeCloseTo(agreementOf(ratings).value!.uniform, 12)
      }),
    ))

  it("grows with the number of alike items, unless there is none or all of it", () =>
    fc.assert(
      fc.property(group, fc.integer({ min: 1, max: 8 }), (ratings, count) => {
        const one = agreementOf(ratings).value!.uniform
        const items = Array.from({ length: count + 1 }, () => ratings)
        const more = agreementOfItems(items).value!
        // What rounding leaves of none at all, 1e-16, cannot be seen to grow.
        if (one < 1e-9 || one === 1) expect(more).toBeCloseTo(one, 9)
        else expect(more).toBeGreaterThan(agreementOfItems(items.slice(1)).value!)
        expect(more).toBeLessThanOrEqual(1)
      }),
    ))

  it("takes the null it is given", () =>
    expect(agreementOfItems([[3, 4, 4, 5]], SKEWED_NULL_VARIANCE).value).toBeCloseTo(1 - 2 / 3 / 1.34, 12))

  it("leaves out items with one rating, and does not exist without any other", () => {
    expect(agreementOfItems([[1], [4, 4, 5], []]).value).toBe(agreementOfItems([[4, 4, 5]]).value)
    expect(agreementOfItems([[1], []]).value).toBeUndefined()
    expect(agreementOfItems([])).toHaveProperty("reason")
  })
})

describe("average deviation (row 3)", () => {
  it("of 3, 4, 4, 5 is .50, which is agreement", () => {
    expect(averageDeviation([3, 4, 4, 5]).value).toBe(0.5)
    expect(AGREED_DEVIATION).toBeCloseTo(0.83, 2)
  })

  it("of 1, 3, 5 is no agreement", () =>
    expect(averageDeviation([1, 3, 5]).value).toBeGreaterThan(AGREED_DEVIATION))

  it("is at most the standard deviation about the mean, and at most 2", () =>
    fc.assert(
      fc.property(group, (ratings) => {
        const centre = ratings.reduce((sum, x) => sum + x, 0) / ratings.length
        const squares = ratings.reduce((sum, x) => sum + (x - centre) ** 2, 0) / ratings.length
        const deviation = averageDeviation(ratings).value!
        expect(deviation).toBeLessThanOrEqual(Math.sqrt(squares) + 1e-12)
        expect(deviation).toBeLessThanOrEqual(2)
        expect(deviation === 0).toBe(new Set(ratings).size === 1)
      }),
    ))

  it.each([[[]], [[4]]])("of %j does not exist", (ratings) =>
    expect(averageDeviation(ratings).value).toBeUndefined(),
  )
})
