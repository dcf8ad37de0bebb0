import type { Tie } from "@rung/domain/imports/revert-conflicts"
import type { LineOf, NodeImage, StoredLine } from "@rung/domain/imports/undo"
import type { NodeKind } from "@rung/domain/org/org-node"
import type { Interval } from "@rung/domain/org/reporting-line"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { fieldsOf } from "./node-columns.ts"

/*
 * What the database knows of the sizes of tables is of before the import filled them: asked for a thousand keys at once
 * it reads the whole tenant instead. So each key is looked up by itself (`OFFSET 0` keeps the planner from joining).
 */

interface ImageRow {
  readonly id: string
  readonly kind: NodeKind
  readonly fields: NodeImage["fields"]
}

/** People and seats as they are stored now, with all their lines; those who are no more are left out. */
export async function loadImages(
  tx: TenantTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NodeImage>> {
  const nodes = await tx.query<ImageRow & Record<string, unknown>>(
    `SELECT wanted.id, n.kind,
       CASE n.kind WHEN 'PERSON' THEN ${fieldsOf("person")} ELSE ${fieldsOf("position")} END AS fields
     FROM unnest($2::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (SELECT * FROM org_node WHERE tenant_id = $1 AND id = wanted.id OFFSET 0) n
     LEFT JOIN LATERAL (SELECT * FROM person WHERE tenant_id = $1 AND id = wanted.id OFFSET 0) person ON true
     LEFT JOIN LATERAL (SELECT * FROM position WHERE tenant_id = $1 AND id = wanted.id OFFSET 0) position ON true`,
    [tx.tenantId, ids],
  )
  const images = new Map<string, NodeImage & { readonly lines: StoredLine[] }>()
  for (const { id, kind, fields } of nodes) images.set(id, { kind, fields, lines: [] })
  const lines = await tx.query<LineOf & Record<string, unknown>>(
    `SELECT ${LINE} FROM unnest($2::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (SELECT * FROM reporting_line WHERE tenant_id = $1 AND node_id = wanted.id OFFSET 0) l`,
    [tx.tenantId, ids],
  )
  for (const { nodeId, ...line } of lines) images.get(nodeId)?.lines.push(line)
  return images
}

const LINE = `l.id, l.kind, l.node_id AS "nodeId", l.manager_id AS "managerId", l.manager_ref AS "managerRef",
  l.valid_from AS "validFrom", l.valid_to AS "validTo"`

/** Lines of every kind and day that lead to any of them. */
export function loadLinesTo(tx: TenantTx, ids: readonly string[]): Promise<LineOf[]> {
  return tx.query<LineOf & Record<string, unknown>>(
    `SELECT ${LINE} FROM unnest($2::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (SELECT * FROM reporting_line WHERE tenant_id = $1 AND manager_id = wanted.id OFFSET 0) l`,
    [tx.tenantId, ids],
  )
}

/** The days on which they are in the org; those who are no more are left out. */
export async function loadPresence(
  tx: TenantTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Interval[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; days: readonly Interval[] }>(
    `SELECT wanted.id, (
       SELECT coalesce(json_agg(json_strip_nulls(json_build_object('from', l.valid_from, 'to', l.valid_to))), '[]')
       FROM reporting_line l WHERE l.tenant_id = $1 AND l.node_id = wanted.id AND l.kind = 'SOLID') AS days
     FROM unnest($2::uuid[]) AS wanted (id)
     WHERE EXISTS (SELECT 1 FROM org_node n WHERE n.tenant_id = $1 AND n.id = wanted.id OFFSET 0)`,
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, days }) => [id, days]))
}

/** What any of them takes part in. */
export async function loadTies(
  tx: TenantTx,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly tie: Tie }[]> {
  return tx.query<{ id: string; tie: Tie }>(
    `SELECT wanted.id, t.tie FROM unnest($2::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
       (SELECT 'CYCLE' AS tie FROM participant WHERE tenant_id = $1 AND person_id = wanted.id
        UNION ALL SELECT 'CYCLE' FROM assessment WHERE tenant_id = $1 AND rater_id = wanted.id
        UNION ALL SELECT 'CYCLE' FROM assessment WHERE tenant_id = $1 AND instead_of = wanted.id LIMIT 1)
       UNION ALL
       (SELECT 'OVERRIDE' FROM layer_override WHERE tenant_id = $1 AND person_id = wanted.id LIMIT 1)
       UNION ALL
       (SELECT 'MEMBERSHIP' FROM membership WHERE tenant_id = $1 AND person_id = wanted.id LIMIT 1)
       UNION ALL
       (SELECT 'INVITATION' FROM invitation WHERE tenant_id = $1 AND person_id = wanted.id LIMIT 1)
     ) t`,
    [tx.tenantId, ids],
  )
}

export interface HeldKeys {
  readonly employeeId: readonly string[]
  readonly externalId: readonly string[]
  /** In lower case. */
  readonly email: readonly string[]
  /** Of seats. */
  readonly positionRef: readonly string[]
}

/** Who has any of the keys. */
export async function loadHolders(
  tx: TenantTx,
  keys: HeldKeys,
): Promise<readonly { readonly id: string; readonly name: string; readonly key: string }[]> {
  if (Object.values(keys).every((values) => values.length === 0)) return []
  return tx.query<{ id: string; name: string; key: string }>(
    `SELECT id, name, 'employeeId ' || employee_id AS key FROM person WHERE tenant_id = $1 AND employee_id = ANY ($2)
     UNION ALL
     SELECT id, name, 'externalId ' || external_id FROM person WHERE tenant_id = $1 AND external_id = ANY ($3)
     UNION ALL
     SELECT id, name, 'email ' || email_key FROM person WHERE tenant_id = $1 AND email_key = ANY ($4)
     UNION ALL
     SELECT id, reference, 'positionRef ' || reference FROM position WHERE tenant_id = $1 AND reference = ANY ($5)`,
    [tx.tenantId, keys.employeeId, keys.externalId, keys.email, keys.positionRef],
  )
}

/** Imports that were applied after this one and stand. */
export async function loadLaterImports(tx: TenantTx, importId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT later.id FROM org_import later JOIN org_import i ON i.tenant_id = $1 AND i.id = $2
     WHERE later.tenant_id = $1 AND later.state IN ('APPLIED', 'REVERTING')
       AND later.applied_org_version > i.applied_org_version`,
    [tx.tenantId, importId],
  )
  return rows.map(({ id }) => id)
}

/** Lines of one statement. */
const LINES = 5_000

/** Every solid line that leads to somebody, some at a time. */
export async function* solidLines(tx: TenantTx): AsyncGenerator<readonly LineOf[]> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const lines = await tx.query<LineOf & Record<string, unknown>>(
      `SELECT ${LINE} FROM reporting_line l
       WHERE l.tenant_id = $1 AND l.kind = 'SOLID' AND l.manager_id IS NOT NULL AND l.id > $2 ORDER BY l.id LIMIT $3`,
      [tx.tenantId, after, LINES],
    )
    yield lines
    const last = lines.at(-1)
    if (!last || lines.length < LINES) return
    after = last.id
  }
}
