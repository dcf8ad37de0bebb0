import { describe, expect, it } from "vitest"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { intraclassCorrelation } from "./intraclass-correlation.ts"
import { evidenceOfTenant } from "./tenant-evidence.ts"

const times = (count: number, list: (at: number) => number[]) =>
  Array.from({ length: count }, (_, at) => list(at))

/** Four subjects who differ somewhat more than their raters do. */
const MIXED = (at: number) =>
  [
    [1, 3, 2],
    [2, 4, 3, 2],
    [3, 5],
    [4, 3, 5, 3, 4],
  ][at % 4]!

describe("the tenant's own evidence settings (row 4)", () => {
  it("are the defaults below 30 subjects with several ratings", () => {
    const few = [...times(29, MIXED), ...times(50, () => [4])]
    expect(evidenceOfTenant(DEFAULT_EVIDENCE, few)).toBe(DEFAULT_EVIDENCE)
  })

  it("are ICC(1) and the pooled deviation from 30 on, single ratings left out", () => {
    const lists = times(30, MIXED)
    const settings = evidenceOfTenant(DEFAULT_EVIDENCE, [...lists, [5], [1], []])
    const { single, within } = intraclassCorrelation(lists).value!
    expect(single).toBeGreaterThan(0.1)
    expect(single).toBeLessThan(0.6)
    expect(settings.singleRaterReliability).toBeCloseTo(single, 12)
    expect(settings.ratingDeviation).toBeCloseTo(Math.sqrt(within), 12)
    expect(settings.perspectiveWeights).toBe(DEFAULT_EVIDENCE.perspectiveWeights)
  })

  it("pool the deviation by degrees of freedom, not by subject", () => {
    const lists = times(30, (at) => (at === 0 ? [1, 3] : [2, 3, 4, 3]))
    const pooled = (2 + 29 * 2) / (1 + 29 * 3)
    expect(evidenceOfTenant(DEFAULT_EVIDENCE, lists).ratingDeviation).toBeCloseTo(Math.sqrt(pooled), 12)
  })

  it("clip the reliability to .10 and .60", () => {
    const apart = times(30, (at) => (at % 2 === 0 ? [1, 1, 2] : [5, 5, 4]))
    expect(evidenceOfTenant(DEFAULT_EVIDENCE, apart).singleRaterReliability).toBe(0.6)
    const alike = times(30, () => [1, 3, 5])
    expect(evidenceOfTenant(DEFAULT_EVIDENCE, alike).singleRaterReliability).toBe(0.1)
  })

  it("stay as they were when raters never differ: no noise would claim certainty", () => {
    const certain = times(40, (at) => [1 + (at % 5), 1 + (at % 5)])
    expect(evidenceOfTenant(DEFAULT_EVIDENCE, certain)).toBe(DEFAULT_EVIDENCE)
    expect(
      evidenceOfTenant(
        DEFAULT_EVIDENCE,
        times(40, () => [3, 3]),
      ),
    ).toBe(DEFAULT_EVIDENCE)
  })
})
