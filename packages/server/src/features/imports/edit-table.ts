import type { ColumnMapping, ImportTable, RowField } from "@rung/domain/imports/fields"
import type { CellEdit } from "@rung/domain/imports/issue"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { okUnless, type Result } from "@rung/domain/kit/result"

export interface TableEdits {
  readonly edits: readonly CellEdit[]
  /** Numbers of rows to leave out, as people count them. */
  readonly leaveOut: readonly number[]
}

export interface EditedTable {
  readonly table: ImportTable
  readonly mapping: ColumnMapping
}

/**
 * The table as somebody wants it read: cells replaced, rows emptied so that all others keep their number. A field
 * that no column is mapped to gets one behind the others, blank where nothing was edited. Refuses as
 * {@link rowProblems} does.
 */
export function editTable(
  table: ImportTable,
  mapping: ColumnMapping,
  { edits, leaveOut }: TableEdits,
): Result<EditedTable> {
  const { firstRow = 2, headers } = table
  const problems = rowProblems({ firstRow, rowCount: table.rows.length }, { edits, leaveOut })
  return okUnless(problems, () => {
    const added = addedFields(headers, mapping, edits)
    const widened = [...headers.map((_, column) => mapping[column] ?? null), ...added]
    const rows =
      added.length > 0
        ? table.rows.map((cells) => widen(cells, headers.length, added.length))
        : [...table.rows]
    for (const { row, field, value } of edits) {
      rows[row - firstRow] = replaced(rows[row - firstRow] ?? [], widened.indexOf(field), value)
    }
    for (const row of leaveOut) rows[row - firstRow] = []
    return { table: { ...table, headers: [...headers, ...added], rows }, mapping: widened }
  })
}

/** A row that ends early still does, and one with cells beyond the last header keeps them beyond. */
function widen(cells: readonly string[], at: number, count: number): readonly string[] {
  if (cells.length < at) return cells
  return [...cells.slice(0, at), ...new Array<string>(count).fill(""), ...cells.slice(at)]
}

/** Fields that are edited though no column is mapped to them, in the order of the first edit of each. */
export function addedFields(
  headers: readonly string[],
  mapping: ColumnMapping,
  edits: readonly CellEdit[],
): readonly RowField[] {
  const mapped = new Set(mapping.slice(0, headers.length))
  return [...new Set(edits.map(({ field }) => field).filter((field) => !mapped.has(field)))]
}

export interface RowRange {
  readonly firstRow: number
  readonly rowCount: number
}

/** Rows that are edited or left out and that the table has not (`ROW_UNKNOWN`). */
export function rowProblems(
  { firstRow, rowCount }: RowRange,
  { edits, leaveOut }: TableEdits,
): readonly Problem[] {
  const isRow = (row: number) => row >= firstRow && row < firstRow + rowCount
  return [
    ...edits.flatMap(({ row }, index) => (isRow(row) ? [] : [rowUnknown(row, "edits", index)])),
    ...leaveOut.flatMap((row, index) => (isRow(row) ? [] : [rowUnknown(row, "leaveOutRows", index)])),
  ]
}

function rowUnknown(row: number, list: string, index: number): Problem {
  return problem("ROW_UNKNOWN", `There is no row ${row}.`, "input", list, index)
}

function replaced(cells: readonly string[], at: number, value: string): readonly string[] {
  return Array.from({ length: Math.max(cells.length, at + 1) }, (_, index) =>
    index === at ? value : (cells[index] ?? ""),
  )
}
