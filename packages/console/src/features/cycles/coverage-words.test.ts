import { describe, expect, it } from "vitest"
import { checkWords, percentWords, silenceWords } from "./coverage-words.ts"

describe("silenceWords", () => {
  it("says the share that sees nothing, or that nothing is asked", () => {
    const overall = { subjects: 8, decide: 0.592, develop: 0.8 }
    expect(silenceWords({ overall, kDecision: 5 })).toBe("At k = 5, 41% of 8 people will see nothing")
    expect(silenceWords({ overall: { subjects: 0, decide: null, develop: null }, kDecision: 5 })).toBe(
      "Nothing confidential is asked",
    )
  })
})

describe("checkWords", () => {
  it("tells none, one and many apart", () => {
    expect([0, 1, 2000].map((count) => checkWords({ kind: "BELOW_K", count }, 5))).toEqual([
      "No view in groups has fewer than 5 raters.",
      "1 person has a view with fewer than 5 raters: it can never be shown to others.",
      "2,000 people have a view with fewer than 5 raters: it can never be shown to others.",
    ])
    expect(checkWords({ kind: "FULL", count: 1 }, 5)).toBe(
      "1 person is asked for no more: they have 6 confidential forms already.",
    )
  })
})

it("has no share of nobody", () => {
  expect([percentWords(null), percentWords(0.005), percentWords(1)]).toEqual(["–", "1%", "100%"])
})
