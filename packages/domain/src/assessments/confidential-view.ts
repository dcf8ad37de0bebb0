import type { GroupView } from "../cycles/coverage.ts"
import type { Sight } from "./line-of-sight.ts"
import type { AskedReason } from "./route-reason.ts"

/** The perspectives that are sealed, the nearer first: their forms count for the load of a rater. */
export const CONFIDENTIAL = ["UPWARD", "SKIP", "PEER"] as const satisfies readonly GroupView[]

/** How a rater worked with a subject, and for how many days up to today. */
export type Contact = Extract<AskedReason, { readonly days: number }>

/** What joins the two in a perspective. Of peers' two ways the dotted line where it is long enough. */
export function contactOf(
  { history, rules }: Pick<Sight, "history" | "rules">,
  perspective: GroupView,
  { raterId, subjectId }: { readonly raterId: string; readonly subjectId: string },
): Contact {
  if (perspective === "UPWARD") return { kind: "REPORTS", days: history.daysUnder(raterId, subjectId) }
  if (perspective === "SKIP") return { kind: "TWO_BELOW", days: history.daysTwoBelow(raterId, subjectId) }
  const dotted = history.daysDotted(raterId, subjectId)
  if (dotted >= rules.leastDays) return { kind: "DOTTED", days: dotted }
  const beside = history.daysBeside(raterId, subjectId)
  return dotted > beside ? { kind: "DOTTED", days: dotted } : { kind: "BESIDE", days: beside }
}
