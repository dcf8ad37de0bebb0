import type { Refused } from "@rung/domain/kit/result"
import { overLimits } from "./read-table.ts"
import type { Merge, TakeRecord } from "./records.ts"
import { PLAIN, shownNumber } from "./workbook-numbers.ts"
import { plainText, type Workbook } from "./workbook-parts.ts"
import type { XmlReader } from "./xml-events.ts"

const MOST_MERGES = 10_000

/** Reads the rows of one sheet, handing on those that hold anything. */
export class SheetRows implements XmlReader {
  refusal: Refused | undefined
  isDone = false
  readonly merges: Merge[] = []
  hiddenRows = 0
  /** Rows of formulas whose outcome was not saved with the workbook. */
  readonly unsaved: number[] = []
  readonly #book: Workbook
  readonly #take: TakeRecord
  readonly #until: number
  #line = 0
  #isHidden = false
  #column = 0
  #cells: string[] = []
  #type = "n"
  #style = 0
  #value = ""
  #hasFormula = false
  #isValue = false
  #isSpoken = false

  /** Stops once row `until` has been met. */
  constructor(book: Workbook, take: TakeRecord, until = Number.POSITIVE_INFINITY) {
    this.#book = book
    this.#take = take
    this.#until = until
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") this.#openRow(attributes)
    else if (name === "c") this.#openCell(attributes)
    else if (name === "f") this.#hasFormula = true
    else if (name === "rPh") this.#isSpoken = true
    else if (name === "v" || name === "t") this.#isValue = !this.#isSpoken
    else if (name === "mergeCell" && this.merges.length < MOST_MERGES) this.#merge(attributes.ref ?? "")
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isValue = false
    else if (name === "rPh") this.#isSpoken = false
    else if (name === "c") this.#closeCell()
    else if (name === "row") this.#closeRow()
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.#line = Math.max(this.#line + 1, Number.parseInt(r ?? "0", 10) || 0)
    this.#isHidden = hidden === "1" || hidden === "true"
    this.#column = -1
    this.#cells = []
    if (this.#line > this.#until) this.isDone = true
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.#column = Math.max(this.#column + 1, columnOf(r ?? ""))
    this.#type = t ?? "n"
    this.#style = Number(s ?? 0)
    this.#value = ""
    this.#hasFormula = false
  }

  #closeCell(): void {
    if (this.#value === "") {
      if (this.#hasFormula && this.#type !== "str" && this.unsaved.at(-1) !== this.#line) {
        this.unsaved.push(this.#line)
      }
      return
    }
    const cell = this.#shown()
    if (cell === "") return
    for (let at = this.#cells.length; at < this.#column; at++) this.#cells.push("")
    this.#cells[this.#column] = cell
  }

  #shown(): string {
    const { strings, styles } = this.#book
    switch (this.#type) {
      case "s":
        return strings[Number(this.#value)] ?? ""
      case "b":
        return this.#value === "1" || this.#value === "true" ? "TRUE" : "FALSE"
      case "d":
        return this.#value.replace(/T00:00:00(\.0+)?Z?$/, "")
      case "n":
        return shownNumber(this.#value, styles[this.#style] ?? PLAIN, this.#book)
      default:
        return plainText(this.#value)
    }
  }

  #closeRow(): void {
    if (this.#cells.length === 0 || this.isDone) return
    this.refusal ??= overLimits(this.#cells, this.#line)
    if (this.refusal) {
      this.isDone = true
      return
    }
    if (this.#isHidden) this.hiddenRows++
    this.#take(this.#cells, this.#line)
  }

  #merge(ref: string): void {
    const [first = "", last = first] = ref.split(":")
    this.merges.push({
      firstLine: lineOf(first),
      lastLine: lineOf(last),
      firstColumn: columnOf(first),
      lastColumn: columnOf(last),
    })
  }
}

/** The column of a reference such as `AB12`, from 0; at most the last a sheet can have. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < 3; at++) {
    const code = reference.charCodeAt(at)
    if (!(code >= 65 && code <= 90)) break
    column = column * 26 + (code - 64)
  }
  return column - 1
}

function lineOf(reference: string): number {
  return Number(reference.replace(/^[A-Z]+/, ""))
}
