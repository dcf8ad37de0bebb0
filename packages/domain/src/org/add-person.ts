import type { Day } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import { checkedChanges, type LineChanges, NO_CHANGES } from "./line-changes.ts"
import type { LineHistory } from "./line-history.ts"

export interface AddPerson {
  /** The new person, or the new vacant position. */
  readonly nodeId: string
  /** Absent: nobody above, a root. */
  readonly managerId?: string | undefined
  readonly onDay: Day
  /** First day no longer in the org, where it is known (a fixed term). */
  readonly until?: Day | undefined
}

/**
 * Puts a person or a vacant position into the org. Refuses one that is in it on any of those days
 * (`ALREADY_IN_ORG`), a manager who is not (`MANAGER_NOT_IN_ORG`), and loops.
 */
export function addPerson(
  history: LineHistory,
  { nodeId, managerId, onDay, until }: AddPerson,
): Result<LineChanges> {
  const line = { nodeId, managerId, kind: "SOLID", validFrom: onDay, validTo: until } as const
  return checkedChanges(history, { ...NO_CHANGES, insert: [line] })
}
