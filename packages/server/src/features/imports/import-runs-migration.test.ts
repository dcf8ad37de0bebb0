import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { unpackItems } from "./import-block.ts"

// What the version before kept of imports, carried over by the migrations since.

const FOLDER = fileURLToPath(new URL("../../../migrations/", import.meta.url))
const { adminUrl, template, urls } = inject("postgres")
const name = `${template}_${randomUUID().slice(0, 8)}`
const roles = Object.fromEntries(
  Object.entries(urls).map(([role, url]) => [role, decodeURIComponent(new URL(url).username)]),
)

function within(url: string): pg.Client {
  const moved = new URL(url)
  moved.pathname = `/${name}`
  return new pg.Client({ connectionString: moved.toString() })
}

const [admin, superuser, owner] = [new pg.Client(adminUrl), within(adminUrl), within(urls.owner)]

/** Applies the migrations whose names lie between two, as the owner does. */
async function migrate(from: string, to: string): Promise<void> {
  for (const file of readdirSync(FOLDER).filter((each) => each >= from && each < to)) {
    const sql = readFileSync(FOLDER + file, "utf8").replace(/\{\{(\w+)\}\}/g, (_, role) => `"${roles[role]}"`)
    await owner.query("BEGIN")
    await owner.query(sql)
    await owner.query("COMMIT")
  }
}

const TENANTS = ["0198aaaa-0000-7000-8000-000000000001", "0198aaaa-0000-7000-8000-000000000002"]
const IMPORTS = {
  APPLIED: "0198bbbb-0000-7000-8000-000000000001",
  PLANNED: "0198bbbb-0000-7000-8000-000000000002",
}
const places = (count: number) =>
  Array.from({ length: count }, (_, k) => ({ row: k + 2, column: null, value: `v${k}` }))

beforeAll(async () => {
  await admin.connect()
  await admin.query(`CREATE DATABASE "${name}" OWNER "${roles.owner}"`)
  await Promise.all([superuser.connect(), owner.connect()])
  await owner.query("CREATE TABLE rung_migration (name text PRIMARY KEY)")
  await migrate("0001", "0013")
  for (const tenant of TENANTS) {
    const run = (sql: string, ...values: unknown[]) => superuser.query(sql, [tenant, ...values])
    await run("INSERT INTO entry.tenant (id, slug) VALUES ($1, $1::uuid::text)")
    await run(
      "INSERT INTO tenant (tenant_id, name, slug, settings) VALUES ($1, 'Northgate', $1::uuid::text, '{}')",
    )
    await run("INSERT INTO org (tenant_id, rules) VALUES ($1, $2)", { excludedWorkerTypes: ["INTERN"] })
    for (const [state, id] of Object.entries(IMPORTS)) {
      await run(
        `INSERT INTO org_import (tenant_id, id, state, mode, effective_on, source_name, source_hash, request, plan_hash,
           org_version, counts, summary, operations, change_list, planned_by, applied_at)
         VALUES ($1, $2, $3, 'PARTIAL', '2026-01-01', 'people.csv', 'x', $4, 'hash', 1, '{"create": 2}', '{}', '', $5, 'system',
           CASE WHEN $3 = 'APPLIED' THEN timestamptz '2026-01-02' END)`,
        id,
        state,
        JSON.stringify({
          signature: "s",
          mapping: { id: "employeeId" },
          answers: [{ question: "HEAD", reference: "1" }],
        }),
        gzipSync(JSON.stringify({ changes: [{ name: "Ada" }], layerMoves: [] })),
      )
      for (const [seq, count] of [3, 2_400, 0].entries()) {
        await run(
          `INSERT INTO org_import_issue (tenant_id, import_id, seq, code, effect, body, rows)
           VALUES ($1, $2, $3, 'M03', 'WARN', '{"title": "t"}', $4)`,
          id,
          seq,
          JSON.stringify(places(count)),
        )
      }
    }
  }
  await migrate("0013", "9999")
})
afterAll(async () => {
  await Promise.all([superuser.end(), owner.end()])
  await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`)
  await admin.end()
})

describe("imports of the version before", () => {
  it("leave rules behind that count nobody whom nobody coaches, in every tenant", async () => {
    const { rows } = await superuser.query("SELECT rules ->> 'excludedWorkerTypes' AS types FROM org")
    const types = '["INTERN", "BOARD_MEMBER", "SERVICE_ACCOUNT"]'
    expect(rows).toEqual([{ types }, { types }])
  })

  it("stay as they were applied; what was planned only is to be planned again", async () => {
    const { rows } = await superuser.query(
      "SELECT state, source, revision, counts, request, problems -> 0 ->> 'code' AS problem, reading FROM org_import ORDER BY tenant_id, id",
    )
    const request = {
      choices: [],
      answers: [{ question: "HEAD", reference: "1" }],
      edits: [],
      leaveOutRows: [],
    }
    const kept = { source: "ROWS", revision: 1, counts: { create: 2 }, request, reading: null }
    const both = [
      { ...kept, state: "APPLIED", problem: null },
      { ...kept, state: "FAILED", problem: "PLAN_OUTDATED" },
    ]
    expect(rows).toEqual([...both, ...both])
  })

  it("keep every place of every issue, in blocks", async () => {
    const { rows: issues } = await superuser.query(
      `SELECT seq, row_count AS count, rows_from AS "from", jsonb_array_length(first_rows) AS first FROM org_import_issue
       WHERE tenant_id = $1 AND import_id = $2 ORDER BY seq`,
      [TENANTS[1], IMPORTS.APPLIED],
    )
    expect(issues).toEqual([
      { seq: 0, count: 3, from: 0, first: 3 },
      { seq: 1, count: 2_400, from: 3, first: 10 },
      { seq: 2, count: 0, from: 0, first: 0 },
    ])
    const { rows: blocks } = await superuser.query(
      `SELECT seq, first, count, content FROM org_import_block WHERE tenant_id = $1 AND import_id = $2 AND kind = 'ISSUE_ROW'
       ORDER BY seq`,
      [TENANTS[1], IMPORTS.APPLIED],
    )
    expect(blocks.map(({ first, count }) => [first, count])).toEqual([
      [0, 1_000],
      [1_000, 1_000],
      [2_000, 403],
    ])
    const all = (await Promise.all(blocks.map(({ content }) => unpackItems(content)))).flat()
    expect(all).toEqual([...places(3), ...places(2_400)])
  })

  it("lie behind the wall again", async () => {
    const { rows } = await superuser.query(
      "SELECT relname FROM pg_class WHERE relname LIKE 'org\\_import%' AND relkind = 'r' AND NOT relforcerowsecurity",
    )
    expect(rows).toEqual([])
  })
})
