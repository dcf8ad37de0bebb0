import { describe, expect, it } from "vitest"
import { cellLook, gridColumns, gridRow } from "./grid-rows.ts"
import { edited, NOTHING_PENDING } from "./pending-edits.ts"

const request = {
  columns: [
    { column: 2, header: "Manager ID", field: "MANAGER_REF" as const },
    { column: 0, header: "Worker", field: "NAME" as const },
    { column: 1, header: "Salary", field: null },
  ],
  answers: [],
  edits: [{ row: 7, field: "END_DATE" as const, value: "2026-11-30" }],
  leaveOutRows: [],
}
const row = gridRow({
  row: 7,
  outcome: "UPDATE",
  issues: [3],
  cells: [
    { field: "NAME", value: "Ada Pires", edited: false },
    { field: "END_DATE", value: "2026-11-30", edited: true },
  ],
})
const waiting = edited(NOTHING_PENDING, {
  kind: "WRITE",
  cell: { row: 7, field: "MANAGER_REF", before: "", after: "12" },
})

describe("rows in the grid", () => {
  it("have the columns that are read, then what edits brought in, each once", () =>
    expect(gridColumns(request, waiting).map(({ header }) => header)).toEqual([
      "Worker",
      "Manager ID",
      "Last day",
    ]))

  it("show what the plan read, what was edited, and what waits", () => {
    expect(cellLook(row, "NAME", waiting)).toEqual({ text: "Ada Pires", mark: undefined })
    expect(cellLook(row, "END_DATE", waiting)).toEqual({ text: "2026-11-30", mark: "EDITED" })
    expect(cellLook(row, "MANAGER_REF", waiting)).toEqual({ text: "12", mark: "WAITING" })
    expect(cellLook(row, "UNIT", waiting)).toEqual({ text: "", mark: undefined })
  })
})
