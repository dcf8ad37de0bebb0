import type { ImportTable } from "@rung/domain/imports/fields"
import type { TableEncoding, TableSeparator } from "@rung/domain/imports/sniff"
import { grouped } from "@rung/domain/kit/grouped"
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

/** Rows of a file. */
export const MAX_ROWS = 300_000
/** Lines above the headers and below the last row do not count. */
const MAX_LINES = MAX_ROWS + 20
const MAX_COLUMNS = 300
/** Characters. */
const MAX_CELL = 10_000

/** Refuses a line that passes the limits: `UPLOAD_ROWS`, `UPLOAD_COLUMNS`, `UPLOAD_CELL_LENGTH`. */
export function overLimits(cells: readonly string[], line: number): Refused | undefined {
  if (line > MAX_LINES && cells.some((cell) => cell !== "")) {
    return refused(
      problem(
        "UPLOAD_ROWS",
        `The file has more than ${grouped(MAX_ROWS)} rows: split it, and import the parts as PARTIAL.`,
        "file",
      ),
    )
  }
  if (cells.length > MAX_COLUMNS && cells.slice(MAX_COLUMNS).some((cell) => cell !== "")) {
    return refused(
      problem(
        "UPLOAD_COLUMNS",
        `Row ${line} has more than ${MAX_COLUMNS} cells: leave out columns that are not about the org, or check the separator.`,
        "file",
      ),
    )
  }
  return cells.some((cell) => cell.length > MAX_CELL) ? cellTooLong(line) : undefined
}

export function cellTooLong(line: number): Refused {
  return refused(
    problem(
      "UPLOAD_CELL_LENGTH",
      `Row ${line} has a cell of more than ${grouped(MAX_CELL)} characters: shorten it, or look for a quote that is never closed.`,
      "file",
    ),
  )
}

export function withoutRows(): Refused {
  return refused(
    problem(
      "UPLOAD_WITHOUT_ROWS",
      "There is nothing below the headers: export the file with headers and rows.",
      "file",
    ),
  )
}
