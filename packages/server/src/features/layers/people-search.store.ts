import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { afterTextAndId, type Page } from "../../platform/graphql/page.ts"
import { type Root, Values } from "./people.store.ts"
import type { PeopleSearch } from "./people-search.ts"

const BY_NAME = "ORDER BY p.name_key, p.id"
/** Sorts behind every text that begins with what stands before it. */
const LAST = "chr(1114111)"

export interface PageRoot {
  readonly wanted: PeopleSearch
  readonly page: Page
  readonly values: Values
}

/** One page of those who are looked for, as the root of a people statement. */
export function pageRoot({ wanted, page, values }: PageRoot): Root {
  const conditions = conditionsOf(wanted, values)
  const after = afterTextAndId(page)
  if (after) {
    const [key, id] = after.map((value) => values.add(value))
    conditions.push(`(p.name_key, p.id) > (${key}::text COLLATE "C", ${id}::uuid)`)
  }
  const where = conditions.join(" AND ")
  return { where, order: BY_NAME, limit: `LIMIT ${values.add(page.limit + 1)}::integer`, join: "JOIN" }
}

export async function countPeople(tx: TenantTx, wanted: PeopleSearch): Promise<number> {
  const values = new Values(tx.tenantId)
  const where = conditionsOf(wanted, values).join(" AND ")
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*) FROM person p JOIN placement c ON c.tenant_id = $1 AND c.node_id = p.id
     WHERE p.tenant_id = $1 AND ${where}`,
    values.list,
  )
  return row?.count ?? 0
}

/** Ranges over stored keys only: every one is leakproof, so it may use its index behind the tenant wall. */
function conditionsOf(wanted: PeopleSearch, values: Values): string[] {
  const conditions = ["c.kind = 'PERSON'"]
  if (wanted.begin !== undefined) conditions.push(beginsWith(values.add(wanted.begin), wanted.byEmail))
  if (wanted.layers) conditions.push(`c.layer = ANY (${values.add(wanted.layers)}::text[])`)
  if (wanted.unit !== undefined) conditions.push(`p.unit = ${values.add(wanted.unit)}`)
  if (wanted.flags !== undefined) conditions.push(`(c.flags & ${values.add(wanted.flags)}::integer) <> 0`)
  if (wanted.withinId !== undefined) {
    const top = `(SELECT path FROM placement WHERE tenant_id = $1 AND node_id = ${values.add(wanted.withinId)}::uuid)`
    conditions.push(`c.path >= ${top} AND c.path < ${top} || '~'`)
  }
  return conditions
}

function beginsWith(begin: string, byEmail: boolean): string {
  const keys = ["p.name_key", "p.last_name_key", "p.title_key", ...(byEmail ? ["p.email_key"] : [])]
  const ranges = keys.map((key) => `(${key} >= lower(${begin}) AND ${key} < lower(${begin}) || ${LAST})`)
  return `(${ranges.join(" OR ")})`
}
