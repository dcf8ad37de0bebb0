import { describe, expect, it } from "vitest"
import { dayWordsOf, orgFinding, passageWords, scopeFinding, totalsIn } from "./org-words.ts"

const org = {
  people: 412,
  byLayer: [
    { layer: "EXEC" as const, people: 6 },
    { layer: "M2" as const, people: 14 },
    { layer: "M1" as const, people: 47 },
    { layer: "IC" as const, people: 345 },
  ],
  openSeats: 0,
  titleMismatches: null,
  unplaced: 0,
  heads: [],
  otherRoots: [],
}

describe("org words", () => {
  it.each([
    [{}, "412 people on four layers. Every seat is filled."],
    [
      { openSeats: 1, titleMismatches: 2 },
      "412 people on four layers. One seat is open, two titles do not match the structure.",
    ],
    [{ unplaced: 1 }, "412 people on four layers. One person is unplaced."],
    [{ openSeats: 12 }, "412 people on four layers. 12 seats are open."],
    [{ people: 0 }, "Nobody is in the org yet"],
    [{ people: 1, byLayer: org.byLayer.slice(3) }, "1 person on one layer. Every seat is filled."],
  ])("%o reads %s", (part, words) => expect(orgFinding({ ...org, ...part })).toBe(words))

  it("counts a scope by layer, vacant seats not, folded reports as ICs", () => {
    const totals = totalsIn({
      ids: ["a", "b", "c", "d"],
      names: ["A", "B", "", ""],
      parents: [-1, 0, 1, 1],
      layers: [2, 1, 0, 0],
      hybridShares: [0, 0, 0, 0],
      collapsedReports: [0, 5, 0, 0],
      openSeats: [3],
    })
    expect(totals.map(({ layer, people }) => [layer, people])).toEqual([
      ["EXEC", 0],
      ["M2", 1],
      ["M1", 1],
      ["IC", 6],
    ])
    expect(scopeFinding("A", totals)).toBe("8 people from A down, on three layers")
  })

  it.each([
    [{ rungs: 1, isJump: false, to: {} }, "One rung up"],
    [{ rungs: -2, isJump: true, to: {} }, "Two rungs down, worth a second look"],
    [{ rungs: 0, isJump: false, to: { hybridShare: 0.4 } }, "Now on two layers"],
    [{ rungs: 0, isJump: false, to: { hybridShare: null } }, "On one layer again"],
  ])("%o reads %s", (passage, words) => expect(passageWords(passage)).toBe(words))
})

it.each([
  [14, "1 March 2026, 14 passages"],
  [1, "1 March 2026, 1 passage"],
  [0, "1 March 2026, no passages"],
  [undefined, "1 March 2026"],
])("says a day with %s passages", (passages, words) => expect(dayWordsOf("2026-03-01", passages)).toBe(words))
