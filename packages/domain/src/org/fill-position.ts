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
  NO_CHANGES,
  together,
} from "./line-changes.ts"
import { type LineHistory, solidLineOn } from "./line-history.ts"

export interface FillPosition {
  readonly positionId: string
  /** Somebody in the org already, or somebody new. */
  readonly personId: string
  readonly onDay: Day
}

/**
 * Puts a person into a vacant position from the day on: the person reports where the position did, the position's
 * reports report to the person, and the position is vacant no longer. Reports the person already has come along.
 * Refuses a position that is not vacant that day (`POSITION_NOT_VACANT`) and loops (a person cannot fill a seat
 * below their own).
 */
export function fillPosition(
  history: LineHistory,
  { positionId, personId, onDay }: FillPosition,
): Result<LineChanges> {
  const seat = solidLineOn(history, positionId, onDay)
  if (!seat) {
    const text = say`${positionId} is not vacant on ${onDay}: choose a vacant position, or another day.`
    return refused(problem("POSITION_NOT_VACANT", text, "positionId"))
  }
  const before = solidLineOn(history, personId, onDay)
  const filled = {
    nodeId: personId,
    managerId: seat.managerId,
    kind: "SOLID",
    validFrom: onDay,
    validTo: before?.validTo,
  } as const
  const reports = handOver(history, {
    managerId: positionId,
    onDay,
    next: (nodeId) => (nodeId === personId ? seat.managerId : personId),
  })
  const seatLines = history.linesOf(positionId).filter(({ kind }) => kind === "SOLID")
  const rises = before?.managerId === positionId
  const changes = together(
    cutFrom(seatLines, onDay),
    endDotted(history, positionId, onDay),
    reports,
    rises
      ? NO_CHANGES
      : together(cutFrom(before ? [before] : [], onDay), { ...NO_CHANGES, insert: [filled] }),
  )
  return checkedChanges(history, changes)
}
