import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Database, openDatabase } from "../../packages/server/src/platform/db/database.ts"
import type { TenantTx } from "../../packages/server/src/platform/db/tenant-tx.ts"
import { verifiedTenant } from "../../packages/server/src/platform/db/verified-tenant.ts"
import { freshDatabase } from "../../packages/server/src/testing/fresh-database.ts"
import { onDatabase } from "../kit/database.ts"
import { rewriteStatements, withSettingLeftOver } from "../kit/weaken.ts"

// Three connections serve twelve tenants through everything that goes wrong with connections. Whatever happened
// to the transaction before on the same connection, the next one sees its own tenant's rows and no others.

const ROUNDS = 4_000
const AT_ONCE = 24
const { urlOf } = await freshDatabase()
const tenants = Array.from({ length: 12 }, () => verifiedTenant(randomUUID()))
let database: Database

beforeAll(async () => {
  database = await openDatabase({ url: urlOf("app"), entities: [], poolSize: 3 })
  for (const id of tenants) {
    await database.entry("SELECT entry.create_tenant($1, $2)", [id, `t-${id}`])
    await database.tenant(id).write(async (tx) => {
      await tx.execute("INSERT INTO tenant (tenant_id, name, slug, settings) VALUES ($1, $2, $3, '{}')", [
        id,
        `canary ${id}`,
        `t-${id}`,
      ])
      await tx.execute("INSERT INTO org (tenant_id, rules) VALUES ($1, '{}')", [id])
    })
  }
})

afterAll(() => database.close())

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const EVERYTHING =
  "SELECT tenant_id, name FROM tenant UNION ALL SELECT tenant_id, 'canary ' || tenant_id FROM org"

/** Ways in which a transaction goes: some end well. */
const WAYS: readonly ((tx: TenantTx) => Promise<unknown>)[] = [
  () => pause(0),
  (tx) => tx.prepared("everything", EVERYTHING, []),
  (tx) => tx.execute("UPDATE org SET version = version + 1"),
  (tx) => tx.query("SELECT pg_sleep(0.002)"),
  async () => {
    throw new Error("a bug")
  },
  (tx) => tx.query("SELECT 1 / 0"),
  (tx) => tx.query("SELECT 1 / 0").catch(() => undefined),
  async (tx) => {
    await tx.query("SET LOCAL statement_timeout = 3")
    await tx.query("SELECT pg_sleep(1)")
  },
  (tx) => tx.query("ROLLBACK"),
  // A second statement that nobody waits for is still under way when the first one's failure ends the work.
  (tx) => Promise.all([tx.query("SELECT 1 / 0"), tx.query(EVERYTHING), pause(0)]),
  (tx) => tx.query("SELECT pg_terminate_backend(pg_backend_pid())"),
]
const WRITING = 2
const LETHAL = 10

interface Seen {
  ended: number
  failed: number
  /** Rows of another tenant's, or missing ones of one's own. */
  readonly foreign: unknown[]
}

/** Sends so many transactions of tenants at random through the few connections. */
async function chaos(rounds: number): Promise<Seen> {
  const random = seeded(20_261_122)
  const seen: Seen = { ended: 0, failed: 0, foreign: [] }
  const round = async () => {
    const id = tenants[Math.floor(random() * tenants.length)]!
    const at = Math.floor(random() * WAYS.length)
    const way = at === LETHAL && random() < 0.8 ? 0 : at
    const look = async (tx: TenantTx) => {
      const rows = await tx.query<{ tenant_id: string; name: string }>(EVERYTHING)
      if (rows.length !== 2) seen.foreign.push({ id, rows })
      seen.foreign.push(...rows.filter((row) => row.tenant_id !== id || row.name !== `canary ${id}`))
    }
    const work = async (tx: TenantTx) => {
      await look(tx)
      await WAYS[way]!(tx)
      if (way < 4) await look(tx)
    }
    const db = database.tenant(id)
    const ending = way === WRITING || random() < 0.5 ? db.write(work) : db.read(work)
    await ending.then(
      () => {
        seen.ended += 1
      },
      () => {
        seen.failed += 1
      },
    )
  }
  let left = rounds
  const runner = async () => {
    while (left-- > 0) await round()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runner))
  return seen
}

test(`${ROUNDS} transactions of ${tenants.length} tenants over three connections never see another's row`, async () => {
  const { ended, failed, foreign } = await chaos(ROUNDS)
  expect(foreign).toEqual([])
  expect(ended + failed).toBe(ROUNDS)
  expect(ended).toBeGreaterThan(ROUNDS / 4)
  expect(failed).toBeGreaterThan(ROUNDS / 10)
  // And nothing is left set on any connection: outside of a transaction there is no tenant.
  const ask = () =>
    database.entry<{ id: string | null; rows: number }>(
      "SELECT pg_sleep(0.01), current_setting('rung.tenant_id', true) AS id, (SELECT count(*) FROM tenant) AS rows",
      [],
    )
  const afterwards = await Promise.all(Array.from({ length: 9 }, ask))
  for (const [row] of afterwards) {
    expect({ id: row?.id || null, rows: row?.rows }).toEqual({ id: null, rows: 0 })
  }
})

test("the same transactions would see a tenant that is left on a connection", async () => {
  const restore = rewriteStatements(withSettingLeftOver())
  try {
    expect((await chaos(200)).foreign.length).toBeGreaterThan(10)
  } finally {
    restore()
    // The connections are spoilt by now.
    await database.close()
    database = await openDatabase({ url: urlOf("app"), entities: [], poolSize: 3 })
  }
})

test("a server that kills every connection at once loses transactions and nothing else", async () => {
  const counted = tenants[0]!
  const before = await onDatabase(
    urlOf("owner"),
    { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [counted] },
    "SELECT version FROM org",
  )
  let committed = 0
  const work = tenants.flatMap((id) =>
    Array.from({ length: 20 }, () =>
      database
        .tenant(id)
        .write(async (tx) => {
          await tx.execute("UPDATE org SET version = version + 1 WHERE tenant_id = $1", [id])
          await tx.query("SELECT pg_sleep(0.003)")
        })
        .then(
          () => {
            if (id === counted) committed += 1
          },
          () => undefined,
        ),
    ),
  )
  const killing = (async () => {
    for (let strike = 0; strike < 4; strike += 1) {
      await pause(60)
      await onDatabase(
        urlOf("app"),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rung' AND datname = current_database()",
      )
    }
  })()
  await Promise.all([...work, killing])
  const after = await onDatabase(
    urlOf("owner"),
    { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [counted] },
    "SELECT version FROM org",
  )
  // A commit whose answer was cut off may have happened: never fewer than were confirmed.
  expect(Number(after[0]?.version) - Number(before[0]?.version)).toBeGreaterThanOrEqual(committed)
  for (const id of tenants) {
    expect(await database.tenant(id).read((tx) => tx.query("SELECT tenant_id FROM org"))).toEqual([
      { tenant_id: id },
    ])
  }
})
