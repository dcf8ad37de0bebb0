import type { ColumnMapping, ImportTable } from "@rung/domain/imports/fields"
import type { CellEdit } from "@rung/domain/imports/issue"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { okUnless, type Result } from "@rung/domain/kit/result"

export interface TableEdits {
  readonly edits: readonly CellEdit[]
  /** Numbers of rows to leave out, as people count them. */
  readonly leaveOut: readonly number[]
}

/**
 * The table as somebody wants it read: cells replaced, rows emptied so that all others keep their number. Refuses
 * rows the table has not (`ROW_UNKNOWN`) and fields no column is mapped to (`FIELD_NOT_MAPPED`).
 */
export function editTable(
  table: ImportTable,
  mapping: ColumnMapping,
  { edits, leaveOut }: TableEdits,
): Result<ImportTable> {
  const firstRow = table.firstRow ?? 2
  const isRow = (row: number) => table.rows[row - firstRow] !== undefined
  const problems: Problem[] = []
  edits.forEach(({ row, field }, index) => {
    if (!isRow(row)) problems.push(rowUnknown(row, "edits", index))
    if (!mapping.includes(field)) {
      const message = `No column is mapped to ${field}: map one first.`
      problems.push(problem("FIELD_NOT_MAPPED", message, "input", "edits", index, "field"))
    }
  })
  leaveOut.forEach((row, index) => {
    if (!isRow(row)) problems.push(rowUnknown(row, "leaveOutRows", index))
  })
  return okUnless(problems, () => {
    const rows = [...table.rows]
    for (const { row, field, value } of edits) {
      rows[row - firstRow] = replaced(rows[row - firstRow] ?? [], mapping.indexOf(field), value)
    }
    for (const row of leaveOut) rows[row - firstRow] = []
    return { ...table, rows }
  })
}

function rowUnknown(row: number, list: string, index: number): Problem {
  return problem("ROW_UNKNOWN", `There is no row ${row}.`, "input", list, index)
}

function replaced(cells: readonly string[], at: number, value: string): readonly string[] {
  return Array.from({ length: Math.max(cells.length, at + 1) }, (_, index) =>
    index === at ? value : (cells[index] ?? ""),
  )
}
