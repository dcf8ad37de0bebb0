import { type Problem, problem } from "@rung/domain/kit/problem"
import { QueryFailedError } from "typeorm"

/** Which problem each named constraint stands for; the constraint is the check, this gives it words. */
export type ConstraintProblems = Readonly<Record<string, Problem>>

/**
 * Runs a write and turns the violation of a known constraint into its problem. Anything else is thrown on.
 * The transaction is then broken: return the problem and write nothing more.
 */
export async function translateConstraint<T>(
  problems: ConstraintProblems,
  write: () => Promise<T>,
): Promise<T | Problem> {
  try {
    return await write()
  } catch (error) {
    const known = problems[constraintOf(error)]
    if (known) return problem(known.code, known.message, ...known.path)
    throw error
  }
}

/** The violated constraint's name, or an empty text when the error is no such thing. */
export function constraintOf(error: unknown): string {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
  if (typeof cause !== "object" || cause === null || !("constraint" in cause)) return ""
  return typeof cause.constraint === "string" ? cause.constraint : ""
}
