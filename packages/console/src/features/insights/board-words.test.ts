import { describe, expect, it } from "vitest"
import type { BoardRowFragment } from "../../generated/graphql.ts"
import {
  boardSearch,
  boardTable,
  moreRisksWords,
  movementWords,
  printedWords,
  queueWords,
  releaseWords,
  riskWords,
  scopeInput,
  scopeWords,
  withheldWords,
} from "./board-words.ts"

const ROW: BoardRowFragment = {
  layer: "M2",
  people: 14,
  enoughEvidence: 12,
  evidence: { strong: 8, c: 3, d: 1, none: 2 },
  bands: [
    { band: "GAP", people: 2, onGradeD: 1 },
    { band: "BUILDING", people: 4, onGradeD: 0 },
  ],
  weakest: {
    competency: "C3",
    name: "Holding managers to managing",
    band: "GAP",
    measure: { value: 2.44, low: 2.1, high: 2.7, grade: "A", oneView: false, ratings: 60, raters: 40 },
  },
  weakestWithheld: null,
  movement: {
    kind: "MOVED",
    competency: "C1",
    direction: "DOWN",
    by: -0.62,
    detectable: 0.5,
    since: "H2 2025",
  },
  risks: [],
}

describe("what the address holds", () => {
  it("asks for the widest scope unless a person or a unit is named", () => {
    expect(scopeInput(boardSearch({}))).toBeNull()
    expect(scopeInput(boardSearch({ below: "p1" }))).toEqual({ personId: "p1" })
    expect(scopeInput(boardSearch({ unit: "Field service" }))).toEqual({ unit: "Field service" })
  })

  it("keeps what the columns of the heat map are, families being told by nothing", () => {
    expect(boardSearch({ heat: "competencies" }).heat).toBe("competencies")
    expect(boardSearch({ heat: "families" }).heat).toBeUndefined()
  })

  it("takes nothing it does not know", () => {
    expect(boardSearch({ map: "none", cycle: "", heat: 2 })).toEqual({
      cycle: undefined,
      below: undefined,
      unit: undefined,
      map: undefined,
      heat: undefined,
    })
  })
})

describe("a scope's name", () => {
  it.each([
    ["COMPANY", "Northgate", null, "All of Northgate"],
    ["UNIT", "Field service", null, "Field service"],
    ["SUBTREE", "Ruth Okafor", "me", "Everybody below me"],
    ["SUBTREE", "Dana Ferreira", "p1", "Below Dana Ferreira"],
  ] as const)("%s %s", (kind, name, personId, words) => {
    expect(scopeWords({ kind, name, personId }, "me")).toBe(words)
  })
})

describe("movement", () => {
  it("has an arrow only beyond the detectable difference", () => {
    expect(movementWords(ROW.movement)).toEqual({ sign: "▼", head: "0.6", note: "C1, detectable from 0.5" })
    expect(movementWords({ ...ROW.movement, kind: "WITHIN_NOISE", by: null, detectable: 0.71 })).toEqual({
      sign: null,
      head: "Within ±0.7",
      note: "no change we can tell",
    })
  })

  it("is a direction where a number could tell an answer", () => {
    expect(movementWords({ ...ROW.movement, by: null })).toEqual({
      sign: "▼",
      head: "over 0.5",
      note: "C1, told as a direction",
    })
  })

  it("says so where nothing is compared", () => {
    const none = { ...ROW.movement, by: null, detectable: null }
    expect(movementWords({ ...none, kind: "NO_EARLIER_RELEASE" }).head).toBe("First release")
    expect(movementWords({ ...none, kind: "NOT_COMPARABLE" }).head).toBe("Not compared")
  })
})

describe("risks", () => {
  const people = [
    { id: "1", name: "Tomasz Wieczorek" },
    { id: "2", name: "Dana Ferreira" },
  ]
  const risk = { kind: "FLOOR", competency: "C3", count: 2, people, sentence: "Two people breach." } as const

  it("leaves room for the names of one or two", () => {
    expect(riskWords({ ...risk, people: [...people] })).toEqual({
      who: null,
      rest: "breach the floor on C3.",
    })
    expect(riskWords({ ...risk, count: 1, people: people.slice(0, 1) }).rest).toBe(
      "breaches the floor on C3.",
    )
  })

  it("counts more, and those it cannot name", () => {
    expect(riskWords({ ...risk, count: 4, people: [...people] }).who).toBe("Four people")
    expect(riskWords({ ...risk, kind: "POSSIBLE_GAP", count: 1, people: [] })).toEqual({
      who: "One person",
      rest: "may have a gap on C3: too few views to tell.",
    })
  })

  it("keeps the sentence of what concerns no competency", () => {
    const one = { kind: "ONE_VIEW", competency: null, count: 3, people: [], sentence: "Three rest." } as const
    expect(riskWords({ ...one, people: [] })).toEqual({ who: null, rest: "Three rest." })
    expect(moreRisksWords(3)).toBe("and three more to look at")
  })
})

describe("the head", () => {
  const queue = {
    cycleName: "H2 2026",
    closesOn: "2026-12-05",
    total: 6,
    submitted: 2,
    next: null,
    nextAssessmentId: null,
  }

  it("tells the last day on which answers are taken, and how far the viewer is", () => {
    expect(queueWords(queue, "2026-11-22")).toEqual({
      open: "H2 2026 is open until 4 December.",
      stand: "You have assessed 2 of your 6 managers.",
    })
    expect(queueWords({ ...queue, submitted: 6 }, "2026-11-22").stand).toBe("Your 6 views are sent.")
  })

  it("tells the release", () => {
    const release = {
      cycleId: "c",
      cycleName: "H1 2026",
      releasedAt: "2026-06-26T09:00:00.000Z",
      contractVersion: 3,
      asOf: "2026-06-01",
    }
    expect(releaseWords(release, "2026-11-22")).toBe("Released 26 June, contract version 3")
    const scope = { kind: "COMPANY" as const, name: "Northgate", personId: null, unit: null, people: 500 }
    expect(printedWords(scope, { ...release, asOf: "2026-06-15" }, null, "2026-11-22")).toBe(
      "All of Northgate, H1 2026. Released 26 June, contract version 3, org as of 15 June.",
    )
  })
})

describe("the board as a table", () => {
  it("holds every figure of a row under its column", () => {
    const { columns, rows } = boardTable([ROW])
    const row = Object.fromEntries(columns.map((column, at) => [column, rows[0]?.[at]]))
    expect(columns.length).toBe(rows[0]?.length)
    expect(row).toMatchObject({
      "With a band": 12,
      Gap: 2,
      Building: 4,
      Mean: "2.4",
      Interval: "2.1 to 2.7",
      Grade: "A",
    })
    expect(row.Movement).toBe("▼0.6, C1, detectable from 0.5")
  })

  it("says why no determinant is named", () => {
    const withheld = { ...ROW, weakest: null, weakestWithheld: "ONE_VIEW" } as const
    expect(boardTable([withheld]).rows[0]).toContain(withheldWords("ONE_VIEW"))
  })
})
