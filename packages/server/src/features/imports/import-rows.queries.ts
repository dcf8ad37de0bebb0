import type { RowField } from "@rung/domain/imports/fields"
import { ROW_OUTCOMES, type RowOutcome } from "@rung/domain/imports/plan-counts"
import type { Ctx } from "../../parts.ts"
import type { TenantDb } from "../../platform/db/database.ts"
import { found } from "../../platform/graphql/fault.ts"
import { afterPlace, type Page } from "../../platform/graphql/page.ts"
import { connectionOfPlaced, type Placed, unpackedBlocks } from "./block-pages.ts"
import { addedFields } from "./edit-table.ts"
import { loadBlocks } from "./import-block.store.ts"
import { BLOCK_ITEMS, unpackItems } from "./import-block.ts"
import { loadIssueSeqs } from "./import-issue.store.ts"
import type { ImportReading, ImportRequest } from "./import-request.ts"
import type { ImportRowCellView, ImportRowConnection, ImportRowView } from "./import-row.view.ts"
import type { ImportRowFilter } from "./org-import.input.ts"
import { importIdOf } from "./org-import.queries.ts"
import { loadRowFacts } from "./org-import.store.ts"

interface Asked {
  readonly page: Page
  readonly filter: ImportRowFilter
}

/** What is known of all rows without their cells. */
interface Rows {
  readonly importId: string
  readonly reading: ImportReading
  readonly request: ImportRequest
  /** One byte a row; empty until planned. */
  readonly outcomes: Buffer
}

/** A page of the rows of an import, as they are read, with what becomes of them. Only the blocks it needs are unpacked. */
export async function importRows(
  ctx: Ctx,
  globalId: string,
  { page, filter }: Asked,
): Promise<ImportRowConnection> {
  const importId = importIdOf(globalId)
  const facts = found(await ctx.db.read((tx) => loadRowFacts(tx, importId)))
  const { reading, request, outcomes } = facts
  if (!reading || facts.forgottenAt) return connectionOfPlaced([], { page, totalCount: 0 })
  const rows: Rows = { importId, reading, request, outcomes: outcomes ?? Buffer.alloc(0) }
  const places = await matchingPlaces(ctx.db, rows, filter)
  const after = afterPlace(page) ?? -1
  const start = (places ? firstBeyond(places, after) : after + 1) + (page.skip ?? 0)
  const wanted = places
    ? places.subarray(start, start + page.limit + 1)
    : range(start, Math.min(start + page.limit + 1, reading.rowCount))
  const totalCount = places ? places.length : reading.rowCount
  return connectionOfPlaced(await rowsAt(ctx.db, rows, wanted), { page, totalCount })
}

/** The places of the rows a filter asks for, in order; nothing where it asks for all. */
async function matchingPlaces(
  db: TenantDb,
  rows: Rows,
  { outcomes, codes, text }: ImportRowFilter,
): Promise<Uint32Array | undefined> {
  const words = text?.trim().toLowerCase() ?? ""
  if (!outcomes && !codes && words === "") return undefined
  const isIn = new Uint8Array(rows.reading.rowCount).fill(1)
  if (outcomes) keepOutcomes(isIn, rows.outcomes, outcomes)
  if (codes) await keepCodes(db, rows, { isIn, codes })
  if (words !== "") await keepMentions(db, rows, { isIn, words })
  const places = new Uint32Array(isIn.length)
  let count = 0
  for (let place = 0; place < isIn.length; place++) if (isIn[place] === 1) places[count++] = place
  return places.subarray(0, count)
}

function keepOutcomes(isIn: Uint8Array, outcomes: Buffer, wanted: readonly RowOutcome[]): void {
  const bytes = new Set(wanted.map((outcome) => ROW_OUTCOMES.indexOf(outcome)))
  for (let place = 0; place < isIn.length; place++) if (!bytes.has(outcomes[place] ?? -1)) isIn[place] = 0
}

async function keepCodes(
  db: TenantDb,
  { importId }: Rows,
  { isIn, codes }: { readonly isIn: Uint8Array; readonly codes: readonly string[] },
): Promise<void> {
  const seqs = await db.read((tx) => loadIssueSeqs(tx, importId, codes))
  const named = new Uint8Array(isIn.length)
  if (seqs.size > 0) {
    for await (const { first, items } of unpackedBlocks<readonly number[]>(db, importId, "ROW_ISSUE")) {
      items.forEach((issues, offset) => {
        if (issues.some((issue) => seqs.has(issue))) named[first + offset] = 1
      })
    }
  }
  for (let place = 0; place < isIn.length; place++) if (named[place] === 0) isIn[place] = 0
}

async function keepMentions(
  db: TenantDb,
  rows: Rows,
  { isIn, words }: { readonly isIn: Uint8Array; readonly words: string },
): Promise<void> {
  const cellsOf = cellReader(rows)
  for await (const { first, items } of unpackedBlocks<readonly string[]>(db, rows.importId, "ROW")) {
    items.forEach((cells, offset) => {
      const place = first + offset
      if (isIn[place] === 0) return
      const isNamed = cellsOf(place, cells).some(({ value }) => value.toLowerCase().includes(words))
      if (!isNamed) isIn[place] = 0
    })
  }
}

/** Place in a sorted list of the first one greater than `after`. */
function firstBeyond(places: Uint32Array, after: number): number {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((places[middle] ?? 0) > after) to = middle
    else from = middle + 1
  }
  return from
}

function range(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)
}

async function rowsAt(
  db: TenantDb,
  rows: Rows,
  places: Uint32Array,
): Promise<readonly Placed<ImportRowView>[]> {
  const seqs = [...new Set([...places].map((place) => Math.floor(place / BLOCK_ITEMS)))]
  const cellsIn = await itemsOfBlocks<readonly string[]>(db, rows.importId, { kind: "ROW", seqs })
  const issuesIn = await itemsOfBlocks<readonly number[]>(db, rows.importId, { kind: "ROW_ISSUE", seqs })
  const cellsOf = cellReader(rows)
  return [...places].flatMap((place) => {
    const [seq, offset] = [Math.floor(place / BLOCK_ITEMS), place % BLOCK_ITEMS]
    const cells = cellsIn.get(seq)?.[offset]
    if (!cells) return []
    const outcome = ROW_OUTCOMES[rows.outcomes[place] ?? -1] ?? null
    const issues = issuesIn.get(seq)?.[offset] ?? []
    const item = { row: rows.reading.firstRow + place, outcome, cells: cellsOf(place, cells), issues }
    return [{ place, item }]
  })
}

async function itemsOfBlocks<T>(
  db: TenantDb,
  importId: string,
  wanted: Parameters<typeof loadBlocks>[2],
): Promise<ReadonlyMap<number, readonly T[]>> {
  const blocks = await db.read((tx) => loadBlocks(tx, importId, wanted))
  const items = new Map<number, readonly T[]>()
  for (const { seq, content } of blocks) items.set(seq, await unpackItems<T>(content))
  return items
}

/** What the cells of a row say, edits laid over them, blank ones left out. */
function cellReader({
  reading,
  request,
}: Rows): (place: number, cells: readonly string[]) => readonly ImportRowCellView[] {
  const { headers, mapping, firstRow } = reading
  const fields: readonly (RowField | null)[] = [
    ...headers.map((_, column) => mapping[column] ?? null),
    ...addedFields(headers, mapping, request.edits),
  ]
  const edits = new Map(request.edits.map(({ row, field, value }) => [`${row - firstRow} ${field}`, value]))
  return (place, cells) =>
    fields.flatMap((field, column) => {
      if (!field) return []
      const edit = edits.get(`${place} ${field}`)
      const value = edit ?? (column < headers.length ? cells[column] : undefined) ?? ""
      return value === "" && edit === undefined ? [] : [{ field, value, edited: edit !== undefined }]
    })
}
