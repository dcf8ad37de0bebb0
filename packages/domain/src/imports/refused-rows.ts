import { say } from "../kit/say.ts"
import type { RowField } from "./fields.ts"
import type { PersonGroup } from "./group-by-ids.ts"
import { nameAndStart, type OrgIndex } from "./import-org.ts"
import { CauseGroups, type ImportIssue, issueOf, nameRows, type SuggestedFix } from "./issue.ts"
import type { MessKey } from "./mess-registry.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { rowName } from "./vacancy.ts"

/** A row whose person cannot be told, and why. */
export interface RefusedRow {
  readonly row: NormalRow
  readonly reason: keyof typeof REASONS
}

interface Reason {
  readonly mess: MessKey
  readonly field: RowField
  readonly text: string
}

const REASONS = {
  ROW_WITHOUT_KEY: {
    mess: "ROW_WITHOUT_KEY",
    field: "name",
    text: say`no employee id, external id or e-mail address, nor name with start date. A name alone is not enough: add a key.`,
  },
  NAME_OF_SEVERAL: {
    mess: "ROW_WITHOUT_KEY",
    field: "name",
    text: say`several people have this name and start date. Add an employee id.`,
  },
  CELLS_DO_NOT_FIT: {
    mess: "CELLS_DO_NOT_FIT",
    field: "name",
    text: say`more cells than headers, so nobody can tell which is which. Put quotes around cells that contain the separator.`,
  },
  KEYS_DISAGREE: {
    mess: "KEYS_DISAGREE",
    field: "externalId",
    text: say`their keys, taken together, belong to different people, or one row knows somebody by an id, an address or a name that another one changes. Correct them, or add an employee id.`,
  },
  EMAIL_OF_SEVERAL: {
    mess: "M08",
    field: "email",
    text: say`several people share this e-mail address, so it identifies nobody. Add an employee id.`,
  },
  SEAT_IS_HELD: {
    mess: "M18_FILLED",
    field: "name",
    text: say`the seat is given as vacant, but somebody with this id is in the org. End that person, or import the file as full.`,
  },
} as const satisfies Readonly<Record<string, Reason>>

interface Circumstances {
  readonly headers: Readonly<Partial<Record<RowField, string>>>
  readonly groups: readonly PersonGroup[]
  readonly index: OrgIndex
}

/** One issue for each reason, or for each shared value of e-mail addresses. */
export function refusedRowIssues(
  refused: readonly RefusedRow[],
  { headers, groups: people, index }: Circumstances,
): readonly ImportIssue[] {
  const groups = new CauseGroups<RefusedRow>()
  for (const each of refused) groups.add(causeOf(each), each)
  const bearers = bearersOf(refused, { groups: people, index })
  return groups.issues((_, members) => {
    const reason = REASONS[members[0]?.reason ?? "ROW_WITHOUT_KEY"]
    return issueOf(reason.mess, {
      fixes: members.flatMap(({ row }) => theyAre(row, bearers)).slice(0, 5),
      message: say`${nameRows(members.map(({ row }) => row.row))}: ${reason.text} Left out until then.`,
      rows: members.map(({ row }) => ({
        row: row.row,
        column: headers[reason.field] ?? null,
        value: row.values[reason.field] ?? "",
      })),
    })
  })
}

function causeOf({ reason, row }: RefusedRow): string {
  return reason === "EMAIL_OF_SEVERAL" ? `${reason} ${row.values.email}` : reason
}

type Bearers = ReadonlyMap<string, ReadonlySet<string>>

/** The employee ids of those who share what refused rows give: the file's, and the org's. */
function bearersOf(
  refused: readonly RefusedRow[],
  { groups, index }: Omit<Circumstances, "headers">,
): Bearers {
  const bearers = new Map<string, Set<string>>()
  for (const { reason, row } of refused)
    if (reason === "EMAIL_OF_SEVERAL" || reason === "NAME_OF_SEVERAL")
      bearers.set(sharedBy(row.values), new Set())
  if (bearers.size === 0) return bearers
  const add = (values: RowValues) => {
    if (!values.employeeId) return
    for (const key of [values.email, nameAndStart(rowName(values), values.startDate)])
      bearers.get(key ?? "")?.add(values.employeeId)
  }
  for (const { rows } of groups) for (const { values } of rows) add(values)
  for (const { fields } of index.org.nodes) add(fields)
  return bearers
}

function sharedBy(values: RowValues): string {
  return values.email || nameAndStart(rowName(values), values.startDate) || ""
}

function theyAre({ row, values }: NormalRow, bearers: Bearers): readonly SuggestedFix[] {
  return [...(bearers.get(sharedBy(values)) ?? [])].toSorted().map((value) => ({
    kind: "SET_CELLS",
    label: say`Row ${row} is about ${value}`,
    cells: [{ row, field: "employeeId", value }],
  }))
}
