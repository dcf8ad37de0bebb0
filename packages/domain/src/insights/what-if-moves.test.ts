import { describe, expect, it } from "vitest"
import type { WhatIfResult } from "./what-if.ts"
import { type Compared, whatIfTally } from "./what-if-moves.ts"

const AFTER: WhatIfResult = { band: "SOLID", score: 3.4, grade: "B", coverage: 1, breaches: [], unrated: [] }
const SAME: Compared = { personId: "p", layer: "M2", band: "SOLID", score: 3.4, grade: "B", after: AFTER }

function moved(personId: string, changed: Partial<Compared>, after: Partial<WhatIfResult>): Compared {
  return { ...SAME, personId, ...changed, after: { ...AFTER, ...after } }
}

const NAMES: Readonly<Record<string, string>> = { C1: "Coaching managers", C6: "One standard" }
const nameOf = (code: string) => NAMES[code] ?? code

describe("whatIfTally", () => {
  it("counts people, moves and thin moves per layer, lowest band first", () => {
    const tally = whatIfTally(50, nameOf)
    tally.add(SAME)
    tally.add(moved("a", {}, { band: "BUILDING", score: 3.1 }))
    tally.add(moved("b", {}, { band: "BUILDING", score: 3.1, grade: "D" }))
    tally.add(moved("c", { band: "GAP", score: 2.4 }, {}))
    tally.add(
      moved("d", { layer: "M1", grade: "D" }, { band: "NOT_ENOUGH_EVIDENCE", score: null, grade: "NONE" }),
    )
    expect(tally.layers()).toEqual([
      { layer: "IC", people: 0, moved: 0, thin: 0, moves: [] },
      {
        layer: "M1",
        people: 1,
        moved: 1,
        thin: 1,
        moves: [{ from: "SOLID", to: "NOT_ENOUGH_EVIDENCE", people: 1, thin: 1 }],
      },
      {
        layer: "M2",
        people: 4,
        moved: 3,
        thin: 1,
        moves: [
          { from: "GAP", to: "SOLID", people: 1, thin: 0 },
          { from: "SOLID", to: "BUILDING", people: 2, thin: 1 },
        ],
      },
      { layer: "EXEC", people: 0, moved: 0, thin: 0, moves: [] },
    ])
  })

  it("does not call a move to or from no band thin", () => {
    const tally = whatIfTally(50, nameOf)
    tally.add(moved("a", { band: "NOT_ENOUGH_EVIDENCE", score: null, grade: "NONE" }, {}))
    tally.add(moved("b", {}, { band: "NOT_ENOUGH_EVIDENCE", score: null, grade: "NONE" }))
    expect(tally.named().map(({ thin }) => thin)).toEqual([false, false])
  })

  it.each<[string, Compared, string]>([
    ["the score", moved("a", {}, { band: "BUILDING", score: 3.12 }), "The score goes from 3.4 to 3.1."],
    [
      "the thresholds",
      moved("a", {}, { band: "BUILDING" }),
      "The bands begin elsewhere; the score stays 3.4.",
    ],
    [
      "the floor",
      moved("a", {}, { band: "GAP", breaches: ["C1"] }),
      "C1 Coaching managers breaches the floor.",
    ],
    [
      "a floor that is gone",
      moved("a", { band: "GAP" }, {}),
      "No determinant breaches the floor; the score stays 3.4.",
    ],
    [
      "what nobody was asked",
      moved("a", {}, { band: "NOT_ENOUGH_EVIDENCE", coverage: 0.4, unrated: ["C6"] }),
      "40 per cent of the weight has a released number: none for C6 One standard.",
    ],
  ])("says that it is %s", (_, compared, sentence) => {
    const tally = whatIfTally(50, nameOf)
    tally.add(compared)
    expect(tally.named().map(({ because }) => because)).toEqual([sentence])
  })

  it("names so many at most, those on good evidence first", () => {
    const tally = whatIfTally(2, nameOf)
    for (const personId of ["thin-1", "thin-2"]) tally.add(moved(personId, { grade: "D" }, { band: "GAP" }))
    tally.add(moved("firm-1", {}, { band: "GAP" }))
    tally.add(moved("thin-3", { grade: "D" }, { band: "GAP" }))
    expect(tally.named().map(({ personId }) => personId)).toEqual(["firm-1", "thin-1"])
    expect(tally.layers()[2]).toMatchObject({ moved: 4, thin: 3 })
  })
})
