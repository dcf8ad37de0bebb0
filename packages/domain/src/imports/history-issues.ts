import { addDays, type Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import { type Draft, type DraftNode, nodeLabel, rowOf } from "./draft.ts"
import type { RowField } from "./fields.ts"
import { type ImportIssue, type IssueRow, issueOf, listed, nameRows } from "./issue.ts"
import type { NormalRow } from "./normalise.ts"
import type { NodeOutcome } from "./plan-changes.ts"
import type { Schedule } from "./settle.ts"

type Headers = Readonly<Partial<Record<RowField, string>>>

/** M22: rows that tell one person's history, where their days overlap or leave a gap, or lie after the last day. */
export function historyIssues(schedule: Schedule, headers: Headers): readonly ImportIssue[] {
  const { lines, segments, standing } = schedule
  const told: NormalRow[] = []
  const overlapping: NormalRow[] = []
  const gapped: NormalRow[] = []
  const late: NormalRow[] = []
  for (const [at, asks] of lines.asks)
    for (const ask of asks)
      if (!ask.isFilling && !segments[at]?.some((segment) => segment.ask === ask)) late.push(ask.row)
  for (const { entry } of standing.draft.nodes) {
    const days = entry?.days
    if (!days) continue
    const rows = [...days.dated.map(({ row }) => row), ...days.leaving]
    if (rows.length > 1) told.push(...rows)
    overlapping.push(...days.overlapping)
    gapped.push(...days.gapped)
    late.push(...days.late)
  }
  return [
    ...listing("M22", overlapping, {
      text: say`the last day of these rows lies after the person's next row begins, or before their own, so they end where the next one begins. Correct the dates if that is wrong.`,
      field: "endDate",
      headers,
    }),
    ...listing("M22", gapped, {
      text: say`the next row of the same person begins later than the day after these end; between, they are not in the org. Correct the dates if that is wrong.`,
      field: "endDate",
      headers,
    }),
    ...listing("M22", late, {
      text: say`they begin after the person's last day, so nothing of them holds. Correct the dates if that is wrong.`,
      field: "effectiveFrom",
      headers,
    }),
    ...listing("M22_ROWS", told, {
      text: say`several rows tell one person's history: each holds from its day until the next; the one of the effective day says who they are. Nothing to do.`,
      field: "effectiveFrom",
      headers,
    }),
  ]
}

interface Listing {
  readonly text: string
  readonly field: RowField
  readonly headers: Headers
}

function listing(
  key: "M22" | "M22_ROWS",
  rows: readonly NormalRow[],
  { text, field, headers }: Listing,
): readonly ImportIssue[] {
  if (rows.length === 0) return []
  const places = rows.map(({ row, values }) => ({
    row,
    column: headers[field] ?? null,
    value: values[field] ?? "",
  }))
  return [issueOf(key, { message: `${nameRows(rows.map(({ row }) => row))}: ${text}`, rows: places })]
}

/** The latest cycle that is closed: what it says of the org stays as it was on that day. */
export interface ClosedThrough {
  readonly on: Day
  readonly name: string
}

/** M21: changes of the history up to the day of a closed cycle. */
export function closedCycleIssues(
  draft: Draft,
  outcomes: readonly NodeOutcome[],
  { closed, headers }: { readonly closed: ClosedThrough | undefined; readonly headers: Headers },
): readonly ImportIssue[] {
  if (!closed) return []
  const touched = draft.nodes.filter((_, at) => {
    const from = outcomes[at]?.changesFrom
    return from !== undefined && from !== null && from <= closed.on
  })
  if (touched.length === 0) return []
  const numbers = touched.map((node) => rowOf(node)).filter((row) => row > 0)
  const outside = touched.filter((node) => rowOf(node) === 0).map((node) => nodeLabel(node))
  const who = [
    ...(numbers.length > 0 ? [nameRows(numbers)] : []),
    ...(outside.length > 0 ? [say`${listed(outside)} (not in the file)`] : []),
  ].join("; ")
  const backDated = touched.flatMap((node) => (isBackDated(node, draft.day) ? [rowOf(node)] : []))
  const next = addDays(closed.on, 1)
  return [
    issueOf("M21", {
      message: say`${who}: the change begins on or before ${closed.on}, the day ${closed.name} shows the org of, and that cycle is closed. The history changes; the cycle keeps what it was closed with. Nothing to do if that is meant.`,
      rows: touched.map((node) => placeOf(node, headers)),
      fixes:
        backDated.length > 0 && next <= draft.day
          ? [
              {
                kind: "SET_CELLS",
                label: say`Let the rows hold from ${next} on`,
                cells: backDated.map((row) => ({ row, field: "effectiveFrom", value: next })),
              },
            ]
          : [],
    }),
  ]
}

/** Whether the one row about somebody goes back behind the effective day. */
function isBackDated({ dated }: DraftNode, day: Day): boolean {
  const [only, ...others] = dated
  return only !== undefined && others.length === 0 && only.from < day
}

function placeOf(node: DraftNode, headers: Headers): IssueRow {
  const field = node.dated.length > 0 ? "effectiveFrom" : "endDate"
  const value = node.entry?.row.values[field] ?? nodeLabel(node)
  return { row: rowOf(node), column: headers[field] ?? null, value }
}
