import type { NodeFields } from "./fields.ts"
import type { PersonGroup } from "./group-by-ids.ts"
import { type OrgIndex, SEVERAL } from "./import-org.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import type { RefusedRow } from "./refused-rows.ts"
import type { SamePeople } from "./same-person.ts"

/** The people of the file found so far. */
export interface People {
  readonly index: OrgIndex
  readonly groups: PersonGroup[]
  readonly owners: Map<number, PersonGroup>
  readonly refused: RefusedRow[]
}

/** A key that counts only where no stronger one is given. */
export interface WeakKey {
  readonly reason: RefusedRow["reason"]
  /** Who of the org bears it. */
  readonly known: ReadonlyMap<string, number>
  readonly bearers: Bearers
  readonly ofRow: (values: RowValues) => string | undefined
  /** Whose key it was answered to be, though nobody known bears it. */
  readonly same?: SamePeople
  readonly ofFields: (fields: NodeFields) => string | undefined
  /** Once applied; several where the rows disagree. */
  readonly ofGroup: (group: PersonGroup) => readonly string[]
}

/** Who of the file bears a key; `null` where several do. */
export type Bearers = ReadonlyMap<string, PersonGroup | null>

/** Looks up who of the file bears each key. */
export function bearersOf(
  groups: readonly PersonGroup[],
  keysOf: (group: PersonGroup) => readonly string[],
): Bearers {
  const bearers = new Map<string, PersonGroup | null>()
  for (const group of groups)
    for (const key of keysOf(group)) bearers.set(key, bearers.has(key) ? null : group)
  return bearers
}

/** Finds people of the org by a weak key they alone bear, where no stronger key of theirs contradicts it. */
export function adopt(people: People, weakKey: WeakKey, alsoField?: "email"): void {
  const { index, groups, owners } = people
  const { bearers, ofGroup } = weakKey
  const find = knownBy(people, weakKey)
  for (const group of groups) {
    if (group.node !== -1 || group.isTorn) continue
    const [key = "", ...others] = ofGroup(group)
    if (others.length > 0 || bearers.get(key) !== group) continue
    const node = find(key)
    if (node < 0 || owners.has(node)) continue
    const fields = index.org.nodes[node]?.fields ?? {}
    const isHere = index.current[node] !== undefined
    if (!group.rows.every(({ values }) => agrees(values, fields, { alsoField, isHere }))) continue
    group.node = node
    owners.set(node, group)
  }
}

interface Agreement {
  readonly alsoField: "email" | undefined
  readonly isHere: boolean
}

/** No stronger key is given on both sides and differs. Somebody who left may have given up their address since. */
function agrees(values: RowValues, fields: NodeFields, { alsoField, isHere }: Agreement): boolean {
  const keys = ["employeeId", "externalId"] as const
  const differ = keys.some((key) => values[key] && fields[key] && values[key] !== fields[key])
  if (differ || !alsoField || !values.email) return !differ
  return fields.email === undefined ? isHere : values.email === fields.email
}

/** Whether a weak key can tell anything: a row has no stronger one, or somebody not found by one may be known by it. */
export function isAskedFor({ groups }: People, weak: readonly NormalRow[], known: WeakKey["known"]): boolean {
  return weak.length > 0 || (known.size > 0 && groups.some(({ node, isTorn }) => node === -1 && !isTorn))
}

/**
 * Adds rows to whom they are about: whoever of the file bears the key, else whoever of the org, else somebody new. Where
 * other rows give that somebody of the org another key, nobody can tell whose the rows are: once those were applied, the
 * key would mean nobody.
 */
export function join(people: People, weak: readonly NormalRow[], key: WeakKey): void {
  const added = new Map<string, PersonGroup>()
  const find = knownBy(people, key)
  for (const row of weak) {
    const value = key.ofRow(row.values)
    if (value === undefined) continue
    const bearer = key.bearers.get(value)
    const answered = bearer === undefined ? answeredBy(key, value) : undefined
    const node = answered ?? (bearer === undefined ? find(value) : -1)
    if (bearer === null || node === SEVERAL) {
      people.refused.push({ row, reason: key.reason })
      continue
    }
    const group = bearer ?? people.owners.get(node) ?? added.get(value)
    if (group) {
      const isByOrg = group !== bearer && answered === undefined
      group.isTorn ||= isByOrg && isGivenUp(people, key, { group, row })
      group.rows.push(row)
      continue
    }
    const own: PersonGroup = { rows: [row], node, isTorn: false }
    if (answered !== undefined) own.continues = "ANSWER"
    added.set(value, own)
    people.groups.push(own)
    if (node >= 0) people.owners.set(node, own)
  }
}

/** Whose key it was answered to be, though nobody known bears it. */
function answeredBy({ same }: WeakKey, value: string): number | undefined {
  return same?.later.has(value) ? same.nodes.get(value) : undefined
}

interface Joining {
  readonly group: PersonGroup
  readonly row: NormalRow
}

/** Whether a row's key is not one of its group any more; two rows of one day that differ are told as such (M07). */
function isGivenUp({ index }: People, { ofGroup, ofRow }: WeakKey, { group, row }: Joining): boolean {
  if (ofGroup(group).includes(ofRow(row.values) ?? "")) return false
  const dayOf = ({ values }: NormalRow) => values.effectiveFrom || index.day
  const differs = ({ values }: NormalRow) =>
    NAMING.some((field) => (row.values[field] ?? values[field]) !== (values[field] ?? row.values[field]))
  return !group.rows.some((each) => dayOf(each) === dayOf(row) && differs(each))
}

const NAMING = ["email", "name", "givenName", "familyName", "startDate"] as const

/** Who of the org bears a key; of several, who still does once the file is applied: -1 for nobody, or `SEVERAL`. */
function knownBy({ index, owners }: People, { known, ofFields, ofGroup }: WeakKey) {
  let shared: Map<string, number[]> | undefined
  const keeps = (node: number, key: string) => {
    const owner = owners.get(node)
    return !owner || owner.isTorn || ofGroup(owner).includes(key)
  }
  return (key: string): number => {
    const found = known.get(key) ?? -1
    if (found !== SEVERAL) return found
    shared ??= nodesBy(index, ofFields, (each) => known.get(each) === SEVERAL)
    const kept = (shared.get(key) ?? []).filter((node) => keeps(node, key))
    const here = kept.filter((node) => index.current[node] !== undefined)
    const [first = -1, ...others] = here.length > 0 ? here : kept
    return others.length > 0 ? SEVERAL : first
  }
}

function nodesBy(
  { org }: OrgIndex,
  ofFields: WeakKey["ofFields"],
  isAsked: (key: string) => boolean,
): Map<string, number[]> {
  const nodes = new Map<string, number[]>()
  org.nodes.forEach(({ kind, fields }, at) => {
    const key = kind === "PERSON" ? ofFields(fields) : undefined
    if (key === undefined || !isAsked(key)) return
    const known = nodes.get(key)
    if (known) known.push(at)
    else nodes.set(key, [at])
  })
  return nodes
}
