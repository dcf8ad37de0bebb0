import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { NodeFields, RowField } from "./fields.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { rowName } from "./vacancy.ts"

/** Any of these parts two assignments of one person. */
const TELLING: readonly string[] = [
  "positionRef",
  "title",
  "unit",
  "managerRef",
  "managerName",
  "fte",
  "primary",
] satisfies readonly RowField[]
/** These may differ with them. */
const ALONG: readonly string[] = [
  "location",
  "company",
  "parentUnit",
  "dottedManagerRef",
  "effectiveFrom",
] satisfies readonly RowField[]
const MANAGERS = ["managerRef", "managerName", "dottedManagerRef"] as const
/** What an assignment has in common with what is stored shows that it is the one known so far. */
const STORED = ["positionRef", "title", "unit"] as const

const YES = /^(y|yes|true|1|x|primary|main|ja|oui|si|sí)$/i

/** Whether the row says that it is somebody's main assignment. */
export function isPrimary({ primary }: RowValues): boolean {
  return YES.test(primary ?? "")
}

/** Full-time equivalent of an assignment; 0 where it is not told. `50%` and `0,5` are 0.5. */
export function fteOf({ fte }: RowValues): number {
  const text = (fte ?? "").replace(",", ".")
  const value = Number.parseFloat(text)
  if (!Number.isFinite(value) || value < 0) return 0
  return text.includes("%") ? value / 100 : value
}

/** Somebody's assignments as one row. */
export interface Assignments {
  /** The main one first; then in an order that does not depend on the file's. */
  readonly rows: readonly NormalRow[]
  readonly values: RowValues
  /** Managers of the others, by dotted lines. */
  readonly dotted: readonly string[]
  readonly reason: "PRIMARY" | "FTE" | "KNOWN" | "NOTHING"
}

/** Whether rows of one person that differ in these fields are assignments, not contradictions (M14). */
export function areAssignments(differing: readonly string[]): boolean {
  return (
    differing.some((field) => TELLING.includes(field)) &&
    differing.every((field) => TELLING.includes(field) || ALONG.includes(field))
  )
}

/**
 * Tells the main one of somebody's assignments: the one marked primary, else the one with the highest full-time
 * equivalent, else the one known so far, else the same one whatever the order of the file. Title, unit, position and
 * manager are its own; the managers of the others come by dotted lines.
 */
export function mainAssignment(rows: readonly NormalRow[], stored: NodeFields | undefined): Assignments {
  const ranks = new Map(rows.map((row) => [row, rankOf(row, stored)]))
  const sorted = rows.toSorted((a, b) => byRank(ranks.get(a), ranks.get(b)))
  const [main, next] = sorted
  if (!main) return { rows, values: {}, dotted: [], reason: "NOTHING" }
  const values: RowValues = {}
  for (const row of sorted)
    for (const [field, value] of Object.entries(row.values))
      if (!TELLING.includes(field) && !ALONG.includes(field)) Object.assign(values, { [field]: value })
  Object.assign(values, main.values)
  const dotted = otherManagers(sorted)
  if (dotted.length > 0) values.dottedManagerRef = dotted.join("; ")
  return { rows: sorted, values, dotted, reason: reasonOf(ranks.get(main), ranks.get(next ?? main)) }
}

interface Rank {
  readonly isPrimary: boolean
  readonly fte: number
  readonly likeness: number
  readonly text: string
}

function rankOf({ values }: NormalRow, stored: NodeFields | undefined): Rank {
  return {
    isPrimary: isPrimary(values),
    fte: fteOf(values),
    likeness: STORED.filter((field) => values[field] && values[field] === stored?.[field]).length,
    text: JSON.stringify(Object.entries(values).toSorted()),
  }
}

function byRank(a: Rank | undefined, b: Rank | undefined): number {
  if (!a || !b) return 0
  if (a.isPrimary !== b.isPrimary) return a.isPrimary ? -1 : 1
  if (a.fte !== b.fte) return b.fte - a.fte
  if (a.likeness !== b.likeness) return b.likeness - a.likeness
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0
}

function reasonOf(main: Rank | undefined, next: Rank | undefined): Assignments["reason"] {
  if (!main || !next) return "NOTHING"
  if (main.isPrimary !== next.isPrimary) return "PRIMARY"
  if (main.fte !== next.fte) return "FTE"
  return main.likeness === next.likeness ? "NOTHING" : "KNOWN"
}

/** Managers by dotted lines: those the main assignment has so, then those of the other assignments. */
function otherManagers([main, ...others]: readonly NormalRow[]): readonly string[] {
  const found = new Set<string>()
  if (main?.values.dottedManagerRef) found.add(main.values.dottedManagerRef)
  for (const { values } of others) for (const field of MANAGERS) if (values[field]) found.add(values[field])
  for (const field of ["managerRef", "managerName"] as const) found.delete(main?.values[field] ?? "")
  return [...found]
}

const WHY: Readonly<Record<Assignments["reason"], string>> = {
  PRIMARY: say`it is marked as the main one`,
  FTE: say`it has the highest full-time equivalent`,
  KNOWN: say`it is the one known so far`,
  NOTHING: say`nothing says which is the main one, and the choice is the same every time`,
}
/** With more people than this, one issue stands for all. */
const ASKED_ONE_BY_ONE = 20

/** M14: told apart by a mark of the source, or asked about. */
export function assignmentIssues(all: readonly Assignments[]): readonly ImportIssue[] {
  const told = all.filter(({ reason }) => reason === "PRIMARY")
  const asked = all.filter(({ reason }) => reason !== "PRIMARY")
  const issues: ImportIssue[] = []
  if (told.length > 0) {
    const message = say`${nameRows(numbersOf(told))}: several assignments of one person; the one marked as the main one counts, the managers of the others become dotted lines. Nothing to do.`
    issues.push(issueOf("M14_PRIMARY", { message, rows: told.flatMap(placesOf) }))
  }
  if (asked.length <= ASKED_ONE_BY_ONE) return [...issues, ...asked.map(askedOf)]
  const message = say`${grouped(asked.length)} people have several assignments (${nameRows(numbersOf(asked)).toLowerCase()}), and no column says which is the main one: the highest full-time equivalent counts, else the one known so far. The managers of the others become dotted lines. Map a column that marks the main assignment.`
  return [...issues, issueOf("M14", { message, rows: asked.flatMap(placesOf) })]
}

function askedOf(each: Assignments): ImportIssue {
  const { rows, reason } = each
  const others = rows.slice(1).map(({ row }) => row)
  const become = say`The managers of ${listed(others.map((row) => `row ${row}`))} become dotted lines. `
  return issueOf("M14", {
    message: say`${nameRows(rows.map(({ row }) => row))} are assignments of one person. Row ${rows[0]?.row ?? ""} counts: ${WHY[reason]}. ${each.dotted.length > 0 ? become : ""}Say which is the main one.`,
    rows: placesOf(each),
    fixes: rows.slice(0, 5).map(({ row: main }) => mainIs(main, rows)),
  })
}

function mainIs(main: number, rows: readonly NormalRow[]): SuggestedFix {
  return {
    kind: "SET_CELLS",
    label: say`Row ${main} is the main one`,
    cells: rows.map(({ row }) => ({ row, field: "primary", value: row === main ? "yes" : "no" })),
  }
}

function numbersOf(all: readonly Assignments[]): readonly number[] {
  return all.flatMap(({ rows }) => rows.map(({ row }) => row))
}

function placesOf({ rows }: Assignments) {
  return rows.map(({ row, values }) => ({
    row,
    column: null,
    value: values.title ?? values.positionRef ?? rowName(values) ?? "",
  }))
}
