import { describe, expect, it } from "vitest"
import {
  codesWords,
  dayWords,
  impactFinding,
  layerTotals,
  privacyMeaning,
  privacyWords,
  timelineFinding,
} from "./impact-words.ts"

const nobody = { exec: 0, m2: 0, m1: 0, ic: 0 }
const all = { exec: 1, m2: 0, m1: 8, ic: 98 }

describe("what an import does, in words", () => {
  it.each([
    [["B1", "B2", "B3", "B4"], "B1–B4"],
    [["A1", "A2", "C2"], "A1, A2 and C2"],
    [["A4", "B5", "B6", "B7", "D1"], "A4, B5–B7 and D1"],
    [[], ""],
  ])("names the codes %o", (codes, words) => expect(codesWords(codes)).toBe(words))

  it("says how many get their first layer where there was nobody", () => {
    const impact = { count: 0, before: nobody, after: all, groups: [] }
    expect(impactFinding(impact, "2026-12-01")).toBe("107 people get their first layer on 1 December 2026")
    expect(layerTotals(impact).map(({ layer, after }) => `${layer} ${after}`)).toEqual([
      "EXEC 1",
      "M1 8",
      "IC 98",
    ])
  })

  it("says how many change layer, or that nobody does", () => {
    expect(impactFinding({ count: 1, before: all, after: all, groups: [] }, "2026-12-01")).toBe(
      "1 person changes layer on 1 December 2026",
    )
    expect(impactFinding({ count: 0, before: all, after: all, groups: [] }, "2026-12-01")).toBe(
      "Nobody changes layer.",
    )
  })

  it("says whose results would be hidden", () => {
    const impact = { k: 5, count: 2, firstManagers: [] }
    expect(privacyWords(impact)).toBe("Two managers drop below 5 raters")
    expect(privacyMeaning(impact)).toContain("until each has enough again")
    expect(privacyWords({ ...impact, count: 0 })).toBe("Nobody’s results fall below 5 raters.")
  })

  it("says what later days bring", () => {
    const day = { on: "2026-12-01", starts: 3, moves: 0, ends: 1, firstPeople: [] }
    expect(dayWords(day)).toBe("three people start, one person ends")
    expect(timelineFinding([day, { ...day, on: "2027-01-01", starts: 0, moves: 12 }])).toContain(
      "17 changes on two later days",
    )
    expect(timelineFinding([{ ...day, starts: 1, ends: 0 }])).toContain("One change on one later day")
  })
})
