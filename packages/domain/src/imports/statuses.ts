import { addDays, type Day, parseDay } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import type { Draft, DraftNode } from "./draft.ts"
import { CauseGroups, type ImportIssue, type IssueRow, issueOf, listed, nameRows } from "./issue.ts"
import type { NormalRow, NormalTable, RowValues } from "./normalise.ts"
import { readOperation } from "./operation-words.ts"
import { readLeave, readStatus, type Status } from "./status-words.ts"
import { rowName, VACANT_NAME } from "./vacancy.ts"
import { readWorkerType } from "./worker-type-words.ts"

/** A table whose statuses were read, and what was met. */
export interface SettledStatuses {
  readonly table: NormalTable
  /** Numbers of rows that say somebody has left, and not when. */
  readonly undated: ReadonlySet<number>
  /** By number of rows that say somebody is still here, the last day they give all the same. */
  readonly outdated: ReadonlyMap<number, string>
}

interface Pass {
  readonly day: Day
  /** What "inactive" means: away where the column also says who has left. */
  readonly inactive: Status
  readonly undated: Set<number>
  readonly outdated: Map<number, string>
  readonly strange: CauseGroups<IssueRow>
  readonly headers: NormalTable["headers"]
}

/**
 * Reads each row's employment status together with its dates (M35). Who has left without a last day leaves on the
 * effective day, or on the day from which the row holds; who is still here, or on leave, does not leave on a last day
 * that has passed. Leave and garden leave are kept, and taken off again by a row that says somebody is at work.
 */
export function settleStatuses(table: NormalTable, day: Day): SettledStatuses {
  const isAsked = table.headers.status !== undefined || table.headers.leave !== undefined
  const pass: Pass = {
    day,
    inactive: isAsked && table.rows.some(({ values }) => statusOf(values) === "ENDED") ? "LEAVE" : "ENDED",
    undated: new Set(),
    outdated: new Map(),
    strange: new CauseGroups(),
    headers: table.headers,
  }
  if (!isAsked) return { table, undated: pass.undated, outdated: pass.outdated }
  const rows = table.rows.map((row) => settle(row, pass))
  const issues = pass.strange.issues((header, places) => notKnown(header, places))
  const { undated, outdated } = pass
  return { table: { ...table, rows, issues: [...table.issues, ...issues] }, undated, outdated }
}

function statusOf({ status }: RowValues): Status | undefined {
  return status ? readStatus(status) : undefined
}

function settle(row: NormalRow, pass: Pass): NormalRow {
  const { status: said, leave: saidLeave, ...values } = row.values
  if (said === undefined && saidLeave === undefined) return row
  const read = statusOf(row.values)
  const status = read === "INACTIVE" ? pass.inactive : read
  if (said && !status) noteStrange(row, "status", pass)
  const leave = leaveOf(status, saidLeave)
  if (saidLeave && leave === undefined) noteStrange(row, "leave", pass)
  const after: RowValues = { ...values }
  if (leave !== undefined) after.leave = leave
  if (status !== undefined) after.status = status
  const type = said ? readWorkerType(said) : undefined
  if (values.workerType === undefined && (type === "CONTRACTOR" || type === "INTERN")) after.workerType = type
  if (status === "VACANT" && VACANT_NAME.test(rowName(values) ?? "vacant")) after.vacancy = "yes"
  if (status !== undefined) settleEnd(row, { after, status, pass })
  return { ...row, values: after }
}

/** `null` for somebody at work. */
function leaveOf(status: Status | undefined, said: string | null | undefined): string | null | undefined {
  if (status === "LEAVE" || status === "GARDEN_LEAVE") return status
  const leave = said ? readLeave(said) : undefined
  if (said === null || leave === "AT_WORK") return null
  return leave ?? (status === "ACTIVE" ? null : undefined)
}

function noteStrange(row: NormalRow, field: "status" | "leave", { strange, headers }: Pass): void {
  const column = headers[field] ?? field
  strange.add(column, { row: row.row, column, value: row.values[field] ?? "" })
}

interface Ending {
  readonly after: RowValues
  readonly status: Status
  readonly pass: Pass
}

function settleEnd({ row, values }: NormalRow, { after, status, pass }: Ending): void {
  const said = values.endDate ?? undefined
  if (status === "ENDED" && said === undefined) {
    const from = (values.effectiveFrom ? parseDay(values.effectiveFrom) : undefined) ?? pass.day
    after.endDate = addDays(from, -1)
    if (!values.effectiveFrom) pass.undated.add(row)
  }
  const isHere = status === "ACTIVE" || status === "LEAVE"
  const isPast = said !== undefined && said < pass.day
  if (!isHere || !isPast || values.effectiveFrom || readOperation(values.operation) === "END") return
  delete after.endDate
  pass.outdated.set(row, said)
}

function notKnown(header: string, rows: readonly IssueRow[]): ImportIssue {
  const words = [...new Set(rows.map(({ value }) => `"${value}"`))]
  return issueOf("VALUE_NOT_UNDERSTOOD", {
    message: say`${nameRows(rows.map(({ row }) => row))}: ${listed(words)} in ${header} ${words.length === 1 ? say`is no status` : say`are no statuses`} Rung knows. The rest of the row applies; write active, leave, garden leave or terminated to take it in.`,
    rows,
  })
}

/** M35: statuses that disagree with dates, and who goes on leave or comes back. */
export function statusIssues(
  { nodes }: Draft,
  { table: { headers }, undated, outdated }: SettledStatuses,
): readonly ImportIssue[] {
  const found: Found = { ended: [], kept: [], away: [], back: [] }
  for (const node of nodes)
    if (node.entry && node.kind === "PERSON") sortOut(found, node, { undated, outdated })
  const column = headers.status ?? headers.leave ?? null
  const places = (rows: readonly Told[]) => rows.map(({ row, value }) => ({ row, column, value }))
  const named = (rows: readonly Told[]) => nameRows(rows.map(({ row }) => row))
  const set = (rows: readonly Told[], label: string, value: string) =>
    ({
      kind: "SET_CELLS",
      label,
      cells: rows.map(({ row }) => ({ row, field: "status" as const, value })),
    }) as const
  const { ended, kept, away, back } = found
  const issues: ImportIssue[] = []
  if (ended.length > 0)
    issues.push(
      issueOf("M35", {
        message: say`${named(ended)}: the status says that they have left, but not when, so they leave with this import. Give their last day, or say that they are still here.`,
        rows: places(ended),
        fixes: [set(ended, "They are still here", "active")],
      }),
    )
  if (kept.length > 0)
    issues.push(
      issueOf("M35", {
        message: say`${named(kept)}: the status says that they are still here, but their last day has passed, so the last day is not taken in. Correct the status or the day.`,
        rows: places(kept),
        fixes: [set(kept, "They have left on that day", "terminated")],
      }),
    )
  if (away.length > 0)
    issues.push(
      issueOf("M35_LEAVE", {
        message: say`${named(away)}: on leave. They stay in the org, keep their layer, and are asked for no ratings until they are back. Nothing to do.`,
        rows: places(away),
      }),
    )
  if (back.length > 0)
    issues.push(
      issueOf("M35_LEAVE", {
        message: say`${named(back)}: back from leave, and asked for ratings again. Nothing to do.`,
        rows: places(back),
      }),
    )
  return issues
}

interface Told {
  readonly row: number
  readonly value: string
}

interface Found {
  readonly ended: Told[]
  readonly kept: Told[]
  readonly away: Told[]
  readonly back: Told[]
}

function sortOut(
  found: Found,
  { entry, wasHere, isHere, before, after }: DraftNode,
  { undated, outdated }: Pick<SettledStatuses, "undated" | "outdated">,
): void {
  const row = entry?.row.row ?? 0
  const last = outdated.get(row)
  if (undated.has(row) && wasHere && !isHere) found.ended.push({ row, value: "" })
  if (last !== undefined && isHere) found.kept.push({ row, value: last })
  if (!isHere || before?.leave === after.leave) return
  if (after.leave !== undefined) found.away.push({ row, value: after.leave })
  else if (wasHere) found.back.push({ row, value: "" })
}
