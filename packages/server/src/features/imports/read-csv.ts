import { pipeline } from "node:stream/promises"
import type { ImportTable } from "@rung/domain/imports/fields"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Refused, type Result, refused } from "@rung/domain/kit/result"
import { CsvError, parse } from "csv-parse"
import { inUtf8 } from "./decode-text.ts"
import {
  cellTooLong,
  MAX_CELL,
  MAX_COLUMNS,
  MAX_ROWS,
  type ReadTable,
  tooManyColumns,
  tooManyRows,
  type UploadFacts,
  withoutRows,
} from "./read-table.ts"

type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>

/** Bytes of one record; a quote that is never closed would otherwise take in the whole file. */
const MAX_RECORD = 4 * 1024 * 1024

/**
 * Reads CSV and its like as its facts tell (M28): a line break within quotes belongs to its cell, rows may be longer
 * or shorter than the headers. Refuses `UPLOAD_QUOTE_OPEN`, `UPLOAD_WITHOUT_ROWS` and what passes the limits.
 */
export async function readCsv(chunks: Chunks, facts: UploadFacts): Promise<Result<ReadTable>> {
  const read = await readRecords(chunks, facts)
  if (!read.ok) return read
  const [headers = [], ...rows] = trimmed(read.value)
  if (rows.length === 0) return withoutRows()
  const table: ImportTable = { headers: headers.map((header) => header.trim()), rows }
  return ok({ ...facts, table })
}

async function readRecords(
  chunks: Chunks,
  { encoding, separator }: UploadFacts,
): Promise<Result<readonly (readonly string[])[]>> {
  const records: (readonly string[])[] = []
  let refusal: Refused | undefined
  const parser = parse({
    delimiter: separator ?? ",",
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
    on_record: (cells: readonly string[]) => {
      refusal ??= overLimits(cells, records.length + 1)
      records.push(cells)
      return null
    },
  })
  parser.resume()
  const text = inUtf8(chunks, encoding ?? "UTF-8")
  try {
    await pipeline(async function* () {
      for await (const chunk of text) {
        if (refusal) return
        yield chunk
      }
    }, parser)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    refusal ??=
      error.code === "CSV_MAX_RECORD_SIZE" ? cellTooLong(records.length + 1) : quoteOpen(records.length + 1)
  }
  return refusal ?? ok(records)
}

function overLimits(cells: readonly string[], row: number): Refused | undefined {
  if (row > MAX_ROWS + 1) return tooManyRows()
  if (cells.length > MAX_COLUMNS) return tooManyColumns(row)
  return cells.some((cell) => cell.length > MAX_CELL) ? cellTooLong(row) : undefined
}

function quoteOpen(row: number): Refused {
  const message = `A quote is opened in row ${row} and never closed: close it, or export the file again.`
  return refused(problem("UPLOAD_QUOTE_OPEN", message, "file"))
}

/** Empty lines at the end are no rows; within the file they keep their number. */
function trimmed(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = records.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ""))
  return records.slice(0, last + 1)
}
