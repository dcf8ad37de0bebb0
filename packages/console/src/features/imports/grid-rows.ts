import { t } from "../../language/t.ts"
import type { ImportField } from "./column-words.ts"
import { FIELD_WORDS } from "./column-words.ts"
import type { ImportRow } from "./import-words.ts"
import { cellKey, type PendingEdits } from "./pending-edits.ts"
import type { Import } from "./use-import.ts"

export type GridColumn = {
  readonly field: ImportField
  /** Its header in the file; the field's name where only edits brought it in. */
  readonly header: string
  readonly width: number
}

/** A row with its cells by field; a field that says nothing has none. */
export type GridRow = Pick<ImportRow, "row" | "outcome" | "issues"> & {
  readonly cells: ReadonlyMap<ImportField, { readonly value: string; readonly edited: boolean }>
}

export function gridRow({ row, outcome, issues, cells }: ImportRow): GridRow {
  return {
    row,
    outcome,
    issues,
    cells: new Map(cells.map(({ field, value, edited }) => [field, { value, edited }])),
  }
}

const WIDTHS: Partial<Readonly<Record<ImportField, number>>> = {
  NAME: 164,
  EMAIL: 220,
  TITLE: 200,
  UNIT: 168,
  PARENT_UNIT: 168,
  MANAGER_NAME: 164,
  EMPLOYEE_ID: 104,
  START_DATE: 112,
  END_DATE: 112,
  FTE: 72,
}
const WIDTH = 132

/** Who reports to whom comes first, wherever the file has it. */
const FIRST: readonly ImportField[] = [
  "EMPLOYEE_ID",
  "NAME",
  "GIVEN_NAME",
  "FAMILY_NAME",
  "MANAGER_REF",
  "MANAGER_NAME",
]

function rank(field: ImportField | null): number {
  const place = field ? FIRST.indexOf(field) : -1
  return place < 0 ? FIRST.length : place
}

/** The columns that are read: who and whose, then the others in the file's order; behind them what edits brought in. */
export function gridColumns(request: Import["request"], { cells }: PendingEdits): readonly GridColumn[] {
  const read = request.columns
    .toSorted((a, b) => rank(a.field) - rank(b.field) || a.column - b.column)
    .flatMap(({ field, header }): readonly GridColumn[] =>
      field ? [{ field, header, width: WIDTHS[field] ?? WIDTH }] : [],
    )
  const known = new Set(read.map(({ field }) => field))
  const broughtIn = [...request.edits, ...cells.values()].flatMap(({ field }): readonly GridColumn[] => {
    if (known.has(field)) return []
    known.add(field)
    return [{ field, header: FIELD_WORDS[field], width: WIDTHS[field] ?? WIDTH }]
  })
  return [...read, ...broughtIn]
}

/** The first column in which a row says a text, whatever the case. */
export function columnSaying(row: GridRow, columns: readonly GridColumn[], text: string): number | undefined {
  const wanted = text.toLowerCase()
  const place = columns.findIndex(({ field }) => row.cells.get(field)?.value.toLowerCase().includes(wanted))
  return place < 0 ? undefined : place
}

export type CellLook = {
  readonly text: string
  /** Typed here and not planned yet; planned so; or as the file says. */
  readonly mark: "WAITING" | "EDITED" | undefined
}

/** What a cell shows, with edits that wait laid over what the plan read. */
export function cellLook(row: GridRow, field: ImportField, { cells }: PendingEdits): CellLook {
  const read = row.cells.get(field)
  const waiting = cells.get(cellKey(row.row, field))
  if (waiting) return { text: waiting.after ?? t`as in the file`, mark: "WAITING" }
  return { text: read?.value ?? "", mark: read?.edited ? "EDITED" : undefined }
}
