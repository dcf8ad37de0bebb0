import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { DottedChanges } from "./dotted-changes.ts"
import { type Draft, nodeLabel, rowOf } from "./draft.ts"
import type { RowField } from "./fields.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import type { PartedCell } from "./part-manager-cells.ts"

type Headers = Readonly<Partial<Record<RowField, string>>>

interface Told {
  readonly parted: readonly PartedCell[]
  readonly dotted: DottedChanges
  readonly headers: Headers
}

/** M15: cells with several managers, further managers nobody knows, and dotted lines a full file does not have. */
export function dottedIssues(draft: Draft, { parted, dotted, headers }: Told): readonly ImportIssue[] {
  return [
    ...severalManagers(parted, headers.managerRef ?? headers.managerName ?? null),
    ...unknownManagers(dotted, headers.dottedManagerRef ?? headers.managerRef ?? null),
    ...droppedLines(draft, dotted),
  ]
}

function severalManagers(parted: readonly PartedCell[], column: string | null): readonly ImportIssue[] {
  if (parted.length === 0) return []
  return [
    issueOf("M15", {
      message: say`${nameRows(parted.map(({ row }) => row))}: several managers in one cell. The first is the manager; the others get a dotted line, so they are asked as peers and count in no span. Nothing to do, unless another comes first.`,
      rows: parted.map(({ row, cell }) => ({ row, column, value: cell })),
      fixes: parted.length === 1 ? parted.flatMap(otherFirst) : [onlyFirst(parted)],
    }),
  ]
}

function otherFirst({ row, managers }: PartedCell): readonly SuggestedFix[] {
  const first = (manager: string) => [manager, ...managers.filter((each) => each !== manager)].join("; ")
  return managers.slice(1, 5).map((manager) => ({
    kind: "SET_CELLS",
    label: say`${manager} is the manager`,
    cells: [{ row, field: "managerRef", value: first(manager) }],
  }))
}

function onlyFirst(parted: readonly PartedCell[]): SuggestedFix {
  return {
    kind: "SET_CELLS",
    label: say`Take the first manager of each, without dotted lines`,
    cells: parted.map(({ row, managers }) => ({ row, field: "managerRef", value: managers[0] ?? "" })),
  }
}

function unknownManagers({ unknown }: DottedChanges, column: string | null): readonly ImportIssue[] {
  if (unknown.length === 0) return []
  const names = listed([...new Set(unknown.map(({ reference }) => `"${reference}"`))])
  return [
    issueOf("M15_UNKNOWN", {
      message: say`${nameRows([...new Set(unknown.map(({ row }) => row))])}: ${names} ${unknown.length === 1 ? "is" : "are"} not known, so no dotted line is drawn there. Add them to the file, or correct the reference.`,
      rows: unknown.map(({ row, reference }) => ({ row, column, value: reference })),
    }),
  ]
}

function droppedLines({ nodes }: Draft, { dropped }: DottedChanges): readonly ImportIssue[] {
  if (dropped.length === 0) return []
  const rows = dropped.map(({ at, manager }) => ({
    row: rowOf(nodes[at]),
    column: null,
    value: nodeLabel(nodes[manager]),
  }))
  return [
    issueOf("M15_ENDS", {
      message: say`${nameRows([...new Set(rows.map(({ row }) => row))])}: ${dropped.length === 1 ? say`a dotted line is` : say`${grouped(dropped.length)} dotted lines are`} not in this full file and ${dropped.length === 1 ? "ends" : "end"}. Import the file as partial to keep them, or give them in a column of their own.`,
      rows,
      fixes: [{ kind: "SET_MODE", label: say`Import as partial: dotted lines stay`, mode: "PARTIAL" }],
    }),
  ]
}
