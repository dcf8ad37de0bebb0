import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { intraclassCorrelation } from "./intraclass-correlation.ts"
import { repeatableRandom } from "./repeatable-random.ts"

const PUBLISHED = [
  [4, 4, 5],
  [2, 3, 2],
  [3, 4, 4, 5],
  [1, 2, 2],
]

const rating = fc.integer({ min: 1, max: 5 })
const groups = fc
  .array(fc.array(rating, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 10 })
  .filter((lists) => lists.some((list) => list.length > 1) && new Set(lists.flat()).size > 1)

/** The table of the textbook: raw sums only, nothing centred. */
function naive(lists: readonly (readonly number[])[]) {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const all = lists.flat()
  const correction = sum(all) ** 2 / all.length
  const between = sum(lists.map((list) => sum(list) ** 2 / list.length)) - correction
  const total = sum(all.map((value) => value * value)) - correction
  const msb = between / (lists.length - 1)
  const msw = (total - between) / (all.length - lists.length)
  const k0 = (all.length - sum(lists.map((list) => list.length ** 2)) / all.length) / (lists.length - 1)
  return { msb, msw, k0, single: (msb - msw) / (msb + (k0 - 1) * msw) }
}

describe("intraclass correlation (row 4)", () => {
  it("of the four groups is ICC(1) .7692 and ICC(2) .9150", () => {
    const { value } = intraclassCorrelation(PUBLISHED)
    expect(value?.between).toBeCloseTo(5.2308, 4)
    expect(value?.within).toBeCloseTo(0.4444, 4)
    expect(value?.typicalSize).toBeCloseTo(3.2308, 4)
    expect(value?.single).toBeCloseTo(0.7692, 4)
    expect(value?.ofMeans).toBeCloseTo(0.915, 4)
    expect(value?.grandMean).toBeCloseTo(3.1538, 4)
    expect(value?.trueVariance).toBeCloseTo(1.4815, 4)
  })

  it("agrees with the analysis of variance by raw sums", () =>
    fc.assert(
      fc.property(groups, (lists) => {
        const { value } = intraclassCorrelation(lists)
        const expected = naive(lists)
        expect(value!.between).toBeCloseTo(expected.msb, 9)
        expect(value!.within).toBeCloseTo(expected.msw, 9)
        expect(value!.typicalSize).toBeCloseTo(expected.k0, 9)
        expect(value!.single).toBeCloseTo(expected.single, 8)
        if (value!.between > 0) expect(value!.ofMeans).toBeCloseTo(1 - value!.within / value!.between, 8)
      }),
    ))

  it("lies between −1/(k₀ − 1) and 1", () =>
    fc.assert(
      fc.property(groups, (lists) => {
        const { single, typicalSize } = intraclassCorrelation(lists).value!
        expect(single).toBeLessThanOrEqual(1 + 1e-12)
        expect(single).toBeGreaterThanOrEqual(-1 / (typicalSize - 1) - 1e-9)
      }),
    ))

  it("knows neither the order of raters nor of subjects, nor where the scale begins", () =>
    fc.assert(
      fc.property(groups, fc.integer({ min: -3, max: 3 }), (lists, shift) => {
        const turned = lists.map((list) => list.map((x) => x + shift).toReversed()).toReversed()
        expect(intraclassCorrelation(turned).value!.single).toBeCloseTo(
          intraclassCorrelation(lists).value!.single,
          9,
        )
      }),
    ))

  it("is 1 when raters agree and subjects differ, and −1/(k − 1) when all means are equal", () => {
    expect(intraclassCorrelation([[4, 4], [2, 2, 2], [5]]).value).toMatchObject({ single: 1, ofMeans: 1 })
    const { value } = intraclassCorrelation([
      [1, 3, 5],
      [2, 3, 4],
    ])
    expect(value?.single).toBeCloseTo(-1 / 2, 12)
    expect(value?.ofMeans).toBeUndefined()
  })

  it("finds the reliability that ratings were made with", () => {
    const random = repeatableRandom(7)
    const noise = () => random() + random() + random() + random() - 2
    const lists = Array.from({ length: 4000 }, () => {
      const own = noise()
      return Array.from({ length: 2 + Math.floor(random() * 5) }, () => own + 1.5 * noise())
    })
    expect(intraclassCorrelation(lists).value!.single).toBeCloseTo(1 / (1 + 1.5 ** 2), 1)
    expect(Math.abs(intraclassCorrelation(lists).value!.single - 0.3077)).toBeLessThan(0.02)
  })

  it.each([
    ["nothing", [], "Two subjects with ratings are needed to tell them apart."],
    ["one subject", [[4, 5], []], "Two subjects with ratings are needed to tell them apart."],
    ["one rating each", [[4], [5], [1]], "No subject has two ratings, so their noise cannot be told."],
    [
      "equal ratings",
      [
        [3.3, 3.3, 3.3],
        [3.3, 3.3],
      ],
      "All ratings are equal, so nobody differs from anybody.",
    ],
  ])("of %s does not exist, and says why", (_, lists, reason) =>
    expect(intraclassCorrelation(lists)).toEqual({ value: undefined, reason }),
  )
})
