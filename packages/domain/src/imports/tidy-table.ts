import { say } from "../kit/say.ts"
import { cleanText } from "./clean.ts"
import type { ImportTable } from "./fields.ts"
import { filled, looksLikeColumnKinds, looksLikeHeaders } from "./header-row.ts"
import { type ImportIssue, issueOf, nameRows } from "./issue.ts"

const TOTAL =
  /^(grand |sub-?|overall )?(total|totals|sum|summe|gesamt|gesamtsumme|somme|totale|suma|razem|celkem|итого|всього|всего|разом|合計|小計)( (number|count))?( (of )?(rows|records|employees|people|persons|workers|headcount|staff))?(\s*[:=]\s*[\d.,\s]*|\s+[\d.,]+)?$/i
const NUMBER = /^[-+(]?[\d.,\s%]+\)?$/
const FOOTER =
  /^(\(?\d[\d.,]* (rows?|records?|employees?|results?)( \w+)*\)?\.?|page \d+.*|\*+.*|-{2,}.*|={2,}.*|end of (report|file|list|data).*|(report )?(generated|created|exported|printed|run|downloaded|as of|source|confidential|©|copyright|note|notes|disclaimer|filters?|report|total|record count|row count|number of)\b.*)$/i

/** Lines at the end that may be footers. */
const FOOTER_LINES = 10

type Reason = "REPEATED_HEADERS" | "SECOND_HEADERS" | "TOTALS" | "FOOTER"

const SAID: Readonly<Record<Reason, string>> = {
  REPEATED_HEADERS: say`the headers once more, as at the top of a new page`,
  SECOND_HEADERS: say`a second line of headers`,
  TOTALS: say`a line of totals`,
  FOOTER: "a footer",
}

export interface TidyTable {
  readonly table: ImportTable
  readonly issues: readonly ImportIssue[]
}

/**
 * Empties lines that are no data (M30): headers again, totals, footers. Each keeps its number and is listed; `kept`
 * names those somebody wants read all the same.
 */
export function tidyTable(table: ImportTable, kept: ReadonlySet<number>): TidyTable {
  const firstRow = table.firstRow ?? 2
  const dropped = new Map<number, Reason>()
  const drop = (index: number, reason: Reason) => {
    if (!dropped.has(index) && !kept.has(firstRow + index)) dropped.set(index, reason)
  }
  table.rows.forEach((cells, index) => {
    if (isSameAs(cells, table.headers)) drop(index, "REPEATED_HEADERS")
    else if (isTotals(cells)) drop(index, "TOTALS")
  })
  const first = table.rows[0] ?? []
  if (looksLikeHeaders(first) || looksLikeColumnKinds(first)) drop(0, "SECOND_HEADERS")
  for (const index of footers(table)) drop(index, "FOOTER")
  if (dropped.size === 0) return { table, issues: [] }
  const rows = table.rows.map((cells, index) => (dropped.has(index) ? [] : cells))
  const issues = Object.entries(SAID).flatMap(([reason, words]) => {
    const indexes = [...dropped].flatMap(([index, why]) => (why === reason ? [index] : []))
    return indexes.length === 0 ? [] : [droppedIssue(table, indexes, { words, firstRow })]
  })
  return { table: { ...table, rows }, issues }
}

function droppedIssue(
  { rows }: ImportTable,
  indexes: readonly number[],
  { words, firstRow }: { readonly words: string; readonly firstRow: number },
): ImportIssue {
  const numbers = indexes.map((index) => firstRow + index)
  const isOne = numbers.length === 1
  return issueOf("M30", {
    message: say`${nameRows(numbers)}: ${isOne ? say`this is` : say`these are`} ${words} and no data, so ${isOne ? "it is" : say`they are`} left out. Nothing to do, unless somebody wants ${isOne ? "it" : "them"} read.`,
    rows: indexes.map((index) => ({
      row: firstRow + index,
      column: null,
      value: filled(rows[index] ?? []).join(" "),
    })),
    fixes: numbers.slice(0, 5).map((row) => ({
      kind: "ANSWER",
      label: say`Read row ${row} as data`,
      answer: { question: "KEEP_ROW", value: String(row) },
    })),
  })
}

/** Whether all that is filled repeats the headers. */
function isSameAs(cells: readonly string[], headers: readonly string[]): boolean {
  let same = 0
  for (const [index, cell] of cells.entries()) {
    if (cell === "") continue
    if (cleanText(cell).toLowerCase() !== cleanText(headers[index] ?? "").toLowerCase()) return false
    same++
  }
  return same >= 2 || (same === 1 && headers.length === 1)
}

/** A word for a total first, and after it nothing but numbers. */
function isTotals(cells: readonly string[]): boolean {
  let isTotal = false
  for (const cell of cells) {
    if (cell === "") continue
    const text = cleanText(cell)
    if (text === "") continue
    if (!TOTAL.test(text) && !(isTotal && NUMBER.test(text))) return false
    isTotal = true
  }
  return isTotal
}

/** Positions of the lines at the end that only say something about the file. */
function footers({ rows, headers }: ImportTable): readonly number[] {
  const found: number[] = []
  const start = Math.max(0, rows.length - FOOTER_LINES)
  for (let index = rows.length - 1; index >= start; index--) {
    const cells = rows[index] ?? []
    if (filled(cells).length === 0) continue
    if (!isFooter(cells, headers.length) && !isTotals(cells)) break
    found.push(index)
  }
  return found
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/

/** An e-mail address with a cell to itself: somebody's row, whatever else it says. */
function isAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/** A line of one or two cells, in a table of more, that speaks of the file: "Page 3 of 3", "Generated on …". */
export function isFooter(cells: readonly string[], width: number): boolean {
  const texts = filled(cells)
  const [first = ""] = texts
  if (width < 3 || texts.length === 0 || texts.length > 2 || texts.some(isAddress)) return false
  return FOOTER.test(first) || (texts.length === 1 && first.split(" ").length >= 4)
}
