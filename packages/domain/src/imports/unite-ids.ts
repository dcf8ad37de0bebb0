import type { OrgIndex } from "./import-org.ts"
import type { Found } from "./join-within-file.ts"
import { idKeys, KeyLinks } from "./key-links.ts"
import type { NormalRow } from "./normalise.ts"

export interface FoundRow {
  readonly row: NormalRow
  readonly found: Found
}

/**
 * Makes rows with one employee id be about one person: the node of the org any of them found, by whatever key. Where
 * they found two different ones, nobody can tell whose id it is, and all of them are refused.
 */
export function unite(rows: readonly FoundRow[], { externalIds }: OrgIndex): readonly FoundRow[] {
  const contested = newIdsOfSeveral(rows, externalIds)
  const nodesOf = new Map<string, Set<number>>()
  for (const { row, found } of rows) {
    const { employeeId, externalId } = row.values
    if (!employeeId || contested.has(externalId) || !("key" in found) || found.existing < 0) continue
    nodesOf.set(employeeId, (nodesOf.get(employeeId) ?? new Set()).add(found.existing))
  }
  return rows.map(({ row, found }) => {
    const nodes = nodesOf.get(row.values.employeeId ?? "")
    const [node] = nodes ?? []
    if (!nodes || node === undefined || !("key" in found)) return { row, found }
    if (nodes.size === 1) return { row, found: { key: `#${node}`, existing: node } }
    return { row, found: { refusal: "KEYS_DISAGREE", about: [...nodes] } }
  })
}

/** External ids the org does not know and rows of different employee ids bear: such rows are refused, and prove nothing. */
function newIdsOfSeveral(
  rows: readonly FoundRow[],
  known: OrgIndex["externalIds"],
): ReadonlySet<string | null | undefined> {
  const firstOf = new Map<string, string>()
  const several = new Set<string | null | undefined>()
  for (const { row } of rows) {
    const { employeeId, externalId } = row.values
    if (!employeeId || !externalId || known.has(externalId)) continue
    const first = firstOf.get(externalId)
    if (first === undefined) firstOf.set(externalId, employeeId)
    else if (first !== employeeId) several.add(externalId)
  }
  return several
}

/** Whether a row shares an employee id or external id, directly or through other rows, with one of the chosen. */
export function linkedTo(rows: readonly FoundRow[], isChosen: (each: FoundRow) => boolean) {
  const links = new KeyLinks()
  for (const each of rows) links.link(idsOf(each))
  const chosen = new Set(rows.flatMap((each) => (isChosen(each) ? [links.leaderOf(idsOf(each))] : [])))
  chosen.delete(undefined)
  return (each: FoundRow) => chosen.has(links.leaderOf(idsOf(each)))
}

function idsOf({ row, found }: FoundRow): readonly string[] {
  return "key" in found ? idKeys(row.values) : []
}
