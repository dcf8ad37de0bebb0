import { useNavigate, useSearch } from "@tanstack/react-router"
import type { ImportChangeKind, ImportIssueEffect, ImportRowOutcome } from "../../generated/graphql.ts"
import { textInSearch } from "../../ui/text-in-search.ts"

export const VIEWS = ["ISSUES", "ROWS", "CHANGES"] as const
export type View = (typeof VIEWS)[number]

const EFFECTS: readonly ImportIssueEffect[] = ["STOP", "BLOCK", "WARN", "INFO"]
const OUTCOMES: readonly ImportRowOutcome[] = [
  "CREATE",
  "UPDATE",
  "MOVE",
  "END",
  "UNCHANGED",
  "BLOCKED",
  "COLLAPSED",
  "IGNORED",
]
const KINDS: readonly ImportChangeKind[] = ["CREATED", "UPDATED", "MOVED", "ENDED", "RETURNED"]

/** What of a plan is looked at. What somebody searches for is not in it: names do not belong in addresses. */
export type PlanPlace = {
  readonly view: View | undefined
  readonly effect: ImportIssueEffect | undefined
  readonly code: string | undefined
  readonly issue: number | undefined
  readonly outcome: ImportRowOutcome | undefined
  readonly kind: ImportChangeKind | undefined
}

/** The address of a plan keeps the view, its filters and the issue that is open. */
export function usePlanAddress(importId: string) {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const text = (name: keyof PlanPlace) => textInSearch(search, name)
  const issue = Number(text("issue") ?? "-1")
  const now: PlanPlace = {
    view: VIEWS.find((each) => each === text("view")),
    effect: EFFECTS.find((each) => each === text("effect")),
    code: text("code"),
    issue: Number.isInteger(issue) && issue >= 0 ? issue : undefined,
    outcome: OUTCOMES.find((each) => each === text("outcome")),
    kind: KINDS.find((each) => each === text("kind")),
  }
  const go = (change: Partial<PlanPlace>) =>
    void navigate({
      to: "/imports/$importId",
      params: { importId },
      search: { ...now, ...change },
      replace: true,
      resetScroll: false,
    })
  return { ...now, view: now.view ?? "ISSUES", go }
}

export type PlanAddress = ReturnType<typeof usePlanAddress>
