import { cleanText } from "./clean.ts"
import { isKnownHeader } from "./columns.ts"

/** Lines that are looked at for the headers. */
export const HEADER_LINES = 15

const DATA_LIKE = /@.+\.|^[+-]?[\d\s.,:/-]*\d[\d\s.,:/-]*$/
/** What templates write below their headers: whether a column must be filled, and with what. */
const KIND_WORD =
  /^\(?(required|optional|mandatory|text|string|varchar|date|number|numeric|integer|boolean|y\/n|yes\/no|(dd|mm|yyyy)[-/.](mm|dd)[-/.](dd|yyyy))\)?\*?$/i

/** The cells of a line that hold something. */
export function filled(cells: readonly string[]): readonly string[] {
  return cells.map(cleanText).filter((cell) => cell !== "")
}

/** Whether a line could be headers: two known ones, at least half of all, and nothing that looks like data. */
export function looksLikeHeaders(cells: readonly string[]): boolean {
  const texts = filled(cells)
  const known = new Set(texts.filter(isKnownHeader))
  return known.size >= 2 && known.size * 2 >= texts.length && !texts.some((text) => DATA_LIKE.test(text))
}

/** Whether a line says of each column what it must hold, as templates do. */
export function looksLikeColumnKinds(cells: readonly string[]): boolean {
  const texts = filled(cells)
  return texts.length >= 2 && texts.every((text) => KIND_WORD.test(text))
}

/** Where the headers are. */
export interface HeaderPlace {
  /** Position of the line of headers. */
  readonly at: number
  /** Whether the line above names groups of columns, such as "Manager" over "ID" and "Name". */
  readonly hasGroups: boolean
}

/**
 * The line of headers among the first lines of a file (M30): the first that holds anything, unless a wider line
 * below it is plainly one of headers. The first position when every line is blank.
 */
export function findHeaders(lines: readonly (readonly string[])[]): HeaderPlace {
  const first = Math.max(
    0,
    lines.findIndex((cells) => filled(cells).length > 0),
  )
  const width = filled(lines[first] ?? []).length
  for (let at = first; at < Math.min(lines.length, first + HEADER_LINES); at++) {
    const cells = lines[at] ?? []
    if (!looksLikeHeaders(cells)) continue
    if (at === first) {
      const below = lines[first + 1] ?? []
      return fillsGaps(cells, below) && looksLikeHeaders(below)
        ? { at: first + 1, hasGroups: true }
        : { at: first, hasGroups: false }
    }
    const isWider = filled(cells).length > width
    if (!isWider) break
    const above = lines[at - 1] ?? []
    return { at, hasGroups: filled(above).length >= 2 && hasGaps(above) }
  }
  return { at: first, hasGroups: false }
}

/** Whether something stands right of a blank cell, as merged cells are written. */
function hasGaps(cells: readonly string[]): boolean {
  return fillsGaps(cells, filled(cells))
}

/** Whether a line has something where the line above it is blank, past that line's first cell. */
function fillsGaps(above: readonly string[], below: readonly string[]): boolean {
  return below.some(
    (cell, index) => index > 0 && cleanText(cell) !== "" && cleanText(above[index] ?? "") === "",
  )
}
