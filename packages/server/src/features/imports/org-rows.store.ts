import type { TenantTx } from "../../platform/db/tenant-tx.ts"

type Cell = string | null

/** What an org is made of: first what there is once, then lines, people, and seats, in the order that plans repeat. */
export type OrgRow<Once> =
  | readonly [list: "ORG", once: Once]
  | readonly [list: "LINE" | "PERSON" | "SEAT", id: string, ...cells: Cell[]]

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

const LINE = "l.id, l.node_id, l.manager_id, l.valid_from, l.valid_to, l.manager_ref, l.kind"

const PERSON = `p.id, p.employee_id, p.external_id, p.email, p.name, p.given_name, p.family_name, p.title, p.unit,
  p.location, p.worker_type, p.start_date, p.position_ref, p.leave`

/** One statement, so one moment; its parts come one after another, as they stand here. A row is one text. */
const ORG = `DECLARE org_rows NO SCROLL CURSOR FOR
(SELECT json_build_array('ORG', ${ONCE})::text AS row FROM org o WHERE o.tenant_id = $1)
UNION ALL
(SELECT json_build_array('LINE', ${LINE})::text FROM reporting_line l
 WHERE l.tenant_id = $1 ORDER BY l.node_id, l.valid_from, l.id)
UNION ALL
(SELECT json_build_array('PERSON', ${PERSON})::text FROM person p
 JOIN org_node n ON n.tenant_id = $1 AND n.id = p.id WHERE p.tenant_id = $1 ORDER BY n.ordinal)
UNION ALL
(SELECT json_build_array('SEAT', s.id, s.reference, s.title, s.unit)::text FROM position s
 JOIN org_node n ON n.tenant_id = $1 AND n.id = s.id WHERE s.tenant_id = $1 ORDER BY n.ordinal)`

/** Rows of one answer: as a whole an org is larger than all that is made of it. */
const ROWS = 2_000

/** Everything that is stored of an org, in pieces. */
export async function* orgRows<Once>(tx: TenantTx): AsyncGenerator<readonly OrgRow<Once>[]> {
  // Of an org that was imported a moment ago the planner knows nothing, and takes it for empty.
  await tx.execute(
    "SET LOCAL enable_nestloop = off; SET LOCAL cursor_tuple_fraction = 1; SET LOCAL work_mem = '32MB'",
  )
  await tx.execute(ORG, [tx.tenantId])
  const fetch = () => tx.query<{ row: string }>(`FETCH ${ROWS} FROM org_rows`)
  let next = fetch()
  for (let isLast = false; !isLast; ) {
    const rows = await next
    isLast = rows.length < ROWS
    // The next ones come while these are made use of; what fails meanwhile is thrown when its turn comes.
    if (!isLast) next = fetch()
    next.catch(() => undefined)
    // One text for all of them is read much faster than one for each.
    const read: readonly OrgRow<Once>[] = JSON.parse(`[${rows.map(({ row }) => row).join()}]`)
    yield read
  }
  await tx.execute("CLOSE org_rows; SET LOCAL enable_nestloop = on")
}
