import { say } from "../kit/say.ts"
import { type Draft, nodeLabel, rowOf } from "./draft.ts"
import { type ImportIssue, issueOf, listed, nameRows } from "./issue.ts"

/** M18: which rows became vacant positions, and which vacant positions are filled by people of the file. */
export function seatIssues({ nodes }: Draft): readonly ImportIssue[] {
  const created = nodes.filter((node) => node.entry && node.kind === "POSITION" && node.before === null)
  const filled = nodes.filter((node) => node.endCause === "FILLED")
  const issues: ImportIssue[] = []
  if (created.length > 0) {
    const rows = created.map((node) => ({
      row: rowOf(node),
      column: null,
      value: node.entry?.row.values.name ?? "",
    }))
    const message = say`${nameRows(rows.map(({ row }) => row))}: a vacant position is created, no person; its reports hang under it.`
    issues.push(issueOf("M18", { message, rows }))
  }
  if (filled.length > 0) {
    const rows = filled.map((seat) => ({
      row: rowOf(nodes[seat.replacedBy]),
      column: null,
      value: nodeLabel(seat),
    }))
    const message = say`${nameRows(rows.map(({ row }) => row))}: ${listed(filled.map(nodeLabel))} was vacant and is filled; its reports follow.`
    issues.push(issueOf("M18_TAKEN", { message, rows }))
  }
  return issues
}
