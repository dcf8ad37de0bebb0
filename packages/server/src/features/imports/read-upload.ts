import type { ImportTable, ReadingNote } from "@rung/domain/imports/fields"
import { joinedNote } from "@rung/domain/imports/reading-notes"
import { tableOfRecords } from "@rung/domain/imports/table-of-records"
import { ok, type Result } from "@rung/domain/kit/result"
import { readRecords } from "./read-records.ts"
import { type ReadTable, type UploadFacts, withoutRows } from "./read-table.ts"
import type { Chunks, Merge } from "./records.ts"

const REPORTED_TOGETHER = 1_000

/**
 * Reads an upload into cells, the same way for the mapping step and for a plan: pure work over bytes, for the
 * thread that plans. The table's `notes` say what had to be done; keep them with the table.
 */
export async function readUpload(
  content: Chunks | Buffer,
  facts: UploadFacts,
  report: (lines: number) => void = () => {},
): Promise<Result<ReadTable>> {
  const lines: string[][] = []
  const read = await readRecords(Buffer.isBuffer(content) ? [content] : content, facts, (cells, line) => {
    while (lines.length < line - 1) lines.push([])
    if (lines.push(cells) % REPORTED_TOGETHER === 0) report(lines.length)
  })
  if (!read.ok) return read
  const { headers, end, notes, merges = [] } = read.value
  const found: ImportTable = headers ? { headers, rows: lines, firstRow: 1 } : tableOfRecords(lines, end)
  if (!found.rows.some((cells) => cells.some((cell) => cell !== ""))) return withoutRows()
  const joined = spread(lines, merges, found.firstRow ?? 2)
  // Only text has rows that end early: elsewhere a blank cell at the end is simply not there.
  if (facts.kind !== "CSV") for (const cells of lines) fill(cells, found.headers.length)
  return ok({ ...facts, table: { ...found, notes: [...notes, ...joined, ...(found.notes ?? [])] } })
}

function fill(cells: string[], width: number): void {
  if (cells.length === 0) return
  for (let at = cells.length; at < width; at++) cells.push("")
}

/** Copies what cells joined down a column show into each of their rows. */
function spread(lines: string[][], merges: readonly Merge[], firstRow: number): readonly ReadingNote[] {
  const rows = new Set<number>()
  for (const { firstLine, lastLine, firstColumn, lastColumn } of merges) {
    const value = lines[firstLine - 1]?.[firstColumn]
    if (firstLine < firstRow || firstColumn !== lastColumn || !value) continue
    for (let line = firstLine + 1; line <= Math.min(lastLine, lines.length); line++) {
      const cells = lines[line - 1]
      if (!cells || cells.length === 0) continue
      fill(cells, firstColumn + 1)
      cells[firstColumn] = value
      rows.add(line)
    }
  }
  return rows.size > 0 ? [joinedNote([...rows].toSorted((a, b) => a - b))] : []
}
