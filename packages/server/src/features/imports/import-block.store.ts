import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { BLOCK_ITEMS, type BlockKind, packItems } from "./import-block.ts"

/** Blocks of one statement: few round trips, and statements of a bounded size. */
const BLOCKS = 8

interface NewBlock {
  readonly kind: BlockKind
  readonly seq: number
  readonly part: string
  readonly first: number
  readonly count: number
  readonly content: Buffer
}

/** Writes lists of an import in blocks, a list after another. */
export class BlockWriter {
  readonly #tx: TenantTx
  readonly #importId: string
  readonly #next = new Map<BlockKind, number>()

  constructor(tx: TenantTx, importId: string) {
    this.#tx = tx
    this.#importId = importId
  }

  /**
   * Writes a list of a kind, or one `part` of it; an item is asked for when its block is made. Blocks are made while
   * those before them are written. Answers how many items there were.
   */
  async write(kind: BlockKind, items: Iterable<unknown>, part = ""): Promise<number> {
    let first = 0
    let made: Promise<NewBlock>[] = []
    let writing = Promise.resolve()
    const flush = async () => {
      const blocks = await Promise.all(made)
      made = []
      await writing
      writing = insertBlocks(this.#tx, this.#importId, blocks)
      // What fails while others are made is thrown when its turn comes.
      writing.catch(() => undefined)
    }
    for (const held of inBlocks(items)) {
      made.push(this.#make({ kind, part, first, items: held }))
      first += held.length
      if (made.length === BLOCKS) await flush()
    }
    if (made.length > 0) await flush()
    await writing
    return first
  }

  async #make({ items, ...block }: Pick<NewBlock, "kind" | "part" | "first"> & Items): Promise<NewBlock> {
    const seq = this.#next.get(block.kind) ?? 0
    this.#next.set(block.kind, seq + 1)
    return { ...block, seq, count: items.length, content: await packItems(items) }
  }
}

interface Items {
  readonly items: readonly unknown[]
}

function* inBlocks(items: Iterable<unknown>): Generator<readonly unknown[]> {
  let held: unknown[] = []
  for (const item of items) {
    if (held.push(item) < BLOCK_ITEMS) continue
    yield held
    held = []
  }
  if (held.length > 0) yield held
}

async function insertBlocks(tx: TenantTx, importId: string, blocks: readonly NewBlock[]): Promise<void> {
  const values: unknown[] = [tx.tenantId, importId]
  const rows = blocks.map(({ kind, seq, part, first, count, content }) => {
    const at = values.push(kind, seq, part, first, count, content)
    return `($1, $2, ${[5, 4, 3, 2, 1, 0].map((back) => `$${at - back}`).join(", ")})`
  })
  await tx.execute(
    `INSERT INTO org_import_block (tenant_id, import_id, kind, seq, part, first, count, content)
     VALUES ${rows.join(", ")}`,
    values,
  )
}

export async function deleteBlocks(
  tx: TenantTx,
  importId: string,
  kinds: readonly BlockKind[],
): Promise<void> {
  await tx.execute(
    "DELETE FROM org_import_block WHERE tenant_id = $1 AND import_id = $2 AND kind = ANY ($3)",
    [tx.tenantId, importId, kinds],
  )
}

export interface StoredBlock {
  readonly seq: number
  readonly part: string
  readonly first: number
  readonly count: number
  readonly content: Buffer
}

const COLUMNS = "seq, part, first, count, content"

/** The blocks that hold the items from `from` up to, not including, `to`, in order. */
export async function loadBlocksWithin(
  tx: TenantTx,
  importId: string,
  { kind, from, to }: { readonly kind: BlockKind; readonly from: number; readonly to: number },
): Promise<readonly StoredBlock[]> {
  return tx.query<StoredBlock & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM org_import_block
     WHERE tenant_id = $1 AND import_id = $2 AND kind = $3 AND first < $5 AND first + count > $4 ORDER BY seq`,
    [tx.tenantId, importId, kind, from, to],
  )
}

/** A few blocks in order, from a number on; fewer than `limit` say that there are no more. */
export async function loadBlocksFrom(
  tx: TenantTx,
  importId: string,
  { kind, seq, limit }: { readonly kind: BlockKind; readonly seq: number; readonly limit: number },
): Promise<readonly StoredBlock[]> {
  return tx.query<StoredBlock & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM org_import_block
     WHERE tenant_id = $1 AND import_id = $2 AND kind = $3 AND seq >= $4 ORDER BY seq LIMIT $5`,
    [tx.tenantId, importId, kind, seq, limit],
  )
}

/** Some blocks by their numbers, in order. */
export async function loadBlocks(
  tx: TenantTx,
  importId: string,
  { kind, seqs }: { readonly kind: BlockKind; readonly seqs: readonly number[] },
): Promise<readonly StoredBlock[]> {
  return tx.query<StoredBlock & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM org_import_block
     WHERE tenant_id = $1 AND import_id = $2 AND kind = $3 AND seq = ANY ($4) ORDER BY seq`,
    [tx.tenantId, importId, kind, seqs],
  )
}

/** How many items of a kind there are, and in how many blocks. */
export async function countItems(
  tx: TenantTx,
  importId: string,
  kind: BlockKind,
): Promise<{ readonly items: number; readonly blocks: number }> {
  const [row] = await tx.query<{ items: number; blocks: number }>(
    `SELECT coalesce(sum(count), 0)::integer AS items, count(*)::integer AS blocks FROM org_import_block
     WHERE tenant_id = $1 AND import_id = $2 AND kind = $3`,
    [tx.tenantId, importId, kind],
  )
  return row ?? { items: 0, blocks: 0 }
}

/** The lists of a kind, each with how many items it has. */
export async function countParts(
  tx: TenantTx,
  importId: string,
  kind: BlockKind,
): Promise<readonly { readonly part: string; readonly items: number }[]> {
  return tx.query(
    `SELECT part, sum(count)::integer AS items FROM org_import_block
     WHERE tenant_id = $1 AND import_id = $2 AND kind = $3 GROUP BY part`,
    [tx.tenantId, importId, kind],
  )
}
