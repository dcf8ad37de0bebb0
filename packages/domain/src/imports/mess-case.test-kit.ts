import type { ImportAnswer } from "./answers.ts"
import type { ColumnMapping, ImportTable, RowField } from "./fields.ts"
import type { ImportMode } from "./import-mode.ts"
import type { ImportOrg } from "./import-org.ts"
import type { CellEdit, ImportIssue, SuggestedFix } from "./issue.ts"

/** One case of the corpus under `tests/fixtures/messes`: a mess, what a plan says of it, its fix, and the org after. */
export interface MessCase {
  readonly code: string
  /** A sentence about what is wrong. */
  readonly title: string
  /** A file imported first, as PARTIAL, on `orgOn`. */
  readonly org?: string
  readonly orgOn?: string
  readonly file: string
  /** `UPLOAD`: the bytes matter, so it is run through the API only. */
  readonly door?: "UPLOAD"
  /** A file somebody else imports between planning and applying (M41): then the plan is stale and planned again. */
  readonly meanwhile?: string
  readonly mode?: ImportMode
  readonly on?: string
  readonly today?: string
  readonly answers?: readonly ImportAnswer[]
  /** Circumstances the plan is told of, by their name in `PlanInput`. */
  readonly given?: Readonly<Record<string, unknown>>
  /** All issues, as code and row numbers. */
  readonly expect: readonly string[]
  /** Part of the message of the first issue of `code`. */
  readonly message?: string
  readonly org_after?: Readonly<Record<string, string | null>>
  readonly fields_after?: Readonly<Record<string, Readonly<Record<string, string | null>>>>
  readonly fix?: MessFix
  readonly expect_fixed?: readonly string[]
  readonly org_fixed?: Readonly<Record<string, string | null>>
  readonly fields_fixed?: Readonly<Record<string, Readonly<Record<string, string | null>>>>
}

export interface MessFix {
  /** The suggested fix of the first issue of this code … */
  readonly issue?: string
  /** … at this place; the first unless told. */
  readonly index?: number
  readonly edits?: readonly CellEdit[]
  readonly leaveOutRows?: readonly number[]
  readonly answers?: readonly ImportAnswer[]
  readonly mode?: ImportMode
  /** The stops are confirmed: the same plan is applied. */
  readonly confirm?: boolean
}

/** What planning again differs in. */
export interface Amendment {
  readonly edits: readonly CellEdit[]
  readonly leaveOutRows: readonly number[]
  readonly answers: readonly ImportAnswer[]
  readonly mode: ImportMode | undefined
}

/** A case's fix as an amendment of the plan whose issues are given. */
export function amendmentOf(fix: MessFix, issues: readonly ImportIssue[]): Amendment {
  const suggested = fix.issue === undefined ? undefined : suggestedFix(fix, issues)
  return {
    edits: [...(fix.edits ?? []), ...(suggested?.kind === "SET_CELLS" ? suggested.cells : [])],
    leaveOutRows: [...(fix.leaveOutRows ?? []), ...(suggested?.kind === "DROP_ROWS" ? suggested.rows : [])],
    answers: [...(fix.answers ?? []), ...(suggested?.kind === "ANSWER" ? [suggested.answer] : [])],
    mode: suggested?.kind === "SET_MODE" ? suggested.mode : fix.mode,
  }
}

function suggestedFix({ issue, index = 0 }: MessFix, issues: readonly ImportIssue[]): SuggestedFix {
  const found = issues.find(({ code }) => code === issue)?.fixes[index]
  if (!found) throw new Error(`${issue} suggests no fix ${index}.`)
  return found
}

export interface EditedTable {
  readonly table: ImportTable
  readonly mapping: ColumnMapping
}

/** The table with cells set, columns added for fields none is mapped to, and rows emptied. */
export function edited({ table, mapping }: EditedTable, { edits, leaveOutRows }: Amendment): EditedTable {
  const headers = [...table.headers]
  const fields: (RowField | null)[] = [...mapping]
  const rows = table.rows.map((cells) => [...cells])
  const first = table.firstRow ?? 2
  for (const { row, field, value } of edits) {
    if (!fields.includes(field)) {
      headers.push(field)
      fields.push(field)
      for (const cells of rows) if (cells.length === headers.length - 1) cells.push("")
    }
    const cells = rows[row - first]
    if (!cells) throw new Error(`There is no row ${row}.`)
    for (let at = cells.length; at < headers.length; at++) cells.push("")
    cells[fields.indexOf(field)] = value
  }
  for (const row of leaveOutRows) rows[row - first] = []
  return { table: { ...table, headers, rows }, mapping: fields }
}

/** Where people stand on a day, by key: the manager's key, "" at the top, `?ref` unplaced, `null` not in the org. */
export function placesOn(org: ImportOrg, on: string, keys: readonly string[]): Record<string, string | null> {
  const keyOf = new Map(
    org.nodes.map(({ id, fields }) => [
      id,
      fields.employeeId ?? fields.positionRef ?? fields.externalId ?? fields.email ?? fields.name ?? id,
    ]),
  )
  const places: Record<string, string | null> = Object.fromEntries(keys.map((key) => [key, null]))
  for (const line of org.lines) {
    const isThen = line.validFrom <= on && (line.validTo === undefined || on < line.validTo)
    const key = keyOf.get(line.nodeId)
    if (!isThen || line.kind !== "SOLID" || key === undefined || !(key in places)) continue
    const unplaced = line.managerRef === undefined ? "" : `?${line.managerRef}`
    places[key] = line.managerId === undefined ? unplaced : (keyOf.get(line.managerId) ?? null)
  }
  return places
}

/** The asked fields of people, by key. */
export function fieldsOf(
  org: ImportOrg,
  asked: Readonly<Record<string, Readonly<Record<string, string | null>>>>,
): Record<string, Record<string, string | null>> {
  const found: Record<string, Record<string, string | null>> = {}
  for (const { fields } of org.nodes) {
    const key =
      fields.employeeId ?? fields.positionRef ?? fields.externalId ?? fields.email ?? fields.name ?? ""
    const names = asked[key]
    if (!names) continue
    const values: Readonly<Record<string, string | undefined>> = fields
    found[key] = Object.fromEntries(Object.keys(names).map((name) => [name, values[name] ?? null]))
  }
  return found
}
