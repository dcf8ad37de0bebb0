import { pipeline } from "node:stream/promises"
import { noteOdd, nothingOdd, readingNotes } from "@rung/domain/imports/reading-notes"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Refused, type Result, refused } from "@rung/domain/kit/result"
import { CsvError, parse } from "csv-parse"
import { inUtf8 } from "./decode-text.ts"
import { inSlices } from "./in-slices.ts"
import { cellTooLong, overLimits, type UploadFacts } from "./read-table.ts"
import type { Chunks, ReadRecords, TakeRecord } from "./records.ts"

/** Bytes of one record; a quote that is never closed would otherwise take in the whole file. */
const MAX_RECORD = 4 * 1024 * 1024
/** Fewer columns are not told from the separators of a sentence. */
const MIN_WIDTH = 4
/** The parser looks a few bytes ahead: so many line breaks surely end a record, unless a quote is open. */
const END_OF_RECORD = Buffer.from("\n".repeat(8))
const END_OF_QUOTE = Buffer.from(`"${"\n".repeat(8)}`)

/**
 * Reads CSV and its like as its facts tell (M28): a line break within quotes belongs to its cell, rows may be longer
 * or shorter than the headers. A quote left open in the last row only is how a broken upload ends; one that takes in
 * whole rows is refused (`UPLOAD_QUOTE_OPEN`), and so is what passes the limits.
 */
export async function readCsvRecords(
  chunks: Chunks,
  facts: UploadFacts,
  take: TakeRecord,
): Promise<Result<ReadRecords>> {
  const reading = new CsvReading(facts.separator ?? ",", take)
  const parser = parse({
    delimiter: facts.separator ?? ",",
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
    on_record: (cells: string[]) => {
      reading.record(cells)
      return null
    },
  })
  parser.resume()
  try {
    await pipeline(reading.feed(inSlices(inUtf8(chunks, facts.encoding ?? "UTF-8"))), parser)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return reading.refusal ?? cellTooLong(reading.lines + 1)
  }
  return reading.refusal ?? ok({ end: reading.end, notes: readingNotes(facts, reading.odd) })
}

class CsvReading {
  lines = 0
  end: ReadRecords["end"] = "WHOLE"
  refusal: Refused | undefined
  readonly odd = nothingOdd()
  readonly #separator: string
  readonly #take: TakeRecord
  #width = 0

  constructor(separator: string, take: TakeRecord) {
    this.#separator = separator
    this.#take = take
  }

  /** The text, and after it what shows whether a quote is still open. */
  async *feed(text: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let last: number | undefined
    for await (const slice of text) {
      if (this.refusal) return
      if (slice.length > 0) last = slice.at(-1)
      yield slice
    }
    if (last !== 0x0a && last !== 0x0d) this.end = "OPEN_LINE"
    const { lines } = this
    yield END_OF_RECORD
    if (this.lines > lines) return
    this.end = "OPEN_QUOTE"
    yield END_OF_QUOTE
  }

  record(cells: string[]): void {
    const line = ++this.lines
    this.refusal ??= overLimits(cells, line) ?? this.#swallowed(cells, line)
    if (this.refusal) return
    if (cells.length > this.#width) this.#width = cells.length
    for (const value of cells) noteOdd(this.odd, line, value)
    this.#take(cells, line)
  }

  /** A quote opened by mistake: its cell has taken in lines that are rows of their own. */
  #swallowed(cells: readonly string[], line: number): Refused | undefined {
    if (this.#width < (this.end === "OPEN_QUOTE" ? 2 : MIN_WIDTH)) return undefined
    const isRow = (text: string) => text.split(this.#separator).length === this.#width
    const cell = cells.find((text) => text.includes("\n") && text.split("\n").slice(1).some(isRow))
    if (cell === undefined) return undefined
    return refused(
      problem(
        "UPLOAD_QUOTE_OPEN",
        `A quote that is opened in row ${line} takes in the rows after it: close it, or export the file again.`,
        "file",
      ),
    )
  }
}
