import pg from "pg"
import { LAYER_FLAGS } from "../../../packages/domain/src/layers/layer-flag.ts"
import { bodyOf, serve, settings } from "./serve.ts"

// The least that an answer can take: one hand-written statement behind the same wall, prepared on its connection,
// the whole transaction in one flush, rows as bare arrays, put together by hand for the one answer there is. (JSON
// made by PostgreSQL was tried: at 2,000 people it takes three times as long.) No sign-in, no permissions, no
// choice of fields.

const { appUrl, tenantId } = settings()

const PERSON = `p.id, p.name, p.title, p.unit, p.location, c.layer, c.hybrid_share, c.counted_reports, c.subtree_size,
  c.flags, p.name_key`
const FROM = `FROM placement c JOIN person p ON p.tenant_id = $1 AND p.id = c.node_id WHERE c.tenant_id = $1`
const OWN = "SELECT node_id FROM placement WHERE tenant_id = $1 AND acting_manager_id = $2"

const PEOPLE = {
  name: "people",
  rowMode: "array",
  text: `SELECT 0 AS level, NULL::uuid AS above, ${PERSON} ${FROM} AND c.node_id = $2
    UNION ALL SELECT 1, NULL, ${PERSON} ${FROM}
      AND c.node_id = (SELECT manager_id FROM placement WHERE tenant_id = $1 AND node_id = $2)
    UNION ALL SELECT 2, c.acting_manager_id, ${PERSON} ${FROM} AND c.acting_manager_id = $2
    UNION ALL SELECT 3, c.acting_manager_id, ${PERSON} ${FROM} AND c.acting_manager_id IN (${OWN})
    ORDER BY level, name_key, id`,
} as const

const KEY = {
  name: "key",
  rowMode: "array",
  text: "SELECT id, name, title, unit FROM person WHERE tenant_id = $1 AND id = $2",
} as const

const UUID = /^[0-9a-f-]{36}$/
const pool = new pg.Pool({ connectionString: appUrl, max: 10, pipeline: true })

type Row = readonly unknown[]

async function rowsOf(statement: typeof PEOPLE | typeof KEY, id: string): Promise<Row[]> {
  const client = await pool.connect()
  const { stream } = client.connection
  stream.cork()
  const [, result] = await Promise.all([
    client.query(`START TRANSACTION READ ONLY; SELECT set_config('rung.tenant_id', '${tenantId}', true)`),
    client.query<unknown[]>({ ...statement, values: [tenantId, id] }),
    client.query("COMMIT"),
    stream.uncork(),
  ]).finally(() => client.release())
  return result.rows
}

interface Person {
  readonly flags: readonly string[]
  reports?: { readonly nodes: Person[] }
}

function personOf([, , id, name, title, unit, location, layer, hybridShare, span, size, bits]: Row): Person {
  const flags = bits === 0 ? [] : LAYER_FLAGS.filter((_, bit) => (Number(bits) >> bit) & 1)
  const outline = {
    id: Buffer.from(`Person:${id}`, "latin1").toString("base64url"),
    name,
    title,
    unit,
    location,
  }
  return { ...outline, ...{ layer, hybridShare, span, below: Number(size) - 1, flags } }
}

async function people(id: string): Promise<object> {
  const lists = new Map<unknown, Person[]>()
  let self: Person | undefined
  let manager: Person | null = null
  for (const row of await rowsOf(PEOPLE, id)) {
    const person = personOf(row)
    if (row[0] === 0) self = person
    else if (row[0] === 1) manager = person
    else (lists.get(row[1]) ?? lists.set(row[1], []).get(row[1]))?.push(person)
    if (row[0] !== 2) continue
    const nodes: Person[] = []
    lists.set(row[2], nodes)
    person.reports = { nodes }
  }
  return { person: { ...self, manager, reports: { nodes: lists.get(id) ?? [] } } }
}

async function key(id: string): Promise<object> {
  const [row = []] = await rowsOf(KEY, id)
  const [, name, title, unit] = row
  return { person: { id: Buffer.from(`Person:${id}`, "latin1").toString("base64url"), name, title, unit } }
}

serve(async (request, response) => {
  const { id } = JSON.parse(await bodyOf(request))
  if (!UUID.test(id)) {
    response.writeHead(400).end()
    return
  }
  const body = JSON.stringify({ data: await (request.url === "/people" ? people(id) : key(id)) })
  response
    .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
    .end(body)
})
