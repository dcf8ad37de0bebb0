import { onDatabase, type Row } from "../../kit/database.ts"
import type { Company } from "./company.ts"
import type { Stage } from "./stage.ts"

/** All that says who is in an org and where. */
const ORG_TABLES = [
  "org",
  "org_node",
  "person",
  "position",
  "reporting_line",
  "placement",
  "layer_override",
] as const

/** Every row of an org, table by table, in one order. */
export type OrgState = Readonly<Record<(typeof ORG_TABLES)[number], readonly string[]>>

/** The org as it is, to the last byte. */
export async function orgState(stage: Stage, { tenantId }: Company): Promise<OrgState> {
  const read = async (table: string) => {
    const rows = await onDatabase<{ row: string }>(
      stage.urlOf("owner"),
      { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [tenantId] },
      {
        text: `SELECT to_jsonb(t)::text AS row FROM "${table}" t WHERE tenant_id = $1 ORDER BY 1`,
        values: [tenantId],
      },
    )
    return rows.map(({ row }) => row)
  }
  const [org, org_node, person, position, reporting_line, placement, layer_override] = await Promise.all(
    ORG_TABLES.map(read),
  )
  return {
    org: org ?? [],
    org_node: org_node ?? [],
    person: person ?? [],
    position: position ?? [],
    reporting_line: reporting_line ?? [],
    placement: placement ?? [],
    layer_override: layer_override ?? [],
  }
}

/** What only counts changes, and so differs from one history to another of the same org. */
const COUNTERS = ["version", "ordinal", "next_ordinal", "path"]

/** The same org in the words of its source: two tenants with the same org then read the same. */
export function inItsOwnWords(state: OrgState): OrgState {
  const keys = new Map<string, string>()
  for (const text of state.person) {
    const { id, employee_id }: Row = JSON.parse(text)
    keys.set(String(id), String(employee_id))
  }
  const inWords = (text: string) => {
    const row: Row = JSON.parse(text.replace(UUID, (id) => keys.get(id) ?? "-"))
    return JSON.stringify(
      Object.fromEntries(Object.entries(row).filter(([name]) => !COUNTERS.includes(name))),
    )
  }
  return {
    org: state.org.map(inWords).sort(),
    org_node: state.org_node.map(inWords).sort(),
    person: state.person.map(inWords).sort(),
    position: state.position.map(inWords).sort(),
    reporting_line: state.reporting_line.map(inWords).sort(),
    placement: state.placement.map(inWords).sort(),
    layer_override: state.layer_override.map(inWords).sort(),
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Where two orgs differ: nothing when they are the same. */
export function differences(one: OrgState, other: OrgState): readonly string[] {
  return ORG_TABLES.flatMap((table) => {
    const [left, right] = [new Set(one[table]), new Set(other[table])]
    const gone = one[table].find((row) => !right.has(row))
    const come = other[table].find((row) => !left.has(row))
    if (gone === undefined && come === undefined && one[table].length === other[table].length) return []
    const sizes = `${one[table].length} and ${other[table].length} rows`
    return [`${table}: ${sizes}, ${gone ?? "nothing"} against ${come ?? "nothing"}`]
  })
}
