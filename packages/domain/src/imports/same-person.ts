import { emailKey } from "./clean.ts"
import type { OrgIndex } from "./import-org.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { rowName } from "./vacancy.ts"

/** Who of the file is a known person, as answered (M10, M36). */
export interface SamePeople {
  /** References nobody known bears, with the org's node they mean. */
  readonly nodes: ReadonlyMap<string, number>
  /** Of each answer in force the reference nobody known bears, and the other one. */
  readonly canonical: ReadonlyMap<string, string>
  /** Of each answer in force the reference before, and the one under which the person goes on. */
  readonly before: ReadonlySet<string>
  readonly later: ReadonlySet<string>
}

/**
 * The answers in force: those of whose two references one is not known. Before an answer is applied the person is known
 * by the earlier reference, then by the later one; until then the file may hold both. A reference that means itself is
 * somebody who is nobody else.
 */
export function samePeople(answered: ReadonlyMap<string, string>, index: OrgIndex): SamePeople {
  const nodes = new Map<string, number>()
  const canonical = new Map<string, string>()
  const before = new Set<string>()
  const later = new Set<string>()
  for (const [value, means] of answered) {
    const [former, latter] = [knownBy(means, index), knownBy(value, index)]
    const isNew = latter === -1 && (former >= 0 || (former === -1 && !isEmail(value) && !isEmail(means)))
    const isApplied = latter >= 0 && former === -1 && !isEmail(means)
    if (value === means || !(isNew || isApplied)) continue
    const [unknown, other] = isNew ? [keyOf(value), means] : [means, value]
    canonical.set(unknown, other)
    before.add(keyOf(means))
    later.add(keyOf(value))
    if (Math.max(former, latter) >= 0) nodes.set(unknown, Math.max(former, latter))
  }
  return { nodes, canonical, before, later }
}

function isEmail(reference: string): boolean {
  return reference.includes("@")
}

/** The person of the org with this reference: -1 for nobody, or for nobody certain. */
export function nodeBy(reference: string | null | undefined, index: OrgIndex): number {
  return reference ? Math.max(knownBy(reference, index), -1) : -1
}

function knownBy(reference: string, index: OrgIndex): number {
  const node =
    index.employeeIds.get(reference) ??
    index.externalIds.get(reference) ??
    index.emails.get(keyOf(reference)) ??
    index.indexOf.get(reference) ??
    -1
  return index.org.nodes[node]?.kind === "POSITION" ? -1 : node
}

function keyOf(reference: string): string {
  return isEmail(reference) ? emailKey(reference) : reference
}

/** What a row is referred to by: its strongest key. */
export function referenceOf({ employeeId, externalId, email }: RowValues): string | undefined {
  return employeeId || externalId || email || undefined
}

type Dates = Pick<RowValues, "startDate" | "endDate">

/** Whether rows end somebody's earlier record, before or while the next one begins. */
export function areEarlier(rows: readonly NormalRow[], next: readonly Dates[]): boolean {
  return rows.every(({ values: { startDate, endDate } }) =>
    next.every(({ startDate: again }) => {
      if (!endDate || !again) return false
      return again > (startDate || endDate)
    }),
  )
}

/** Whether a row's keys name somebody known, and its name, where it has one, is theirs. */
export function isAboutKnown(values: RowValues, index: OrgIndex): boolean {
  const { employeeId, externalId, email, positionRef } = values
  if (positionRef && index.positionRefs.has(positionRef)) return true
  const name = rowName(values)?.toLowerCase()
  const isTheirs = (node = -1) => {
    const known = index.org.nodes[node]?.fields
    return known !== undefined && (name === undefined || known.name?.toLowerCase() === name)
  }
  if (employeeId || externalId)
    return (
      isTheirs(index.employeeIds.get(employeeId ?? "")) || isTheirs(index.externalIds.get(externalId ?? ""))
    )
  return isTheirs(index.emails.get(email ?? ""))
}
