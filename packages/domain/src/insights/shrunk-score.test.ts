import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { beliefIn, type Shrinkage, shrinkageOf, shrunkScore } from "./shrunk-score.ts"

const FOUR = [
  [4, 4, 5],
  [2, 3, 2],
  [3, 4, 4, 5],
  [1, 2, 2],
]

const shrinkage: fc.Arbitrary<Shrinkage> = fc.record({
  centre: fc.double({ min: 1, max: 5, noNaN: true }),
  trueVariance: fc.double({ min: 0, max: 4, noNaN: true }),
  noise: fc.double({ min: 0.01, max: 4, noNaN: true }),
})
const score = fc.double({ min: 1, max: 5, noNaN: true })
const count = fc.integer({ min: 1, max: 50 })

describe("the shrunk score (row 7)", () => {
  it("has μ 3.1538, τ² 1.4815 and σ² .4444 for the four groups", () => {
    const { value } = shrinkageOf(FOUR)
    expect(value?.centre).toBeCloseTo(3.1538, 4)
    expect(value?.trueVariance).toBeCloseTo(1.4815, 4)
    expect(value?.noise).toBeCloseTo(0.4444, 4)
  })

  it.each([
    [13 / 3, 4.226],
    [5 / 3, 1.802],
  ])("of three ratings with mean %d is %d", (own, expected) =>
    expect(shrunkScore({ mean: own, ratings: 3 }, shrinkageOf(FOUR).value!)).toBeCloseTo(expected, 3),
  )

  it("lies between the subject's mean and everybody's, nearer to its own the more ratings it has", () =>
    fc.assert(
      fc.property(shrinkage, score, count, (pull, own, ratings) => {
        const shrunk = shrunkScore({ mean: own, ratings }, pull)
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(own, pull.centre) - 1e-12)
        expect(shrunk).toBeLessThanOrEqual(Math.max(own, pull.centre) + 1e-12)
        const more = shrunkScore({ mean: own, ratings: ratings + 1 }, pull)
        expect(Math.abs(own - more)).toBeLessThanOrEqual(Math.abs(own - shrunk) + 1e-12)
      }),
    ))

  it("keeps the order of subjects with equally many ratings", () =>
    fc.assert(
      fc.property(shrinkage, score, score, count, (pull, a, b, ratings) => {
        const difference = shrunkScore({ mean: a, ratings }, pull) - shrunkScore({ mean: b, ratings }, pull)
        expect(difference * (a - b)).toBeGreaterThanOrEqual(-1e-12)
        expect(difference).toBeCloseTo(beliefIn(ratings, pull) * (a - b), 9)
      }),
    ))

  it("is everybody's mean without ratings, and where subjects cannot be told apart", () => {
    const { value } = shrinkageOf([
      [1, 3, 5],
      [2, 3, 4],
    ])
    expect(value?.trueVariance).toBe(0)
    expect(shrunkScore({ mean: 5, ratings: 3 }, value!)).toBe(3)
    expect(beliefIn(0, shrinkageOf(FOUR).value!)).toBe(0)
  })

  it("is everybody's rating where all are equal", () => {
    const { value } = shrinkageOf([[3, 3], [3]])
    expect(shrunkScore({ mean: 3, ratings: 2 }, value!)).toBe(3)
  })

  it("is the subject's own mean where raters make no noise", () => {
    const { value } = shrinkageOf([
      [4, 4],
      [2, 2],
    ])
    expect(shrunkScore({ mean: 4, ratings: 2 }, value!)).toBe(4)
  })

  it("does not exist where noise cannot be told", () =>
    expect(shrinkageOf([[4], [5]])).toEqual({
      value: undefined,
      reason: "No subject has two ratings, so their noise cannot be told.",
    }))
})
