import type { Day } from "../kit/day.ts"
import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { type Assignments, areAssignments, assignmentIssues, mainAssignment } from "./assignments.ts"
import { type Contradiction, contradiction } from "./contradiction.ts"
import type { NodeFields, RowField } from "./fields.ts"
import type { OrgIndex } from "./import-org.ts"
import { CauseGroups, type ImportIssue, issueOf, nameRows } from "./issue.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { type RowDays, rowDays } from "./row-days.ts"
import { rowName } from "./vacancy.ts"

/** One person or vacant seat the file speaks of, its rows collapsed into one. */
export interface Entry {
  /** Names it within the plan, whatever the order of the file: `e:` employee id, `x:` external id, `m:` e-mail, `p:` seat */
  readonly key: string
  readonly kind: "PERSON" | "POSITION"
  readonly row: NormalRow
  /** The org's node, or -1 for somebody new. */
  readonly existing: number
  /** The rows collapsed into it, itself included. */
  readonly rows: readonly NormalRow[]
  /** The seat's reference; absent for a person. */
  readonly reference?: string | undefined
  /** Somebody known who goes on under another id (M10): comes back on purpose, and an end stored before is over. */
  readonly goesOn?: boolean
  /** Somebody known whom this new person seems to be (M10, M36): the org's node. */
  readonly seems?: number
  /** The rows by day, where any has a day of its own from which it holds (M22). */
  readonly days?: RowDays
}

/** A row whose person or seat is known. */
export interface GroupedRow {
  readonly row: NormalRow
  readonly existing: number
  readonly reference?: string | undefined
}

/** Everything the file says of one person or seat. */
export interface RowGroup {
  readonly key: string
  /** The org's node, or -1; absent for seats. */
  readonly node?: number
  readonly members: readonly GroupedRow[]
  /** Rows about an earlier record of the same person, which ended. */
  readonly earlier?: readonly NormalRow[]
  readonly goesOn?: boolean
}

export interface SettledGroups {
  readonly entries: Entry[]
  readonly blocked: Set<number>
  readonly collapsed: Set<number>
  /** People of the org of whom only an earlier record is in the file. */
  readonly mentioned: Set<number>
  readonly issues: ImportIssue[]
}

interface Shape {
  readonly headers: Readonly<Partial<Record<RowField, string>>>
  readonly index: OrgIndex
  readonly day: Day
}

interface Settling extends SettledGroups {
  readonly nameless: NormalRow[]
  readonly repeated: (readonly NormalRow[])[]
  readonly assigned: Assignments[]
  readonly earlier: NormalRow[]
}

/**
 * Makes one entry of each group of rows: alike rows collapse, assignments become their main one (M14), contradicting
 * rows are all left out (M07).
 */
export function settleGroups(groups: readonly RowGroup[], shape: Shape): SettledGroups {
  const settling: Settling = {
    entries: [],
    blocked: new Set(),
    collapsed: new Set(),
    mentioned: new Set(),
    issues: [],
    nameless: [],
    repeated: [],
    assigned: [],
    earlier: [],
  }
  for (const group of groups) settle(settling, group, shape)
  const { issues, nameless, repeated, assigned, earlier } = settling
  issues.push(...repetitions(repeated), ...assignmentIssues(assigned))
  if (earlier.length > 0) issues.push(earlierRecords(earlier))
  if (nameless.length > 0) issues.push(withoutName(nameless))
  return settling
}

function settle(settling: Settling, group: RowGroup, { headers, index }: Shape): void {
  const { members, earlier = [], node = -1 } = group
  const [first] = members
  if (!first) {
    collapseEarlier(settling, earlier)
    if (node >= 0) settling.mentioned.add(node)
    return
  }
  const rows = members.map((member) => member.row)
  const stored = index.org.nodes[first.existing]?.fields
  const daily = onePerDay(members, index, stored)
  if ("differing" in daily) {
    block(settling, group)
    settling.issues.push(contradiction(daily, [...rows, ...earlier], headers))
    return
  }
  const isHere = index.current[first.existing] !== undefined
  const days = rowDays(
    daily.map(({ row }) => row),
    { day: index.day, isHere },
  )
  const row = days?.row ?? daily[0]?.row ?? first.row
  if (isNameless(first, row)) {
    block(settling, group)
    settling.nameless.push(...rows, ...earlier)
    return
  }
  tellSeveral(settling, daily)
  for (const { index: place } of rows) if (place !== row.index) settling.collapsed.add(place)
  collapseEarlier(settling, earlier)
  const whole = group.goesOn && stored ? withoutEnd(row, stored) : row
  const entry = entryOf(group, { ...first, row: whole }, rows)
  settling.entries.push(days ? { ...entry, days } : entry)
}

/** The rows of each day as one; the first contradiction where there is any. */
function onePerDay(
  members: readonly GroupedRow[],
  index: OrgIndex,
  stored: NodeFields | undefined,
): readonly OfOneDay[] | Contradiction {
  const groups = membersByDay(members, index.day)
  const daily: OfOneDay[] = []
  for (const each of groups) {
    const ofDay = oneOfDay(each, groups.length === 1 ? stored : undefined)
    if ("differing" in ofDay) return ofDay
    daily.push(ofDay)
  }
  return daily
}

function tellSeveral({ assigned, repeated }: Settling, daily: readonly OfOneDay[]): void {
  for (const each of daily) {
    if (each.assigned) assigned.push(each.assigned)
    else if (each.rows.length > 1) repeated.push(each.rows)
  }
}

/** Rows of one person that hold from one day on, as one. */
interface OfOneDay {
  readonly rows: readonly NormalRow[]
  readonly row: NormalRow
  readonly assigned: Assignments | null
}

function oneOfDay(members: readonly GroupedRow[], stored: NodeFields | undefined): OfOneDay | Contradiction {
  const rows = members.map((member) => member.row)
  const differing = differences(members)
  const isPerson = members.every(({ reference }) => reference === undefined)
  if (differing.length > 0 && !(isPerson && areAssignments(differing))) return { rows, differing }
  const assigned = differing.length > 0 ? mainAssignment(rows, stored) : null
  const row = oneRow(rows, assigned)
  return row ? { rows, row, assigned } : { rows, differing }
}

/** Rows by the day from which they hold (M22), unless a mark of the main one tells that they are assignments. */
function membersByDay(members: readonly GroupedRow[], day: Day): readonly (readonly GroupedRow[])[] {
  const marks = new Set(members.map(({ row }) => row.values.primary))
  const kinds = new Set(members.map(({ reference }) => reference === undefined))
  if (members.length < 2 || marks.size > 1 || kinds.size > 1) return [members]
  const days = new CauseGroups<GroupedRow>()
  for (const member of members) days.add(member.row.values.effectiveFrom || day, member)
  return days.entries().map(([, ofDay]) => ofDay)
}

/** Somebody who begins again: the end stored of the last time holds no longer. */
function withoutEnd(row: NormalRow, known: NodeFields): NormalRow {
  const { startDate, endDate } = row.values
  const isAgain =
    endDate === undefined && !!known.endDate && !!startDate && startDate > (known.startDate ?? "")
  return isAgain ? { ...row, values: { ...row.values, endDate: null } } : row
}

function collapseEarlier(settling: Settling, earlier: readonly NormalRow[]): void {
  for (const row of earlier) {
    settling.collapsed.add(row.index)
    settling.earlier.push(row)
  }
}

function oneRow(rows: readonly NormalRow[], assigned: Assignments | null): NormalRow | undefined {
  if (rows.length === 1) return rows[0]
  const [main] = assigned?.rows ?? rows
  return main && { ...main, values: assigned?.values ?? merged(rows) }
}

function entryOf(
  { key, earlier = [], goesOn }: RowGroup,
  { row, existing, reference }: GroupedRow,
  rows: readonly NormalRow[],
): Entry {
  if (reference !== undefined)
    return { key: `p:${reference}`, kind: "POSITION", row, existing, rows, reference }
  const entry: Entry = { key, kind: "PERSON", row, existing, rows: [...rows, ...earlier] }
  return goesOn ? { ...entry, goesOn } : entry
}

function isNameless({ existing, reference }: GroupedRow, row: NormalRow): boolean {
  return existing < 0 && reference === undefined && rowName(row.values) === undefined
}

function block({ blocked }: Settling, { members, earlier = [] }: RowGroup): void {
  for (const { row } of members) blocked.add(row.index)
  for (const row of earlier) blocked.add(row.index)
}

/** The fields two rows fill differently; a blank contradicts nothing. */
function differences(members: readonly GroupedRow[]): readonly string[] {
  if (members.length < 2) return []
  const differing = new Set<string>()
  const known = new Map<string, unknown>()
  for (const { row, reference } of members) {
    const kind = reference === undefined ? "person" : say`vacant seat`
    if (known.has("kind") && known.get("kind") !== kind) differing.add("name")
    known.set("kind", kind)
    for (const [field, value] of Object.entries(row.values)) {
      if (known.has(field) && known.get(field) !== value) differing.add(field)
      else known.set(field, value)
    }
  }
  return [...differing]
}

function merged(rows: readonly NormalRow[]): RowValues {
  const values: RowValues = {}
  for (const row of rows) Object.assign(values, row.values)
  return values
}

/** With more people than this, one issue stands for all. */
const NAMED_ONE_BY_ONE = 20

function repetitions(repeated: readonly (readonly NormalRow[])[]): readonly ImportIssue[] {
  const places = (rows: readonly NormalRow[]) =>
    rows.map(({ row, values }) => ({ row, column: null, value: rowName(values) ?? "" }))
  if (repeated.length <= NAMED_ONE_BY_ONE)
    return repeated.map((rows) =>
      issueOf("M07_SAME", {
        message: say`${nameRows(rows.map(({ row }) => row))} say the same of one person and count as one. Nothing to do.`,
        rows: places(rows),
      }),
    )
  const rows = repeated.flat()
  return [
    issueOf("M07_SAME", {
      message: say`${nameRows(rows.map(({ row }) => row))} repeat what other rows say of the same ${grouped(repeated.length)} people and count once. Was the file put together twice? Nothing to do.`,
      rows: places(rows),
    }),
  ]
}

function earlierRecords(rows: readonly NormalRow[]): ImportIssue {
  return issueOf("M10_EARLIER", {
    message: say`${nameRows(rows.map(({ row }) => row))}: earlier records of people who go on under another id in this file, as answered. The later record counts. Nothing to do.`,
    rows: rows.map(({ row, values }) => ({
      row,
      column: null,
      value: values.employeeId ?? rowName(values) ?? "",
    })),
  })
}

function withoutName(rows: readonly NormalRow[]): ImportIssue {
  return issueOf("ROW_WITHOUT_NAME", {
    message: say`${nameRows(rows.map(({ row }) => row))}: nobody known has this key, and without a name nobody can be added. Left out: add a name.`,
    rows: rows.map(({ row, values }) => ({
      row,
      column: null,
      value: values.employeeId ?? values.email ?? "",
    })),
  })
}
