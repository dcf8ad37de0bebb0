import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clipReliability, ratersNeeded, spearmanBrown } from "./reliability.ts"

const single = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const raters = fc.double({ min: 0.5, max: 500, noNaN: true })

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
  ])("turns the published single-rater reliability %d into %d raters for .70", (r1, expected) =>
    expect(ratersNeeded(r1, 0.7)).toBeCloseTo(expected, 1),
  )

  it("and the raters needed are each other's inverse", () =>
    fc.assert(
      fc.property(single, raters, (r1, k) => {
        expect(ratersNeeded(r1, spearmanBrown(r1, k))).toBeCloseTo(k, 6 - Math.ceil(Math.log10(k / r1)))
      }),
    ))

  it("grows with every rater, and stays between 0 and 1", () =>
    fc.assert(
      fc.property(single, raters, fc.double({ min: 0.01, max: 50, noNaN: true }), (r1, k, more) => {
        const fewer = spearmanBrown(r1, k)
        expect(fewer).toBeGreaterThan(0)
        expect(spearmanBrown(r1, k + more)).toBeGreaterThan(fewer)
        expect(spearmanBrown(r1, k + more)).toBeLessThan(1)
      }),
    ))

  it("adds up: the mean of means is as reliable as the mean of all their raters", () =>
    fc.assert(
      fc.property(single, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (r1, a, b) => {
        expect(spearmanBrown(spearmanBrown(r1, a), b)).toBeCloseTo(spearmanBrown(r1, a * b), 9)
      }),
    ))

  it("asks for infinitely many raters where none suffice", () => {
    expect(ratersNeeded(0, 0.7)).toBe(Number.POSITIVE_INFINITY)
    expect(ratersNeeded(0.3, 1)).toBe(Number.POSITIVE_INFINITY)
  })
})

it.each([
  [-0.2, 0.1],
  [0.1, 0.1],
  [0.37, 0.37],
  [0.6, 0.6],
  [0.95, 0.6],
])("a single-rater reliability of %d is used as %d", (r1, used) => expect(clipReliability(r1)).toBe(used))
