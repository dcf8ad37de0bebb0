import { createHash } from "node:crypto"
import type { Principal } from "@rung/domain/access/principal"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Somebody in whose name a job goes on with what they asked for, as an entry stores them. */
export interface StoredActor {
  readonly kind: "STORED"
  readonly text: string
}

export interface AuditRecord {
  readonly actor: Principal | StoredActor | "system"
  readonly at: Date
  /** Such as `member:change-roles`: the permission's name where there is one. */
  readonly action: string
  /** `Type:uuid` of the one thing it was done to. */
  readonly subject?: string
  /** Particulars, never the text of an answer, a password or a token. */
  readonly detail?: Record<string, unknown>
}

/** One entry as it is stored and as its hash covers it. */
export interface StoredAudit {
  readonly seq: number
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly subject: string | null
  readonly detail: Record<string, unknown>
  readonly hash: Buffer
}

/**
 * Appends to the tenant's audit log. Whoever writes second waits for the first to end, so numbers have no gap
 * and the chain no fork.
 */
export async function recordAudit(tx: TenantTx, record: AuditRecord): Promise<void> {
  await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1::text, 0))", [tx.tenantId])
  const [last] = await tx.query<{ seq: number; hash: Buffer }>(
    "SELECT seq, hash FROM audit_entry WHERE tenant_id = $1 ORDER BY seq DESC LIMIT 1",
    [tx.tenantId],
  )
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: record.at,
    actor: actorText(record.actor),
    action: record.action,
    subject: record.subject ?? null,
    detail: record.detail ?? {},
  }
  const { seq, at, actor, action, subject, detail } = entry
  await tx.execute(
    `INSERT INTO audit_entry (tenant_id, seq, at, actor, action, subject, detail, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, seq, at, actor, action, subject, JSON.stringify(detail), auditHash(entry, last?.hash)],
  )
}

/** SHA-256 over the hash before it and the entry: nobody changes, removes or inserts one unseen. */
export function auditHash(entry: Omit<StoredAudit, "hash">, before: Buffer | undefined): Buffer {
  const { seq, at, actor, action, subject, detail } = entry
  const text = JSON.stringify([seq, at.toISOString(), actor, action, subject, sorted(detail)])
  return createHash("sha256")
    .update(before ?? "")
    .update(text)
    .digest()
}

/** jsonb forgets the order of keys, so the hash does not depend on it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

/** Who did it, as it is stored: the kind and the id. */
export function actorText(actor: AuditRecord["actor"]): string {
  if (actor === "system") return "system"
  if (actor.kind === "STORED") return actor.text
  if (actor.kind === "OPERATOR") return "operator"
  // Whose link it was is told by the form, to whoever may know.
  if (actor.kind === "FORM_LINK") return "rater"
  return actor.kind === "TOKEN" ? `token:${actor.tokenId}` : `account:${actor.accountId}`
}

/** The whole log in order, for whoever checks the chain or takes it away. */
export async function loadAuditChain(tx: TenantTx): Promise<StoredAudit[]> {
  return tx.query<StoredAudit & Record<string, unknown>>(
    "SELECT seq, at, actor, action, subject, detail, hash FROM audit_entry WHERE tenant_id = $1 ORDER BY seq",
    [tx.tenantId],
  )
}

/** The first number at which the log is not what was written, or nothing when the chain holds. */
export function brokenAt(chain: readonly StoredAudit[]): number | undefined {
  let before: Buffer | undefined
  for (const [index, entry] of chain.entries()) {
    if (entry.seq !== index + 1 || !auditHash(entry, before).equals(entry.hash)) return index + 1
    before = entry.hash
  }
  return undefined
}
