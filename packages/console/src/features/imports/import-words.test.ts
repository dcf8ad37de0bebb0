import { describe, expect, it } from "vitest"
import {
  causeOf,
  changesIn,
  codesWords,
  fixWords,
  planFinding,
  planLead,
  realFixes,
  rowsWords,
  shortHash,
} from "./import-words.ts"

const none = {
  rows: 431,
  create: 0,
  update: 0,
  move: 0,
  moveOutside: 0,
  end: 0,
  endOutside: 0,
  unchanged: 0,
  blocked: 0,
  collapsed: 0,
  ignored: 0,
  seats: 0,
}
const noFix = { mode: null, rows: null, cells: null, answer: null, confirmation: null }
const clean = { stop: 0, block: 0, warn: 0, info: 0 }
const counts = {
  ...none,
  create: 14,
  update: 31,
  move: 20,
  moveOutside: 2,
  end: 4,
  endOutside: 2,
  blocked: 16,
}

describe("import words", () => {
  it("counts every changed person once, with a row or without", () => expect(changesIn(counts)).toBe(73))

  it.each([
    [counts, { ...clean, block: 3 }, "73 changes are ready. Three causes hold back 16 rows."],
    [{ ...none, create: 1 }, clean, "One change is ready."],
    [none, { ...clean, block: 1 }, "Nothing would change. One cause holds back a line or value."],
    [counts, { ...clean, stop: 2 }, "73 changes are ready. Two stops wait for a number."],
  ])("reads a plan as its finding (%#)", (plan, issues, words) =>
    expect(planFinding(plan, issues)).toBe(words),
  )

  it("says who ends for being absent only of a full file", () => {
    expect(planLead({ counts, mode: "FULL" })).toContain(
      "Two people and seats missing from the file would end.",
    )
    expect(planLead({ counts, mode: "PARTIAL" })).toContain("Nobody ends")
  })

  it.each([
    ["Rows 5 and 6: 5 → 6 → 5 report in a loop. The lines are left out.", "5 → 6 → 5 report in a loop"],
    ["Column start_date: every day is 12 or less.", "Column start_date: every day is 12 or less"],
    ["Row 7: a@b.example is taken. Keep one.", "a@b.example is taken"],
  ])("takes the cause out of %s", (message, cause) => expect(causeOf(message)).toBe(cause))

  it("names five rows and counts the others", () => {
    const places = [1, 2, 3, 4, 5, 6, 7].map((row) => ({ row: row + 1, column: null, value: "" }))
    expect(rowsWords({ firstRows: places, rowCount: 17 })).toBe("rows 2, 3, 4, 5, 6 and 12 more")
    expect(rowsWords({ firstRows: places.slice(0, 1), rowCount: 1 })).toBe("row 2")
    expect(rowsWords({ firstRows: [{ row: 0, column: null, value: "34" }], rowCount: 1 })).toBe(
      "not in the file",
    )
  })

  it.each([
    [["B1", "B2", "B3", "B4"], "B1–B4"],
    [["A1", "A2", "C2"], "A1, A2 and C2"],
    [["A4", "B5", "B6", "B7", "D1"], "A4, B5–B7 and D1"],
    [[], ""],
  ])("names the codes %o", (codes, words) => expect(codesWords(codes)).toBe(words))

  it("shortens a hash and a long fix", () => {
    expect(shortHash("7f3a19c0aaaae2b8")).toBe("7f3a 19c0 … e2b8")
    const cell = { row: 7, field: "MANAGER_REF" as const, value: "" }
    const fix = {
      ...noFix,
      kind: "SET_CELLS" as const,
      label: "Take out the manager of 5 (row 7)",
      cells: [cell],
    }
    expect(fixWords(fix)).toBe("Change one cell")
    expect(fixWords({ ...fix, label: "Clear it" })).toBe("Clear it")
    expect(realFixes([fix, { ...fix, cells: [] }])).toEqual([fix])
    expect(
      fixWords({
        ...noFix,
        kind: "CONFIRM",
        label: "End 12 people",
        confirmation: { code: "M23", number: 12 },
      }),
    ).toBe("Type 12")
  })
})
