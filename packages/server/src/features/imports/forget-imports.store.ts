import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { BlockKind } from "./import-block.ts"

export interface ForgettingImports {
  readonly now: Date
  readonly receivingBefore: Date
  readonly givenUpBefore: Date
  readonly writtenBefore: Date
}

/** Places of issues are kept of what was written: the history can be downloaded for good. */
const KEPT: readonly BlockKind[] = ["ISSUE_ROW"]

/** Lets go of what has had its time; an import whose rows never came on is given up. */
export async function forgetImports(tx: TenantTx, times: ForgettingImports): Promise<void> {
  const { now, receivingBefore, givenUpBefore, writtenBefore } = times
  await tx.execute(
    `UPDATE org_import SET state = 'CANCELLED', state_since = $3
     WHERE tenant_id = $1 AND state = 'RECEIVING' AND state_since < $2
       AND NOT EXISTS (SELECT FROM org_import_chunk c WHERE c.tenant_id = $1 AND c.import_id = org_import.id
                       AND c.came_at >= $2)`,
    [tx.tenantId, receivingBefore, now],
  )
  const old = await tx.query<{ id: string }>(
    `UPDATE org_import SET forgotten_at = $4, outcomes = NULL, change_list = NULL,
       request = request || '{"edits": []}'
     WHERE tenant_id = $1 AND forgotten_at IS NULL
       AND ((state IN ('CANCELLED', 'FAILED', 'REVERTED') AND state_since < $2)
         OR (state = 'APPLIED' AND applied_at < $3))
     RETURNING id`,
    [tx.tenantId, givenUpBefore, writtenBefore, now],
  )
  const ids = old.map(({ id }) => id)
  await tx.execute("DELETE FROM org_import_chunk WHERE tenant_id = $1 AND import_id = ANY ($2)", [
    tx.tenantId,
    ids,
  ])
  await tx.execute(
    "DELETE FROM org_import_block WHERE tenant_id = $1 AND import_id = ANY ($2) AND kind <> ALL ($3)",
    [tx.tenantId, ids, KEPT],
  )
}
