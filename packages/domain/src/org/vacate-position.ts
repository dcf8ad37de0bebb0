import type { Day } from "../kit/day.ts"
import { type Result, refused } from "../kit/result.ts"
import {
  checkedChanges,
  cutFrom,
  endDotted,
  handOver,
  type LineChanges,
  NO_CHANGES,
  notInOrg,
  together,
} from "./line-changes.ts"
import { type LineHistory, solidLineOn } from "./line-history.ts"
import type { NewLine } from "./reporting-line.ts"

export interface VacatePosition {
  readonly personId: string
  /** The seat that stays open behind the person. */
  readonly positionId: string
  readonly onDay: Day
  /** Where the person goes: out of the org, or under another manager (none: a root). */
  readonly person: "LEAVES" | { readonly managerId?: string | undefined }
}

/**
 * Leaves a vacant position where a person was from the day on: it reports where the person did, and the person's
 * reports report to it. Refuses a person who is not in the org that day (`NODE_NOT_IN_ORG`), a position that
 * already is (`ALREADY_IN_ORG`), managers who are not (`MANAGER_NOT_IN_ORG`), and loops.
 */
export function vacatePosition(
  history: LineHistory,
  { personId, positionId, onDay, person }: VacatePosition,
): Result<LineChanges> {
  const line = solidLineOn(history, personId, onDay)
  if (!line) return refused(notInOrg(personId, onDay))
  const seat: NewLine = { nodeId: positionId, managerId: line.managerId, kind: "SOLID", validFrom: onDay }
  const reports = handOver(history, { managerId: personId, onDay, next: () => positionId })
  const solid = history.linesOf(personId).filter(({ kind }) => kind === "SOLID")
  const goes =
    person === "LEAVES"
      ? together(cutFrom(solid, onDay), endDotted(history, personId, onDay))
      : together(cutFrom([line], onDay), {
          ...NO_CHANGES,
          insert: [{ ...seat, nodeId: personId, managerId: person.managerId, validTo: line.validTo }],
        })
  return checkedChanges(history, together({ ...NO_CHANGES, insert: [seat] }, reports, goes))
}
