import { describe, expect, it } from "vitest"
import { answerWords, causeOf, fixWords, realFixes, rowsWords, shownCode } from "./issue-words.ts"

const noFix = { mode: null, rows: null, cells: null, answer: null, confirmation: null }
const noAnswer = { column: null, format: null, length: null, value: null, means: null }

describe("issues in words", () => {
  it.each([
    ["Rows 5 and 6: 5 → 6 → 5 report in a loop. The lines are left out.", "5 → 6 → 5 report in a loop"],
    ["Column start_date: every day is 12 or less.", "Column start_date: every day is 12 or less"],
    ["“J. Silva” is João (5) or Júlia (6). Choose one.", "“J. Silva” is João (5) or Júlia (6)"],
    ["“Sr. Mgr” and “Mgr” are one title. It is kept.", "“Sr. Mgr” and “Mgr” are one title"],
    ["Row 7: a@b.example is taken. Keep one.", "a@b.example is taken"],
  ])("take the cause out of %s", (message, cause) => expect(causeOf(message)).toBe(cause))

  it("name five rows and count the others", () => {
    const places = [1, 2, 3, 4, 5, 6, 7].map((row) => ({ row: row + 1, column: null, value: "" }))
    expect(rowsWords({ firstRows: places, rowCount: 17 })).toBe("rows 2, 3, 4, 5, 6 and 12 more")
    expect(rowsWords({ firstRows: places.slice(0, 1), rowCount: 1 })).toBe("row 2")
    expect(rowsWords({ firstRows: [], rowCount: 0 })).toBe("")
    expect(rowsWords({ firstRows: [{ row: 0, column: null, value: "34" }], rowCount: 1 })).toBe(
      "not in the file",
    )
  })

  it("show the code of a mess, and no machine's word", () =>
    expect([shownCode("M01"), shownCode("HEAD_CHANGES")]).toEqual(["M01", ""]))

  it("shorten a long fix, and leave out one that changes nothing", () => {
    const cell = { row: 7, field: "MANAGER_REF" as const, value: "" }
    const fix = {
      ...noFix,
      kind: "SET_CELLS" as const,
      label: "Take out the manager of 5 (row 7)",
      cells: [cell],
    }
    expect(fixWords(fix)).toBe("Change one cell")
    const label = "All 3,000 are the same people under new ids"
    const answer = { ...noAnswer, question: "IDS_CHANGED" as const }
    expect(fixWords({ ...noFix, kind: "ANSWER", label, answer })).toBe("The same people")
    expect(fixWords({ ...fix, label: "Clear it" })).toBe("Clear it")
    expect(realFixes([{ ...fix, cells: [] }, fix])).toEqual([{ fix, place: 1 }])
    const stop = { ...noFix, kind: "CONFIRM" as const, label: "End 12 people" }
    expect(fixWords({ ...stop, confirmation: { code: "M23", number: 12 } })).toBe("Type 12")
  })

  it("say what an answer decided", () => {
    expect(answerWords({ ...noAnswer, question: "DATE_FORMAT", column: "Start", format: "MDY" })).toBe(
      "Start has the month first",
    )
    expect(answerWords({ ...noAnswer, question: "NO_MANAGER", value: "XX" })).toBe("“XX” means no manager")
    expect(answerWords({ ...noAnswer, question: "NAME_MEANS", value: "J. Silva", means: "E12" })).toBe(
      "The name “J. Silva” means “E12”",
    )
    expect(answerWords({ ...noAnswer, question: "IDS_CHANGED" })).toBe(
      "People of the same name and address, or start, go on under new ids",
    )
  })
})
