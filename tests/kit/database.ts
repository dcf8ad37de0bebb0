import pg from "pg"

export type Row = Record<string, unknown>

/** Runs statements on a connection of its own, one after another; answers the rows of the last. */
export async function onDatabase<R extends Row = Row>(
  url: string,
  ...statements: readonly (string | { readonly text: string; readonly values: readonly unknown[] })[]
): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: R[] = []
    for (const statement of statements) {
      const { text, values } = typeof statement === "string" ? { text: statement, values: [] } : statement
      rows = (await client.query<R>(text, [...values])).rows
    }
    return rows
  } finally {
    await client.end()
  }
}

/** Every table that holds rows of tenants, by the name to ask for it: in `public`, or in `sealed`. */
export const TENANT_TABLES = `
  SELECT c.oid, CASE n.nspname WHEN 'public' THEN '' ELSE quote_ident(n.nspname) || '.' END
    || quote_ident(c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
  WHERE n.nspname IN ('public', 'sealed') AND c.relkind IN ('r', 'p') ORDER BY name`

export async function tenantTables(url: string): Promise<string[]> {
  const rows = await onDatabase<{ name: string }>(url, TENANT_TABLES)
  return rows.map(({ name }) => name)
}
