import type { Result } from "@rung/domain/kit/result"
import { type ProblemView, problemViews } from "./problem.view.ts"

/** The noun of a mutation's payload: what the use case answered, or nothing when it was refused. */
export function valueOrNull<T>(result: Result<T>): T | null {
  return result.ok ? result.value : null
}

/** The problems of a mutation's payload: none when the use case went through. */
export function problemsOf(result: Result<unknown>): ProblemView[] {
  return result.ok ? [] : problemViews(result.problems)
}
