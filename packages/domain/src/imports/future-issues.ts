import { addDays } from "../kit/day.ts"
import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { type Draft, type DraftNode, rowOf } from "./draft.ts"
import { type NodeFields, PERSON_FIELDS, type RowField } from "./fields.ts"
import { type ImportIssue, type IssueRow, issueOf, nameRows } from "./issue.ts"
import type { NormalRow } from "./normalise.ts"
import type { NodeOutcome } from "./plan-changes.ts"
import type { DatedRow } from "./row-days.ts"

type Headers = Readonly<Partial<Record<RowField, string>>>

interface Planned {
  readonly row: number
  readonly field: RowField
  readonly on: string
}

/** M20: rows that change what comes after the effective day, and values of later days that cannot be kept by day. */
export function futureIssues(
  draft: Draft,
  outcomes: readonly NodeOutcome[],
  headers: Headers,
): readonly ImportIssue[] {
  const [starts, moves, ends]: [Planned[], Planned[], Planned[]] = [[], [], []]
  draft.nodes.forEach((node, at) => {
    if (!node.entry || !outcomes[at]?.changesLater) return
    const later = node.dated.filter(({ from }) => from > draft.day)
    const [first, ...next] = later
    if (node.startsOn !== null) starts.push(startOf(node, first))
    for (const { row, from } of node.startsOn === null ? later : next)
      moves.push({ row: row.row, field: "effectiveFrom", on: from })
    if (node.endsOn && node.endsOn > draft.day)
      ends.push({ row: rowOf(node), field: "endDate", on: addDays(node.endsOn, -1) })
  })
  return [...planned(draft, { starts, moves, ends }, headers), ...laterValues(draft, headers)]
}

function startOf(node: DraftNode, first: DatedRow | undefined): Planned {
  const field = first ? "effectiveFrom" : "startDate"
  return { row: first?.row.row ?? rowOf(node), field, on: node.startsOn ?? "" }
}

interface Kinds {
  readonly starts: readonly Planned[]
  readonly moves: readonly Planned[]
  readonly ends: readonly Planned[]
}

function planned({ day }: Draft, { starts, moves, ends }: Kinds, headers: Headers): readonly ImportIssue[] {
  const all = [...starts, ...moves, ...ends]
  if (all.length === 0) return []
  const words = [
    ...counted(starts.length, "start", "starts"),
    ...counted(moves.length, "change", "changes"),
    ...counted(ends.length, "end", "ends"),
  ].join(", ")
  return [
    issueOf("M20", {
      message: say`${nameRows([...new Set(all.map(({ row }) => row))])}: ${words} after ${day}. They are stored with their days and shown in the timeline; today's tree is without them. Nothing to do.`,
      rows: all.map(({ row, field, on }) => ({ row, column: headers[field] ?? null, value: on })),
    }),
  ]
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${grouped(count)} ${count === 1 ? one : many}`]
}

/** Values other than the manager that a row of a later day gives somebody who is in the org. */
function laterValues(draft: Draft, headers: Headers): readonly ImportIssue[] {
  const rows = draft.nodes.flatMap((node) => {
    if (!node.isHere) return []
    const later = node.dated.filter(({ from }) => from > draft.day)
    return later.flatMap(({ row }) => otherValues(row, node.after, headers))
  })
  if (rows.length === 0) return []
  const numbers = [...new Set(rows.map(({ row }) => row))]
  const columns = [...new Set(rows.map(({ column }) => column))].join(", ")
  return [
    issueOf("M20_FIELDS", {
      message: say`${nameRows(numbers)}: only who reports to whom is kept by day, so from these rows the line is planned and ${columns} ${columns.includes(",") ? "stay" : "stays"} as it is now. Import the rows again once they hold, or take them in now as a whole.`,
      rows,
      fixes: [
        {
          kind: "SET_CELLS",
          label: say`Let them hold from ${draft.day} on, the line too`,
          cells: numbers.map((row) => ({ row, field: "effectiveFrom", value: draft.day })),
        },
      ],
    }),
  ]
}

function otherValues({ row, values }: NormalRow, after: NodeFields, headers: Headers): readonly IssueRow[] {
  return PERSON_FIELDS.flatMap((field) => {
    const value = values[field]
    const isSame = field === "endDate" || value === undefined || (value ?? undefined) === after[field]
    return isSame ? [] : [{ row, column: headers[field] ?? null, value: value ?? "" }]
  })
}
