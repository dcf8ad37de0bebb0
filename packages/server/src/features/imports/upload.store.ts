import type { Result } from "@rung/domain/kit/result"
import type { TenantDb } from "../../platform/db/database.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { UploadFacts } from "./read-table.ts"
import type { Remembered } from "./suggest-columns.ts"
import type { UploadShape } from "./upload-shape.ts"

export interface NewUpload {
  readonly id: string
  readonly fileName: string
  /** In the form of an audit entry's actor. */
  readonly uploadedBy: string
  readonly uploadedAt: Date
}

export interface StoredUpload {
  readonly id: string
  readonly fileName: string
  readonly byteCount: number
  readonly sha256: Buffer
  readonly facts: UploadFacts
}

/** Opens a file that is coming in; nobody sees it before {@link completeUpload}. */
export async function openUpload(tx: TenantTx, upload: NewUpload): Promise<void> {
  const { id, fileName, uploadedBy, uploadedAt } = upload
  await tx.execute(
    `INSERT INTO upload (tenant_id, id, file_name, byte_count, state, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, 0, 'RECEIVING', $4, $5)`,
    [tx.tenantId, id, fileName, uploadedBy, uploadedAt],
  )
}

/** Bytes of one chunk of a stored file. */
export const CHUNK_BYTES = 1024 * 1024

export async function addChunk(
  tx: TenantTx,
  { id, seq, content }: { readonly id: string; readonly seq: number; readonly content: Buffer },
): Promise<void> {
  await tx.execute("INSERT INTO upload_chunk (tenant_id, upload_id, seq, content) VALUES ($1, $2, $3, $4)", [
    tx.tenantId,
    id,
    seq,
    content,
  ])
}

export interface CompleteUpload {
  readonly id: string
  readonly byteCount: number
  readonly sha256: Buffer
  readonly facts: UploadFacts
}

export async function completeUpload(tx: TenantTx, { id, byteCount, sha256, facts }: CompleteUpload) {
  await tx.execute(
    `UPDATE upload SET state = 'COMPLETE', byte_count = $3, sha256 = $4, kind = $5, encoding = $6, separator = $7
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id, byteCount, sha256, facts.kind, facts.encoding, facts.separator],
  )
}

export async function deleteUpload(tx: TenantTx, id: string): Promise<void> {
  await tx.execute("DELETE FROM upload WHERE tenant_id = $1 AND id = $2", [tx.tenantId, id])
}

/** A file that has come in whole and was not forgotten. */
export async function loadUpload(tx: TenantTx, id: string): Promise<StoredUpload | undefined> {
  const [row] = await tx.query<StoredUpload & Record<string, unknown>>(
    `SELECT id, file_name AS "fileName", byte_count AS "byteCount", sha256,
       json_build_object('kind', kind, 'encoding', encoding, 'separator', separator) AS facts
     FROM upload WHERE tenant_id = $1 AND id = $2 AND state = 'COMPLETE'
       AND EXISTS (SELECT FROM upload_chunk WHERE tenant_id = $1 AND upload_id = $2)`,
    [tx.tenantId, id],
  )
  return row
}

/** What was seen of a file when somebody looked first: its shape, or why it has none. */
export async function loadShape(tx: TenantTx, id: string): Promise<Result<UploadShape> | undefined> {
  const [row] = await tx.query<{ shape: Result<UploadShape> | null }>(
    "SELECT shape FROM upload WHERE tenant_id = $1 AND id = $2",
    [tx.tenantId, id],
  )
  return row?.shape ?? undefined
}

export async function saveShape(tx: TenantTx, id: string, shape: Result<UploadShape>): Promise<void> {
  await tx.execute("UPDATE upload SET shape = $3 WHERE tenant_id = $1 AND id = $2", [
    tx.tenantId,
    id,
    JSON.stringify(shape),
  ])
}

/** The content of a file, each chunk in a transaction of its own. */
export async function* uploadChunks(db: TenantDb, id: string): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq++) {
    const chunk = await db.read((tx) => loadChunk(tx, id, seq))
    if (!chunk) return
    yield chunk
  }
}

async function loadChunk(tx: TenantTx, id: string, seq: number): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ content: Buffer }>(
    "SELECT content FROM upload_chunk WHERE tenant_id = $1 AND upload_id = $2 AND seq = $3",
    [tx.tenantId, id, seq],
  )
  return row?.content
}

export interface Forgetting {
  readonly unfinishedBefore: Date
  readonly wholeBefore: Date
}

/** Deletes old files; of one that an import came from its name and hash stay, for the history. */
export async function forgetUploads(
  tx: TenantTx,
  { unfinishedBefore, wholeBefore }: Forgetting,
): Promise<void> {
  await tx.execute(
    `DELETE FROM upload u WHERE tenant_id = $1
       AND uploaded_at < CASE state WHEN 'RECEIVING' THEN $2::timestamptz ELSE $3::timestamptz END
       AND NOT EXISTS (SELECT FROM org_import i WHERE i.tenant_id = $1 AND i.upload_id = u.id)`,
    [tx.tenantId, unfinishedBefore, wholeBefore],
  )
  await tx.execute(
    `DELETE FROM upload_chunk c USING upload u
     WHERE c.tenant_id = $1 AND u.tenant_id = $1 AND u.id = c.upload_id AND u.uploaded_at < $2`,
    [tx.tenantId, wholeBefore],
  )
  await tx.execute(
    "UPDATE upload SET shape = NULL WHERE tenant_id = $1 AND uploaded_at < $2 AND shape IS NOT NULL",
    [tx.tenantId, wholeBefore],
  )
}

export async function loadRemembered(tx: TenantTx, signature: string): Promise<Remembered | undefined> {
  const [row] = await tx.query<Remembered & Record<string, unknown>>(
    "SELECT mapping, answers FROM column_mapping WHERE tenant_id = $1 AND signature = $2",
    [tx.tenantId, signature],
  )
  return row
}

/** The newest first, as many as a tenant's sources can be. */
export async function listRemembered(tx: TenantTx): Promise<readonly Remembered[]> {
  return tx.query<Remembered & Record<string, unknown>>(
    `SELECT mapping, answers FROM column_mapping WHERE tenant_id = $1 AND signature NOT LIKE 'rows:%'
     ORDER BY remembered_at DESC LIMIT 100`,
    [tx.tenantId],
  )
}

export async function saveRemembered(
  tx: TenantTx,
  { signature, mapping, answers }: Remembered & { readonly signature: string },
): Promise<void> {
  await tx.execute(
    `INSERT INTO column_mapping (tenant_id, signature, mapping, answers) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, signature)
     DO UPDATE SET mapping = EXCLUDED.mapping, answers = EXCLUDED.answers, remembered_at = now()`,
    [tx.tenantId, signature, JSON.stringify(mapping), JSON.stringify(answers)],
  )
}
