import type { Layer } from "@rung/domain/layers/layer"
import type { NodeKind } from "@rung/domain/org/org-node"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Who or what a place is, apart from where it is. */
export interface NodeText {
  readonly id: string
  readonly name: string | null
  readonly title: string | null
  readonly unit: string | null
  /** Sorts places: the name in lower case, of a seat the title. */
  readonly key: string
}

/** A place of today's org as a row of the outline. */
export interface OutlineRow extends NodeText {
  readonly kind: NodeKind
  readonly layer: Layer
  readonly hybridShare: number | null
  readonly children: number
  readonly span: number
  readonly subtreeSize: number
  readonly flags: number
  readonly path: string
}

const KEY = `coalesce(p.name_key, lower(s.title), '') COLLATE "C"`
const TEXT = `p.name, coalesce(p.title, s.title) AS title, coalesce(p.unit, s.unit) AS unit, ${KEY} AS key`
const OUTLINE = `c.node_id AS id, c.kind, ${TEXT}, c.layer, c.hybrid_share AS "hybridShare", c.children,
  c.counted_reports AS span, c.subtree_size AS "subtreeSize", c.flags, c.path`
const JOINS = `LEFT JOIN person p ON p.tenant_id = $1 AND p.id = c.node_id
  LEFT JOIN position s ON s.tenant_id = $1 AND s.id = c.node_id`

export interface ChildrenPage {
  readonly parentId: string | undefined
  readonly limit: number
  readonly after: readonly [key: string, id: string] | undefined
}

/** The places directly beneath one today, or the roots, by name; one more than `limit` when there are more. */
export function listChildren(tx: TenantTx, { parentId, limit, after }: ChildrenPage): Promise<OutlineRow[]> {
  const above =
    parentId === undefined ? "c.manager_id IS NULL AND $2::uuid IS NULL" : "c.manager_id = $2::uuid"
  return tx.prepared<OutlineRow>(
    parentId === undefined ? "outline-roots" : "outline-children",
    `SELECT * FROM (SELECT ${OUTLINE} FROM placement c ${JOINS} WHERE c.tenant_id = $1 AND ${above}) c
     WHERE $3::text IS NULL OR (key, id) > ($3 COLLATE "C", $4::uuid) ORDER BY key, id LIMIT $5`,
    [tx.tenantId, parentId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

export async function countChildren(tx: TenantTx, parentId: string | undefined): Promise<number> {
  const above = parentId === undefined ? "manager_id IS NULL AND $2::uuid IS NULL" : "manager_id = $2::uuid"
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*) FROM placement WHERE tenant_id = $1 AND ${above}`,
    [tx.tenantId, parentId ?? null],
  )
  return row?.count ?? 0
}

/** Places of today's org by id, in no order; who is not in the org is missing. */
export function outlineRows(tx: TenantTx, ids: readonly string[]): Promise<OutlineRow[]> {
  return tx.prepared<OutlineRow>(
    "outline-rows",
    `SELECT ${OUTLINE} FROM placement c ${JOINS} WHERE c.tenant_id = $1 AND c.node_id = ANY ($2::uuid[])`,
    [tx.tenantId, ids],
  )
}

/** The line of command from the root down to a place of today's org, itself last. */
export function outlinePath(tx: TenantTx, nodeId: string): Promise<OutlineRow[]> {
  return tx.query<OutlineRow>(
    `WITH RECURSIVE up (id, above) AS (
       SELECT node_id, manager_id FROM placement WHERE tenant_id = $1 AND node_id = $2
       UNION ALL
       SELECT c.node_id, c.manager_id FROM up JOIN placement c ON c.tenant_id = $1 AND c.node_id = up.above
     )
     SELECT ${OUTLINE} FROM up JOIN placement c ON c.tenant_id = $1 AND c.node_id = up.id ${JOINS} ORDER BY c.depth`,
    [tx.tenantId, nodeId],
  )
}

/** Names and titles by id, for places of any day. */
export async function nodeTexts(
  tx: TenantTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NodeText>> {
  const rows = await tx.query<NodeText>(
    `SELECT c.id, ${TEXT} FROM org_node c
     LEFT JOIN person p ON p.tenant_id = $1 AND p.id = c.id LEFT JOIN position s ON s.tenant_id = $1 AND s.id = c.id
     WHERE c.tenant_id = $1 AND c.id = ANY ($2::uuid[])`,
    [tx.tenantId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
