import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { type Draft, nodeLabel, rowOf } from "./draft.ts"
import { ROW_FIELDS, type RowField } from "./fields.ts"
import { type CellEdit, type ImportIssue, type IssueRow, issueOf, MOST_CELLS, nameRows } from "./issue.ts"
import { NEVER_CLEARED } from "./merge-fields.ts"
import type { Entry } from "./row-groups.ts"

/** Lists what `__CLEAR__` empties (M25), and where it cannot. */
export function listClears(
  draft: Draft,
  headers: Readonly<Partial<Record<RowField, string>>>,
): readonly ImportIssue[] {
  const cleared: IssueRow[] = []
  const cells: CellEdit[] = []
  const refused: IssueRow[] = []
  draft.nodes.forEach((node, at) => {
    for (const field of node.entry ? clearsIn(node.entry) : NONE) {
      const column = headers[field] ?? field
      const before = field === "managerRef" ? managerBefore(draft, at) : fieldOf(node.before, field)
      const row = rowOf(node)
      if (NEVER_CLEARED.some((name) => name === field)) refused.push({ row, column, value: before ?? "" })
      else if (before !== undefined) {
        cleared.push({ row, column, value: before })
        cells.push({ row, field, value: "" })
      }
    }
  })
  const issues: ImportIssue[] = []
  if (cleared.length > 0) {
    const message = say`${nameRows(distinct(cleared))}: ${cleared.length === 1 ? say`a value is` : `${grouped(cleared.length)} values are`} cleared as __CLEAR__ says. Leave the cell blank to keep the value.`
    issues.push(
      issueOf("M25", {
        message,
        rows: cleared,
        fixes:
          cells.length > MOST_CELLS ? [] : [{ kind: "SET_CELLS", label: say`Keep what is known`, cells }],
      }),
    )
  }
  if (refused.length > 0) {
    const message = say`${nameRows(distinct(refused))}: names and ids cannot be cleared, so they stay. Leave the cell blank.`
    issues.push(issueOf("VALUE_NOT_UNDERSTOOD", { message, rows: refused }))
  }
  return issues
}

const NONE: readonly RowField[] = []

/** What a row empties by its cells: not what its status means, nor the last day of somebody who goes on. */
function clearsIn({ row: { values }, goesOn }: Entry): readonly RowField[] {
  return ROW_FIELDS.filter(
    (field) => values[field] === null && field !== "leave" && !(goesOn && field === "endDate"),
  )
}

function managerBefore({ index, nodes }: Draft, at: number): string | undefined {
  const line = index.current[at]
  const manager = nodes[index.indexOf.get(line?.managerId ?? "") ?? -1]
  return manager ? nodeLabel(manager) : line?.managerRef
}

function fieldOf(fields: object | null, field: string): string | undefined {
  return Object.entries(fields ?? {}).find(([name]) => name === field)?.[1]
}

function distinct(rows: readonly IssueRow[]): readonly number[] {
  return [...new Set(rows.map(({ row }) => row))]
}
