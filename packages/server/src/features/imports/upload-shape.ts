import { cleanText } from "@rung/domain/imports/clean"
import { DateTally, isDoubtfulDate } from "@rung/domain/imports/dates"
import type { ReadingNote } from "@rung/domain/imports/fields"
import { HEAD_LINES, headOf } from "@rung/domain/imports/table-of-records"
import { ok, type Result } from "@rung/domain/kit/result"
import { readRecords } from "./read-records.ts"
import { type UploadFacts, withoutRows } from "./read-table.ts"
import type { Chunks } from "./records.ts"

/** What is kept of a file to be looked at before anything is planned. */
export interface UploadShape {
  readonly headers: readonly string[]
  readonly rowCount: number
  /** The first rows below the headers, long cells cut. */
  readonly sampleRows: readonly (readonly string[])[]
  readonly columns: readonly ColumnShape[]
  readonly notes: readonly string[]
}

export interface ColumnShape {
  /** The first different values. */
  readonly samples: readonly string[]
  /** Values that are dates day and month of which cannot be told apart; empty where the column tells. */
  readonly doubtfulDates: readonly string[]
}

const SAMPLE_ROWS = 50
const SAMPLE_VALUES = 5
const SAMPLE_CELL = 200

/** Looks through a file once, in little memory. */
export async function uploadShape(chunks: Chunks, facts: UploadFacts): Promise<Result<UploadShape>> {
  const looking = new Looking()
  const read = await readRecords(chunks, facts, (cells, line) => looking.take(cells, line))
  if (!read.ok) return read
  const { headers, notes } = read.value
  const shape = looking.shape(headers, notes)
  return shape.rowCount > 0 ? ok(shape) : withoutRows()
}

class Looking {
  #first: (readonly string[])[] | undefined = []
  #lastLine = 0
  #headers: readonly string[] = []
  #notes: readonly ReadingNote[] = []
  #skipped = 0
  readonly #sampleRows: string[][] = []
  readonly #columns: ColumnLook[] = []

  take(cells: readonly string[], line: number): void {
    if (!cells.some((cell) => cell.trim() !== "")) return
    this.#lastLine = line
    if (!this.#first) {
      this.#row(cells)
      return
    }
    for (let at = this.#first.length + 1; at < Math.min(line, HEAD_LINES); at++) this.#first.push([])
    if (line <= HEAD_LINES) this.#first.push(cells)
    if (line >= HEAD_LINES) this.#settle()
    if (line > HEAD_LINES) this.#row(cells)
  }

  /** `headers`, where they are no line of the file. */
  shape(headers: readonly string[] | undefined, notes: readonly ReadingNote[]): UploadShape {
    this.#settle(headers)
    const named = headers ?? this.#headers
    return {
      headers: named,
      rowCount: Math.max(0, this.#lastLine - this.#skipped),
      sampleRows: this.#sampleRows,
      columns: named.map((_, index) => this.#columns[index]?.shape() ?? { samples: [], doubtfulDates: [] }),
      notes: [...notes, ...this.#notes].map(({ message }) => message),
    }
  }

  /** Once the first lines are there, or there are no more, it is known where the rows begin. */
  #settle(given?: readonly string[]): void {
    const lines = this.#first
    if (!lines) return
    this.#first = undefined
    const { headers, skipped, notes } = given ? { headers: given, skipped: 0, notes: [] } : headOf(lines)
    this.#headers = headers
    this.#skipped = skipped
    this.#notes = notes
    for (const cells of lines.slice(skipped)) this.#row(cells)
  }

  #row(cells: readonly string[]): void {
    if (this.#sampleRows.length < SAMPLE_ROWS) {
      this.#sampleRows.push(cells.map((cell) => cell.slice(0, SAMPLE_CELL)))
    }
    for (const [index, cell] of cells.entries()) {
      this.#columns[index] ??= new ColumnLook()
      if (cell !== "") this.#columns[index].add(cell)
    }
  }
}

class ColumnLook {
  readonly #samples = new Set<string>()
  readonly #doubtful = new Set<string>()
  readonly #dates = new DateTally()

  add(cell: string): void {
    const mayBeDate = cell.length < 30 && /\d/.test(cell)
    if (!mayBeDate && this.#samples.size === SAMPLE_VALUES) return
    const text = cleanText(cell)
    if (text !== "" && this.#samples.size < SAMPLE_VALUES) this.#samples.add(text.slice(0, SAMPLE_CELL))
    if (!mayBeDate) return
    this.#dates.add(text)
    if (this.#doubtful.size < SAMPLE_VALUES && isDoubtfulDate(text)) this.#doubtful.add(text)
  }

  shape(): ColumnShape {
    const isClear = this.#dates.column().kind === "KNOWN"
    return { samples: [...this.#samples], doubtfulDates: isClear ? [] : [...this.#doubtful] }
  }
}
