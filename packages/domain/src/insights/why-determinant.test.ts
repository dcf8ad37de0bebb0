import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { parseDay } from "../kit/day.ts"
import { DEFAULT_EVIDENCE, measureFrom } from "./evidence.ts"
import type { DeterminantResult } from "./person-result.ts"
import { selfOtherGap } from "./self-other-gap.ts"
import type { WhyContext } from "./why.ts"
import { whyDeterminantBand, whyGap } from "./why-determinant.ts"

const context: WhyContext = {
  contract: { ...DEFAULT_CONTRACT, version: 3 },
  settings: DEFAULT_EVIDENCE,
  asOf: parseDay("2026-06-26")!,
}

function determinant(value: number, change: Partial<DeterminantResult> = {}): DeterminantResult {
  const measure = measureFrom({ value, ratings: 6, raters: 6, squares: 1 / 6 }, DEFAULT_EVIDENCE)
  const seen = { self: 4, others: value, ratings: 6, agreement: 0.8, deviation: 0.8 }
  return {
    competency: "C3",
    name: "Holding managers to managing",
    weight: 0.2,
    measure,
    grade: measure.grade,
    hollow: false,
    notSeen: 0,
    self: 4,
    band: "SOLID",
    breachesFloor: false,
    possibleGap: false,
    gap: selfOtherGap(seen),
    ...change,
  }
}

describe("why a determinant has its band", () => {
  it.each<[string, DeterminantResult, string, string]>([
    ["by its mean", determinant(3.4), "Solid", "A mean of 3.4 alone is solid."],
    [
      "through the floor",
      determinant(2.2, { band: "GAP", breachesFloor: true }),
      "Gap",
      "breaches the floor and caps the band of the whole",
    ],
    ["maybe", determinant(2.2, { band: "GAP", possibleGap: true }), "Possible gap", "too few views to tell"],
    [
      "without a rating",
      determinant(2, { measure: null, band: "NOT_ENOUGH_EVIDENCE" }),
      "Not enough evidence",
      "it has no band",
    ],
  ])("%s", (_how, one, text, words) => {
    const why = whyDeterminantBand(one, context)
    expect(why.text).toBe(text)
    expect(why.words).toContain(words)
    expect(why.lines[0]?.detail).toContain("building below 3.25")
  })
})

describe("why a gap reads as it does", () => {
  it("leads step by step to the value", () => {
    const why = whyGap(
      determinant(3.5, {
        self: 4.5,
        gap: selfOtherGap({ self: 4.5, others: 3.5, ratings: 6, agreement: 0.8, deviation: 0.8 }),
      }),
      0.8,
      context,
    )
    expect(why).toMatchObject({ subject: "GAP", kind: "STEPS", text: "sees it higher", ratings: 6 })
    expect(why.value).toBeCloseTo(0.93, 10)
    expect(why.lines.map(({ value }) => value)).toEqual([4.5, 3.5, 0.8, 0.32, why.value])
  })

  it("stops where it is withheld and says what would be needed", () => {
    const gap = selfOtherGap({ self: 4, others: 3, ratings: 6, agreement: 0.2, deviation: 0.8 })
    const why = whyGap(determinant(3, { gap }), 0.8, context)
    expect(why.value).toBeNull()
    expect(why.words).toMatch(/^Raters disagree: talk first\. A gap is read only where /)
    expect(why.lines).toHaveLength(2)
  })
})
