import { brokenLineNote, noteOdd, nothingOdd, readingNotes } from "@rung/domain/imports/reading-notes"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Refused, type Result, refused } from "@rung/domain/kit/result"
import { inUtf8 } from "./decode-text.ts"
import { flatten, parseJson } from "./flat-object.ts"
import { inSlices } from "./in-slices.ts"
import { cellTooLong, overLimits, type UploadFacts } from "./read-table.ts"
import type { Chunks, ReadRecords, TakeRecord } from "./records.ts"

/** Characters of one line. */
const MAX_LINE = 1024 * 1024
/** Lines named in a refusal. */
const MOST_NAMED = 20

/**
 * Reads JSON Lines: one object a line, its members the columns in the order in which they are first met, nested ones
 * flattened with points. Refuses lines that are no object, naming them (`UPLOAD_LINE_NOT_OBJECT`); a last line that
 * breaks off is how a broken upload ends.
 */
export async function readJsonRecords(
  chunks: Chunks,
  facts: UploadFacts,
  take: TakeRecord,
): Promise<Result<ReadRecords>> {
  const reading = new JsonReading(take)
  let rest = ""
  const decoder = new TextDecoder()
  for await (const slice of inSlices(inUtf8(chunks, facts.encoding ?? "UTF-8"))) {
    const lines = (rest + decoder.decode(slice, { stream: true })).split("\n")
    rest = lines.pop() ?? ""
    for (const line of lines) reading.line(line)
    if (rest.length > MAX_LINE) return cellTooLong(reading.lines + 1)
    if (reading.refusal) return reading.refusal
  }
  if (rest.trim() !== "") reading.lastLine(rest)
  return reading.result(facts)
}

class JsonReading {
  lines = 0
  refusal: Refused | undefined
  readonly #take: TakeRecord
  readonly #columns = new Map<string, number>()
  readonly #odd = nothingOdd()
  readonly #strange: Problem[] = []
  #cut: string | undefined

  constructor(take: TakeRecord) {
    this.#take = take
  }

  line(text: string): void {
    const line = ++this.lines
    if (text.trim() === "") return
    const value = objectOf(text)
    if (value) {
      this.#object(value, line)
      return
    }
    if (this.#strange.length < MOST_NAMED) {
      this.#strange.push(
        problem(
          "UPLOAD_LINE_NOT_OBJECT",
          `Line ${line} is no JSON object: write one object a line, such as {"id": "7", "name": "Ann Lee"}.`,
          "file",
          line,
        ),
      )
    }
  }

  /** The last line, which nothing ends: it may be broken off. */
  lastLine(text: string): void {
    if (objectOf(text)) {
      this.line(text)
      return
    }
    this.#cut = text
    this.#take([], ++this.lines)
  }

  result(facts: UploadFacts): Result<ReadRecords> {
    if (this.refusal) return this.refusal
    if (this.#strange.length > 0) return refused(...this.#strange)
    const notes = readingNotes({ encoding: facts.encoding, separator: null }, this.#odd)
    const broken = this.#cut === undefined ? [] : [brokenLineNote(this.lines, this.#cut)]
    return ok({ headers: [...this.#columns.keys()], end: "WHOLE", notes: [...notes, ...broken] })
  }

  #object(value: object, line: number): void {
    const cells: string[] = []
    flatten(value, (name, cell) => {
      const column = this.#columns.get(name) ?? this.#columns.size
      this.#columns.set(name, column)
      cells[column] = storable(cell)
    })
    const row = Array.from(cells, (cell) => cell ?? "")
    this.refusal ??= overLimits(row, line)
    for (const cell of row) noteOdd(this.#odd, line, cell)
    this.#take(row, line)
  }
}

function objectOf(text: string): object | undefined {
  try {
    const value = parseJson(text)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Without halves of characters and zeros, which JSON can spell and no database text holds. */
function storable(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd").replaceAll("\0", "")
}
