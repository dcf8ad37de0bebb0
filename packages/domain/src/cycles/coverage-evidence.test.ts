import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_SETTINGS } from "../access/tenant-settings.ts"
import type { OthersView } from "./coverage.ts"
import { canReachGradeC, canReachGradeCAlone, effectiveRatersAtBest } from "./coverage-evidence.ts"

const rules = { ...DEFAULT_SETTINGS, singleRaterReliability: 0.3 }
const view = (perspective: OthersView, invited: number) => ({ perspective, invited })

describe("who can reach evidence grade C", () => {
  it.each([
    [[view("MANAGER", 1), view("UPWARD", 8)], 2.45],
    [[view("MANAGER", 1)], 1],
    [[view("UPWARD", 8)], 8],
    [[view("UPWARD", 4)], 0],
    [[view("MANAGER", 1), view("UPWARD", 4)], 1],
    [[view("MANAGER", 0), view("UPWARD", 6)], 6],
    [[view("PEER", 9)], 0],
    [[], 0],
  ])("counts %j as %d raters", (views, expected) =>
    expect(effectiveRatersAtBest(views, rules)).toBeCloseTo(expected, 2),
  )

  it("needs 2.33 raters at a reliability of .30, and none of a perspective below k", () => {
    expect(canReachGradeC([view("MANAGER", 1), view("UPWARD", 8)], rules)).toBe(true)
    expect(canReachGradeC([view("MANAGER", 1), view("UPWARD", 5)], rules)).toBe(true)
    expect(canReachGradeC([view("MANAGER", 1), view("UPWARD", 4)], rules)).toBe(false)
    expect(canReachGradeC([view("MANAGER", 1)], rules)).toBe(false)
    expect(canReachGradeC([view("PEER", 20)], rules)).toBe(false)
  })

  it.each([
    ["UPWARD", 5, 0.3, true],
    ["UPWARD", 4, 0.3, false],
    ["PEER", 5, 0.3, true],
    ["MANAGER", 1, 0.3, false],
    ["MANAGER", 1, 0.6, true],
    ["MANAGER", 2, 1 / 3, true],
    ["UPWARD", 8, 0.1, false],
    ["UPWARD", 9, 0.1, true],
    ["UPWARD", 9, 0.02, true],
  ] as const)("from %s alone with %i raters of %d: %s", (perspective, invited, single, can) =>
    expect(
      canReachGradeCAlone(view(perspective, invited), { ...rules, singleRaterReliability: single }),
    ).toBe(can),
  )

  it("reaches grade C exactly at the limit, whatever floating-point sums make of it", () => {
    for (let span = 5; span <= 30; span += 1) {
      const views = [view("MANAGER", 1), view("UPWARD", span)]
      const least = 1 / (1 + effectiveRatersAtBest(views, rules))
      expect(canReachGradeC(views, { ...rules, singleRaterReliability: least })).toBe(true)
      expect(canReachGradeC(views, { ...rules, singleRaterReliability: least - 1e-6 })).toBe(false)
    }
  })

  it("never counts more raters than there are, whatever the weights", () => {
    const weight = fc.double({ min: 0.01, max: 1, noNaN: true })
    const weights = fc.record({ MANAGER: weight, UPWARD: weight, SKIP: weight, PEER: weight })
    const span = fc.integer({ min: 5, max: 30 })
    fc.assert(
      fc.property(weights, span, span, (perspectiveWeights, up, skip) => {
        const views = [view("MANAGER", 1), view("UPWARD", up), view("SKIP", skip)]
        const raters = effectiveRatersAtBest(views, { ...rules, perspectiveWeights })
        expect(raters).toBeGreaterThanOrEqual(1)
        expect(raters).toBeLessThanOrEqual(1 + up + skip + 1e-9)
        const alone = effectiveRatersAtBest(views.slice(1, 2), { ...rules, perspectiveWeights })
        expect(alone).toBeCloseTo(up, 9)
      }),
    )
  })
})
