import type { Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import { type ImportIssue, issueOf } from "./issue.ts"

interface Days {
  readonly effectiveDay: Day
  /** Today in UTC; given where the effective day was not. */
  readonly utcToday?: Day | undefined
}

/** M43: the effective day was taken from the tenant's calendar while the rest of the world has another day. */
export function tenantDay({ effectiveDay, utcToday }: Days): readonly ImportIssue[] {
  if (utcToday === undefined || utcToday === effectiveDay) return []
  return [
    issueOf("M43", {
      message: say`No effective day was given, so the changes hold from ${effectiveDay}, today in your company's time zone (in UTC it is ${utcToday}). Give the effective day if you mean another.`,
      rows: [],
    }),
  ]
}
