import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { scaleWeights } from "./scale-weights.ts"

const hundredths = (weights: readonly number[]) => weights.map((weight) => Math.round(weight * 100))

describe("scaleWeights", () => {
  it.each<[readonly number[], readonly number[]]>([
    [[], []],
    [[0.2], [100]],
    [
      [0, 0, 0],
      [34, 33, 33],
    ],
    [
      [0.35, 0.2, 0.2, 0.25],
      [35, 20, 20, 25],
    ],
    [
      [0.35, 0.2, 0.2],
      [46, 27, 27],
    ],
    [
      [1, 1, 1, 0],
      [33, 33, 33, 1],
    ],
    [
      [0.999, 0.001],
      [99, 1],
    ],
  ])("makes of %j %j hundredths", (weights, parts) =>
    expect(hundredths(scaleWeights(weights))).toEqual(parts),
  )

  it("gives whole hundredths of at least one that sum to 1 and keep the order, whatever it is given", () => {
    const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(weights, (given) => {
        const parts = scaleWeights(given).map((weight) => weight * 100)
        for (const part of parts) expect(Math.abs(part - Math.round(part))).toBeLessThan(1e-9)
        const whole = parts.map(Math.round)
        expect(Math.min(...whole)).toBeGreaterThanOrEqual(1)
        expect(whole.reduce((sum, part) => sum + part, 0)).toBe(100)
        for (const [place, weight] of given.entries())
          for (const [other, lighter] of given.entries())
            if (weight > lighter + 0.5) expect(whole[place]).toBeGreaterThanOrEqual(whole[other] ?? 0)
      }),
    )
  })

  it("leaves alone what is scaled already", () => {
    const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(weights, (given) => {
        const once = scaleWeights(given)
        expect(scaleWeights(once)).toEqual(once)
      }),
    )
  })
})
