import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { PlacementRow } from "./placement-rows.ts"

const BATCH = 5_000

/** What is stored now, by node: the signature of each row. */
export async function storedSignatures(tx: TenantTx): Promise<Map<string, string>> {
  const [stored] = await tx.prepared<{ text: string | null }>(
    "placement-signatures",
    `SELECT string_agg(concat(node_id, E'\\x1f', manager_id, ' ', acting_manager_id, ' ', path, ' ', depth, ' ',
       height, ' ', layer, ' ', children, ' ', counted_reports, ' ', managing_reports, ' ', subtree_size, ' ',
       flags), E'\\x1e') AS text
     FROM placement WHERE tenant_id = $1`,
    [tx.tenantId],
  )
  const signatures = new Map<string, string>()
  for (const record of stored?.text?.split("\u001e") ?? []) {
    const cut = record.indexOf("\u001f")
    signatures.set(record.slice(0, cut), record.slice(cut + 1))
  }
  return signatures
}

export async function savePlacements(tx: TenantTx, rows: readonly PlacementRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx.execute(UPSERT, [tx.tenantId, JSON.stringify(rows.slice(start, start + BATCH))])
  }
}

export async function removePlacements(tx: TenantTx, nodeIds: readonly string[]): Promise<void> {
  if (nodeIds.length === 0) return
  await tx.execute("DELETE FROM placement WHERE tenant_id = $1 AND node_id = ANY ($2::uuid[])", [
    tx.tenantId,
    nodeIds,
  ])
}

/** The paths of places that are in the org. */
export async function pathsFor(
  tx: TenantTx,
  nodeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.prepared<{ id: string; path: string }>(
    "placement-paths",
    "SELECT node_id AS id, path FROM placement WHERE tenant_id = $1 AND node_id = ANY ($2::uuid[])",
    [tx.tenantId, nodeIds],
  )
  return new Map(rows.map(({ id, path }) => [id, path]))
}

const UPSERT = `
INSERT INTO placement (tenant_id, node_id, kind, manager_id, acting_manager_id, path, depth, height, layer,
  hybrid_share, children, counted_reports, managing_reports, subtree_size, flags)
SELECT $1, r."nodeId", r.kind, r."managerId", r."actingManagerId", r.path, r.depth, r.height, r.layer,
  r."hybridShare", r.children, r."countedReports", r."managingReports", r."subtreeSize", r.flags
FROM json_to_recordset($2) AS r ("nodeId" uuid, kind text, "managerId" uuid, "actingManagerId" uuid, path text,
  depth smallint, height smallint, layer text, "hybridShare" double precision, children integer,
  "countedReports" integer, "managingReports" integer, "subtreeSize" integer, flags integer)
ON CONFLICT (tenant_id, node_id) DO UPDATE SET manager_id = EXCLUDED.manager_id,
  acting_manager_id = EXCLUDED.acting_manager_id, path = EXCLUDED.path, depth = EXCLUDED.depth,
  height = EXCLUDED.height, layer = EXCLUDED.layer, hybrid_share = EXCLUDED.hybrid_share,
  children = EXCLUDED.children, counted_reports = EXCLUDED.counted_reports,
  managing_reports = EXCLUDED.managing_reports, subtree_size = EXCLUDED.subtree_size, flags = EXCLUDED.flags`
