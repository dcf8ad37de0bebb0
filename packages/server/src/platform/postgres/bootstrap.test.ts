import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bootstrapDatabase } from "./bootstrap.ts"
import { type EmbeddedPostgres, startThrowawayPostgres } from "./embedded.ts"
import { removeDatabase } from "./remove-database.ts"
import { databaseUrl, roleUrl } from "./role-urls.ts"
import { StartupProblem } from "./startup-problem.ts"

// The server named by DATABASE_URL, so that other majors can be tried; the embedded one where there is none, or
// where its user is no superuser: these tests play a superuser who makes, spoils and removes other users.
let embedded: EmbeddedPostgres | undefined
let superUrl: string
let adminUrl: string

const prefix = `rungtest${process.pid}`
const admin = `${prefix}_admin`
const secret = "a secret that is long enough for us"
const database = `${prefix}_db`

beforeAll(async () => {
  const url = process.env.DATABASE_URL
  const given = url !== undefined && (await isSuperuser(url)) ? url : undefined
  if (!given) embedded = await startThrowawayPostgres(() => undefined)
  superUrl = databaseUrl(given ?? embedded?.adminUrl ?? "", "postgres")
  await run(superUrl, `CREATE ROLE ${admin} LOGIN CREATEDB CREATEROLE PASSWORD 'hush'`)
  const ofAdmin = new URL(superUrl)
  ofAdmin.username = admin
  ofAdmin.password = "hush"
  adminUrl = ofAdmin.href
})

afterAll(async () => {
  await run(superUrl, `DROP OWNED BY ${admin}`, `DROP ROLE ${admin}`)
  await embedded?.stop()
})

async function isSuperuser(url: string): Promise<boolean> {
  const [row] = await run(url, "SELECT rolsuper AS yes FROM pg_roles WHERE rolname = current_user")
  return row?.yes === true
}

async function run(url: string, ...statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

const options = () => ({ adminUrl, database, rolePrefix: prefix, secret })
const bootstrap = () => bootstrapDatabase(options())

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StartupProblem)
  return error instanceof StartupProblem ? error.message : ""
}

describe("a database made by a user who is no superuser", () => {
  beforeAll(async () => {
    await bootstrap()
  })

  afterAll(() => removeDatabase(options()))

  test("has six roles that may log in and nothing more", async () => {
    const rows = await run(
      superUrl,
      `SELECT rolname, rolcanlogin FROM pg_roles WHERE rolname LIKE '${prefix}\\_%' AND rolname <> '${admin}'
       AND NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication) ORDER BY 1`,
    )
    const names = ["app", "ingest", "login", "owner", "sealed", "worker"]
    expect(rows).toEqual(names.map((name) => ({ rolname: `${prefix}_${name}`, rolcanlogin: true })))
  })

  test("lets the owner make tables and the application only what it is granted", async () => {
    const { urls } = await bootstrap()
    await run(urls.owner, "CREATE TABLE thing (id int)", `GRANT SELECT ON thing TO ${prefix}_app`)
    expect(await run(urls.app, "SELECT * FROM thing")).toEqual([])
    for (const forbidden of [
      "INSERT INTO thing VALUES (1)",
      "TRUNCATE thing",
      "CREATE TABLE mine (id int)",
    ]) {
      await expect(run(urls.app, forbidden), forbidden).rejects.toThrow(/permission denied/)
    }
    await expect(run(urls.app, "CREATE SCHEMA mine")).rejects.toThrow(/permission denied/)
    await expect(run(urls.app, "CREATE TEMP TABLE mine (id int)")).rejects.toThrow(/permission denied/)
    await expect(run(urls.app, `SET ROLE ${prefix}_owner`)).rejects.toThrow(/permission denied/)
    await expect(run(urls.login, "SELECT * FROM thing")).rejects.toThrow(/permission denied|does not exist/)
    await run(urls.owner, "DROP TABLE thing")
  })

  test("ends what takes too long by itself, unless its operator has said otherwise", async () => {
    const { urls } = await bootstrap()
    const timeOuts = async (url: string) => {
      const [row] = await run(
        url,
        `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
           current_setting('idle_in_transaction_session_timeout') AS idle`,
      )
      return row
    }
    const [none, most] = [
      { statement: "0", lock: "0", idle: "0" },
      { lock: "10s", idle: "1min" },
    ]
    expect(await timeOuts(urls.app)).toEqual({ statement: "2min", ...most })
    expect(await timeOuts(urls.worker)).toEqual({ statement: "2min", ...most })
    expect(await timeOuts(urls.sealed)).toEqual({ statement: "2min", ...most })
    expect(await timeOuts(urls.login)).toEqual({ statement: "10s", ...most })
    expect(await timeOuts(urls.owner)).toEqual(none)
    expect(await timeOuts(urls.ingest)).toEqual(none)
    await run(superUrl, `ALTER ROLE ${prefix}_app SET lock_timeout = '3s'`)
    await bootstrap()
    expect(await timeOuts(urls.app)).toEqual({ statement: "2min", idle: "1min", lock: "3s" })
  })

  test("belongs to the owner, is in UTF-8, and lets nobody else in", async () => {
    const stranger = `${prefix}_stranger`
    await run(superUrl, `CREATE ROLE ${stranger} LOGIN PASSWORD 'hush'`)
    try {
      const url = new URL(databaseUrl(adminUrl, database))
      url.username = stranger
      await expect(run(url.href, "SELECT 1")).rejects.toThrow(/permission denied for database/)
    } finally {
      await run(superUrl, `DROP ROLE ${stranger}`)
    }
    const [row] = await run(
      superUrl,
      `SELECT pg_get_userbyid(datdba) AS owner, pg_encoding_to_char(encoding) AS encoding
       FROM pg_database WHERE datname = '${database}'`,
    )
    expect(row).toEqual({ owner: `${prefix}_owner`, encoding: "UTF8" })
  })

  test("is the same after a second time, and after five at once", async () => {
    const first = await bootstrap()
    const again = await Promise.all([1, 2, 3, 4, 5].map(bootstrap))
    for (const each of again) expect(each).toEqual(first)
    expect(await run(first.urls.worker, "SELECT current_user AS who")).toEqual([{ who: `${prefix}_worker` }])
  })

  test("follows a new secret", async () => {
    const renewed = await bootstrapDatabase({ ...options(), secret: "another secret, also long enough" })
    expect(await run(renewed.urls.app, "SELECT 1 AS one")).toEqual([{ one: 1 }])
    await bootstrap()
  })

  test("refuses a role that could bypass the wall", async () => {
    await run(superUrl, `ALTER ROLE ${prefix}_app BYPASSRLS`)
    expect(await problemOf(bootstrap())).toContain(`Role ${prefix}_app may do too much: ALTER ROLE`)
    await run(superUrl, `ALTER ROLE ${prefix}_app NOBYPASSRLS`, `GRANT ${prefix}_owner TO ${prefix}_app`)
    expect(await problemOf(bootstrap())).toContain(`REVOKE ${prefix}_owner FROM ${prefix}_app`)
    await run(superUrl, `REVOKE ${prefix}_owner FROM ${prefix}_app`)
    await bootstrap()
  })

  test("does not share its roles with another database", async () => {
    const other = bootstrapDatabase({ ...options(), database: `${prefix}_other` })
    expect(await problemOf(other)).toContain(`belongs to another installation (Rung, database ${database})`)
  })
})

test("several servers may make the same database at once", async () => {
  try {
    const all = await Promise.all([1, 2, 3, 4].map(bootstrap))
    for (const each of all) expect(each).toEqual(all[0])
  } finally {
    await removeDatabase(options())
  }
})

test("a database that its user owns is taken over as it is", async () => {
  await run(adminUrl, `CREATE DATABASE ${database}`)
  try {
    const { urls } = await bootstrap()
    await run(urls.owner, "CREATE TABLE thing (id int)", "CREATE SCHEMA more")
    await expect(run(urls.ingest, "SELECT * FROM thing")).rejects.toThrow(/permission denied/)
  } finally {
    await removeDatabase(options())
  }
})

test("removing leaves neither database nor roles", async () => {
  await bootstrap()
  await removeDatabase(options())
  await removeDatabase(options())
  const left = await run(
    superUrl,
    `SELECT rolname FROM pg_roles WHERE rolname LIKE '${prefix}\\_%' AND rolname <> '${admin}'
     UNION ALL SELECT datname FROM pg_database WHERE datname = '${database}'`,
  )
  expect(left).toEqual([])
})

describe("one clear line", () => {
  test("when nothing listens", async () => {
    const line = await problemOf(
      bootstrapDatabase({ ...options(), adminUrl: "postgres://ada:hush@127.0.0.1:1/x" }),
    )
    expect(line).toBe(
      "DATABASE_URL: no PostgreSQL answers at 127.0.0.1:1 (ECONNREFUSED): is it running, and is the address right?",
    )
  })

  test("when the host is unknown", async () => {
    const line = await problemOf(
      bootstrapDatabase({ ...options(), adminUrl: "postgres://ada@nowhere.invalid/x" }),
    )
    expect(line).toContain("no PostgreSQL answers at nowhere.invalid:5432")
  })

  test("when the user is unknown or the password wrong", async () => {
    const url = new URL(adminUrl)
    url.username = "nobody_here"
    expect(await problemOf(bootstrapDatabase({ ...options(), adminUrl: url.href }))).toContain(
      "lets user nobody_here not in: check name and password",
    )
  })

  test("when a user may create neither database nor roles", async () => {
    const poor = `${prefix}_poor`
    const url = new URL(adminUrl)
    url.username = poor
    await run(superUrl, `CREATE ROLE ${poor} LOGIN PASSWORD 'hush'`)
    try {
      const attempt = () => bootstrapDatabase({ ...options(), adminUrl: url.href })
      expect(await problemOf(attempt())).toContain("its user may not create roles")
      await run(superUrl, `ALTER ROLE ${poor} CREATEROLE`)
      expect(await problemOf(attempt())).toContain("its user may not create one: create it, or ALTER ROLE")
    } finally {
      await removeDatabase({ ...options(), adminUrl: superUrl })
      await run(superUrl, `DROP ROLE ${poor}`)
    }
  })

  test("when the roles are somebody else's", async () => {
    await bootstrapDatabase({ ...options(), adminUrl: superUrl })
    const other = `${prefix}_newcomer`
    const url = new URL(adminUrl)
    url.username = other
    await run(
      superUrl,
      `CREATE ROLE ${other} LOGIN CREATEDB PASSWORD 'hush'`,
      `GRANT CONNECT ON DATABASE ${database} TO ${other}`,
    )
    try {
      const line = await problemOf(bootstrapDatabase({ ...options(), adminUrl: url.href }))
      expect(line).toContain(`may not manage role ${prefix}_owner, which another user made`)
    } finally {
      await removeDatabase({ ...options(), adminUrl: superUrl })
      await run(superUrl, `DROP ROLE ${other}`)
    }
  })

  test("when the database is somebody else's", async () => {
    await run(superUrl, `CREATE DATABASE ${database}`)
    try {
      expect(await problemOf(bootstrap())).toContain(`may not manage database ${database}`)
    } finally {
      await removeDatabase({ ...options(), adminUrl: superUrl })
    }
  })
})

test("a role's address keeps the way to the server, sockets included", () => {
  const parts = { database: "my db", rolePrefix: "rung", secret, role: "app" as const }
  const password = "[A-Za-z0-9_-]{43}"
  expect(roleUrl("postgres://a:b@db.test:6432/x?sslmode=require&user=z", parts)).toMatch(
    new RegExp(`^postgres://rung_app:${password}@db\\.test:6432/my%20db\\?sslmode=require$`),
  )
  expect(roleUrl("postgres:///x?host=/run/postgresql", parts)).toMatch(
    new RegExp(`^postgres://rung_app:${password}@/my%20db\\?host=%2Frun%2Fpostgresql$`),
  )
})
