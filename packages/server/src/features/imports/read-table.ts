import type { ImportTable } from "@rung/domain/imports/fields"
import { type SniffedTable, sniffTable } from "@rung/domain/imports/sniff"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { CsvError, parse } from "csv-parse/sync"

/** A file read into cells, and how it was read. */
export interface ReadTable extends SniffedTable {
  readonly table: ImportTable
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const DECODERS = {
  "UTF-8": "utf-8",
  "UTF-16LE": "utf-16le",
  "UTF-16BE": "utf-16be",
  "WINDOWS-1252": "windows-1252",
}

/**
 * Why a file cannot be a table of text: `UPLOAD_EMPTY`, `UPLOAD_IS_WORKBOOK`, `UPLOAD_NOT_TEXT`. Asked at upload
 * already, so that nobody maps columns of a workbook.
 */
export function checkContent(bytes: Buffer): Result<Buffer> {
  if (bytes.length === 0)
    return refused(problem("UPLOAD_EMPTY", "The file is empty: export it again.", "file"))
  if (bytes.subarray(0, 4).equals(ZIP) || bytes.subarray(0, 4).equals(OLD_OFFICE)) {
    const text =
      "This is a workbook, not text: in Excel or Sheets save the sheet as CSV (UTF-8) and upload that."
    return refused(problem("UPLOAD_IS_WORKBOOK", text, "file"))
  }
  const { encoding, markLength } = sniffTable(bytes)
  const isText = encoding.startsWith("UTF-16") || !bytes.subarray(markLength, 65_536).includes(0)
  if (isText) return ok(bytes)
  return refused(problem("UPLOAD_NOT_TEXT", "This is no text file: export the org as CSV.", "file"))
}

/**
 * Reads a CSV or TSV file as its bytes tell (M28): the first line are headers, a line break within quotes belongs to
 * its cell, rows may be longer or shorter than the headers. Refuses `UPLOAD_QUOTE_OPEN` and `UPLOAD_WITHOUT_ROWS`.
 */
export function readTable(bytes: Buffer): Result<ReadTable> {
  const checked = checkContent(bytes)
  if (!checked.ok) return checked
  const sniffed = sniffTable(bytes)
  const text = new TextDecoder(DECODERS[sniffed.encoding]).decode(bytes.subarray(sniffed.markLength))
  const records = parseRecords(text, sniffed.separator)
  if (!records.ok) return records
  const [headers = [], ...rows] = trimmed(records.value)
  if (rows.length === 0) {
    const message = "There is nothing below the first line: export the file with headers and rows."
    return refused(problem("UPLOAD_WITHOUT_ROWS", message, "file"))
  }
  return ok({ ...sniffed, table: { headers: headers.map((header) => header.trim()), rows } })
}

function parseRecords(text: string, delimiter: string): Result<readonly (readonly string[])[]> {
  try {
    return ok(
      parse(text, {
        delimiter,
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
        relax_quotes: true,
      }),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const at = "lines" in error ? `, before line ${error.lines}` : ""
    const message = `A quote is opened and never closed${at}: close it, or export the file again.`
    return refused(problem("UPLOAD_QUOTE_OPEN", message, "file"))
  }
}

/** Empty lines at the end are no rows; within the file they keep their number. */
function trimmed(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = records.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ""))
  return records.slice(0, last + 1)
}
