import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Remembered } from "./suggest-columns.ts"

export interface NewUpload {
  readonly id: string
  readonly fileName: string
  readonly sha256: Buffer
  readonly content: Buffer
  /** In the form of an audit entry's actor. */
  readonly uploadedBy: string
  readonly uploadedAt: Date
}

export interface StoredUpload {
  readonly id: string
  readonly fileName: string
  readonly byteCount: number
  readonly sha256: Buffer
  readonly content: Buffer
}

export async function insertUpload(tx: TenantTx, upload: NewUpload): Promise<void> {
  const { id, fileName, sha256, content, uploadedBy, uploadedAt } = upload
  await tx.execute(
    `INSERT INTO upload (tenant_id, id, file_name, byte_count, sha256, content, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, id, fileName, content.length, sha256, content, uploadedBy, uploadedAt],
  )
}

export async function loadUpload(tx: TenantTx, id: string): Promise<StoredUpload | undefined> {
  const [row] = await tx.query<StoredUpload & Record<string, unknown>>(
    `SELECT id, file_name AS "fileName", byte_count AS "byteCount", sha256, content
     FROM upload WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id],
  )
  return row
}

export async function loadRemembered(tx: TenantTx, signature: string): Promise<Remembered | undefined> {
  const [row] = await tx.query<Remembered & Record<string, unknown>>(
    "SELECT mapping, answers FROM column_mapping WHERE tenant_id = $1 AND signature = $2",
    [tx.tenantId, signature],
  )
  return row
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
