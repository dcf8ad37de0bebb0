import type { SuggestedFix } from "@rung/domain/imports/issue"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { okUnless, type Result } from "@rung/domain/kit/result"

/** A suggested fix by its place. */
export interface FixPlace {
  readonly issue: number
  readonly fix: number
}

/**
 * The suggested fixes that were chosen. Refuses places that hold none (`FIX_UNKNOWN`), and confirmations, which
 * belong to applying (`FIX_IS_CONFIRMATION`).
 */
export function chooseFixes(
  chosen: readonly FixPlace[],
  suggested: ReadonlyMap<number, readonly SuggestedFix[]>,
): Result<{ readonly fixes: readonly SuggestedFix[] }> {
  const problems: Problem[] = []
  const fixes = chosen.flatMap(({ issue, fix }, index) => {
    const found = suggested.get(issue)?.[fix]
    if (found && found.kind !== "CONFIRM") return [found]
    problems.push(
      found
        ? problem(
            "FIX_IS_CONFIRMATION",
            "A number is confirmed when the plan is applied.",
            "input",
            "fixes",
            index,
          )
        : problem("FIX_UNKNOWN", `Issue ${issue} has no fix ${fix}.`, "input", "fixes", index),
    )
    return []
  })
  return okUnless(problems, () => ({ fixes }))
}
