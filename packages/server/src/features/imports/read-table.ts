import type { ImportTable } from "@rung/domain/imports/fields"
import type { TableEncoding, TableSeparator } from "@rung/domain/imports/sniff"
import { problem } from "@rung/domain/kit/problem"
import { type Refused, refused } from "@rung/domain/kit/result"

export const UPLOAD_KINDS = ["CSV", "XLSX", "JSONL"] as const
export type UploadKind = (typeof UPLOAD_KINDS)[number]

/** How a file is to be read. */
export interface UploadFacts {
  readonly kind: UploadKind
  /** Of text; `null` for a workbook. */
  readonly encoding: TableEncoding | null
  /** Of CSV and its like; `null` otherwise. */
  readonly separator: TableSeparator | null
}

/** A file read into cells, and how it was read. */
export interface ReadTable extends UploadFacts {
  readonly table: ImportTable
}

export const MAX_ROWS = 300_000
export const MAX_COLUMNS = 300
export const MAX_CELL = 10_000

export function tooManyRows(): Refused {
  const message = `The file has more than ${MAX_ROWS} rows: split it, and import the parts as PARTIAL.`
  return refused(problem("UPLOAD_ROWS", message, "file"))
}

export function tooManyColumns(row: number): Refused {
  const message = `Row ${row} has more than ${MAX_COLUMNS} cells: leave out columns that are not about the org, or check the separator.`
  return refused(problem("UPLOAD_COLUMNS", message, "file"))
}

export function cellTooLong(row: number): Refused {
  const message = `Row ${row} has a cell of more than ${MAX_CELL} characters: shorten it, or look for a quote that is never closed.`
  return refused(problem("UPLOAD_CELL_LENGTH", message, "file"))
}

export function withoutRows(): Refused {
  const message = "There is nothing below the first line: export the file with headers and rows."
  return refused(problem("UPLOAD_WITHOUT_ROWS", message, "file"))
}
