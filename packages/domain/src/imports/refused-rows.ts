import type { RowField } from "./fields.ts"
import { CauseGroups, type ImportIssue, issueOf, nameRows } from "./issue.ts"
import type { MessKey } from "./mess-registry.ts"
import type { NormalRow } from "./normalise.ts"

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
    text: "no employee id, external id or e-mail address, nor name with start date. A name alone is not enough: add a key.",
  },
  NAME_OF_SEVERAL: {
    mess: "ROW_WITHOUT_KEY",
    field: "name",
    text: "several people have this name and start date. Add an employee id.",
  },
  CELLS_DO_NOT_FIT: {
    mess: "CELLS_DO_NOT_FIT",
    field: "name",
    text: "more cells than headers, so nobody can tell which is which. Put quotes around cells that contain the separator.",
  },
  KEYS_DISAGREE: {
    mess: "KEYS_DISAGREE",
    field: "externalId",
    text: "their employee ids and external ids, taken together, belong to different people. Correct them.",
  },
  EMAIL_OF_SEVERAL: {
    mess: "M08",
    field: "email",
    text: "several people share this e-mail address, so it identifies nobody. Add an employee id.",
  },
  SEAT_IS_HELD: {
    mess: "M18_FILLED",
    field: "name",
    text: "the seat is given as vacant, but somebody with this id is in the org. End that person, or import the file as full.",
  },
} as const satisfies Readonly<Record<string, Reason>>

/** One issue for each reason, or for each shared value of e-mail addresses. */
export function refusedRowIssues(
  refused: readonly RefusedRow[],
  headers: Readonly<Partial<Record<RowField, string>>>,
): readonly ImportIssue[] {
  const groups = new CauseGroups<RefusedRow>()
  for (const each of refused) groups.add(causeOf(each), each)
  return groups.issues((_, members) => {
    const reason = REASONS[members[0]?.reason ?? "ROW_WITHOUT_KEY"]
    return issueOf(reason.mess, {
      message: `${nameRows(members.map(({ row }) => row.row))}: ${reason.text} Left out until then.`,
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
