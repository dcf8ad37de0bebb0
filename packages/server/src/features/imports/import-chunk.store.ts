import type { RowField } from "@rung/domain/imports/fields"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Rows that came together. */
export interface KnownChunk {
  readonly seq: number
  readonly rowCount: number
  /** The fields that any of its rows says. */
  readonly fields: readonly RowField[]
  readonly sha256: Buffer
}

export interface NewChunk extends KnownChunk {
  /** The rows' cells, packed. */
  readonly content: Buffer
}

export async function insertChunk(
  tx: TenantTx,
  importId: string,
  { seq, rowCount, fields, sha256, content, cameAt }: NewChunk & { readonly cameAt: Date },
): Promise<void> {
  await tx.execute(
    `INSERT INTO org_import_chunk (tenant_id, import_id, seq, row_count, fields, sha256, content, came_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, importId, seq, rowCount, fields, sha256, content, cameAt],
  )
}

/** What has come so far, in order, without the rows themselves. */
export async function listChunks(tx: TenantTx, importId: string): Promise<readonly KnownChunk[]> {
  return tx.query<KnownChunk & Record<string, unknown>>(
    `SELECT seq, row_count AS "rowCount", fields, sha256 FROM org_import_chunk
     WHERE tenant_id = $1 AND import_id = $2 ORDER BY seq`,
    [tx.tenantId, importId],
  )
}

/** The next rows after a chunk, packed; nothing after the last one, or once they were let go of. */
export async function loadChunkAfter(
  tx: TenantTx,
  importId: string,
  seq: number,
): Promise<Pick<NewChunk, "seq" | "fields" | "content"> | undefined> {
  const [row] = await tx.query<Pick<NewChunk, "seq" | "fields" | "content"> & Record<string, unknown>>(
    `SELECT seq, fields, content FROM org_import_chunk
     WHERE tenant_id = $1 AND import_id = $2 AND seq > $3 AND content IS NOT NULL ORDER BY seq LIMIT 1`,
    [tx.tenantId, importId, seq],
  )
  return row
}

/** Lets go of rows that lie in blocks by now; which they were stays known. */
export async function emptyChunks(tx: TenantTx, importId: string): Promise<void> {
  await tx.execute("UPDATE org_import_chunk SET content = NULL WHERE tenant_id = $1 AND import_id = $2", [
    tx.tenantId,
    importId,
  ])
}
