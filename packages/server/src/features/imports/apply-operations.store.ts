import type { NodeKind } from "@rung/domain/org/org-node"
import type { LineKind } from "@rung/domain/org/reporting-line"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { PERSON_COLUMNS, SEAT_COLUMNS } from "./node-columns.ts"
import type { OperationPart } from "./plan-operations.ts"

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

function openStatement(kind: LineKind): string {
  return `INSERT INTO reporting_line (tenant_id, id, node_id, manager_id, kind, valid_from, valid_to, manager_ref)
    SELECT $1, l.id, l."nodeId", l."managerId", '${kind}', l."validFrom", l."validTo", l."managerRef"
    FROM json_to_recordset($2) AS l
      (id uuid, "nodeId" uuid, "managerId" uuid, "validFrom" date, "validTo" date, "managerRef" text)`
}

/** One statement for each part: `$2` is the text of its rows. */
const STATEMENTS: Readonly<Record<OperationPart, string>> = {
  releaseKeys: `UPDATE person p SET employee_id = CASE WHEN c."employeeId" THEN NULL ELSE p.employee_id END,
      external_id = CASE WHEN c."externalId" THEN NULL ELSE p.external_id END,
      email = CASE WHEN c.email THEN NULL ELSE p.email END
    FROM json_to_recordset($2) AS c (id uuid, "employeeId" boolean, "externalId" boolean, email boolean)
    WHERE p.tenant_id = $1 AND p.id = c.id`,
  releaseEmails: `UPDATE person SET email = NULL WHERE tenant_id = $1
    AND email_key = ANY (ARRAY(SELECT c.email FROM json_to_recordset($2) AS c (email text)))`,
  updatePersons: updateStatement("person", PERSON_COLUMNS),
  updateSeats: updateStatement("position", SEAT_COLUMNS),
  insertPersons: insertStatement("person", PERSON_COLUMNS),
  insertSeats: insertStatement("position", SEAT_COLUMNS),
  removeLines: `DELETE FROM reporting_line WHERE tenant_id = $1
    AND id = ANY (ARRAY(SELECT c.id FROM json_to_recordset($2) AS c (id uuid)))`,
  endLines: `UPDATE reporting_line l SET valid_to = c."validTo"
    FROM json_to_recordset($2) AS c (id uuid, "validTo" date) WHERE l.tenant_id = $1 AND l.id = c.id`,
  openLines: openStatement("SOLID"),
  openDotted: openStatement("DOTTED"),
}

const NEW_KINDS: Readonly<Partial<Record<OperationPart, NodeKind>>> = {
  insertPersons: "PERSON",
  insertSeats: "POSITION",
}

export interface OperationRows {
  readonly part: OperationPart
  /** The rows as JSON, as they were kept. */
  readonly text: string
  /** The ordinal of the first row, where the part creates people or seats. */
  readonly ordinal?: number
}

/** Writes some rows of one part into the locked org. Parts come in their order. */
export async function applyOperation(
  tx: TenantTx,
  { part, text, ordinal = 0 }: OperationRows,
): Promise<void> {
  const kind = NEW_KINDS[part]
  const nodes = `INSERT INTO org_node (tenant_id, id, kind, ordinal) SELECT $1, n.id, $3, $4 + n.place - 1
    FROM ROWS FROM (json_to_recordset($2) AS (id uuid)) WITH ORDINALITY AS n (id, place)`
  // The database does one after the other; neither waits for an answer to be sent.
  await Promise.all([
    kind && tx.execute(nodes, [tx.tenantId, text, kind, ordinal]),
    tx.execute(STATEMENTS[part], [tx.tenantId, text]),
  ])
}

export function createsNodes(part: OperationPart): boolean {
  return NEW_KINDS[part] !== undefined
}
