import {
  imageFields,
  type LineOf,
  type StoredLine,
  type UndoHeads,
  type UndoNode,
} from "@rung/domain/imports/undo"
import type { NodeKind } from "@rung/domain/org/org-node"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { countParts, loadBlocksFrom } from "./import-block.store.ts"
import { type BlockKind, unpackText } from "./import-block.ts"

interface TextBlock {
  readonly part: string
  readonly count: number
  /** Its items as JSON. */
  readonly text: string
}

/** Blocks that are held at once. */
const BLOCKS = 4

/** The blocks of an import's lists of a kind, in order, of the given parts. */
export async function* textBlocks(
  tx: TenantTx,
  importId: string,
  { kind, parts }: { readonly kind: BlockKind; readonly parts: readonly string[] },
): AsyncGenerator<TextBlock> {
  for (let seq = 0; ; seq += BLOCKS) {
    const blocks = await loadBlocksFrom(tx, importId, { kind, seq, limit: BLOCKS })
    for (const { part, count, content } of blocks)
      if (parts.includes(part)) yield { part, count, text: await unpackText(content) }
    if (blocks.length < BLOCKS) return
  }
}

/** Known people and seats that an import touched, some at a time. */
export async function* undoOfKnown(tx: TenantTx, importId: string): AsyncGenerator<readonly UndoNode[]> {
  for await (const { text } of textBlocks(tx, importId, { kind: "UNDO", parts: ["nodes"] })) {
    const nodes: readonly UndoNode[] = JSON.parse(text)
    yield nodes
  }
}

/** The heads that an import named and those before; nothing where it named none. */
export async function undoOfHeads(tx: TenantTx, importId: string): Promise<UndoHeads | null> {
  for await (const { text } of textBlocks(tx, importId, { kind: "UNDO", parts: ["heads"] })) {
    const [heads]: readonly UndoHeads[] = JSON.parse(text)
    return heads ?? null
  }
  return null
}

const CREATED: Readonly<Record<string, NodeKind>> = { insertPersons: "PERSON", insertSeats: "POSITION" }

/** The parts of the operations that created somebody, and those that drew lines. */
export const CREATING_PARTS = Object.keys(CREATED)
export const DRAWING_PARTS = ["openLines", "openDotted"]

/** How many lines an import drew, and how many people and seats it created or changed. */
export async function sizeOfUndo(
  tx: TenantTx,
  importId: string,
): Promise<{ readonly drawn: number; readonly people: number }> {
  const operations = await countParts(tx, importId, "OPERATION")
  const known = await countParts(tx, importId, "UNDO")
  const sum = (some: typeof known, wanted: readonly string[]) =>
    some.reduce((all, { part, items }) => (wanted.includes(part) ? all + items : all), 0)
  return {
    drawn: sum(operations, DRAWING_PARTS),
    people: sum(operations, CREATING_PARTS) + sum(known, ["nodes"]),
  }
}

/** Lines that an import drew of people it created, by whose they are. */
export async function linesOfCreated(
  tx: TenantTx,
  importId: string,
): Promise<ReadonlyMap<string, readonly StoredLine[]>> {
  const created = new Map<string, StoredLine[]>()
  const parts = [...CREATING_PARTS, ...DRAWING_PARTS]
  for await (const { part, text } of textBlocks(tx, importId, { kind: "OPERATION", parts })) {
    if (part in CREATED) {
      const nodes: readonly { readonly id: string }[] = JSON.parse(text)
      for (const { id } of nodes) created.set(id, [])
      continue
    }
    const lines: readonly Omit<LineOf, "kind">[] = JSON.parse(text)
    const kind = part === "openLines" ? "SOLID" : "DOTTED"
    for (const { nodeId, id, managerId, managerRef = null, validFrom, validTo } of lines)
      created.get(nodeId)?.push({ id, kind, managerId, managerRef, validFrom, validTo })
  }
  return created
}

/** People and seats that an import created, as it left them, some at a time. */
export async function* undoOfCreated(
  tx: TenantTx,
  importId: string,
  lines: ReadonlyMap<string, readonly StoredLine[]>,
): AsyncGenerator<readonly UndoNode[]> {
  for await (const { part, text } of textBlocks(tx, importId, { kind: "OPERATION", parts: CREATING_PARTS })) {
    const nodes: readonly ({ readonly id: string } & Readonly<Record<string, string>>)[] = JSON.parse(text)
    yield nodes.map(({ id, ...fields }) => ({
      id,
      before: null,
      left: { kind: CREATED[part] ?? "PERSON", fields: imageFields(fields), lines: lines.get(id) ?? [] },
      dangling: [],
    }))
  }
}

/** Whether what an import did was kept so that it can be taken back: not by earlier versions. */
export async function keepsUndo(tx: TenantTx, importId: string): Promise<boolean> {
  const rows = await tx.query(
    "SELECT 1 FROM org_import WHERE tenant_id = $1 AND id = $2 AND change_list IS NULL AND forgotten_at IS NULL",
    [tx.tenantId, importId],
  )
  return rows.length > 0
}
