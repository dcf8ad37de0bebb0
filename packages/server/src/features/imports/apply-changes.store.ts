import type {
  FieldChange,
  InsertNode,
  OpenLine,
  PlanChanges,
  UpdateNode,
} from "@rung/domain/imports/plan-changes"
import type { NodeKind } from "@rung/domain/org/org-node"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { takeOrdinals } from "../org/org.store.ts"

/** Rows of one statement: few round trips, and statements of a bounded size. */
const BATCH = 5_000

/**
 * Writes what a plan says, set by set, into the locked org. Keys that move from one person to another are given up
 * before they are taken; whoever has left gives an address up to whoever gets it. Answers the id of every new node
 * by its `ref`.
 */
export async function applyChanges(tx: TenantTx, changes: PlanChanges): Promise<ReadonlyMap<string, string>> {
  const ids = await insertNodes(tx, changes)
  await giveUpKeys(tx, changes)
  await updatePersons(tx, changes.updatePersons)
  await updateSeats(tx, changes.updatePositions)
  await insertPersons(tx, changes.insertPersons, ids)
  await insertSeats(tx, changes.insertPositions, ids)
  await inBatches(changes.removeLines, (lineIds) =>
    tx.execute("DELETE FROM reporting_line WHERE tenant_id = $1 AND id = ANY ($2::uuid[])", [
      tx.tenantId,
      lineIds,
    ]),
  )
  await endLines(tx, changes.lineEnds)
  await openLines(tx, changes.openLines, ids)
  return ids
}

async function inBatches<T>(
  rows: readonly T[],
  write: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await write(rows.slice(start, start + BATCH))
}

async function insertNodes(
  tx: TenantTx,
  { insertPersons: persons, insertPositions: seats }: PlanChanges,
): Promise<ReadonlyMap<string, string>> {
  const first = await takeOrdinals(tx, persons.length + seats.length)
  const made =
    (kind: NodeKind, from: number) =>
    ({ ref }: InsertNode, index: number) => ({
      ref,
      id: newId(),
      kind,
      ordinal: from + index,
    })
  const nodes = [
    ...persons.map(made("PERSON", first)),
    ...seats.map(made("POSITION", first + persons.length)),
  ]
  await inBatches(nodes, (batch) =>
    tx.execute(
      `INSERT INTO org_node (tenant_id, id, kind, ordinal) SELECT $1, n.id, n.kind, n.ordinal
       FROM json_to_recordset($2) AS n (id uuid, kind text, ordinal integer)`,
      [tx.tenantId, JSON.stringify(batch)],
    ),
  )
  return new Map(nodes.map(({ ref, id }) => [ref, id]))
}

const KEYS = ["employeeId", "externalId", "email"] as const

async function giveUpKeys(tx: TenantTx, { updatePersons, insertPersons }: PlanChanges): Promise<void> {
  const changing = updatePersons.flatMap(({ nodeId, changes }) => {
    const [employeeId, externalId, email] = KEYS.map((key) => changes.some(({ field }) => field === key))
    return employeeId || externalId || email ? [{ id: nodeId, employeeId, externalId, email }] : []
  })
  await inBatches(changing, (batch) =>
    tx.execute(
      `UPDATE person p SET employee_id = CASE WHEN c."employeeId" THEN NULL ELSE p.employee_id END,
         external_id = CASE WHEN c."externalId" THEN NULL ELSE p.external_id END,
         email = CASE WHEN c.email THEN NULL ELSE p.email END
       FROM json_to_recordset($2) AS c (id uuid, "employeeId" boolean, "externalId" boolean, email boolean)
       WHERE p.tenant_id = $1 AND p.id = c.id`,
      [tx.tenantId, JSON.stringify(batch)],
    ),
  )
  const taken = [
    ...insertPersons.map(({ fields }) => fields.email),
    ...updatePersons.flatMap(({ changes }) =>
      changes.filter(({ field }) => field === "email").map(({ after }) => after),
    ),
  ].filter((email) => typeof email === "string")
  await inBatches(taken, (batch) =>
    tx.execute("UPDATE person SET email = NULL WHERE tenant_id = $1 AND email_key = ANY ($2::text[])", [
      tx.tenantId,
      batch.map((email) => email.toLowerCase()),
    ]),
  )
}

/** Columns in the order of the statements below; the last day is in the lines. */
const PERSON_COLUMNS = {
  employeeId: "employee_id",
  externalId: "external_id",
  email: "email",
  name: "name",
  givenName: "given_name",
  familyName: "family_name",
  title: "title",
  unit: "unit",
  location: "location",
  workerType: "worker_type",
  startDate: "start_date",
  positionRef: "position_ref",
  leave: "leave",
} as const
const SEAT_COLUMNS = { positionRef: "reference", title: "title", unit: "unit" } as const

type Columns = Readonly<Record<string, string>>

/** A column's type where it is not text. */
function typed(columns: Columns): string {
  return Object.entries(columns)
    .map(([field, column]) => `"${field}" ${column === "start_date" ? "date" : "text"}`)
    .join(", ")
}

function insertStatement(table: "person" | "position", columns: Columns): string {
  const fields = Object.keys(columns).map((field) => `r."${field}"`)
  return `INSERT INTO ${table} (tenant_id, id, ${Object.values(columns).join(", ")})
    SELECT $1, r.id, ${fields.join(", ")} FROM json_to_recordset($2) AS r (id uuid, ${typed(columns)})`
}

/** A field that is in the row's `said` list is set, to nothing too; every other one stays. */
function updateStatement(table: "person" | "position", columns: Columns): string {
  const sets = Object.entries(columns).map(
    ([field, column]) => `${column} = CASE WHEN r.said ? '${field}' THEN r."${field}" ELSE t.${column} END`,
  )
  return `UPDATE ${table} t SET version = t.version + 1, ${sets.join(", ")}
    FROM jsonb_to_recordset($2) AS r (id uuid, said jsonb, ${typed(columns)})
    WHERE t.tenant_id = $1 AND t.id = r.id`
}

const INSERT_PERSONS = insertStatement("person", PERSON_COLUMNS)
const INSERT_SEATS = insertStatement("position", SEAT_COLUMNS)
const UPDATE_PERSONS = updateStatement("person", PERSON_COLUMNS)
const UPDATE_SEATS = updateStatement("position", SEAT_COLUMNS)

type Ids = ReadonlyMap<string, string>

function insertPersons(tx: TenantTx, nodes: readonly InsertNode[], ids: Ids): Promise<void> {
  return inBatches(nodes, (batch) => tx.execute(INSERT_PERSONS, [tx.tenantId, inserted(batch, ids)]))
}

function insertSeats(tx: TenantTx, nodes: readonly InsertNode[], ids: Ids): Promise<void> {
  return inBatches(nodes, (batch) => tx.execute(INSERT_SEATS, [tx.tenantId, inserted(batch, ids)]))
}

function inserted(nodes: readonly InsertNode[], ids: Ids): string {
  return JSON.stringify(nodes.map(({ ref, fields }) => ({ ...fields, id: idOf(ref, ids) })))
}

function updatePersons(tx: TenantTx, nodes: readonly UpdateNode[]): Promise<void> {
  const stored = nodes.filter(({ changes }) => changes.some(({ field }) => field !== "endDate"))
  return inBatches(stored, (batch) => tx.execute(UPDATE_PERSONS, [tx.tenantId, updated(batch)]))
}

function updateSeats(tx: TenantTx, nodes: readonly UpdateNode[]): Promise<void> {
  return inBatches(nodes, (batch) => tx.execute(UPDATE_SEATS, [tx.tenantId, updated(batch)]))
}

function updated(nodes: readonly UpdateNode[]): string {
  const pair = ({ field, after }: FieldChange) => [field, after]
  return JSON.stringify(
    nodes.map(({ nodeId, changes }) => ({
      ...Object.fromEntries(changes.map(pair)),
      id: nodeId,
      said: changes.map(({ field }) => field),
    })),
  )
}

function endLines(tx: TenantTx, ends: PlanChanges["lineEnds"]): Promise<void> {
  return inBatches(ends, (batch) =>
    tx.execute(
      `UPDATE reporting_line l SET valid_to = c."validTo"
       FROM json_to_recordset($2) AS c ("lineId" uuid, "validTo" date) WHERE l.tenant_id = $1 AND l.id = c."lineId"`,
      [tx.tenantId, JSON.stringify(batch)],
    ),
  )
}

function openLines(tx: TenantTx, lines: readonly OpenLine[], ids: Ids): Promise<void> {
  return inBatches(lines, (batch) => {
    const rows = batch.map(({ nodeRef, managerNodeRef, managerRef, validFrom, validTo }) => ({
      id: newId(),
      nodeId: idOf(nodeRef, ids),
      managerId: managerNodeRef === null ? null : idOf(managerNodeRef, ids),
      managerRef,
      validFrom,
      validTo,
    }))
    return tx.execute(
      `INSERT INTO reporting_line (tenant_id, id, node_id, manager_id, kind, valid_from, valid_to, manager_ref)
       SELECT $1, l.id, l."nodeId", l."managerId", 'SOLID', l."validFrom", l."validTo", l."managerRef"
       FROM json_to_recordset($2) AS l
         (id uuid, "nodeId" uuid, "managerId" uuid, "validFrom" date, "validTo" date, "managerRef" text)`,
      [tx.tenantId, JSON.stringify(rows)],
    )
  })
}

/** The id behind a plan's reference: a new node's, or the stored id it is itself. */
export function idOf(ref: string, ids: Ids): string {
  return ids.get(ref) ?? ref
}
