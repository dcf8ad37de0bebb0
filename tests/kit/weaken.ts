import pg from "pg"
import { onDatabase, tenantTables } from "./database.ts"

// Ways to break the wall between tenants, for tests that prove that a broken wall is noticed. The first wall is
// the database's: forced row-level security. The second is every statement's own `tenant_id = $1`.

/** What the server is about to send to the database. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[] | undefined
}

export type Rewrite = (statement: Statement, connection: object) => Statement

type Query = (this: pg.Client, config: unknown, values?: unknown, callback?: unknown) => unknown

/** Changes every statement of the server's own connections on its way out; answers how to stop that. */
export function rewriteStatements(rewrite: Rewrite): () => void {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const original = prototype.query
  prototype.query = function (config, values, callback) {
    const { application_name: name } = (
      this as unknown as { connectionParameters: { application_name?: string } }
    ).connectionParameters
    if (name !== "rung") return original.call(this, config, values, callback)
    if (typeof config === "string") {
      const given = Array.isArray(values) ? values : undefined
      const changed = rewrite({ text: config, values: given }, this)
      return original.call(this, changed.text, given ? changed.values : values, callback)
    }
    const asked = config as { text?: string; values?: unknown[] }
    if (typeof asked.text !== "string") return original.call(this, config, values, callback)
    const changed = rewrite({ text: asked.text, values: asked.values }, this)
    return original.call(this, Object.assign(asked, changed), values, callback)
  }
  return () => {
    prototype.query = original
  }
}

/** The second wall away: conditions on the tenant hold for every row. */
export const withoutPredicates: Rewrite = ({ text, values }) => ({
  text: text.replace(/(?:"?\w+"?\.)?"?tenant_id"?\s*=\s*\$(\d+)/g, "($$$1::uuid IS NOT NULL)"),
  values,
})

const SETTING = /set_config\('rung\.tenant_id', ('[^']*'|\$1), true\)/

/** Nobody says which tenant a transaction is of. */
export const withoutSetting: Rewrite = ({ text, values }) => ({
  text: text.replace(SETTING, (_, id: string) => `${id}::text`),
  values,
})

/** The first tenant of a connection stays set on it, and nobody sets another: what a pool does with a session's setting. */
export function withSettingLeftOver(): Rewrite {
  const seen = new WeakSet<object>()
  return (statement, connection) => {
    if (!SETTING.test(statement.text)) return statement
    if (seen.has(connection)) return withoutSetting(statement, connection)
    seen.add(connection)
    return {
      ...statement,
      text: statement.text.replace(SETTING, (_, id: string) => `set_config('rung.tenant_id', ${id}, false)`),
    }
  }
}

/** A store that writes a row under the wrong tenant. */
export function writingInto(table: string, { from, to }: { from: string; to: string }): Rewrite {
  const insert = new RegExp(`^\\s*INSERT INTO "?${table}"?[ (]`, "i")
  return ({ text, values }) => ({
    text,
    values: insert.test(text) ? values?.map((value) => (value === from ? to : value)) : values,
  })
}

export function both(one: Rewrite, other: Rewrite): Rewrite {
  return (statement, connection) => other(one(statement, connection), connection)
}

/** Statements for the owner that break the first wall on some tables, or on all. */
export async function breakPolicies(
  ownerUrl: string,
  make: (table: string) => readonly string[],
  only?: readonly string[],
): Promise<void> {
  const tables = only ?? (await tenantTables(ownerUrl))
  await onDatabase(ownerUrl, ...tables.flatMap((table) => make(table)))
}

export const dropPolicy = (table: string) => [
  `DROP POLICY tenant_wall ON ${table}`,
  `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
]
export const unforce = (table: string) => [`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`]
export const letEverythingThrough = (table: string) => [
  `ALTER POLICY tenant_wall ON ${table} USING (true) WITH CHECK (true)`,
]
const UNSET = `NULLIF(current_setting('rung.tenant_id', true), '')`
export const letThroughWhenUnset = (table: string) => [
  `ALTER POLICY tenant_wall ON ${table} USING (${UNSET} IS NULL OR tenant_id = ${UNSET}::uuid)
   WITH CHECK (${UNSET} IS NULL OR tenant_id = ${UNSET}::uuid)`,
]
export const letEveryWriteThrough = (table: string) => [
  `ALTER POLICY tenant_wall ON ${table} WITH CHECK (true)`,
]
