import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_SETTINGS } from "../access/tenant-settings.ts"
import type { CoverageSource, InvitedRaters, OthersView } from "./coverage.ts"
import { planCoverage } from "./coverage-plan.ts"
import type { CoverageSuggestion } from "./coverage-suggestions.ts"
import { reachChance } from "./reach-chance.ts"

const spans = (perspective: OthersView, ...counts: readonly number[]): InvitedRaters[] =>
  counts.map((invited, at) => ({ subjectId: `p${at}`, perspective, invited }))

function suggested(invited: readonly InvitedRaters[], changed: Partial<CoverageSource> = {}) {
  const result = planCoverage({
    ...DEFAULT_SETTINGS,
    invited,
    perspectives: ["MANAGER", "UPWARD"],
    singleRaterReliability: 0.3,
    ...changed,
  })
  return result.ok ? result.value.suggestions : []
}

function only<K extends CoverageSuggestion["kind"]>(kind: K, suggestions: readonly CoverageSuggestion[]) {
  return suggestions.find((one): one is Extract<CoverageSuggestion, { kind: K }> => one.kind === kind)
}

describe("what would help coverage", () => {
  it("pools two cycles, where who answers twice is still one rater", () => {
    const pooled = only("POOL_TWO_CYCLES", suggested(spans("UPWARD", 5, 5)))
    expect(pooled?.effect.before).toBeCloseTo(0.328, 3)
    expect(pooled?.effect.after).toBeCloseTo(0.96 ** 5, 9)
    expect(pooled?.words).toBe(
      "Pool two cycles for direct reports: whoever answers either time counts once, and 82% instead of 33% would be visible.",
    )
    expect(only("POOL_TWO_CYCLES", suggested(spans("UPWARD", 4, 4)))).toBeUndefined()
  })

  it("releases for development only, at k = 4", () => {
    const development = only("DEVELOPMENT_ONLY", suggested(spans("UPWARD", 5)))
    expect(development?.effect.after).toBeCloseTo(0.737, 3)
    expect(development?.words).toBe(
      "Release direct reports for development only: at k = 4, 74% instead of 33% would see a number, each only their own.",
    )
    expect(only("DEVELOPMENT_ONLY", suggested(spans("UPWARD", 5), { kDevelopment: 5 }))).toBeUndefined()
  })

  it("talks with those whose answers can never be shown", () => {
    const talk = only("INTERVIEW_INSTEAD", suggested(spans("UPWARD", 1, 2, 3, 8, 0)))
    expect(talk?.subjectIds).toEqual(["p0", "p1"])
    expect(talk?.formsSpared).toBe(3)
    expect(talk?.effect?.before).toBeCloseTo(0.944 / 5, 3)
    expect(talk?.effect?.after).toBeCloseTo(0.944 / 3, 3)
    expect(talk?.words).toBe(
      "Talk instead of asking direct reports of 2 people: fewer than 3 answers are never shown. Of the others 31% instead of 19% would be visible.",
    )
    const nobodyElse = only("INTERVIEW_INSTEAD", suggested(spans("UPWARD", 2)))
    expect(nobodyElse?.effect).toBeUndefined()
    expect(nobodyElse?.words).toBe(
      "Talk instead of asking direct reports of 1 person: fewer than 3 answers are never shown.",
    )
  })

  it("raises the response to the least percentage that makes 80% visible", () => {
    const raise = only("RAISE_RESPONSE", suggested(spans("UPWARD", 6)))
    expect(raise?.responseRate).toBe(0.87)
    expect(raise?.effect.after).toBeCloseTo(reachChance(5, 6, 0.87), 12)
    expect(raise?.words).toBe(
      "Get 87% of direct reports to answer instead of 80%: 82% instead of 66% would be visible.",
    )
  })

  it("says so when no response is high enough", () => {
    const raise = only("RAISE_RESPONSE", suggested(spans("UPWARD", 8, 8, 8, 4, 3)))
    expect(raise?.responseRate).toBeUndefined()
    expect(raise?.effect.after).toBeCloseTo(0.6, 12)
    expect(raise?.words).toBe(
      "Even if all direct reports answer, no more than 60% would be visible: a higher response alone does not bring 80%.",
    )
    const nearly = Array.from({ length: 1000 }, (_, at) => (at < 799 ? 8 : 4))
    expect(only("RAISE_RESPONSE", suggested(spans("UPWARD", ...nearly)))?.words).toContain("than 79% would")
    expect(only("RAISE_RESPONSE", suggested(spans("UPWARD", 8, 8, 8)))).toBeUndefined()
  })

  it("asks those two levels down, where the cycle does not yet", () => {
    const invited = [...spans("UPWARD", 5, 5), ...spans("SKIP", 8, 0)]
    const skip = only("ADD_SKIP_LEVEL", suggested(invited))
    const before = reachChance(5, 5, 0.8)
    expect(skip?.subjects).toBe(1)
    expect(skip?.effect.before).toBeCloseTo(before, 12)
    expect(skip?.effect.after).toBeCloseTo((before + 1 - (1 - before) * (1 - reachChance(5, 8, 0.8))) / 2, 12)
    expect(skip?.words).toBe(
      "Ask those two levels down too, of 1 person: 64% instead of 33% would have a number from somewhere.",
    )
    const asked = suggested(invited, { perspectives: ["UPWARD", "SKIP"] })
    expect(only("ADD_SKIP_LEVEL", asked)).toBeUndefined()
    expect(only("ADD_SKIP_LEVEL", suggested(spans("UPWARD", 5, 5)))).toBeUndefined()
  })

  it("predicts for the skip level what the plan with it then says", () => {
    const span = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(fc.array(fc.tuple(span, span), { minLength: 1, maxLength: 20 }), (pairs) => {
        const invited = [
          ...spans("UPWARD", ...pairs.map(([up]) => up)),
          ...spans("SKIP", ...pairs.map(([, skip]) => skip)),
        ]
        const skip = only("ADD_SKIP_LEVEL", suggested(invited))
        const withIt = planCoverage({
          ...DEFAULT_SETTINGS,
          invited,
          perspectives: ["UPWARD", "SKIP"],
          singleRaterReliability: 0.3,
        })
        fc.pre(skip !== undefined && withIt.ok)
        if (withIt.ok) expect(skip?.effect.after).toBeCloseTo(withIt.value.overall.decide!, 9)
      }),
    )
  })

  it("only ever promises more than there is, and for the response no percentage more than needed", () => {
    const list = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(list, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (counts, responseRate) => {
        const share = (rate: number) =>
          counts.reduce((sum, span) => sum + reachChance(5, span, rate), 0) / counts.length
        for (const one of suggested(spans("UPWARD", ...counts), { responseRate })) {
          if (one.effect && one.kind !== "RAISE_RESPONSE" && one.kind !== "INTERVIEW_INSTEAD")
            expect(one.effect.after - one.effect.before).toBeGreaterThanOrEqual(0.005)
          if (one.effect) expect(one.effect.after).toBeGreaterThanOrEqual(one.effect.before - 1e-12)
          if (one.kind === "RAISE_RESPONSE" && one.responseRate !== undefined) {
            expect(share(one.responseRate)).toBeGreaterThanOrEqual(0.8)
            expect(share(one.responseRate - 0.01)).toBeLessThan(0.8)
            expect(one.responseRate).toBeGreaterThan(responseRate)
          }
        }
      }),
    )
  })

  it("has nothing to say where everybody is visible, nor about views from above", () => {
    expect(suggested([...spans("MANAGER", 1, 1), ...spans("UPWARD", 30, 40)])).toEqual([])
    expect(suggested(spans("MANAGER", 1, 1, 0))).toEqual([])
  })
})
