import { describe, expect, it } from "vitest"
import { gapDeviation, type SelfAndOthers, selfOtherGap } from "./self-other-gap.ts"

const seen: SelfAndOthers = { self: 4.5, others: 3.5, ratings: 4, agreement: 0.8, deviation: 0.8 }

describe("the self–other gap (row 13)", () => {
  it("of 4.5 against 3.5 at SD .8 is .93 over", () => {
    const { gap, reading, words } = selfOtherGap(seen)
    expect(gap).toBeCloseTo(0.93, 9)
    expect([reading, words]).toEqual(["OVER", "Sees it higher"])
  })

  it.each<[string, Partial<SelfAndOthers>, string, string]>([
    ["half a deviation over, leniency taken off", { self: 3.5 + 0.82 * 0.8 }, "OVER", "Sees it higher"],
    ["just less than that", { self: 3.5 + 0.81 * 0.8 }, "IN_LINE", "In step"],
    ["equal ratings", { self: 3.5 }, "IN_LINE", "In step"],
    ["half a deviation under", { self: 3.5 - 0.18 * 0.8 }, "UNDER", "Sees it lower"],
  ])("of %s", (_, changed, reading, words) =>
    expect(selfOtherGap({ ...seen, ...changed })).toMatchObject({ reading, words }),
  )

  it.each<[string, Partial<SelfAndOthers>, string, string]>([
    ["one view", { ratings: 1, agreement: null }, "ONE_VIEW", "One view: too few to compare"],
    ["three views", { ratings: 3 }, "TOO_FEW_VIEWS", "Too few views to compare"],
    ["raters who disagree", { agreement: 0.49 }, "RATERS_DISAGREE", "Raters disagree: talk first"],
    [
      "a cell whose raters disagree",
      { labels: ["AGREE", "DISAGREE"] },
      "RATERS_DISAGREE",
      "Raters disagree: talk first",
    ],
    [
      "a cell without a label",
      { labels: ["AGREE", null] },
      "AGREEMENT_UNTOLD",
      "Raters disagree or are too few to tell: talk first",
    ],
    ["nobody else", { others: null, ratings: 0 }, "NO_VIEW", "Nobody else has rated it"],
    ["no rating of one's own", { self: null }, "NO_SELF", "Not rated by the person"],
  ])("is withheld with %s", (_, changed, reading, words) =>
    expect(selfOtherGap({ ...seen, ...changed })).toEqual({ reading, gap: null, words }),
  )

  it("goes by the labels of confidential answers where there are any", () => {
    expect(selfOtherGap({ ...seen, agreement: null, labels: ["AGREE"] }).reading).toBe("OVER")
  })

  it("takes the deviation from 30 subjects on, .6 before and when all are alike", () => {
    const values = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? 3 : 4))
    expect(gapDeviation(values)).toBeCloseTo(Math.sqrt((30 * 0.25) / 29), 12)
    expect(gapDeviation(values.slice(1))).toBe(0.6)
    expect(gapDeviation(Array.from({ length: 40 }, () => 3))).toBe(0.6)
  })
})
