import type { UpdateNode } from "@rung/domain/imports/plan-changes"
import type { LineOf } from "@rung/domain/imports/undo"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { applyOperation } from "./apply-operations.store.ts"
import type { OperationPart } from "./plan-operations.ts"

/** Takes lines out, given as JSON with their ids. */
export async function removeLines(tx: TenantTx, text: string): Promise<void> {
  await applyOperation(tx, { part: "removeLines", text })
}

/** Takes people and seats out whom nobody needs any more, given as JSON with their ids. */
export async function removeNodes(tx: TenantTx, text: string): Promise<void> {
  await tx.execute(
    `DELETE FROM org_node WHERE tenant_id = $1
     AND id = ANY (ARRAY(SELECT c.id FROM json_to_recordset($2) AS c (id uuid)))`,
    [tx.tenantId, text],
  )
}

const KEYS = ["employeeId", "externalId", "email"] as const

/** Takes from people the keys that they will have others instead of, so that those are free. */
export async function takeKeys(tx: TenantTx, restored: readonly UpdateNode[]): Promise<void> {
  const rows = restored.flatMap(({ nodeId: id, changes }) => {
    const [employeeId, externalId, email] = KEYS.map((key) => changes.some(({ field }) => field === key))
    return employeeId || externalId || email ? [{ id, employeeId, externalId, email }] : []
  })
  await apply(tx, "releaseKeys", rows)
}

/** Gives people and seats the fields they had. */
export async function restoreFields(
  tx: TenantTx,
  restored: readonly UpdateNode[],
  seats: ReadonlySet<string>,
): Promise<void> {
  const rowOf = ({ nodeId: id, changes }: UpdateNode) => ({
    ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
    id,
    said: changes.map(({ field }) => field),
  })
  await apply(tx, "updatePersons", restored.filter(({ nodeId }) => !seats.has(nodeId)).map(rowOf))
  await apply(tx, "updateSeats", restored.filter(({ nodeId }) => seats.has(nodeId)).map(rowOf))
}

async function apply(tx: TenantTx, part: OperationPart, rows: readonly unknown[]): Promise<void> {
  if (rows.length > 0) await applyOperation(tx, { part, text: JSON.stringify(rows) })
}

/** Makes lines what they were; those that end before those that do not, since nobody has two of the latter. */
export async function putLines(tx: TenantTx, lines: readonly LineOf[]): Promise<void> {
  for (const isOpen of [false, true]) {
    const put = lines.filter(({ validTo }) => (validTo === null) === isOpen)
    if (put.length > 0) await tx.execute(PUT, [tx.tenantId, JSON.stringify(put)])
  }
}

const PUT = `INSERT INTO reporting_line (tenant_id, id, node_id, manager_id, kind, valid_from, valid_to, manager_ref)
  SELECT $1, l.id, l."nodeId", l."managerId", l.kind, l."validFrom", l."validTo", l."managerRef"
  FROM json_to_recordset($2) AS l (id uuid, "nodeId" uuid, "managerId" uuid, kind text, "validFrom" date,
    "validTo" date, "managerRef" text)
  ON CONFLICT (tenant_id, id) DO UPDATE SET manager_id = EXCLUDED.manager_id, valid_from = EXCLUDED.valid_from,
    valid_to = EXCLUDED.valid_to, manager_ref = EXCLUDED.manager_ref`

export interface Reverted {
  readonly id: string
  /** In the form of an audit entry's actor. */
  readonly revertedBy: string
  readonly revertedAt: Date
  readonly orgVersion: number
}

export async function markReverted(
  tx: TenantTx,
  { id, revertedBy, revertedAt, orgVersion }: Reverted,
): Promise<void> {
  await tx.execute(
    `UPDATE org_import SET reverted_by = $3, reverted_at = $4, reverted_org_version = $5
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id, revertedBy, revertedAt, orgVersion],
  )
}
