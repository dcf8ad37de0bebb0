import { type Draft, rowOf } from "./draft.ts"
import type { RowField } from "./fields.ts"
import { type ImportIssue, type IssueRow, issueOf, nameRows } from "./issue.ts"
import { NEVER_CLEARED } from "./merge-fields.ts"

/** Lists what `__CLEAR__` empties (M25), and where it cannot. */
export function listClears(
  draft: Draft,
  headers: Readonly<Partial<Record<RowField, string>>>,
): readonly ImportIssue[] {
  const cleared: IssueRow[] = []
  const refused: IssueRow[] = []
  draft.nodes.forEach((node, at) => {
    if (!node.entry) return
    for (const [field, value] of Object.entries(node.entry.row.values)) {
      if (value !== null) continue
      const column = Object.entries(headers).find(([name]) => name === field)?.[1] ?? field
      const before = field === "managerRef" ? managerBefore(draft, at) : fieldOf(node.before, field)
      if (NEVER_CLEARED.some((name) => name === field))
        refused.push({ row: rowOf(node), column, value: before ?? "" })
      else if (before !== undefined) cleared.push({ row: rowOf(node), column, value: before })
    }
  })
  const issues: ImportIssue[] = []
  if (cleared.length > 0) {
    const message = `${nameRows(distinct(cleared))}: ${cleared.length === 1 ? "a value is" : `${cleared.length} values are`} cleared as __CLEAR__ says. Leave the cell blank to keep the value.`
    issues.push(issueOf("M25", { message, rows: cleared }))
  }
  if (refused.length > 0) {
    const message = `${nameRows(distinct(refused))}: names and ids cannot be cleared, so they stay. Leave the cell blank.`
    issues.push(issueOf("VALUE_NOT_UNDERSTOOD", { message, rows: refused }))
  }
  return issues
}

function managerBefore({ index }: Draft, at: number): string | undefined {
  const line = index.current[at]
  return line?.managerId ?? line?.managerRef
}

function fieldOf(fields: object | null, field: string): string | undefined {
  return Object.entries(fields ?? {}).find(([name]) => name === field)?.[1]
}

function distinct(rows: readonly IssueRow[]): readonly number[] {
  return [...new Set(rows.map(({ row }) => row))]
}
