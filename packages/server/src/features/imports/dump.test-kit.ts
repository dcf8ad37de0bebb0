import type { TestTenant } from "../../testing/test-server.ts"

const TABLES = {
  org_node: "to_jsonb(t)",
  person: "to_jsonb(t) - 'version'",
  position: "to_jsonb(t) - 'version'",
  reporting_line: "to_jsonb(t)",
  placement: "to_jsonb(t)",
  layer_override: "to_jsonb(t)",
  org: "to_jsonb(t) - 'version' - 'rules_version' - 'next_ordinal' - 'derived_on'",
} as const

/** Every row of a tenant's org as text, but what counts how often, and says when last, something was derived. */
export async function dumpOrg({ db }: TestTenant): Promise<readonly string[]> {
  const dumped: string[] = []
  for (const [table, row] of Object.entries(TABLES)) {
    const rows = await db.read((tx) =>
      tx.query<{ text: string }>(
        `SELECT (${row})::text AS text FROM ${table} t WHERE t.tenant_id = $1 ORDER BY 1`,
        [tx.tenantId],
      ),
    )
    dumped.push(...rows.map(({ text }) => `${table} ${text}`))
  }
  return dumped
}
