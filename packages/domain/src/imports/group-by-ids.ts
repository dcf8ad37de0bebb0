import type { NodeFields } from "./fields.ts"
import { type OrgIndex, SEVERAL } from "./import-org.ts"
import { KeyLinks } from "./key-links.ts"
import type { NormalRow, RowValues } from "./normalise.ts"

/** One person the file speaks of: the rows, and the node of the org they are about. */
export interface PersonGroup {
  readonly rows: NormalRow[]
  /** The org's node, or -1 while nobody known is found, or for a torn group. */
  node: number
  /** The ids are those of several people, so nobody can tell whose the rows are. */
  readonly isTorn: boolean
}

export interface IdGroups {
  readonly groups: readonly PersonGroup[]
  /** The group each node of the org that the ids name is in. */
  readonly owners: Map<number, PersonGroup>
  /** The group with this employee id. */
  readonly withEmployeeId: (employeeId: string) => PersonGroup | undefined
}

/**
 * Puts together rows that share an employee id or external id, directly, through other rows, or through somebody of
 * the org who bears both. One such group is one person; with two people of the org in it, or two employee ids, it is
 * torn. A group reads and writes no id outside itself, so applying others never changes what its ids mean.
 */
export function groupByIds(rows: readonly NormalRow[], index: OrgIndex): IdGroups {
  const links = new KeyLinks()
  const keys = rows.map(({ values }) => linkedKeys(values, index))
  for (const each of keys) links.link(each)
  const members = new Map<string, NormalRow[]>()
  rows.forEach((row, at) => {
    const leader = links.leaderOf(keys[at] ?? [])
    if (leader === undefined) return
    const known = members.get(leader)
    if (known) known.push(row)
    else members.set(leader, [row])
  })
  const owners = new Map<number, PersonGroup>()
  const byLeader = new Map<string, PersonGroup>()
  for (const [leader, together] of members) byLeader.set(leader, groupOf(together, index, owners))
  return {
    groups: [...byLeader.values()],
    owners,
    withEmployeeId: (employeeId) => byLeader.get(links.leaderOf([`e:${employeeId}`]) ?? ""),
  }
}

function groupOf(rows: NormalRow[], index: OrgIndex, owners: Map<number, PersonGroup>): PersonGroup {
  const nodes = new Set(rows.flatMap(({ values }) => nodesOf(values, index)))
  const employeeIds = new Set(rows.flatMap(({ values }) => values.employeeId || []))
  for (const node of nodes) {
    const known = index.org.nodes[node]?.fields.employeeId
    if (known) employeeIds.add(known)
  }
  const isTorn = nodes.size > 1 || nodes.has(SEVERAL) || employeeIds.size > 1
  const [node = -1] = nodes
  const group = { rows, node: isTorn ? -1 : node, isTorn }
  for (const each of nodes) if (each >= 0) owners.set(each, group)
  return group
}

/** The nodes a row's ids name; `SEVERAL` where one names two. */
function nodesOf({ employeeId, externalId }: RowValues, index: OrgIndex): readonly number[] {
  const nodes = [index.employeeIds.get(employeeId ?? ""), index.externalIds.get(externalId ?? "")]
  return nodes.filter((node) => node !== undefined)
}

function linkedKeys(values: RowValues, index: OrgIndex): readonly string[] {
  return [
    ...idKeys(values),
    ...nodesOf(values, index).flatMap((node) =>
      node < 0 ? [] : [`#${node}`, ...idKeys(index.org.nodes[node]?.fields ?? {})],
    ),
  ]
}

/** The employee id and external id, told apart. */
function idKeys({ employeeId, externalId }: RowValues | NodeFields): readonly string[] {
  return [...(employeeId ? [`e:${employeeId}`] : []), ...(externalId ? [`x:${externalId}`] : [])]
}
