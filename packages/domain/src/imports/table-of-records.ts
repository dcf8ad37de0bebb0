import { say } from "../kit/say.ts"
import { cleanText } from "./clean.ts"
import { nameColumns } from "./column-names.ts"
import type { ImportTable, ReadingNote } from "./fields.ts"
import { filled, findHeaders, HEADER_LINES } from "./header-row.ts"
import { isFooter } from "./tidy-table.ts"

/** Rows below the headers that are looked at to name columns. */
const SAMPLE = 50
/** The lines of a file that decide where its headers are and what they are called. */
export const HEAD_LINES = HEADER_LINES + SAMPLE

export interface FileHead {
  readonly headers: readonly string[]
  /** Lines up to and including the headers. */
  readonly skipped: number
  readonly notes: readonly ReadingNote[]
}

/** Finds the headers in the first {@link HEAD_LINES} lines of a file (M30) and names every column. */
export function headOf(lines: readonly (readonly string[])[]): FileHead {
  const { at, hasGroups } = findHeaders(lines.slice(0, HEADER_LINES + 1))
  const { headers, notes } = nameColumns({
    line: at + 1,
    cells: lines[at] ?? [],
    groups: hasGroups ? lines[at - 1] : undefined,
    sample: lines.slice(at + 1, at + 1 + SAMPLE),
  })
  const above = lines
    .slice(0, at)
    .flatMap((cells, index) =>
      filled(cells).length > 0 ? [{ row: index + 1, column: null, value: filled(cells).join(" ") }] : [],
    )
  return { headers, skipped: at + 1, notes: [...aboveNote(above, at, hasGroups), ...notes] }
}

/** How a file ends: with an open quote, or with a line that has no end. */
export type FileEnd = "WHOLE" | "OPEN_QUOTE" | "OPEN_LINE"

/**
 * The table of a file's lines, the first being line 1; empty lines at the end are no rows, within the file they keep
 * their number. A last line that breaks off (M40) loses its last cell, which may be cut in two.
 */
export function tableOfRecords(lines: readonly (readonly string[])[], end: FileEnd = "WHOLE"): ImportTable {
  const last = lines.findLastIndex((cells) => cells.some((cell) => cleanText(cell) !== ""))
  const { headers, skipped, notes } = headOf(lines.slice(0, Math.min(last + 1, HEAD_LINES)))
  const rows = lines.slice(skipped, last + 1)
  const table = { headers, rows, firstRow: skipped + 1, notes }
  const cells = rows.at(-1)
  if (!cells || end === "WHOLE") return table
  const isShort = end === "OPEN_QUOTE" || (cells.length < headers.length && !isFooter(cells, headers.length))
  return isShort ? cutTable(table, cells) : table
}

function cutTable(table: ImportTable & { readonly firstRow: number }, cells: readonly string[]): ImportTable {
  const { rows, headers, firstRow } = table
  const row = firstRow + rows.length - 1
  const whole = headers.map((_, index) => (index < cells.length - 1 ? (cells[index] ?? "") : ""))
  const kept = whole.some((cell) => cleanText(cell) !== "")
    ? say`its cells before that are read`
    : say`it is left out`
  const note: ReadingNote = {
    mess: "M40_TRUNCATED",
    message: say`Row ${row}: the file ends in the middle of it, after ${cells.length} of ${headers.length} cells; the last cell is dropped, ${kept}. Rows after it are missing: export and upload the file again, and do not import it as FULL.`,
    rows: [{ row, column: headers[cells.length - 1] ?? null, value: cells.at(-1) ?? "" }],
  }
  return { ...table, rows: [...rows.slice(0, -1), whole], notes: [...(table.notes ?? []), note] }
}

function aboveNote(
  rows: readonly { readonly row: number; readonly column: null; readonly value: string }[],
  at: number,
  hasGroups: boolean,
): readonly ReadingNote[] {
  if (rows.length === 0) return []
  const groups = hasGroups ? say` Line ${at} names groups of columns and is read into the headers.` : ""
  const message = say`The headers are line ${at + 1}; what stands above it is no data and is left out.${groups}`
  return [{ mess: "M30", message, rows }]
}
