import type { RowField } from "./fields.ts"
import { type ImportIssue, issueOf, listed, nameRows } from "./issue.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
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
}

/** A row whose person or seat is known. */
export interface GroupedRow {
  readonly row: NormalRow
  readonly existing: number
  readonly reference?: string | undefined
}

export interface SettledGroups {
  readonly entries: Entry[]
  readonly blocked: Set<number>
  readonly collapsed: Set<number>
  readonly mentioned: Set<number>
  readonly issues: ImportIssue[]
}

interface Shape {
  readonly headers: Readonly<Partial<Record<RowField, string>>>
}

/** Makes one entry of each group of rows: alike rows collapse, contradicting ones are all left out (M07). */
export function settleGroups(
  groups: readonly (readonly [key: string, rows: readonly GroupedRow[]])[],
  shape: Shape,
): SettledGroups {
  const settled: SettledGroups = {
    entries: [],
    blocked: new Set(),
    collapsed: new Set(),
    mentioned: new Set(),
    issues: [],
  }
  const nameless: NormalRow[] = []
  for (const [key, members] of groups) {
    const rows = members.map((member) => member.row)
    const differing = differences(members)
    const [first] = members
    if (!first) continue
    if (differing.length > 0) {
      block(settled, members)
      settled.issues.push(conflict(rows, differing, shape))
      continue
    }
    const row = rows.length === 1 ? first.row : { ...first.row, values: merged(rows) }
    if (isNameless(first, row)) {
      block(settled, members)
      nameless.push(...rows)
      continue
    }
    for (const repeated of rows.slice(1)) settled.collapsed.add(repeated.index)
    if (rows.length > 1) settled.issues.push(repetition(rows))
    settled.entries.push(entryOf(key, { ...first, row }, rows))
  }
  if (nameless.length > 0) settled.issues.push(withoutName(nameless))
  return settled
}

function entryOf(key: string, { row, existing, reference }: GroupedRow, rows: readonly NormalRow[]): Entry {
  if (reference === undefined) return { key, kind: "PERSON", row, existing, rows }
  return { key: `p:${reference}`, kind: "POSITION", row, existing, rows, reference }
}

function isNameless({ existing, reference }: GroupedRow, row: NormalRow): boolean {
  return existing < 0 && reference === undefined && rowName(row.values) === undefined
}

function block(settled: SettledGroups, members: readonly GroupedRow[]): void {
  for (const { row, existing } of members) {
    settled.blocked.add(row.index)
    if (existing >= 0) settled.mentioned.add(existing)
  }
}

/** The fields two rows fill differently; a blank contradicts nothing. */
function differences(members: readonly GroupedRow[]): readonly string[] {
  if (members.length < 2) return []
  const differing = new Set<string>()
  const known = new Map<string, unknown>()
  for (const { row, reference } of members) {
    const kind = reference === undefined ? "person" : "vacant seat"
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

function conflict(rows: readonly NormalRow[], differing: readonly string[], { headers }: Shape): ImportIssue {
  const columns = differing.map(
    (field) => Object.entries(headers).find(([name]) => name === field)?.[1] ?? field,
  )
  const numbers = rows.map(({ row }) => row)
  return issueOf("M07", {
    message: `${nameRows(numbers)} are about the same person but differ in ${listed(columns)}. All are left out: keep one.`,
    rows: rows.map(({ row, values }) => ({
      row,
      column: columns[0] ?? null,
      value: shown(values, differing[0]),
    })),
    fixes: numbers.slice(0, 5).map((kept) => ({
      kind: "DROP_ROWS",
      label: `Keep row ${kept}`,
      rows: numbers.filter((row) => row !== kept),
    })),
  })
}

function shown(values: RowValues, field: string | undefined): string {
  return String(Object.entries(values).find(([name]) => name === field)?.[1] ?? "")
}

function repetition(rows: readonly NormalRow[]): ImportIssue {
  return issueOf("M07_SAME", {
    message: `${nameRows(rows.map(({ row }) => row))} say the same of one person and count as one. Nothing to do.`,
    rows: rows.map(({ row, values }) => ({ row, column: null, value: rowName(values) ?? "" })),
  })
}

function withoutName(rows: readonly NormalRow[]): ImportIssue {
  return issueOf("ROW_WITHOUT_NAME", {
    message: `${nameRows(rows.map(({ row }) => row))}: nobody known has this key, and without a name nobody can be added. Left out: add a name.`,
    rows: rows.map(({ row, values }) => ({
      row,
      column: null,
      value: values.employeeId ?? values.email ?? "",
    })),
  })
}
