import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { afterPlace, type Page } from "../../platform/graphql/page.ts"
import type { StoredAudit } from "./audit.store.ts"

/** An entry with the name its actor goes by now. */
export interface AuditRow extends Omit<StoredAudit, "hash"> {
  readonly actorName: string | null
}

/** Entries newest first, as many as the page holds and one more. Numbers have no gap, so the newest is the count. */
export async function loadAuditPage(
  tx: TenantTx,
  page: Page,
): Promise<{ readonly rows: AuditRow[]; readonly totalCount: number }> {
  const rows = await tx.query<AuditRow & Record<string, unknown>>(
    `SELECT a.seq, a.at, a.actor, a.action, a.subject, a.detail, coalesce(m.name, k.name) AS "actorName"
     FROM (SELECT * FROM audit_entry WHERE tenant_id = $1 AND ($2::bigint IS NULL OR seq < $2)
           ORDER BY seq DESC LIMIT $3) a
     LEFT JOIN membership m ON m.tenant_id = $1 AND a.actor = 'account:' || m.account_id
     LEFT JOIN api_token k ON k.tenant_id = $1 AND a.actor = 'token:' || k.id
     ORDER BY a.seq DESC`,
    [tx.tenantId, afterPlace(page) ?? null, page.limit + 1],
  )
  const [last] = await tx.query<{ seq: number | null }>(
    "SELECT max(seq) AS seq FROM audit_entry WHERE tenant_id = $1",
    [tx.tenantId],
  )
  return { rows, totalCount: last?.seq ?? 0 }
}
