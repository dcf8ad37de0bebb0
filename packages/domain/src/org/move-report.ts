import type { Day } from "../kit/day.ts"
import { ok, type Result, refused } from "../kit/result.ts"
import { checkedChanges, cutFrom, type LineChanges, NO_CHANGES, notInOrg, together } from "./line-changes.ts"
import { type LineHistory, solidLineOn } from "./line-history.ts"

export interface MoveReport {
  readonly nodeId: string
  /** Absent: nobody above, a root. */
  readonly managerId?: string | undefined
  readonly onDay: Day
}

/**
 * Gives a person or vacancy another manager from the day on; its own reports move along. The new line ends where
 * the one it replaces would have ended, so a later change already planned still happens. Refuses a node that is not
 * in the org that day (`NODE_NOT_IN_ORG`), a manager who is not in it throughout (`MANAGER_NOT_IN_ORG`), and a loop
 * on any day of the new line (`REPORTING_LOOP`). Moving to the present manager changes nothing.
 */
export function moveReport(
  history: LineHistory,
  { nodeId, managerId, onDay }: MoveReport,
): Result<LineChanges> {
  const line = solidLineOn(history, nodeId, onDay)
  if (!line) return refused(notInOrg(nodeId, onDay))
  if (line.managerId === managerId) return ok(NO_CHANGES)
  const moved = { nodeId, managerId, kind: "SOLID", validFrom: onDay, validTo: line.validTo } as const
  return checkedChanges(history, together(cutFrom([line], onDay), { ...NO_CHANGES, insert: [moved] }))
}
