import { describe, expect, it } from "vitest"
import { SOURCE } from "./board-report-source.test-kit.ts"
import {
  heatWords,
  isReleased,
  movementSentence,
  reportFacts,
  reportTitle,
  riskSentences,
  standWords,
} from "./board-report-words.ts"

const STILL = {
  kind: "NO_EARLIER_RELEASE",
  competency: null,
  direction: null,
  by: null,
  detectable: null,
  since: null,
} as const
const RISK = {
  kind: "FLOOR",
  competency: "C3",
  sentence: "Three people breach the floor on C3 Holding.",
} as const
const [exec, m2] = SOURCE.board.rows

describe("what a report is of", () => {
  const below = { kind: "SUBTREE", name: "Dana Ferreira", personId: "p1", unit: null, people: 9 } as const

  it("names the head of a line, also where that is who takes it", () => {
    expect(reportTitle({ board: { ...SOURCE.board, scope: below } })).toBe(
      "Board report: Below Dana Ferreira, H1 2026",
    )
  })

  it("says every day with its year", () => {
    expect(reportFacts(SOURCE)).toContain("Released 26 June 2026, contract version 3, org as of 1 May 2026.")
  })

  it("needs a release", () => {
    expect(isReleased(SOURCE.board)).toBe(true)
    expect(isReleased({ ...SOURCE.board, release: null })).toBe(false)
    expect(isReleased({ ...SOURCE.board, competencies: null })).toBe(false)
  })
})

describe("a layer in sentences", () => {
  it("counts who stands there and how much is known", () => {
    expect(m2 && standWords(m2)).toBe(
      "9 people, 8 of 9 with enough evidence: 5 at A or B, 2 at C, 1 with one or few views, 1 without evidence.",
    )
    expect(exec && standWords({ ...exec, people: 0 })).toBe("Nobody here stands on this layer.")
  })

  it("speaks of movement only beyond the detectable difference", () => {
    expect(m2 && movementSentence(m2)).toBe("Since H2 2025: down 0.6, C1, detectable from 0.5.")
    expect(exec && movementSentence(exec)).toBe("Since H2 2025: within ±0.5, no change we can tell.")
    expect(movementSentence({ movement: STILL })).toBe("Movement: first release, nothing to compare with.")
  })

  it("names one or two people, else says how many", () => {
    const people = [
      { id: "a", name: "Ada" },
      { id: "b", name: "Ben" },
    ]
    expect(riskSentences({ risks: [{ ...RISK, count: 2, people }] })).toEqual([
      "Ada and Ben breach the floor on C3.",
    ])
    expect(riskSentences({ risks: [{ ...RISK, count: 3, people }] })).toEqual([RISK.sentence])
  })
})

describe("a cell of the heat map", () => {
  const cell = { layer: "M2", column: "C3", status: "DETERMINANT", band: "GAP", grade: "C" } as const

  it("has a mean with its interval and grade, and its band", () => {
    expect(heatWords({ ...cell, mean: 2.44, interval: { low: 2, high: 2.9 } })).toEqual({
      figure: "2.4 (2.0 to 2.9) C",
      status: "gap",
    })
  })

  it("has no figure where there is no evidence", () => {
    expect(heatWords({ ...cell, mean: null, interval: null, band: null, grade: "NONE" })).toEqual({
      figure: null,
      status: "not enough",
    })
  })
})
