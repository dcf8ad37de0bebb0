import { describe, expect, it } from "vitest"
import { cellLook, columnSaying, gridColumns, gridRow } from "./grid-rows.ts"
import { edited, NOTHING_PENDING } from "./pending-edits.ts"

const request = {
  columns: [
    { column: 2, header: "Manager ID", field: "MANAGER_REF" as const },
    { column: 0, header: "Worker", field: "NAME" as const },
    { column: 1, header: "Salary", field: null },
    { column: -1, header: "Cost Center", field: "UNIT" as const },
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
  it("have who and whose first, then the other columns, then what edits brought in, each once", () =>
    expect(gridColumns(request, waiting).map(({ header }) => header)).toEqual([
      "Worker",
      "Manager ID",
      "Cost Center",
      "Last day",
    ]))

  it("say where a text stands", () => {
    const columns = gridColumns(request, waiting)
    expect(columnSaying(row, columns, "pires")).toBe(0)
    expect(columnSaying(row, columns, "2026")).toBe(3)
    expect(columnSaying(row, columns, "nothing")).toBeUndefined()
  })

  it("show what the plan read, what was edited, and what waits", () => {
    expect(cellLook(row, "NAME", waiting)).toEqual({ text: "Ada Pires", mark: undefined })
    expect(cellLook(row, "END_DATE", waiting)).toEqual({ text: "2026-11-30", mark: "EDITED" })
    expect(cellLook(row, "MANAGER_REF", waiting)).toEqual({ text: "12", mark: "WAITING" })
    expect(cellLook(row, "UNIT", waiting)).toEqual({ text: "", mark: undefined })
  })
})
