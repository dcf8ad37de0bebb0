import type { Day } from "@rung/domain/kit/day"
import type { LineChanges } from "@rung/domain/org/line-changes"
import { type LineHistory, lineHistory } from "@rung/domain/org/line-history"
import type { LineKind, ReportingLine } from "@rung/domain/org/reporting-line"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

interface LineRow {
  readonly id: string
  readonly nodeId: string
  readonly managerId: string | null
  readonly kind: LineKind
  readonly validFrom: Day
  readonly validTo: Day | null
}

const LINE = `l.id, l.node_id AS "nodeId", l.manager_id AS "managerId", l.kind,
  l.valid_from AS "validFrom", l.valid_to AS "validTo"`

/**
 * What a decision about places needs: every line of the places, of their reports, and of everybody above them or
 * above a manager to come, on any day from the effective one on. By name: refusals list people in this order.
 */
export async function linesAround(tx: TenantTx, around: Around): Promise<LineHistory> {
  const rows = await tx.query<LineRow>(
    `WITH RECURSIVE above (id) AS (
       SELECT unnest($2::uuid[])
       UNION
       SELECT l.manager_id FROM above JOIN reporting_line l ON l.tenant_id = $1 AND l.node_id = above.id
       WHERE l.kind = 'SOLID' AND l.manager_id IS NOT NULL AND (l.valid_to IS NULL OR l.valid_to > $4)
     ), wanted AS (
       SELECT id FROM above
       UNION
       SELECT node_id FROM reporting_line WHERE tenant_id = $1 AND manager_id = ANY ($3::uuid[])
     )
     SELECT ${LINE} FROM wanted JOIN reporting_line l ON l.tenant_id = $1 AND l.node_id = wanted.id
     LEFT JOIN person p ON p.tenant_id = $1 AND p.id = l.node_id
     ORDER BY p.name_key, l.node_id, l.valid_from, l.id`,
    [tx.tenantId, [...around.nodeIds, ...around.managerIds], around.nodeIds, around.from],
  )
  return lineHistory(rows.map(lineOf))
}

export interface Around {
  readonly nodeIds: readonly string[]
  readonly managerIds: readonly string[]
  readonly from: Day
}

function lineOf({ managerId, validTo, ...row }: LineRow): ReportingLine {
  return { ...row, managerId: managerId ?? undefined, validTo: validTo ?? undefined }
}

/** Writes an edit's lines: what ends first, so that one place never has two solid lines on one day. */
export async function saveLineChanges(tx: TenantTx, { close, remove, insert }: LineChanges): Promise<void> {
  if (remove.length > 0) {
    await tx.execute("DELETE FROM reporting_line WHERE tenant_id = $1 AND id = ANY ($2::uuid[])", [
      tx.tenantId,
      remove,
    ])
  }
  if (close.length > 0) {
    await tx.execute(
      `UPDATE reporting_line l SET valid_to = c."validTo"
       FROM json_to_recordset($2) AS c ("lineId" uuid, "validTo" date)
       WHERE l.tenant_id = $1 AND l.id = c."lineId"`,
      [tx.tenantId, JSON.stringify(close)],
    )
  }
  if (insert.length > 0) {
    await tx.execute(
      `INSERT INTO reporting_line (tenant_id, id, node_id, manager_id, kind, valid_from, valid_to)
       SELECT $1, i.id, i."nodeId", i."managerId", i.kind, i."validFrom", i."validTo"
       FROM json_to_recordset($2) AS i
         (id uuid, "nodeId" uuid, "managerId" uuid, kind text, "validFrom" date, "validTo" date)`,
      [tx.tenantId, JSON.stringify(insert.map((line) => ({ ...line, id: newId() })))],
    )
  }
}

/**
 * The days on which a line begins or ends that a person's layer can follow from: their own, those of managers they
 * ever had, and those down to three levels beneath. Latest first, at most `limit`.
 */
export async function changeDaysAround(
  tx: TenantTx,
  { personId, limit }: { readonly personId: string; readonly limit: number },
): Promise<readonly Day[]> {
  const rows = await tx.query<{ day: Day }>(
    `WITH RECURSIVE near (id, level) AS (
       SELECT $2::uuid, 0
       UNION
       SELECT l.node_id, near.level + 1 FROM near
       JOIN reporting_line l ON l.tenant_id = $1 AND l.manager_id = near.id AND l.kind = 'SOLID'
       WHERE near.level < 3
     ), own AS (
       SELECT $2::uuid AS id
       UNION
       SELECT manager_id FROM reporting_line WHERE tenant_id = $1 AND node_id = $2 AND kind = 'SOLID'
     )
     SELECT DISTINCT d.day FROM reporting_line l CROSS JOIN LATERAL (VALUES (l.valid_from), (l.valid_to)) d (day)
     WHERE l.tenant_id = $1 AND l.kind = 'SOLID' AND d.day IS NOT NULL
       AND (l.manager_id IN (SELECT id FROM near) OR l.node_id IN (SELECT id FROM own))
     ORDER BY d.day DESC LIMIT $3`,
    [tx.tenantId, personId, limit],
  )
  return rows.map(({ day }) => day)
}
