import { type Problem, problem } from "@rung/domain/kit/problem"
import type { OrgState } from "../org/org.store.ts"

/** The refusal of a change that was made over other rules than those that hold. */
export function rulesConflict({ rulesVersion }: OrgState, version: number): readonly Problem[] {
  if (rulesVersion === version) return []
  const text = "Somebody changed the rules meanwhile: read them again, then change them."
  return [problem("VERSION_CONFLICT", text, "version")]
}
