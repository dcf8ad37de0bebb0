import type { Tie } from "@rung/domain/imports/revert-conflicts"
import type { LineOf, NodeImage, StoredLine } from "@rung/domain/imports/undo"
import type { NodeKind } from "@rung/domain/org/org-node"
import type { Interval } from "@rung/domain/org/reporting-line"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { fieldsOf } from "./node-columns.ts"

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
    `SELECT n.id, n.kind, CASE n.kind WHEN 'PERSON' THEN ${fieldsOf("person")} ELSE ${fieldsOf("position")} END AS fields
     FROM org_node n LEFT JOIN person ON person.tenant_id = $1 AND person.id = n.id
     LEFT JOIN position ON position.tenant_id = $1 AND position.id = n.id
     WHERE n.tenant_id = $1 AND n.id = ANY ($2::uuid[])`,
    [tx.tenantId, ids],
  )
  const images = new Map<string, NodeImage & { readonly lines: StoredLine[] }>()
  for (const { id, kind, fields } of nodes) images.set(id, { kind, fields, lines: [] })
  const lines = await tx.query<LineOf & Record<string, unknown>>(
    `SELECT ${LINE} FROM reporting_line l
     WHERE l.tenant_id = $1 AND l.node_id = ANY ($2::uuid[]) AND l.kind IN ('SOLID', 'DOTTED')`,
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
    `SELECT ${LINE} FROM reporting_line l WHERE l.tenant_id = $1 AND l.manager_id = ANY ($2::uuid[])`,
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
    `SELECT n.id, coalesce(json_agg(json_strip_nulls(json_build_object('from', l.valid_from, 'to', l.valid_to)))
       FILTER (WHERE l.id IS NOT NULL), '[]') AS days
     FROM org_node n LEFT JOIN reporting_line l ON l.tenant_id = $1 AND l.node_id = n.id AND l.kind = 'SOLID'
     WHERE n.tenant_id = $1 AND n.id = ANY ($2::uuid[]) GROUP BY n.id`,
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
    `SELECT DISTINCT id, tie FROM (
       SELECT person_id AS id, 'CYCLE' AS tie FROM participant WHERE tenant_id = $1 AND person_id = ANY ($2::uuid[])
       UNION ALL
       SELECT rater_id, 'CYCLE' FROM assessment WHERE tenant_id = $1 AND rater_id = ANY ($2::uuid[])
       UNION ALL
       SELECT instead_of, 'CYCLE' FROM assessment WHERE tenant_id = $1 AND instead_of = ANY ($2::uuid[])
       UNION ALL
       SELECT person_id, 'OVERRIDE' FROM layer_override WHERE tenant_id = $1 AND person_id = ANY ($2::uuid[])
       UNION ALL
       SELECT person_id, 'MEMBERSHIP' FROM membership WHERE tenant_id = $1 AND person_id = ANY ($2::uuid[])
       UNION ALL
       SELECT person_id, 'INVITATION' FROM invitation WHERE tenant_id = $1 AND person_id = ANY ($2::uuid[])
     ) ties`,
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
