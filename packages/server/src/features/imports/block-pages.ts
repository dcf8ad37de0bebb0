import type { TenantDb } from "../../platform/db/database.ts"
import { afterPlace, type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { countItems, loadBlocksFrom, loadBlocksWithin } from "./import-block.store.ts"
import { type BlockKind, unpackItems } from "./import-block.ts"

/** An item of a list with its place in the whole of it, from 0. */
export interface Placed<T> {
  readonly place: number
  readonly item: T
}

interface List<T> {
  readonly importId: string
  readonly kind: BlockKind
  readonly page: Page
  /** Every item unless told. */
  readonly matches?: ((item: T) => boolean) | undefined
}

/** A page of a list, by places; of a filtered one block after another is looked through, and everybody else goes on meanwhile. */
export function pageOfList<T>(db: TenantDb, list: List<T>): Promise<Connection<T>> {
  return list.matches ? filteredPage(db, { ...list, matches: list.matches }) : plainPage(db, list)
}

async function plainPage<T>(db: TenantDb, { importId, kind, page }: List<T>): Promise<Connection<T>> {
  const { items: totalCount } = await db.read((tx) => countItems(tx, importId, kind))
  const from = (afterPlace(page) ?? -1) + 1 + (page.skip ?? 0)
  return connectionOfPlaced(await itemsWithin<T>(db, { importId, kind, from, to: from + page.limit + 1 }), {
    page,
    totalCount,
  })
}

interface Range {
  readonly importId: string
  readonly kind: BlockKind
  readonly from: number
  readonly to: number
}

/** The items from `from` up to, not including, `to`. */
export async function itemsWithin<T>(
  db: TenantDb,
  { importId, ...range }: Range,
): Promise<readonly Placed<T>[]> {
  const blocks = await db.read((tx) => loadBlocksWithin(tx, importId, range))
  const found: Placed<T>[] = []
  for (const { first, content } of blocks) {
    const items = await unpackItems<T>(content)
    items.forEach((item, offset) => {
      const place = first + offset
      if (place >= range.from && place < range.to) found.push({ place, item })
    })
  }
  return found
}

async function filteredPage<T>(
  db: TenantDb,
  { importId, kind, page, matches }: List<T> & { readonly matches: (item: T) => boolean },
): Promise<Connection<T>> {
  const after = afterPlace(page) ?? -1
  const rows: Placed<T>[] = []
  let totalCount = 0
  let toSkip = page.skip ?? 0
  for await (const { first, items } of unpackedBlocks<T>(db, importId, kind)) {
    items.forEach((item, offset) => {
      if (!matches(item)) return
      totalCount++
      const place = first + offset
      if (place <= after || rows.length > page.limit) return
      if (toSkip > 0) toSkip--
      else rows.push({ place, item })
    })
  }
  return connectionOfPlaced(rows, { page, totalCount })
}

/** Blocks that are held at once. */
const BLOCKS = 4

interface UnpackedBlock<T> {
  readonly first: number
  readonly items: readonly T[]
}

/** The blocks of a list, one after another; everybody else has a turn before each. */
export async function* unpackedBlocks<T>(
  db: TenantDb,
  importId: string,
  kind: BlockKind,
): AsyncGenerator<UnpackedBlock<T>> {
  for (let seq = 0; ; seq += BLOCKS) {
    const from = seq
    const blocks = await db.read((tx) => loadBlocksFrom(tx, importId, { kind, seq: from, limit: BLOCKS }))
    for (const { first, content } of blocks) yield { first, items: await unpackItems<T>(content) }
    if (blocks.length < BLOCKS) return
  }
}

/** A page of a list that is all there. */
export function pageOfArray<T>(all: readonly T[], page: Page): Connection<T> {
  const from = (afterPlace(page) ?? -1) + 1 + (page.skip ?? 0)
  const rows = all.slice(from, from + page.limit + 1).map((item, offset) => ({ place: from + offset, item }))
  return connectionOfPlaced(rows, { page, totalCount: all.length })
}

/** A connection whose cursors are places in the whole list. */
export function connectionOfPlaced<T>(
  rows: readonly Placed<T>[],
  { page, totalCount }: { readonly page: Page; readonly totalCount: number },
): Connection<T> {
  const { edges, ...connection } = connectionOf(rows, page, {
    totalCount,
    keyOf: ({ place }) => [String(place)],
  })
  return { ...connection, edges: edges.map(({ cursor, node }) => ({ cursor, node: node.item })) }
}
