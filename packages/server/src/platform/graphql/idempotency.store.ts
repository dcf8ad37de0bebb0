import type { TenantTx } from "../db/tenant-tx.ts"

/** Whose key: within the tenant of the transaction. */
export interface RecordKey {
  readonly actor: string
  readonly key: string
}

/** A request as it comes in. */
export interface KeyedRequest extends RecordKey {
  readonly hash: Buffer
  /** What the actor may do, as text to compare. */
  readonly rights: string
  readonly at: Date
}

/** What an earlier request under the same key has left. */
export interface KeptRequest {
  readonly hash: Buffer
  readonly rights: string
  readonly state: "RUNNING" | "DONE"
  /** Null while RUNNING, and when nobody knows how it ended. */
  readonly answer: Record<string, unknown> | null
  readonly at: Date
}

/** Takes the key for this request: true. Otherwise what is there; undefined when that has just been forgotten. */
export async function claimKey(tx: TenantTx, request: KeyedRequest): Promise<true | KeptRequest | undefined> {
  const { actor, key, hash, rights, at } = request
  const claimed = await tx.execute(
    `INSERT INTO idempotency_record (tenant_id, actor, key, request_hash, rights, state, created_at)
     VALUES ($1, $2, $3, $4, $5, 'RUNNING', $6) ON CONFLICT DO NOTHING`,
    [tx.tenantId, actor, key, hash, rights, at],
  )
  if (claimed > 0) return true
  const [kept] = await tx.query<KeptRequest & Record<string, unknown>>(
    `SELECT request_hash AS hash, rights, state, answer, created_at AS at FROM idempotency_record
     WHERE tenant_id = $1 AND actor = $2 AND key = $3`,
    [tx.tenantId, actor, key],
  )
  return kept
}

/** Keeps what was answered, as JSON; null when nobody knows how it ended. */
export async function keepAnswer(tx: TenantTx, at: RecordKey, answer: string | null): Promise<void> {
  await tx.execute(
    `UPDATE idempotency_record SET state = 'DONE', answer = $4
     WHERE tenant_id = $1 AND actor = $2 AND key = $3`,
    [tx.tenantId, at.actor, at.key, answer],
  )
}

export async function forgetKey(tx: TenantTx, at: RecordKey): Promise<void> {
  await tx.execute("DELETE FROM idempotency_record WHERE tenant_id = $1 AND actor = $2 AND key = $3", [
    tx.tenantId,
    at.actor,
    at.key,
  ])
}

export async function forgetKeysBefore(tx: TenantTx, instant: Date): Promise<void> {
  await tx.execute("DELETE FROM idempotency_record WHERE tenant_id = $1 AND created_at < $2", [
    tx.tenantId,
    instant,
  ])
}
