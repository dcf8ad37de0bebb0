import type { Placement } from "@rung/domain/expectations/expectations-of"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { SealedText } from "../../platform/login/sealed-text.ts"

/** A mirror as it lies in the database; only its owner's session opens it. */
export interface StoredMirror extends SealedText {
  readonly version: number
  readonly savedAt: Date
}

export async function loadMirror(tx: TenantTx, accountId: string): Promise<StoredMirror | undefined> {
  const [row] = await tx.query<{ wrappedKey: Buffer; sealed: Buffer; version: number; savedAt: Date }>(
    `SELECT wrapped_key AS "wrappedKey", sealed, version, saved_at AS "savedAt"
     FROM mirror WHERE tenant_id = $1 AND account_id = $2`,
    [tx.tenantId, accountId],
  )
  return row
}

/** Writes over the given version, 0 for none yet. Answers false, and writes nothing, when somebody was quicker. */
export async function storeMirror(tx: TenantTx, accountId: string, mirror: StoredMirror): Promise<boolean> {
  const { wrappedKey, sealed, savedAt, version } = mirror
  const values = [tx.tenantId, accountId, wrappedKey, sealed, savedAt]
  if (version === 0) return (await tx.execute(INSERT, values)) === 1
  return (await tx.execute(UPDATE, [...values, version])) === 1
}

const INSERT = `INSERT INTO mirror (tenant_id, account_id, wrapped_key, sealed, saved_at)
VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, account_id) DO NOTHING`

const UPDATE = `UPDATE mirror SET wrapped_key = $3, sealed = $4, saved_at = $5, version = version + 1
WHERE tenant_id = $1 AND account_id = $2 AND version = $6`

/** Row and key go together. */
export async function removeMirror(tx: TenantTx, accountId: string): Promise<void> {
  await tx.execute("DELETE FROM mirror WHERE tenant_id = $1 AND account_id = $2", [tx.tenantId, accountId])
}

/** Where a person stands today; `undefined` outside the org. */
export async function loadRungPlace(tx: TenantTx, personId: string): Promise<Placement | undefined> {
  const [row] = await tx.query<{ layer: Placement["layer"]; hybridShare: number | null }>(
    `SELECT layer, hybrid_share AS "hybridShare" FROM placement
     WHERE tenant_id = $1 AND node_id = $2 AND layer IS NOT NULL`,
    [tx.tenantId, personId],
  )
  return row
}
