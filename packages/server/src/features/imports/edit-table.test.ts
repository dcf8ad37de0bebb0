import type { ImportTable } from "@rung/domain/imports/fields"
import { describe, expect, it } from "vitest"
import { editTable } from "./edit-table.ts"

const TABLE: ImportTable = {
  headers: ["id", "name"],
  rows: [["1", "Ada"], ["2"], ["3", "Cleo", "one too many"]],
}
const MAPPING = ["employeeId", "name"] as const

describe("a table edited in the plan", () => {
  it("says something else in a cell, and has a row left out without moving the others", () => {
    const edits = [{ row: 3, field: "name", value: "Ben" }] as const
    const edited = editTable(TABLE, MAPPING, { edits, leaveOut: [2] })
    expect(edited).toMatchObject({ ok: true, value: { table: { rows: [[], ["2", "Ben"], TABLE.rows[2]] } } })
  })

  it("gets a column for a field that none is mapped to: short rows stay short, and what is too much stays so", () => {
    const edits = [{ row: 2, field: "workerType", value: "intern" }] as const
    const edited = editTable(TABLE, MAPPING, { edits, leaveOut: [] })
    expect(edited).toMatchObject({
      ok: true,
      value: {
        mapping: ["employeeId", "name", "workerType"],
        table: {
          headers: ["id", "name", "workerType"],
          rows: [["1", "Ada", "intern"], ["2"], ["3", "Cleo", "", "one too many"]],
        },
      },
    })
  })

  it("refuses rows it has not, all at once", () => {
    const edits = [{ row: 5, field: "name", value: "Eve" }] as const
    const { ok, ...refusal } = editTable(TABLE, MAPPING, { edits, leaveOut: [1] })
    expect(ok).toBe(false)
    expect(refusal).toMatchObject({
      problems: [
        { code: "ROW_UNKNOWN", path: ["input", "edits", "0"] },
        { code: "ROW_UNKNOWN", path: ["input", "leaveOutRows", "0"] },
      ],
    })
  })
})
