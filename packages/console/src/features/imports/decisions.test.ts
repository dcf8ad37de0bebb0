import { describe, expect, it } from "vitest"
import { decisionsOf } from "./decisions.ts"

const nothing = { columns: [], answers: [], edits: [], leaveOutRows: [] }
const noManager = (value: string) => ({
  question: "NO_MANAGER" as const,
  column: null,
  format: null,
  length: null,
  value,
  means: null,
})
const cell = (row: number, value = "") => ({ row, field: "MANAGER_REF" as const, value })
const words = (request: Parameters<typeof decisionsOf>[0]) => decisionsOf(request).map((each) => each.words)

describe("what was decided so far", () => {
  it("is told one by one, each with what takes it back", () => {
    const request = {
      ...nothing,
      answers: [noManager("XX")],
      edits: [cell(8, "2"), cell(1200)],
      leaveOutRows: [7, 9],
    }
    expect(words(request)).toEqual([
      "“XX” means no manager",
      "Row 8: Manager is “2”",
      "Row 1,200: Manager is blank",
      "Rows 7 and 9 are left out",
    ])
    expect(decisionsOf(request).map(({ without }) => without)).toEqual([
      { dropAnswers: [noManager("XX")] },
      { undoEdits: [{ row: 8, field: "MANAGER_REF" }] },
      { undoEdits: [{ row: 1200, field: "MANAGER_REF" }] },
      { takeBackRows: [7, 9] },
    ])
  })

  it("is one decision where there are many of a kind, taken back together", () => {
    const many = Array.from({ length: 1820 }, (_, index) => index)
    const request = {
      ...nothing,
      answers: many.map((each) => noManager(`X${each}`)),
      edits: many.map((row) => cell(row)),
      leaveOutRows: many,
    }
    expect(words(request)).toEqual([
      "“X0” means no manager, and 1,819 more like it",
      "1,820 cells are read differently",
      "1,820 rows are left out",
    ])
    expect(decisionsOf(request)[0]?.without.dropAnswers).toHaveLength(1820)
  })

  it("is nothing where nobody decided anything", () => expect(decisionsOf(nothing)).toEqual([]))
})
