import { nameAndStart, type OrgIndex } from "./import-org.ts"
import { agrees } from "./key-agreement.ts"
import { idKeys, KeyLinks } from "./key-links.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { rowName } from "./vacancy.ts"

/** Weak keys of a file that several people of it, told apart by stronger keys, bear: they identify nobody. */
export interface SharedKeys {
  readonly emails: ReadonlySet<string>
  /** As `nameAndStart` writes them. */
  readonly names: ReadonlySet<string>
}

/**
 * E-mail addresses of people with different ids, and names with start dates of people with different ids or
 * addresses. Ids of one person of the org, or of one row, are one person's.
 */
export function sharedKeys(rows: readonly NormalRow[], index: OrgIndex): SharedKeys {
  const links = new KeyLinks()
  const keys = rows.map(({ values }) => strongKeys(values, index))
  for (const each of keys) links.link(each)
  const emails = severalBy(rows, (row, at) => [row.values.email, links.leaderOf(keys[at] ?? [])])
  const withEmails = rows.map(({ values: { email } }, at) => [
    ...(keys[at] ?? []),
    ...(email && !emails.has(email) ? [`m:${email}`] : []),
  ])
  for (const each of withEmails) links.link(each)
  const names = severalBy(rows, ({ values }, at) => [
    nameOnceApplied(values, index),
    links.leaderOf(withEmails[at] ?? []),
  ])
  return { emails, names: new Set([...names, ...namesakes(rows, index)]) }
}

/** Names with start dates of the org that somebody else of the file, by a stronger key, bears too. */
function namesakes(rows: readonly NormalRow[], index: OrgIndex): readonly string[] {
  return rows.flatMap(({ values }) => {
    const name = nameAndStart(rowName(values), values.startDate)
    const node = name === undefined ? undefined : index.namesAndStarts.get(name)
    return name !== undefined && node !== undefined && node >= 0 && !agrees(values, index, node, "email")
      ? [name]
      : []
  })
}

/** What the row does not say of its person stays as stored. */
function nameOnceApplied(values: RowValues, { org, employeeIds, externalIds }: OrgIndex): string | undefined {
  const at = employeeIds.get(values.employeeId ?? "") ?? externalIds.get(values.externalId ?? "") ?? -1
  const stored = org.nodes[at]?.fields
  return nameAndStart(rowName(values) ?? stored?.name, values.startDate ?? stored?.startDate)
}

function strongKeys(values: RowValues, { employeeIds, externalIds }: OrgIndex): readonly string[] {
  const nodes = [employeeIds.get(values.employeeId ?? ""), externalIds.get(values.externalId ?? "")]
  return [
    ...idKeys(values),
    ...nodes.flatMap((node) => (node !== undefined && node >= 0 ? [`#${node}`] : [])),
  ]
}

type Claim = readonly [key: string | null | undefined, person: string | undefined]

function severalBy(
  rows: readonly NormalRow[],
  claimOf: (row: NormalRow, at: number) => Claim,
): ReadonlySet<string> {
  const firstOf = new Map<string, string>()
  const shared = new Set<string>()
  rows.forEach((row, at) => {
    const [key, person] = claimOf(row, at)
    if (!key || person === undefined) return
    const first = firstOf.get(key)
    if (first === undefined) firstOf.set(key, person)
    else if (first !== person) shared.add(key)
  })
  return shared
}
