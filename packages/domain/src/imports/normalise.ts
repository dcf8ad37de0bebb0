import type { Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import type { AnswerBook, DateFormat } from "./answers.ts"
import { cellIssues } from "./cell-issues.ts"
import { asMeant, cleanText } from "./clean.ts"
import { headerKey } from "./columns.ts"
import { inferDateColumn } from "./dates.ts"
import type { ColumnMapping, ImportTable, RowField } from "./fields.ts"
import { type ImportIssue, issueOf, nameRows } from "./issue.ts"
import { type Column, isDateField, Met, readCell } from "./read-cells.ts"
import { tidyTable } from "./tidy-table.ts"

/** A cell's meaning: absent keeps what is known, `null` clears it (M25). */
export type RowValues = Partial<Record<RowField, string | null>>

export interface NormalRow {
  /** Position in the table, from 0. */
  readonly index: number
  /** Number as people count it. */
  readonly row: number
  readonly values: RowValues
}

export interface NormalTable {
  /** Rows with at least one value in a mapped column, in file order. */
  readonly rows: readonly NormalRow[]
  /** Positions of rows with filled cells beyond the headers. */
  readonly overflowing: ReadonlySet<number>
  /** Positions of the others. */
  readonly blank: readonly number[]
  /** The header of each mapped field. */
  readonly headers: Readonly<Partial<Record<RowField, string>>>
  readonly issues: readonly ImportIssue[]
}

/**
 * Reads every mapped cell of every line that is data (M30) once: cleaned (M29), dated by column (M26), clears and
 * blanks told apart (M25).
 */
export function normalise(
  source: ImportTable,
  mapping: ColumnMapping,
  { answers, today }: { readonly answers: AnswerBook; readonly today: Day },
): NormalTable {
  const { table, issues } = tidyTable(source, answers.keptRows)
  const columns = readColumns(table, mapping, answers)
  const met = new Met()
  const firstRow = table.firstRow ?? 2
  const rows: NormalRow[] = []
  const blank: number[] = []
  const overflowing = new Set<number>()
  const short: number[] = []
  table.rows.forEach((cells, index) => {
    const row = firstRow + index
    const values = readRow(cells, columns, { row, met, today })
    if (!values) {
      blank.push(index)
      return
    }
    rows.push({ index, row, values })
    if (cells.slice(table.headers.length).some((cell) => cleanText(cell) !== "")) overflowing.add(index)
    if (cells.length < table.headers.length) short.push(row)
  })
  const headers: Partial<Record<RowField, string>> = {}
  for (const column of columns) headers[column.field] = column.header
  return { rows, overflowing, blank, headers, issues: [...issues, ...cellIssues(met), ...shortRows(short)] }
}

function readColumns(table: ImportTable, mapping: ColumnMapping, answers: AnswerBook): readonly Column[] {
  const columns: Column[] = []
  mapping.forEach((field, index) => {
    if (!field) return
    const header = table.headers[index] ?? ""
    columns.push({
      index,
      field,
      header,
      format: isDateField(field) ? dateFormat(table, index, answers) : null,
    })
  })
  return columns
}

function dateFormat(table: ImportTable, index: number, answers: AnswerBook): DateFormat | null {
  const answered = answers.dateFormats.get(headerKey(table.headers[index] ?? ""))
  if (answered) return answered
  const column = inferDateColumn(table.rows.map((cells) => cleanText(cells[index] ?? "")))
  return column.kind === "KNOWN" ? column.format : null
}

interface Place {
  readonly row: number
  readonly met: Met
  readonly today: Day
}

/** The row's values; `undefined` when every mapped cell is blank. */
function readRow(
  cells: readonly string[],
  columns: readonly Column[],
  { row, met, today }: Place,
): RowValues | undefined {
  const values: RowValues = {}
  let isBlank = true
  for (const column of columns) {
    const cell = asMeant(cells[column.index] ?? "")
    if (cell === "") continue
    const text = cleanText(cell)
    if (text === "") continue
    isBlank = false
    const place = { row, column: column.header, value: cell }
    const value = readCell({ text, column, place }, met, today)
    if (value !== undefined) values[column.field] = value
  }
  return isBlank ? undefined : values
}

function shortRows(rows: readonly number[]): readonly ImportIssue[] {
  if (rows.length === 0) return []
  const message = say`${nameRows(rows)}: fewer cells than headers; what is missing is read as blank. Was a cell broken in two by a line break without quotes?`
  return [issueOf("CELLS_MISSING", { message, rows: rows.map((row) => ({ row, column: null, value: "" })) })]
}
