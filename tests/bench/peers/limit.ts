import pg from "pg"
import { LAYER_FLAGS } from "../../../packages/domain/src/layers/layer-flag.ts"
import { bodyOf, serve, settings } from "./serve.ts"

// The least that an answer can take: one hand-written statement behind the same wall, prepared on its connection,
// its tenant set in the same round trip, its JSON made by PostgreSQL and passed on as it is. No sign-in, no
// permissions, no choice of fields.

const { appUrl, tenantId } = settings()

const FLAGS = LAYER_FLAGS.map((flag, bit) => `CASE WHEN c.flags & ${1 << bit} <> 0 THEN '${flag}' END`)
const PERSON = `'id', translate(rtrim(encode(convert_to('Person:' || p.id, 'UTF8'), 'base64'), '='), '+/', '-_'),
  'name', p.name, 'title', p.title, 'unit', p.unit, 'location', p.location, 'layer', c.layer,
  'hybridShare', c.hybrid_share, 'span', c.counted_reports, 'below', c.subtree_size - 1,
  'flags', CASE c.flags WHEN 0 THEN '[]'::json ELSE array_to_json(array_remove(ARRAY[${FLAGS.join(", ")}], NULL)) END`
const FROM = `FROM placement c JOIN person p ON p.tenant_id = '${tenantId}' AND p.id = c.node_id
  WHERE c.tenant_id = '${tenantId}'`

const STATEMENTS = {
  people: `PREPARE people (uuid) AS
    WITH two AS (
      SELECT c.acting_manager_id AS above, json_build_object(${PERSON}) AS person, p.name_key, p.id ${FROM}
        AND c.acting_manager_id IN
          (SELECT node_id FROM placement WHERE tenant_id = '${tenantId}' AND acting_manager_id = $1)),
    lists AS (SELECT above, json_agg(person ORDER BY name_key, id) AS people FROM two GROUP BY above),
    one AS (
      SELECT json_agg(json_build_object(${PERSON},
        'reports', json_build_object('nodes', coalesce(l.people, '[]'))) ORDER BY p.name_key, p.id) AS people
      FROM placement c JOIN person p ON p.tenant_id = '${tenantId}' AND p.id = c.node_id
      LEFT JOIN lists l ON l.above = c.node_id
      WHERE c.tenant_id = '${tenantId}' AND c.acting_manager_id = $1)
    SELECT json_build_object('data', json_build_object('person', json_build_object(${PERSON},
      'manager', (SELECT json_build_object(${PERSON}) FROM placement c JOIN person p
          ON p.tenant_id = '${tenantId}' AND p.id = c.node_id
        WHERE c.tenant_id = '${tenantId}' AND c.node_id = self.manager_id),
      'reports', json_build_object('nodes', (SELECT coalesce(people, '[]') FROM one)))))::text AS body
    FROM placement self, LATERAL (SELECT self.*) c, person p
    WHERE self.tenant_id = '${tenantId}' AND self.node_id = $1 AND p.tenant_id = '${tenantId}' AND p.id = $1`,
  key: `PREPARE key (uuid) AS SELECT json_build_object('data', json_build_object('person', json_build_object(
      'id', id, 'name', name, 'title', title, 'unit', unit)))::text AS body
    FROM person WHERE tenant_id = '${tenantId}' AND id = $1`,
}

const UUID = /^[0-9a-f-]{36}$/
const pool = new pg.Pool({ connectionString: appUrl, max: 10 })
const ready = new WeakSet<pg.PoolClient>()

async function answer(statement: string, id: string): Promise<string> {
  const client = await pool.connect()
  try {
    if (!ready.has(client)) {
      for (const sql of Object.values(STATEMENTS)) await client.query(sql)
      ready.add(client)
    }
    const results: unknown = await client.query(
      `START TRANSACTION READ ONLY; SELECT set_config('rung.tenant_id', '${tenantId}', true);
       EXECUTE ${statement}('${id}'); COMMIT`,
    )
    return (results as pg.QueryResult<{ body: string }>[])[2]?.rows[0]?.body ?? "null"
  } finally {
    client.release()
  }
}

serve(async (request, response) => {
  const statement = (request.url ?? "").slice(1)
  const { id } = JSON.parse(await bodyOf(request))
  if (!(statement in STATEMENTS) || !UUID.test(id)) {
    response.writeHead(400).end()
    return
  }
  const body = await answer(statement, id)
  response
    .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
    .end(body)
})
