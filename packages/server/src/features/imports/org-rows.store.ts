import type { TenantTx } from "../../platform/db/tenant-tx.ts"

type Cell = string | null

const WIDTH = 13
const NAMES = Array.from({ length: WIDTH }, (_, place) => `c${place}`)

/** What an org is made of: first what there is once, then lines, people, and seats, in the order that plans repeat. */
export interface OrgRow extends Readonly<Record<string, Cell>> {
  readonly list: "ORG" | "LINE" | "PERSON" | "SEAT"
  /** Its own id; of what there is once, all of it as JSON. */
  readonly head: string
}

/** A cell of a row by its place: rows are too many to make a list of each. */
export function cellAt(row: OrgRow, place: number): Cell {
  return row[NAMES[place] ?? ""] ?? null
}

function select(list: OrgRow["list"], head: string, columns: readonly string[]): string {
  const cells = NAMES.map((name, place) => `${columns[place] ?? "NULL"}::text AS ${name}`)
  return `SELECT '${list}' AS list, ${head}::text AS head, ${cells.join(", ")}`
}

const ONCE = `json_build_object('version', o.version, 'rules', o.rules,
  'overrides', (SELECT json_agg(json_build_object('personId', v.person_id, 'layer', v.layer, 'reason', v.reason,
       'authorId', v.author, 'validFrom', v.valid_from, 'expiresOn', v.expires_on))
   FROM layer_override v WHERE v.tenant_id = $1),
  'kDecision', (SELECT (t.settings ->> 'kDecision')::integer FROM tenant t WHERE t.tenant_id = $1),
  'closedThrough', (SELECT json_build_object('on', y.frozen ->> 'asOf', 'name', y.name) FROM cycle y
   WHERE y.tenant_id = $1 AND y.frozen IS NOT NULL AND y.state <> 'OPEN' AND y.state <> 'DRAFT'
   ORDER BY y.frozen ->> 'asOf' DESC, y.id LIMIT 1),
  'contract', (SELECT c.body FROM contract c
   WHERE c.tenant_id = $1 AND c.state = 'PUBLISHED' ORDER BY c.number DESC LIMIT 1))`

const LINE = ["l.node_id", "l.manager_id", "l.valid_from", "l.valid_to", "l.manager_ref", "l.kind"]

const PERSON = [
  "employee_id",
  "external_id",
  "email",
  "name",
  "given_name",
  "family_name",
  "title",
  "unit",
  "location",
  "worker_type",
  "start_date",
  "position_ref",
  "leave",
].map((column) => `p.${column}`)

/** One statement, so one moment; its parts come one after another, as they stand here. */
const ORG = `DECLARE org_rows NO SCROLL CURSOR FOR
(${select("ORG", ONCE, [])} FROM org o WHERE o.tenant_id = $1)
UNION ALL
(${select("LINE", "l.id", LINE)} FROM reporting_line l
 WHERE l.tenant_id = $1 ORDER BY l.node_id, l.valid_from, l.id)
UNION ALL
(${select("PERSON", "p.id", PERSON)} FROM person p JOIN org_node n ON n.tenant_id = $1 AND n.id = p.id
 WHERE p.tenant_id = $1 ORDER BY n.ordinal)
UNION ALL
(${select("SEAT", "s.id", ["s.reference", "s.title", "s.unit"])} FROM position s
 JOIN org_node n ON n.tenant_id = $1 AND n.id = s.id WHERE s.tenant_id = $1 ORDER BY n.ordinal)`

/** Rows of one answer: as a whole an org is larger than all that is made of it. */
const ROWS = 2_000

/** Everything that is stored of an org, in pieces. */
export async function* orgRows(tx: TenantTx): AsyncGenerator<readonly OrgRow[]> {
  // Of an org that was imported a moment ago the planner knows nothing, and takes it for empty.
  await tx.execute("SET LOCAL enable_nestloop = off; SET LOCAL cursor_tuple_fraction = 1")
  await tx.execute(ORG, [tx.tenantId])
  for (;;) {
    const rows = await tx.query<OrgRow>(`FETCH ${ROWS} FROM org_rows`)
    yield rows
    if (rows.length < ROWS) break
  }
  await tx.execute("CLOSE org_rows; SET LOCAL enable_nestloop = on")
}
