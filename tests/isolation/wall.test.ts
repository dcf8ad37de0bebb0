import { randomUUID } from "node:crypto"
import { describe, expect, inject, test } from "vitest"
import { freshDatabase } from "../../packages/server/src/testing/fresh-database.ts"
import { onDatabase, type Row, TENANT_TABLES, tenantTables } from "../kit/database.ts"

// What the catalogue says of the wall. Nothing here calls the API: `twin-tenant-attack` and `broken-wall` do.

const { urlOf } = await freshDatabase()
const urls = {
  owner: urlOf("owner"),
  app: urlOf("app"),
  worker: urlOf("worker"),
  ingest: urlOf("ingest"),
  login: urlOf("login"),
  sealed: urlOf("sealed"),
}
const ask = <R extends Row = Row>(sql: string, ...values: readonly unknown[]) =>
  onDatabase<R>(urls.owner, { text: sql, values })
const nameOf = (url: string) => decodeURIComponent(new URL(url).username)
const ours = Object.values(urls).map(nameOf)
const app = nameOf(urls.app)
const SEALED = "sealed.answer"

/** Tables that hold what must be known before a tenant is, or what belongs to none. */
const GLOBAL_TABLES = [
  "entry.account_tenant",
  "entry.secret",
  "entry.tenant",
  "login.account",
  "login.credential",
  "login.reset_code",
  "login.session",
  "login.throttle",
  "public.rung_migration",
]
/** The queue's tables belong to the queue; only its worker reads them. */
const QUEUE_SCHEMA = "jobs"

/** Functions that run with their owner's rights, and where each looks for names. */
const SECURITY_DEFINERS: Readonly<Record<string, string>> = {
  "entry.bearer_of": "public, pg_temp",
  "entry.create_tenant": "entry, pg_temp",
  "entry.follow_membership": "entry, pg_temp",
  "entry.follow_secret": "entry, pg_temp",
  "entry.forget_secret": "entry, pg_temp",
  "entry.form_of": "public, pg_temp",
  "entry.member_of": "public, pg_temp",
  "entry.taken_slugs": "entry, pg_temp",
  "entry.tenant_by_slug": "entry, pg_temp",
  "entry.tenant_of_secret": "entry, pg_temp",
  "entry.tenants": "entry, pg_temp",
  "entry.tenants_of": "entry, pg_temp",
  "jobs.enqueue": "jobs, pg_temp",
  "jobs.enqueue_tenantless": "jobs, pg_temp",
  "sealed.own_draft": "public, pg_temp",
  "sealed.save_answers": "public, pg_temp",
}

const WALL = "(tenant_id = (NULLIF(current_setting('rung.tenant_id'::text, true), ''::text))::uuid)"

describe("every table", () => {
  test("is a tenant's, behind the wall, or on the list of global ones", async () => {
    const rows = await ask<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'f', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> ALL ($1)
       ORDER BY 1`,
      ["information_schema", QUEUE_SCHEMA],
    )
    const walled = (await tenantTables(urls.owner)).map((name) =>
      name === SEALED ? name : `public.${name.replaceAll('"', "")}`,
    )
    expect(walled.length).toBeGreaterThan(20)
    const others = rows.map(({ name }) => name).filter((name) => !walled.includes(name))
    expect(others).toEqual(GLOBAL_TABLES)
  })

  test("of a tenant has row-level security, enabled and forced", async () => {
    const open = await ask(
      `SELECT t.name FROM (${TENANT_TABLES}) t JOIN pg_class c USING (oid)
       WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    )
    expect(open).toEqual([])
  })

  test("of a tenant has the one approved policy and no other", async () => {
    const policies = await ask(
      `SELECT t.name, p.polname, p.polpermissive, p.polcmd, p.polroles::oid[]::text AS roles,
         pg_get_expr(p.polqual, p.polrelid) AS reads, pg_get_expr(p.polwithcheck, p.polrelid) AS writes
       FROM (${TENANT_TABLES}) t LEFT JOIN pg_policy p ON p.polrelid = t.oid ORDER BY t.name`,
    )
    const approved = {
      polname: "tenant_wall",
      polpermissive: true,
      polcmd: "*",
      roles: "{0}",
      reads: WALL,
      writes: WALL,
    }
    expect(policies).toEqual((await tenantTables(urls.owner)).map((name) => ({ name, ...approved })))
  })

  test("of a tenant has the tenant first in its key and in everything unique", async () => {
    const strays = await ask(
      `SELECT i.indexrelid::regclass::text AS index FROM (${TENANT_TABLES}) t JOIN pg_index i ON i.indrelid = t.oid
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
       WHERE (i.indisunique OR i.indisprimary) AND a.attname <> 'tenant_id'
       UNION ALL SELECT t.name FROM (${TENANT_TABLES}) t
       WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary)
       UNION ALL SELECT i.indexrelid::regclass::text FROM (${TENANT_TABLES}) t
       JOIN pg_index i ON i.indrelid = t.oid WHERE i.indkey[0] = 0 AND i.indisunique`,
    )
    expect(strays).toEqual([])
  })

  test("of a tenant names another one's rows only together with the tenant", async () => {
    const strays = await ask(
      `SELECT f.conname, f.conrelid::regclass::text AS at FROM (${TENANT_TABLES}) t JOIN pg_constraint f ON f.conrelid = t.oid
       WHERE f.contype = 'f' AND NOT EXISTS (
         SELECT FROM generate_subscripts(f.conkey, 1) i
         JOIN pg_attribute here ON here.attrelid = f.conrelid AND here.attnum = f.conkey[i]
         JOIN pg_attribute there ON there.attrelid = f.confrelid AND there.attnum = f.confkey[i]
         WHERE here.attname = 'tenant_id'
           AND (there.attname = 'tenant_id' OR (f.confrelid = 'entry.tenant'::regclass AND there.attname = 'id')))`,
    )
    expect(strays).toEqual([])
  })
})

describe("the application's role", () => {
  test("has no special right, owns nothing and acts as nobody else", async () => {
    const [powers] = await ask(
      `SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication AS special,
         EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) AS member,
         EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) OR EXISTS (SELECT FROM pg_proc WHERE proowner = r.oid)
           OR EXISTS (SELECT FROM pg_namespace WHERE nspowner = r.oid)
           OR EXISTS (SELECT FROM pg_database WHERE datdba = r.oid) AS owns,
         has_database_privilege(r.oid, $2, 'CREATE') AS makes_schemas,
         has_database_privilege(r.oid, $2, 'TEMPORARY') AS makes_temporary
       FROM pg_roles r WHERE rolname = $1`,
      app,
      // A copy of a database does not keep the rights on the database as a whole.
      inject("postgres").template,
    )
    expect(powers).toEqual({
      special: false,
      member: false,
      owns: false,
      makes_schemas: false,
      makes_temporary: false,
    })
  })

  test("may not empty, reference or put triggers on any table, nor make anything in any schema", async () => {
    const rights = await ask(
      `SELECT c.oid::regclass::text AS at, p AS right FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
         unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) p
       WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v')
         AND has_table_privilege($1, c.oid, p)
       UNION ALL SELECT nspname, 'CREATE' FROM pg_namespace WHERE has_schema_privilege($1, oid, 'CREATE')`,
      app,
    )
    expect(rights).toEqual([])
  })

  test("reaches no global table and no sealed answer but by the functions on the list", async () => {
    const rights = await ask(
      `SELECT n.nspname || '.' || c.relname AS at, p AS right FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
         unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
       WHERE n.nspname IN ('entry', 'login', 'jobs', 'sealed') AND c.relkind IN ('r', 'p', 'v')
         AND has_schema_privilege($1, n.oid, 'USAGE') AND has_table_privilege($1, c.oid, p)`,
      app,
    )
    expect(rights).toEqual([])
  })

  test("cannot rewrite the audit log or a finished result", async () => {
    const rights = await ask(
      `SELECT t AS at, p AS right FROM unnest(ARRAY['audit_entry', 'person_result']) t, unnest(ARRAY['UPDATE', 'DELETE']) p
       WHERE has_table_privilege($1, t, p) AND (t, p) <> ('person_result', 'DELETE')`,
      app,
    )
    expect(rights).toEqual([])
  })
})

describe("release control's role", () => {
  const rightsOf = (name: string, schemas: readonly string[]) =>
    ask<{ at: string; right: string }>(
      `SELECT c.oid::regclass::text AS at, p AS right FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
         unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
       WHERE n.nspname = ANY ($2) AND c.relkind IN ('r', 'p', 'v', 'm')
         AND (has_table_privilege($1, c.oid, p)
           OR (p IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege($1, c.oid, p)))
       ORDER BY 1, 2`,
      name,
      schemas,
    )

  test("alone reads sealed answers, and reads them only", async () => {
    for (const [role, url] of Object.entries(urls)) {
      if (role === "owner") continue
      const expected = role === "sealed" ? [{ at: SEALED, right: "SELECT" }] : []
      expect([role, await rightsOf(nameOf(url), ["sealed"])]).toEqual([role, expected])
      const read = onDatabase(url, `SELECT * FROM ${SEALED}`)
      if (role === "sealed") expect(await read).toEqual([])
      else await expect(read, role).rejects.toThrow(/permission denied/)
    }
  })

  test("reads besides whose answers they are and of which cycle, and writes nothing", async () => {
    const rights = await rightsOf(nameOf(urls.sealed), ["public", "entry", "login", QUEUE_SCHEMA])
    expect(rights).toEqual(["assessment", "cycle", "participant"].map((at) => ({ at, right: "SELECT" })))
  })

  test("is the owner's to grant: nobody else owns a sealed table or function, or may call one but the application", async () => {
    const strays = await ask(
      `SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'sealed' AND pg_get_userbyid(relowner) <> $1
       UNION ALL SELECT proname FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace
       WHERE n.nspname = 'sealed' AND pg_get_userbyid(proowner) <> $1
       UNION ALL SELECT nspname FROM pg_namespace WHERE nspname = 'sealed' AND pg_get_userbyid(nspowner) <> $1`,
      nameOf(urls.owner),
    )
    expect(strays).toEqual([])
    const callers = await ask(
      `SELECT f.proname AS name, r AS role FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace,
         unnest($1::text[]) r
       WHERE n.nspname = 'sealed' AND has_schema_privilege(r, n.oid, 'USAGE')
         AND has_function_privilege(r, f.oid, 'EXECUTE') ORDER BY 1`,
      ours.filter((name) => name !== nameOf(urls.owner)),
    )
    expect(callers).toEqual(["own_draft", "save_answers"].map((name) => ({ name, role: app })))
  })
})

describe("all roles of ours", () => {
  test("are members of nothing and have no right to pass the wall", async () => {
    expect(ours.length).toBeGreaterThanOrEqual(6)
    const strays = await ask(
      `SELECT rolname FROM pg_roles r WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls
         OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid))`,
      ours,
    )
    expect(strays).toEqual([])
  })

  test("but for the owner may not change a table of a tenant's", async () => {
    const owned = await ask(
      `SELECT t.name FROM (${TENANT_TABLES}) t JOIN pg_class c USING (oid) WHERE pg_get_userbyid(c.relowner) <> $1`,
      nameOf(urls.owner),
    )
    expect(owned).toEqual([])
  })

  test("see sign-in only as the role of sign-in, which sees nothing else", async () => {
    const seen = await ask(
      `SELECT r, n FROM unnest($1::text[]) r, unnest(ARRAY['login', 'entry']) n
       WHERE has_schema_privilege(r, n, 'USAGE') ORDER BY r, n`,
      ours.filter((name) => name !== nameOf(urls.owner)),
    )
    const worker = nameOf(urls.worker)
    expect(seen).toEqual([
      { r: app, n: "entry" },
      { r: nameOf(urls.login), n: "login" },
      { r: worker, n: "entry" },
    ])
    const beyond = await ask(
      `SELECT t.name FROM (${TENANT_TABLES}) t, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
       WHERE has_table_privilege($1, t.oid, p)`,
      nameOf(urls.login),
    )
    expect(beyond).toEqual([])
  })
})

describe("what runs with more rights than its caller", () => {
  test("is on the list, with a pinned search path", async () => {
    const rows = await ask<{ name: string; config: string[] | null }>(
      `SELECT n.nspname || '.' || p.proname AS name, p.proconfig AS config FROM pg_proc p
       JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    )
    for (const { name, config } of rows) {
      expect([name, ...(config ?? [])]).toEqual([name, `search_path=${SECURITY_DEFINERS[name]}`])
    }
    const entrances = rows.map(({ name }) => name)
    const expected = Object.keys(SECURITY_DEFINERS)
    expect(entrances).toEqual(
      expected.filter((name) => !name.startsWith("jobs.") || entrances.includes(name)),
    )
  })

  test("is open to nobody by default", async () => {
    const open = await ask(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND (p.prosecdef OR p.prokind = 'p')
         AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner)))
                     WHERE grantee = 0 AND privilege_type = 'EXECUTE')`,
    )
    expect(open).toEqual([])
  })

  test("is never a view", async () => {
    const views = await ask(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', $1)
         AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)`,
      QUEUE_SCHEMA,
    )
    expect(views).toEqual([])
  })
})

describe("without a tenant set", () => {
  test("no role of ours reads or writes a row of any table", async () => {
    const tenant = randomUUID()
    const tables = await tenantTables(urls.owner)
    const setting = { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [tenant] }
    await onDatabase(
      urls.owner,
      { text: "INSERT INTO entry.tenant (id, slug) VALUES ($1, $2)", values: [tenant, `wall-${tenant}`] },
      setting,
      {
        text: "INSERT INTO tenant (tenant_id, name, slug, settings) VALUES ($1, 'Walled', $2, '{}')",
        values: [tenant, `wall-${tenant}`],
      },
      { text: `INSERT INTO org (tenant_id, rules) VALUES ($1, '{}')`, values: [tenant] },
    )
    try {
      expect(await onDatabase(urls.app, setting, "SELECT name FROM tenant")).toEqual([{ name: "Walled" }])
      for (const url of [urls.owner, urls.app, urls.worker]) {
        for (const table of tables) {
          const name = `${table} as ${nameOf(url)}`
          const seen = await onDatabase(url, `SELECT count(*)::int AS rows FROM ${table}`).catch(String)
          if (typeof seen === "string") expect(seen, name).toMatch(/permission denied for (schema|table)/)
          else expect(seen, name).toEqual([{ rows: 0 }])
        }
      }
      expect(await onDatabase(urls.sealed, `SELECT FROM ${SEALED}`, "SELECT FROM assessment")).toEqual([])
      for (const wrong of ["", randomUUID()]) {
        const other = { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [wrong] }
        expect(await onDatabase(urls.app, other, "SELECT FROM tenant")).toEqual([])
        const update = "UPDATE tenant SET name = 'Taken' RETURNING name"
        expect(await onDatabase(urls.app, other, update)).toEqual([])
        const insert = {
          text: "INSERT INTO tenant (tenant_id, name, slug, settings) VALUES ($1, 'Taken', 'x', '{}')",
          values: [tenant],
        }
        await expect(onDatabase(urls.app, other, insert)).rejects.toThrow(/row-level security/)
      }
      await expect(
        onDatabase(
          urls.app,
          { text: "SELECT set_config('rung.tenant_id', 'x', false)", values: [] },
          "SELECT FROM tenant",
        ),
      ).rejects.toThrow(/uuid/)
    } finally {
      await onDatabase(urls.owner, { text: "DELETE FROM entry.tenant WHERE id = $1", values: [tenant] })
    }
  })

  test("no row can be put into any table, by any role that may write there", async () => {
    for (const table of await tenantTables(urls.owner)) {
      const text = `INSERT INTO ${table} (tenant_id) VALUES ($1)`
      // Checks and missing columns are looked at after the wall, so it is the wall that answers.
      for (const url of [urls.app, urls.owner]) {
        await expect(
          onDatabase(url, { text, values: [randomUUID()] }),
          `${table} as ${nameOf(url)}`,
        ).rejects.toThrow(/row-level security policy for table|permission denied for table/)
      }
    }
  })
})
