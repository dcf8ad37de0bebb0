import type { CreateApiTokenCommand } from "@rung/domain/access/create-api-token"
import { TOKEN_SCOPES } from "@rung/domain/access/roles"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { ApiToken } from "./api-token.entity.ts"

export async function loadApiToken(tx: TenantTx, id: string): Promise<ApiToken | null> {
  return tx.manager.findOneBy(ApiToken, { tenantId: tx.tenantId, id })
}

/** All tokens, newest first; a tenant has few. */
export async function loadApiTokens(tx: TenantTx): Promise<ApiToken[]> {
  return tx.manager.find(ApiToken, {
    where: { tenantId: tx.tenantId },
    order: { createdAt: "DESC", id: "DESC" },
    take: 500,
  })
}

export interface NewApiToken extends CreateApiTokenCommand {
  readonly id: string
  readonly secretHash: Buffer
  /** In the form of an audit entry's actor. */
  readonly createdBy: string
  readonly createdAt: Date
}

/** Writes a token that ends with the day before `expiresOn` where the tenant is. */
export async function insertApiToken(tx: TenantTx, token: NewApiToken): Promise<void> {
  await tx.execute(
    `INSERT INTO api_token (tenant_id, id, name, scopes, secret_hash, created_by, created_at, expires_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8::date::timestamp AT TIME ZONE tenant.time_zone
     FROM tenant WHERE tenant.tenant_id = $1`,
    [
      tx.tenantId,
      token.id,
      token.name,
      [...token.scopes],
      token.secretHash,
      token.createdBy,
      token.createdAt,
      token.expiresOn,
    ],
  )
}

/** Revokes a token that still works; answers whether there was one. */
export async function markApiTokenRevoked(tx: TenantTx, id: string, now: Date): Promise<boolean> {
  const touched = await tx.execute(
    "UPDATE api_token SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL",
    [tx.tenantId, id, now],
  )
  return touched > 0
}

export async function noteTokenUse(tx: TenantTx, id: string, now: Date): Promise<void> {
  await tx.execute("UPDATE api_token SET last_used_at = $3 WHERE tenant_id = $1 AND id = $2", [
    tx.tenantId,
    id,
    now,
  ])
}

/** A token with every scope under a given hash, or a new end for the one that is there. */
export async function keepApiToken(tx: TenantTx, token: Omit<NewApiToken, "scopes">): Promise<void> {
  const renewed = await tx.execute(
    `UPDATE api_token SET expires_at = $3::date WHERE tenant_id = $1 AND secret_hash = $2 AND revoked_at IS NULL`,
    [tx.tenantId, token.secretHash, token.expiresOn],
  )
  if (renewed === 0) await insertApiToken(tx, { ...token, scopes: TOKEN_SCOPES })
}
