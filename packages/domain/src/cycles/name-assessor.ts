import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import type { Cycle } from "./cycle.ts"

/** How subject and rater stand today. */
export interface NamingContext {
  readonly cycle: Pick<Cycle, "state">
  readonly subjectId: string
  readonly subject: { readonly isInOrg: boolean; readonly hasManager: boolean }
  /** Whom the administrator names; absent for somebody new beside the org. */
  readonly raterId: string | undefined
}

/**
 * Whether somebody can be named to assess a subject from above: only where nobody stands above, as everybody else is
 * assessed by their manager. Refusals: `CYCLE_NOT_OPEN` (a draft or an open cycle is needed), `SUBJECT_NOT_IN_ORG`,
 * `SUBJECT_HAS_MANAGER`, `RATER_IS_SUBJECT`.
 */
export function nameAssessor({ cycle, subjectId, subject, raterId }: NamingContext): Result<null> {
  const problems: Problem[] = []
  if (cycle.state !== "DRAFT" && cycle.state !== "OPEN") {
    problems.push(problem("CYCLE_NOT_OPEN", "Assessors are named before a cycle closes.", "cycleId"))
  }
  if (!subject.isInOrg) {
    problems.push(problem("SUBJECT_NOT_IN_ORG", "This person is not in the org today.", "subjectId"))
  }
  if (subject.hasManager) {
    const message = say`Somebody stands above this person and assesses them: reassign that form instead.`
    problems.push(problem("SUBJECT_HAS_MANAGER", message, "subjectId"))
  }
  if (raterId === subjectId) {
    problems.push(problem("RATER_IS_SUBJECT", "Nobody rates themselves here: name somebody else.", "raterId"))
  }
  return okUnless(problems, () => null)
}
