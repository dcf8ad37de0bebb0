import { emailKey } from "./clean.ts"
import type { OrgIndex } from "./import-org.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { rowName } from "./vacancy.ts"

/** Who of the file is a known person, as answered (M10, M36). */
export interface SamePeople {
  /** References nobody known bears, with the org's node they mean. */
  readonly nodes: ReadonlyMap<string, number>
  /** Of each answer the reference under which the person goes on. */
  readonly later: ReadonlySet<string>
}

/**
 * The answers of use: one of the two references is known, the other is not. Before an answer is applied the person is
 * known by the earlier reference, then by the later one. A reference that means itself is somebody who is nobody else.
 */
export function samePeople(answered: ReadonlyMap<string, string>, index: OrgIndex): SamePeople {
  const nodes = new Map<string, number>()
  const later = new Set<string>()
  for (const [value, means] of answered) {
    const [before, after] = [knownBy(means, index), knownBy(value, index)]
    if (before >= 0 && after === -1) nodes.set(keyOf(value), before)
    else if (after >= 0 && before === -1 && !means.includes("@")) nodes.set(means, after)
    else continue
    later.add(keyOf(value))
  }
  return { nodes, later }
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
  return reference.includes("@") ? emailKey(reference) : reference
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
      return again > endDate || (!!startDate && again > startDate)
    }),
  )
}

/** Whether a row's keys name somebody known, and its name, where it has one, is theirs. */
export function isAboutKnown(values: RowValues, index: OrgIndex): boolean {
  const { employeeId, externalId, email, positionRef } = values
  if (positionRef && index.positionRefs.has(positionRef)) return true
  const name = rowName(values)?.toLowerCase()
  const isTheirs = (node = -1) =>
    node >= 0 && (name === undefined || index.org.nodes[node]?.fields.name?.toLowerCase() === name)
  if (email && index.emails.has(email)) return true
  return (
    isTheirs(index.employeeIds.get(employeeId ?? "")) || isTheirs(index.externalIds.get(externalId ?? ""))
  )
}
