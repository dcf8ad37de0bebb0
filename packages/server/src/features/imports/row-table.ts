import { createHash } from "node:crypto"
import { ROW_FIELDS, type RowField } from "@rung/domain/imports/fields"
import { packText } from "./import-block.ts"
import type { NewChunk } from "./import-chunk.store.ts"
import type { ImportReading } from "./import-request.ts"
import type { OrgImportRowInput } from "./org-import-row.input.ts"

/** Rows of a mutation as they are kept until they are read: cells of the fields that any of them says. */
export async function chunkOfRows(rows: readonly OrgImportRowInput[], seq: number): Promise<NewChunk> {
  const fields = ROW_FIELDS.filter((field) => rows.some((row) => (row[field] ?? "") !== ""))
  const text = JSON.stringify(rows.map((row) => fields.map((field) => cellOf(row[field]))))
  const sha256 = createHash("sha256").update(fields.join()).update("\n").update(text).digest()
  return { seq, rowCount: rows.length, fields, sha256, content: await packText(text) }
}

function cellOf(value: string | boolean | null | undefined): string {
  if (typeof value === "boolean") return value ? "yes" : ""
  return value ?? ""
}

/** Cells of a chunk's fields as cells of all fields of the import. */
export function widened(
  rows: readonly (readonly string[])[],
  fields: readonly RowField[],
  wanted: readonly string[],
): readonly (readonly string[])[] {
  const placeOf = new Map<string, number>(fields.map((field, place) => [field, place]))
  const places = wanted.map((field) => placeOf.get(field) ?? -1)
  return rows.map((cells) => places.map((place) => cells[place] ?? ""))
}

/** How rows of mutations are read: every column is a field, and nothing has to be asked. */
export function readingOfChunks(
  sourceName: string,
  chunks: readonly Pick<NewChunk, "fields" | "rowCount">[],
): ImportReading {
  const said = new Set(chunks.flatMap(({ fields }) => fields))
  const fields = ROW_FIELDS.filter((field) => said.has(field))
  return {
    signature: `rows:${sourceName}`,
    headers: fields,
    mapping: fields,
    firstRow: 1,
    rowCount: chunks.reduce((sum, { rowCount }) => sum + rowCount, 0),
    notes: [],
  }
}

/** Names rows whatever the chunks they came in are called: the hash of one chunk, or over those of several. */
export function hashOfChunks(chunks: readonly Pick<NewChunk, "sha256">[]): Buffer | null {
  const [first, ...others] = chunks
  if (!first) return null
  if (others.length === 0) return first.sha256
  const hash = createHash("sha256")
  for (const { sha256 } of chunks) hash.update(sha256)
  return hash.digest()
}
