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
  const links = new KeyLinks(index.org.nodes.length + rows.length)
  const employeeIds = linkIds(rows, index, links)
  const members = new Map<number, NormalRow[]>()
  rows.forEach((row, at) => {
    if (!row.values.employeeId && !row.values.externalId) return
    const leader = links.leaderOf(index.org.nodes.length + at)
    const known = members.get(leader)
    if (known) known.push(row)
    else members.set(leader, [row])
  })
  const owners = new Map<number, PersonGroup>()
  const byLeader = new Map<number, PersonGroup>()
  for (const [leader, together] of members) byLeader.set(leader, groupOf(together, index, owners))
  return {
    groups: [...byLeader.values()],
    owners,
    withEmployeeId: (employeeId) => {
      const place = employeeIds.find(employeeId)
      return place === undefined ? undefined : byLeader.get(links.leaderOf(place))
    },
  }
}

/**
 * Links rows with the people of the org their ids name, whose other ids count too, and with rows of the same id.
 * Places are nodes of the org, then rows. Answers where an employee id is found.
 */
function linkIds(rows: readonly NormalRow[], { org, employeeIds, externalIds }: OrgIndex, links: KeyLinks) {
  const places = { employeeId: new IdPlaces(employeeIds), externalId: new IdPlaces(externalIds) }
  rows.forEach(({ values }, at) => {
    for (const field of ["employeeId", "externalId"] as const) {
      const id = values[field]
      if (!id) continue
      const place = places[field].claim(id, org.nodes.length + at)
      links.link(place, org.nodes.length + at)
      const stored = org.nodes[place]?.fields ?? {}
      if (stored.employeeId) links.link(place, places.employeeId.claim(stored.employeeId, place))
      if (stored.externalId) links.link(place, places.externalId.claim(stored.externalId, place))
    }
  })
  return places.employeeId
}

/** Where an id is found: at the node of the org that has it, else at the first that claims it. */
class IdPlaces {
  readonly #known: ReadonlyMap<string, number>
  readonly #claimed = new Map<string, number>()

  constructor(known: ReadonlyMap<string, number>) {
    this.#known = known
  }

  find(id: string): number | undefined {
    const node = this.#known.get(id)
    return node !== undefined && node >= 0 ? node : this.#claimed.get(id)
  }

  claim(id: string, place: number): number {
    const found = this.find(id)
    if (found === undefined) this.#claimed.set(id, place)
    return found ?? place
  }
}

function groupOf(rows: NormalRow[], index: OrgIndex, owners: Map<number, PersonGroup>): PersonGroup {
  const nodes = new Set<number>()
  const employeeIds = new Set<string>()
  for (const { values } of rows) {
    for (const node of nodesOf(values, index)) nodes.add(node)
    if (values.employeeId) employeeIds.add(values.employeeId)
  }
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
