import type { Day } from "../kit/day.ts"
import type { AnswerBook, DateFormat } from "./answers.ts"
import { cleanText, emailKey, hadHiddenCharacters } from "./clean.ts"
import { headerKey } from "./columns.ts"
import { inferDateColumn, isDoubtfulDate, readDate } from "./dates.ts"
import { CLEAR, type ColumnMapping, type ImportTable, type RowField } from "./fields.ts"
import { CauseGroups, type ImportIssue, type IssueRow, issueOf, nameRows } from "./issue.ts"
import { readWorkerType } from "./worker-type-words.ts"

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

interface Column {
  readonly index: number
  readonly field: RowField
  readonly header: string
  /** `null`: dates that need a format are left out until somebody answers. */
  readonly format: DateFormat | null
}

interface Reading {
  readonly today: Day
  readonly hidden: IssueRow[]
  readonly doubtful: CauseGroups<IssueRow>
  readonly strange: CauseGroups<IssueRow>
}

/** Reads every mapped cell once: cleaned (M29), dated by column (M26), clears and blanks told apart (M25). */
export function normalise(
  table: ImportTable,
  mapping: ColumnMapping,
  { answers, today }: { readonly answers: AnswerBook; readonly today: Day },
): NormalTable {
  const columns = readColumns(table, mapping, answers)
  const reading: Reading = { today, hidden: [], doubtful: new CauseGroups(), strange: new CauseGroups() }
  const firstRow = table.firstRow ?? 2
  const rows: NormalRow[] = []
  const blank: number[] = []
  const overflowing = new Set<number>()
  const short: number[] = []
  table.rows.forEach((cells, index) => {
    const row = firstRow + index
    const values = readRow(cells, columns, { row, reading })
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
  return { rows, overflowing, blank, headers, issues: [...readingIssues(reading), ...shortRows(short)] }
}

const DATE_FIELDS: readonly RowField[] = ["startDate", "endDate", "effectiveFrom", "futureDate"]

function isDateField(field: RowField): boolean {
  return DATE_FIELDS.includes(field)
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

/** The row's values; `undefined` when every mapped cell is blank. */
function readRow(
  cells: readonly string[],
  columns: readonly Column[],
  { row, reading }: { readonly row: number; readonly reading: Reading },
): RowValues | undefined {
  const values: RowValues = {}
  let isBlank = true
  for (const column of columns) {
    const cell = cells[column.index]
    if (cell === undefined || cell === "") continue
    const text = cleanText(cell)
    if (text === "") continue
    isBlank = false
    const place = { row, column: column.header, value: cell }
    if (hadHiddenCharacters(cell)) reading.hidden.push(place)
    const value = text === CLEAR ? null : readValue(text, column, { place, reading })
    if (value !== undefined) values[column.field] = value
  }
  return isBlank ? undefined : values
}

interface Place {
  readonly place: IssueRow
  readonly reading: Reading
}

function readValue(text: string, column: Column, at: Place): string | undefined {
  if (column.field === "email") return readEmail(text, at)
  if (column.field === "workerType") return readWorkerType(text) ?? notUnderstood(column, at, "a worker type")
  if (isDateField(column.field)) return readDateCell(text, column, at)
  if (MANAGER_FIELDS.includes(column.field)) return lineByLine(at.place.value)
  return text
}

const MANAGER_FIELDS: readonly RowField[] = ["managerRef", "managerName", "dottedManagerRef"]

/** Lines of one cell are several managers (M15), so they stay apart. */
function lineByLine(cell: string): string {
  return cell
    .split(/[\r\n]+/)
    .map(cleanText)
    .filter((line) => line !== "")
    .join("; ")
}

function readEmail(text: string, at: Place): string | undefined {
  const email = emailKey(text)
  if (!/^[^@\s]+@[^@\s]+$/.test(email))
    return notUnderstood({ header: at.place.column ?? "" }, at, "an e-mail address")
  if (email !== text && at.reading.hidden.at(-1) !== at.place) at.reading.hidden.push(at.place)
  return email
}

function readDateCell(text: string, column: Column, at: Place): string | undefined {
  if (!column.format && isDoubtfulDate(text)) {
    at.reading.doubtful.add(column.header, at.place)
    return undefined
  }
  return readDate(text, column.format ?? "DMY", at.reading.today) ?? notUnderstood(column, at, "a date")
}

function notUnderstood({ header }: { readonly header: string }, at: Place, what: string): undefined {
  at.reading.strange.add(`${header}\n${what}`, at.place)
  return undefined
}

function readingIssues({ hidden, doubtful, strange }: Reading): readonly ImportIssue[] {
  const cleaned = issueOf("M29", {
    message: `${nameRows(distinctRows(hidden))}: invisible characters, look-alikes or capitals in e-mail addresses were read as what they mean. Nothing to do.`,
    rows: hidden,
  })
  return [
    ...doubtful.issues(doubtfulColumn),
    ...strange.issues((cause, rows) => {
      const [header, what] = cause.split("\n")
      const message = `${nameRows(distinctRows(rows))}: "${rows[0]?.value ?? ""}" in ${header} is not ${what}. The rest of the row applies; write the value differently to take it in.`
      return issueOf("VALUE_NOT_UNDERSTOOD", { message, rows })
    }),
    ...(hidden.length > 0 ? [cleaned] : []),
  ]
}

function doubtfulColumn(header: string, rows: readonly IssueRow[]): ImportIssue {
  const example = rows[0]?.value ?? ""
  const column = headerKey(header)
  return issueOf("M26", {
    message: `${header}: "${example}" can be day first or month first. Say which; until then the ${rows.length} dates of this column that need it are left out and the rest of each row applies.`,
    rows,
    fixes: [
      {
        kind: "ANSWER",
        label: "Day first (31-12-2026)",
        answer: { question: "DATE_FORMAT", column, format: "DMY" },
      },
      {
        kind: "ANSWER",
        label: "Month first (12/31/2026)",
        answer: { question: "DATE_FORMAT", column, format: "MDY" },
      },
    ],
  })
}

function shortRows(rows: readonly number[]): readonly ImportIssue[] {
  if (rows.length === 0) return []
  const message = `${nameRows(rows)}: fewer cells than headers; what is missing is read as blank. Was a cell broken in two by a line break without quotes?`
  return [issueOf("CELLS_MISSING", { message, rows: rows.map((row) => ({ row, column: null, value: "" })) })]
}

function distinctRows(places: readonly IssueRow[]): readonly number[] {
  return [...new Set(places.map((place) => place.row))]
}
