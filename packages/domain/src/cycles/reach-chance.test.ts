import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reachChance, visibleChances } from "./reach-chance.ts"

const rate = fc.double({ min: 0, max: 1, noNaN: true })
const invited = fc.integer({ min: 0, max: 60 })
const k = fc.integer({ min: 0, max: 20 })

/** Every way in which raters may answer or not, one by one. */
function byEnumeration(least: number, raters: number, each: number): number {
  let sum = 0
  for (let answers = 0; answers < 2 ** raters; answers += 1) {
    const came = answers.toString(2).replaceAll("0", "").length
    if (came >= least) sum += each ** came * (1 - each) ** (raters - came)
  }
  return sum
}

describe("the chance that enough raters answer (row 21)", () => {
  it.each([
    [5, [0.328, 0.655, 0.852, 0.944]],
    [4, [0.737, 0.901, 0.967, 0.99]],
    [3, [0.942, 0.983, 0.995, 0.999]],
  ])("at 80%% and k = %i is %j for spans of 5 to 8", (least, expected) => {
    for (const [at, chance] of expected.entries()) {
      expect(reachChance(least, 5 + at, 0.8)).toBeCloseTo(chance, 3)
    }
  })

  it("is what counting every way to answer gives", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        rate,
        (least, raters, each) => {
          expect(reachChance(least, raters, each)).toBeCloseTo(byEnumeration(least, raters, each), 10)
        },
      ),
    ))

  it("lies between 0 and 1, and grows with the rate and with every rater, never with k", () =>
    fc.assert(
      fc.property(k, invited, rate, rate, (least, raters, a, b) => {
        const chance = reachChance(least, raters, a)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(reachChance(least, raters, Math.max(a, b))).toBeGreaterThanOrEqual(chance - 1e-12)
        expect(reachChance(least, raters + 1, a)).toBeGreaterThanOrEqual(chance - 1e-12)
        expect(reachChance(least + 1, raters, a)).toBeLessThanOrEqual(chance + 1e-12)
      }),
    ))

  it("is the chance that fewer than the rest stay away", () =>
    fc.assert(
      fc.property(k, invited, rate, (least, raters, each) => {
        const away = reachChance(raters - least + 1, raters, 1 - each)
        expect(reachChance(least, raters, each)).toBeCloseTo(least > raters ? 0 : 1 - away, 9)
      }),
    ))

  it("does not lose its way where single terms are too small for a number", () => {
    expect(reachChance(5, 50_000, 0.8)).toBe(1)
    expect(reachChance(1001, 2001, 0.5)).toBeCloseTo(0.5, 9)
    expect(reachChance(5, 0, 0.8)).toBe(0)
    expect(reachChance(5, 5, 1)).toBe(1)
    expect(reachChance(1, 9, 0)).toBe(0)
  })

  it("is worked out once for each span", () => {
    const chances = visibleChances(0.8, { kDecision: 5, kDevelopment: 4 })
    expect(chances(6)).toBe(chances(6))
    expect(chances(6).decide).toBe(reachChance(5, 6, 0.8))
    expect(chances(6).develop).toBe(reachChance(4, 6, 0.8))
  })
})
