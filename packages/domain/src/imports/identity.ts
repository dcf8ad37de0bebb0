import type { Day } from "../kit/day.ts"
import type { AnswerBook } from "./answers.ts"
import { findSeat } from "./find-seat.ts"
import type { PersonGroup } from "./group-by-ids.ts"
import { type GroupedPeople, groupPeople } from "./group-people.ts"
import type { ImportMode } from "./import-mode.ts"
import { nameAndStart, type OrgIndex } from "./import-org.ts"
import type { ImportIssue } from "./issue.ts"
import type { NormalRow, NormalTable } from "./normalise.ts"
import { continuedIssues, hiredAgain, knownAs, proposalIssues } from "./proposal-issues.ts"
import { isRenumbered, type Proposal, proposeKnown } from "./proposals.ts"
import { type RefusedRow, refusedRowIssues } from "./refused-rows.ts"
import { type Entry, type GroupedRow, type RowGroup, type SettledGroups, settleGroups } from "./row-groups.ts"
import { setAside } from "./set-aside.ts"
import { isVacancy, rowName, vacancyReferences } from "./vacancy.ts"

export interface Identified {
  readonly entries: readonly Entry[]
  /** Rows left out, by table position. */
  readonly blocked: ReadonlySet<number>
  /** Rows that repeat another, or are another assignment of the same person, by table position. */
  readonly collapsed: ReadonlySet<number>
  /** Nodes of the org that rows left out or collapsed are about: a full file does not miss them. */
  readonly mentioned: ReadonlySet<number>
  /** Damaged references to managers (M27), which are no news once more (M03). */
  readonly lostReferences: ReadonlySet<string>
  readonly issues: readonly ImportIssue[]
}

export interface Circumstances {
  readonly index: OrgIndex
  readonly mode: ImportMode
  readonly day: Day
  readonly answers: AnswerBook
}

/**
 * Finds out whom each row is about: employee id, then external id, then e-mail, then name and start date; never a
 * name alone. A weaker key counts only where no stronger one contradicts it. Rows of people who are not to be taken
 * in, or whose ids are damaged, are set aside before.
 */
export function identify(source: NormalTable, given: Circumstances): Identified {
  const { index } = given
  const { table, aside, namesNobody, keepsManagers, lostReferences, issues } = setAside(source, given)
  const { people, refused, settled, proposals, renumbered } = findPeople(table, given)
  const { entries, blocked } = settled
  for (const { row } of refused) blocked.add(row.index)
  for (const { index: at } of aside) blocked.add(at)
  const left = source.rows.filter((row) => blocked.has(row.index))
  const seems = new Map(proposals.map(({ entry, node }) => [entry, node]))
  const said = new Set(people.groups.filter(({ continues }) => continues === "PRIOR_ID").map(keyOf))
  return {
    entries: entries.map((entry) =>
      withSeeming(keepsManagers ? withoutManager(entry) : entry, seems.get(entry)),
    ),
    blocked,
    collapsed: settled.collapsed,
    lostReferences,
    mentioned: namesNobody ? new Set(index.org.nodes.keys()) : mentionedBy(left, index, settled.mentioned),
    issues: [
      ...issues,
      ...refusedRowIssues(refused, { headers: table.headers, groups: people.groups, index }),
      ...settled.issues,
      ...proposalIssues(proposals, { index, isNobodyKnown: !entries.some((each) => isById(each, index)) }),
      ...continuedIssues(
        entries.filter(({ key, row }) => said.has(key) && !renumbered.has(row.index)),
        index,
      ),
      ...hiredAgain(entries, index),
    ],
  }
}

interface Found extends Grouped {
  readonly settled: SettledGroups
  readonly proposals: readonly Proposal[]
  /** Rows of known people under new ids, as answered, by table position. */
  readonly renumbered: ReadonlySet<number>
}

/**
 * Tells people apart. Where it was answered that ids were changed (M10), those who seem to be known go on as if their
 * rows gave the known id as the one before.
 */
function findPeople(table: NormalTable, given: Circumstances): Found {
  const found = findAsTold(table, given)
  const proposals = given.answers.areIdsChanged ? found.proposals.filter(isRenumbered) : []
  if (proposals.length === 0) return { ...found, renumbered: new Set() }
  const before = new Map<number, string>()
  for (const { entry, node } of proposals)
    for (const { index } of entry.rows) before.set(index, knownAs(node, given.index))
  const rows = table.rows.map((row) => {
    const priorId = before.get(row.index)
    return priorId === undefined ? row : { ...row, values: { ...row.values, priorId } }
  })
  return { ...findAsTold({ ...table, rows }, given), renumbered: new Set(before.keys()) }
}

function findAsTold(table: NormalTable, given: Circumstances): Omit<Found, "renumbered"> {
  const { index, day } = given
  const grouped = groupRows(table, given)
  const settled = settleGroups(grouped.groups, { headers: table.headers, index, day })
  const proposals = proposeKnown(settled.entries, { ...given, owners: grouped.people.owners })
  return { ...grouped, settled, proposals }
}

/** Whether an entry is about somebody known whose id it gives. */
function isById({ existing, row: { values } }: Entry, index: OrgIndex): boolean {
  const isTheirs = (node: number | undefined) => existing >= 0 && node === existing
  return (
    isTheirs(index.employeeIds.get(values.employeeId ?? "")) ||
    isTheirs(index.externalIds.get(values.externalId ?? ""))
  )
}

/** Somebody known keeps their manager where the reference is damaged. */
function withoutManager(entry: Entry): Entry {
  const { managerRef, ...values } = entry.row.values
  return entry.existing < 0 || !managerRef ? entry : { ...entry, row: { ...entry.row, values } }
}

function withSeeming(entry: Entry, seems: number | undefined): Entry {
  return seems === undefined ? entry : { ...entry, seems }
}

interface Grouped {
  readonly groups: readonly RowGroup[]
  readonly refused: readonly RefusedRow[]
  readonly people: GroupedPeople
}

function groupRows(table: NormalTable, { index, mode, answers }: Circumstances): Grouped {
  const { people, seats } = tellSeats(table, { index, answers })
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
  const groups: RowGroup[] = []
  for (const [group, rows] of members) {
    if (group.isTorn) for (const { row } of rows) refused.push({ row, reason: "KEYS_DISAGREE" })
    else groups.push(rowGroup(group, rows))
  }
  for (const [reference, rows] of vacant) groups.push({ key: `p:${reference}`, members: inOrder(rows) })
  return {
    groups: groups.toSorted((a, b) => firstIndex(a) - firstIndex(b)),
    refused: refused.toSorted((a, b) => a.row.index - b.row.index),
    people,
  }
}

function rowGroup(group: PersonGroup, rows: readonly GroupedRow[]): RowGroup {
  const { earlier, continues, node } = group
  const settled = { key: keyOf(group), node, members: inOrder(rows) }
  if (!continues) return settled
  return { ...settled, goesOn: true, earlier: (earlier ?? []).toSorted((a, b) => a.index - b.index) }
}

function inOrder(rows: readonly GroupedRow[]): readonly GroupedRow[] {
  return rows.length < 2 ? rows : rows.toSorted((a, b) => a.row.index - b.row.index)
}

function firstIndex({ members, earlier }: RowGroup): number {
  return members[0]?.row.index ?? earlier?.[0]?.index ?? 0
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
function tellSeats(table: NormalTable, known: Pick<Circumstances, "index" | "answers">) {
  const hasNames = ["name", "givenName", "familyName"].some((field) => Object.hasOwn(table.headers, field))
  const fitting = table.rows.filter((row) => !table.overflowing.has(row.index))
  const seats = new Set(fitting.filter(({ values }) => isVacancy(values, hasNames)))
  const isDoubtful = (row: NormalRow) =>
    seats.has(row) && !row.values.vacancy && rowName(row.values) === undefined
  const people = groupPeople(
    fitting.filter((row) => !seats.has(row) || isDoubtful(row)),
    known,
    isDoubtful,
  )
  const certain = [...seats].filter((row) => !isDoubtful(row))
  return { people, seats: [...certain, ...people.seats].toSorted((a, b) => a.index - b.index) }
}

/** Everybody of the org who bears one of the rows' keys: such a row may be about them. */
function mentionedBy(
  rows: readonly NormalRow[],
  { org }: OrgIndex,
  others: Iterable<number>,
): ReadonlySet<number> {
  const mentioned = new Set(others)
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
