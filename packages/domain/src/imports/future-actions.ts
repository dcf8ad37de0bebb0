import { say } from "../kit/say.ts"
import { CauseGroups, type ImportIssue, type IssueRow, issueOf, nameRows } from "./issue.ts"
import type { NormalRow, NormalTable, RowValues } from "./normalise.ts"

/** What a source plans for somebody: to come, to change what the row says, or to leave. */
type FutureAction = "HIRE" | "CHANGE" | "END"

/** Not about who is in the org, or nothing a row says the outcome of. */
const OTHER = /leave of|loa\b|absence|parental|maternity|paternity|sick|return|additional|second|temporary/i
const HIRE = /hire|hiring|start|onboard|join/i
const END = /terminat|\bend\b|exit|resign|retire|off-?board|\bleav|separat|dismiss|layoff|lay-off/i
const CHANGE = /change|transfer|move|promot|demot|manager|supervisor|reorg|\bjob\b|position|assign|relocat/i

function readAction(words: string | null | undefined): FutureAction | undefined {
  if (!words) return "CHANGE"
  if (OTHER.test(words)) return undefined
  if (HIRE.test(words)) return "HIRE"
  if (END.test(words)) return "END"
  return CHANGE.test(words) ? "CHANGE" : undefined
}

/**
 * Reads the planned change some sources give beside the present (M20): a hire or a change makes the row hold from its
 * day on, an end is the last day worked. What cannot be read so is listed, and the row applies as it stands.
 */
export function readFutureActions(table: NormalTable): NormalTable {
  if (!table.headers.futureAction && !table.headers.futureDate) return table
  const strange = new CauseGroups<IssueRow>()
  const rows = table.rows.map((row) => planned(row, table, strange))
  return { ...table, rows, issues: [...table.issues, ...strange.issues(notPlanned)] }
}

function planned(row: NormalRow, { headers }: NormalTable, strange: CauseGroups<IssueRow>): NormalRow {
  const { futureAction, futureDate } = row.values
  if (!futureAction && !futureDate) return row
  const action = readAction(futureAction)
  const values = futureDate && action && valuesFrom(row.values, action, futureDate)
  if (values) return { ...row, values }
  const why = futureDate ? (action ? "ALREADY_DATED" : "NOT_READ") : "NO_DATE"
  const column = headers.futureAction ?? headers.futureDate ?? null
  strange.add(`${why}\n${futureAction ?? futureDate ?? ""}`, {
    row: row.row,
    column,
    value: futureAction ?? futureDate ?? "",
  })
  return row
}

function valuesFrom(values: RowValues, action: FutureAction, date: string): RowValues | undefined {
  if (action === "END") return values.endDate ? values : { ...values, endDate: date }
  if (values.effectiveFrom && values.effectiveFrom !== date) return undefined
  return { ...values, effectiveFrom: date }
}

const WHY: Readonly<Record<string, string>> = {
  NO_DATE: say`has no date, so nothing is planned. Give the day from which it holds.`,
  NOT_READ: say`is not a hire, a change or the end of somebody's time, so nothing is planned. Import it once it has happened.`,
  ALREADY_DATED: say`lies on another day than the one the row holds from, and what will be different is not said. Give it a row of its own.`,
}

function notPlanned(cause: string, rows: readonly IssueRow[]): ImportIssue {
  const [why = "", value = ""] = cause.split("\n")
  return issueOf("VALUE_NOT_UNDERSTOOD", {
    message: say`${nameRows(rows.map(({ row }) => row))}: the planned "${value}" ${WHY[why] ?? ""} The rest of each row applies.`,
    rows,
  })
}
