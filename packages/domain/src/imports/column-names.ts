import { say } from "../kit/say.ts"
import { cleanText } from "./clean.ts"
import { isKnownHeader } from "./columns.ts"
import type { ReadingNote } from "./fields.ts"
import { listed } from "./issue.ts"

export interface HeaderLine {
  /** Number of the line as people count it. */
  readonly line: number
  readonly cells: readonly string[]
  /** The line above, when it names groups of columns. */
  readonly groups: readonly string[] | undefined
  /** Some rows below: a column without a header gets a name only when it holds something. */
  readonly sample: readonly (readonly string[])[]
}

export interface NamedColumns {
  readonly headers: readonly string[]
  readonly notes: readonly ReadingNote[]
}

/** Gives every column a name of its own (M30): groups are spelled out, repeated ones counted, missing ones lettered. */
export function nameColumns({ line, cells, groups, sample }: HeaderLine): NamedColumns {
  const written = groups ? spelledOut(cells, groups) : cells.map((cell) => cell.trim())
  const seen = new Map<string, number>()
  const repeated: string[] = []
  const missing: string[] = []
  const headers = written.map((header, index) => {
    const key = cleanText(header).toLowerCase()
    if (key === "") {
      if (!sample.some((row) => cleanText(row[index] ?? "") !== "")) return ""
      missing.push(columnLetters(index))
      return `Column ${columnLetters(index)}`
    }
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    if (count > 1) repeated.push(`${header} (${count})`)
    return count > 1 ? `${header} (${count})` : header
  })
  const alike = say`Line ${line}: several columns have the same header; the first keeps its name, the others are called ${listed(repeated)}. Map whichever is right.`
  const nameless = say`Line ${line}: no header over ${columnWord(missing)} ${listed(missing)}; what stands there is not read unless somebody maps it.`
  const note = (message: string): ReadingNote => ({
    mess: "M30",
    message,
    rows: [{ row: line, column: null, value: "" }],
  })
  return {
    headers,
    notes: [...(repeated.length > 0 ? [note(alike)] : []), ...(missing.length > 0 ? [note(nameless)] : [])],
  }
}

/** A header is its own unless it says something else together with its group: "ID" under "Manager". */
function spelledOut(cells: readonly string[], groups: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(cell.trim(), (counts.get(cell.trim()) ?? 0) + 1)
  let group = ""
  return cells.map((cell, index) => {
    const above = (groups[index] ?? "").trim()
    if (above !== "") group = above
    const own = cell.trim()
    if (own === "") return above
    const whole = `${group} ${own}`.trim()
    const isVague = (counts.get(own) ?? 0) > 1 || !isKnownHeader(own)
    return isVague || isKnownHeader(whole) ? whole : own
  })
}

/** "A" to "Z", then "AA" …, as spreadsheets name columns. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

function columnWord(columns: readonly string[]): string {
  return columns.length === 1 ? "column" : "columns"
}
