import type { EvidenceSettings, Grade } from "@rung/domain/insights/evidence"
import type { PackedScore } from "@rung/domain/insights/packed-score"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { HEAD, type ReleaseHead } from "./board-read.store.ts"

/** The latest release, and how it made numbers of ratings. */
export interface ReleaseToTry extends ReleaseHead {
  readonly settings: EvidenceSettings
}

export async function latestReleaseToTry(tx: TenantTx): Promise<ReleaseToTry | undefined> {
  const [row] = await tx.query<ReleaseToTry>(
    `SELECT ${HEAD}, r.settings FROM release r JOIN cycle c ON c.tenant_id = $1 AND c.id = r.cycle_id
     WHERE r.tenant_id = $1 ORDER BY r.released_at DESC, r.cycle_id LIMIT 1`,
    [tx.tenantId],
  )
  return row
}

export interface StoredResult {
  readonly personId: string
  readonly score: number | null
  readonly grade: Grade
  readonly body: PackedScore
}

/** The next results of a release, by person. */
export function resultsAfter(
  tx: TenantTx,
  { cycleId, after, limit }: { readonly cycleId: string; readonly after: string; readonly limit: number },
): Promise<StoredResult[]> {
  return tx.prepared<StoredResult>(
    "what-if-results",
    `SELECT person_id AS "personId", score, grade, body FROM person_result
     WHERE tenant_id = $1 AND cycle_id = $2 AND person_id > $3 ORDER BY person_id LIMIT $4`,
    [tx.tenantId, cycleId, after, limit],
  )
}

export async function namesOf(tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    "SELECT id, name FROM person WHERE tenant_id = $1 AND id = ANY ($2::uuid[])",
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
