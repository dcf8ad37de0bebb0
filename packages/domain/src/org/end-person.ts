import type { Day } from "../kit/day.ts"
import { problem } from "../kit/problem.ts"
import { type Result, refused } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import {
  checkedChanges,
  cutFrom,
  endDotted,
  handOver,
  type LineChanges,
  notInOrg,
  reportsFrom,
  together,
} from "./line-changes.ts"
import { type LineHistory, solidLineOn } from "./line-history.ts"

export interface EndPerson {
  /** The person who leaves, or the vacant position that is given up. */
  readonly nodeId: string
  /** The first day no longer in the org. */
  readonly onDay: Day
  /** What becomes of the solid reports. Absent: refused while there are any. */
  readonly reports?: { readonly successorId: string } | "LEAVE_UNPLACED" | undefined
}

/**
 * Takes a person or vacant position out of the org from the day on; planned later lines and all dotted lines end
 * too. Refuses one that is not in the org that day (`NODE_NOT_IN_ORG`) and one with reports that have nowhere to go
 * (`REPORTS_NEED_A_MANAGER`, listing them). Reports go to the successor, or stand without a manager if left
 * unplaced. A successor who was one of the reports takes the leaver's place under the leaver's own manager.
 */
export function endPerson(history: LineHistory, { nodeId, onDay, reports }: EndPerson): Result<LineChanges> {
  const line = solidLineOn(history, nodeId, onDay)
  if (!line) return refused(notInOrg(nodeId, onDay))
  const left = [...new Set(reportsFrom(history, nodeId, onDay).map((report) => report.nodeId))]
  if (reports === undefined && left.length > 0) return refused(needAManager(nodeId, left))
  const successorId = typeof reports === "object" ? reports.successorId : undefined
  if (successorId === nodeId)
    return refused(
      problem("SUCCESSOR_IS_LEAVING", `${nodeId} is leaving: choose somebody else.`, "successorId"),
    )
  const next = (reportId: string) => (reportId === successorId ? line.managerId : successorId)
  const solid = history.linesOf(nodeId).filter(({ kind }) => kind === "SOLID")
  const changes = together(
    cutFrom(solid, onDay),
    endDotted(history, nodeId, onDay),
    handOver(history, { managerId: nodeId, onDay, next }),
  )
  return checkedChanges(history, changes)
}

function needAManager(nodeId: string, reportIds: readonly string[]) {
  const text = say`${nodeId} still has ${reportIds.length} reports: ${reportIds.join(", ")}. Name a successor or leave them unplaced.`
  return problem("REPORTS_NEED_A_MANAGER", text, "reports")
}
