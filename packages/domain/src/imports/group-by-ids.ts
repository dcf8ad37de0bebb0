import { type OrgIndex, SEVERAL } from "./import-org.ts"
import { KeyLinks } from "./key-links.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { areEarlier, type SamePeople } from "./same-person.ts"

/** One person the file speaks of: the rows, and the node of the org they are about. */
export interface PersonGroup {
  readonly rows: NormalRow[]
  /** The org's node, or -1 while nobody known is found, or for a torn group. */
  node: number
  /** The keys are those of several people, so nobody can tell whose the rows are. */
  isTorn: boolean
  /** Why rows with another id than the node's are about it. */
  continues?: "ANSWER" | "PRIOR_ID"
  /** Rows about an earlier record of theirs, under its own id. */
  readonly earlier?: readonly NormalRow[]
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
 * the org who bears both, or whom one of the ids was answered to be. One such group is one person; with two people of
 * the org in it, or two employee ids, it is torn. A group reads and writes no id outside itself, so applying others
 * never changes what its ids mean.
 */
export function groupByIds(rows: readonly NormalRow[], index: OrgIndex, same: SamePeople): IdGroups {
  const links = new KeyLinks(index.org.nodes.length + rows.length)
  const { employeeId: employeeIds, externalId: externalIds } = linkIds(rows, index, links)
  const placeOf = (id: string) => employeeIds.find(id) ?? externalIds.find(id)
  for (const [id, other] of same.canonical) {
    const [place, meant] = [placeOf(id), same.nodes.get(id) ?? placeOf(other)]
    if (place !== undefined && meant !== undefined) links.link(meant, place)
  }
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
  for (const [leader, together] of members) byLeader.set(leader, groupOf(together, { index, owners, same }))
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
 * Places are nodes of the org, then rows. Answers where an id is found.
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
  return places
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

interface Grouping {
  readonly index: OrgIndex
  readonly owners: Map<number, PersonGroup>
  readonly same: SamePeople
}

function groupOf(together: NormalRow[], { index, owners, same }: Grouping): PersonGroup {
  const nodes = new Set<number>()
  const employeeIds = new Set<string>()
  for (const { values } of together) {
    for (const node of nodesOf(values, index, same)) nodes.add(node)
    if (values.employeeId) employeeIds.add(same.canonical.get(values.employeeId) ?? values.employeeId)
  }
  for (const node of nodes) {
    const known = index.org.nodes[node]?.fields.employeeId
    if (known) employeeIds.add(known)
  }
  const areSeveral = nodes.size > 1 || nodes.has(SEVERAL) || employeeIds.size > 1
  const [node = -1] = nodes
  const alone = { rows: together, node, isTorn: false }
  const one = areSeveral ? alone : (answeredGroup(together, node, { index, same }) ?? alone)
  const isTorn = areSeveral || isIdGivenUp(one.rows, node, index)
  const group = isTorn ? { rows: together, node: areSeveral ? -1 : node, isTorn } : one
  for (const each of nodes) if (each >= 0) owners.set(each, group)
  return group
}

/**
 * Whether a row knows somebody by an external id alone that another row changes: once applied, it would mean nobody. Two
 * rows of one day that differ are told as such (M07).
 */
function isIdGivenUp(together: readonly NormalRow[], node: number, { org, day }: OrgIndex): boolean {
  const stored = org.nodes[node]?.fields.externalId
  if (!stored || together.length < 2) return false
  const bearing = together.filter(({ values }) => values.externalId === stored)
  const others = together.filter(({ values }) => values.externalId && values.externalId !== stored)
  if (bearing.length === 0 || bearing.some(({ values }) => values.employeeId)) return false
  const dayOf = ({ values }: NormalRow) => values.effectiveFrom || day
  const days = new Set(bearing.map(dayOf))
  return others.length > 0 && !others.some((row) => days.has(dayOf(row)))
}

/**
 * A row of the record that ended gives way to the one that goes on, in the file or in the org. One with both references
 * is neither.
 */
function answeredGroup(
  together: NormalRow[],
  node: number,
  { index, same }: Pick<Grouping, "index" | "same">,
): PersonGroup | undefined {
  const isIn = (ids: Pick<ReadonlySet<string>, "has">, { values }: NormalRow) =>
    ids.has(values.employeeId ?? "") || ids.has(values.externalId ?? "")
  if (same.canonical.size === 0 || !together.some((row) => isIn(same.canonical, row))) return undefined
  if (together.some((row) => isIn(same.before, row) && isIn(same.later, row))) return undefined
  const group = { node, isTorn: false, continues: "ANSWER" } as const
  const earlier = together.filter((row) => isIn(same.before, row))
  const rows = together.filter((row) => !isIn(same.before, row))
  const next = rows.length > 0 ? rows.map(({ values }) => values) : [index.org.nodes[node]?.fields ?? {}]
  if (areEarlier(earlier, next)) return { ...group, rows, earlier }
  return { ...group, rows: rows.length > 0 ? together : earlier.map(withoutId) }
}

/** What an old record says of somebody who has another id by now. */
function withoutId(row: NormalRow): NormalRow {
  const { employeeId: _, externalId: __, ...values } = row.values
  return { ...row, values }
}

/** The nodes a row's ids name; `SEVERAL` where one names two. */
function nodesOf(
  { employeeId, externalId }: RowValues,
  index: OrgIndex,
  same: SamePeople,
): readonly number[] {
  const nodes = [index.employeeIds.get(employeeId ?? ""), index.externalIds.get(externalId ?? "")]
  if (same.nodes.size > 0) nodes.push(same.nodes.get(employeeId ?? ""), same.nodes.get(externalId ?? ""))
  return nodes.filter((node) => node !== undefined)
}
