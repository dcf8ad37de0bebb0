import { findSeat } from "./find-seat.ts"
import type { PersonGroup } from "./group-by-ids.ts"
import { groupPeople } from "./group-people.ts"
import type { ImportMode } from "./import-mode.ts"
import { nameAndStart, type OrgIndex } from "./import-org.ts"
import type { ImportIssue } from "./issue.ts"
import type { NormalRow, NormalTable } from "./normalise.ts"
import { type RefusedRow, refusedRowIssues } from "./refused-rows.ts"
import { type Entry, type GroupedRow, settleGroups } from "./row-groups.ts"
import { isVacancy, rowName, vacancyReferences } from "./vacancy.ts"

export interface Identified {
  readonly entries: readonly Entry[]
  /** Rows left out, by table position. */
  readonly blocked: ReadonlySet<number>
  /** Rows that repeat another, by table position. */
  readonly collapsed: ReadonlySet<number>
  /** Nodes of the org that blocked rows are about: a full file does not miss them. */
  readonly mentioned: ReadonlySet<number>
  readonly issues: readonly ImportIssue[]
}

/**
 * Finds out whom each row is about: employee id, then external id, then e-mail, then name and start date; never a
 * name alone. A weaker key counts only where no stronger one contradicts it.
 */
export function identify(table: NormalTable, index: OrgIndex, mode: ImportMode): Identified {
  const { groups, refused } = groupRows(table, index, mode)
  const settled = settleGroups(groups, { headers: table.headers })
  for (const { row } of refused) settled.blocked.add(row.index)
  return {
    entries: settled.entries,
    blocked: settled.blocked,
    collapsed: settled.collapsed,
    mentioned: mentionedBy(
      table.rows.filter((row) => settled.blocked.has(row.index)),
      index,
    ),
    issues: [...refusedRowIssues(refused, table.headers), ...settled.issues],
  }
}

type Group = readonly [key: string, rows: readonly GroupedRow[]]

interface Grouped {
  readonly groups: readonly Group[]
  readonly refused: readonly RefusedRow[]
}

function groupRows(table: NormalTable, index: OrgIndex, mode: ImportMode): Grouped {
  const { people, seats } = tellSeats(table, index)
  const refused: RefusedRow[] = [...people.refused]
  const members = new Map<PersonGroup, GroupedRow[]>(
    people.groups.map((group) => [group, group.rows.map((row) => ({ row, existing: group.node }))]),
  )
  const vacant = new Map<string, GroupedRow[]>()
  const referenceOf = vacancyReferences(seats)
  for (const row of seats) {
    const reference = referenceOf(row)
    const found = findSeat(reference, { index, mode }, people)
    if (found === "SEAT_IS_HELD") {
      refused.push({ row, reason: found })
      continue
    }
    const seat = { row, existing: found.existing, reference }
    const together = "holder" in found ? members.get(found.holder) : vacant.get(reference)
    if (together) together.push(seat)
    else vacant.set(reference, [seat])
  }
  for (const row of table.rows)
    if (table.overflowing.has(row.index)) refused.push({ row, reason: "CELLS_DO_NOT_FIT" })
  const groups: Group[] = []
  for (const [group, rows] of members) {
    if (group.isTorn) for (const { row } of rows) refused.push({ row, reason: "KEYS_DISAGREE" })
    else groups.push([keyOf(group), inOrder(rows)])
  }
  for (const [reference, rows] of vacant) groups.push([`p:${reference}`, inOrder(rows)])
  return {
    groups: groups.toSorted(([, a], [, b]) => firstIndex(a) - firstIndex(b)),
    refused: refused.toSorted((a, b) => a.row.index - b.row.index),
  }
}

function inOrder(rows: readonly GroupedRow[]): readonly GroupedRow[] {
  return rows.length < 2 ? rows : rows.toSorted((a, b) => a.row.index - b.row.index)
}

function firstIndex([first]: readonly GroupedRow[]): number {
  return first?.row.index ?? 0
}

/** Names the group by its strongest key, whatever the order of the file. */
function keyOf({ rows, node }: PersonGroup): string {
  if (node >= 0) return `#${node}`
  const first = (keyIn: (row: NormalRow) => string | null | undefined) =>
    rows.flatMap((row) => keyIn(row) || []).toSorted()[0]
  const employeeId = first(({ values }) => values.employeeId)
  if (employeeId) return `e:${employeeId}`
  const externalId = first(({ values }) => values.externalId)
  if (externalId) return `x:${externalId}`
  const email = first(({ values }) => values.email)
  return email ? `m:${email}` : `n:${first(({ values }) => nameAndStart(rowName(values), values.startDate))}`
}

/** Parts people from vacant seats. A row without a name is about the person its keys name, else it is a seat. */
function tellSeats(table: NormalTable, index: OrgIndex) {
  const hasNames = ["name", "givenName", "familyName"].some((field) => Object.hasOwn(table.headers, field))
  const fitting = table.rows.filter((row) => !table.overflowing.has(row.index))
  const seats = new Set(fitting.filter(({ values }) => isVacancy(values, hasNames)))
  const isDoubtful = (row: NormalRow) =>
    seats.has(row) && !row.values.vacancy && rowName(row.values) === undefined
  const people = groupPeople(
    fitting.filter((row) => !seats.has(row) || isDoubtful(row)),
    index,
    isDoubtful,
  )
  const certain = [...seats].filter((row) => !isDoubtful(row))
  return { people, seats: [...certain, ...people.seats].toSorted((a, b) => a.index - b.index) }
}

/** Everybody of the org who bears one of the rows' keys: such a row may be about them. */
function mentionedBy(rows: readonly NormalRow[], { org }: OrgIndex): ReadonlySet<number> {
  const mentioned = new Set<number>()
  if (rows.length === 0) return mentioned
  const ids = new Set<string | null | undefined>()
  const seats = new Set<string | null | undefined>()
  const externalIds = new Set<string | null | undefined>()
  const emails = new Set<string | null | undefined>()
  const names = new Set<string | undefined>()
  for (const { values } of rows) {
    ids.add(values.employeeId || values.positionRef)
    externalIds.add(values.externalId)
    emails.add(values.email)
    names.add(nameAndStart(rowName(values), values.startDate))
    for (const reference of [values.positionRef, values.employeeId, values.externalId]) seats.add(reference)
  }
  const bears = <T>(keys: ReadonlySet<T>, key: T & (string | undefined)) => key !== undefined && keys.has(key)
  org.nodes.forEach(({ fields }, at) => {
    const { employeeId, externalId, email, name, startDate, positionRef } = fields
    const isOne =
      bears(ids, employeeId) ||
      bears(externalIds, externalId) ||
      bears(emails, email) ||
      bears(seats, positionRef) ||
      bears(names, nameAndStart(name, startDate))
    if (isOne) mentioned.add(at)
  })
  return mentioned
}
