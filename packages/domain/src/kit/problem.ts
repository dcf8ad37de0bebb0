/**
 * One reason why a command is refused. Forms, mutations and imports all speak in problems, and always list
 * every one of them at once. Codes are registered in `docs/problems.md`.
 */
export interface Problem {
  /** Stable, upper-case code, for example `CYCLE_NOT_OPEN`. */
  readonly code: string
  /** What is wrong and what would mend it, as one short sentence for a person. */
  readonly message: string
  /** Where: names of input fields and zero-based indexes, outermost first. Empty when no field is to blame. */
  readonly path: readonly string[]
}

/** Builds a problem; `path` is given as its parts. */
export function problem(code: string, message: string, ...path: readonly (string | number)[]): Problem {
  return { code, message, path: path.map(String) }
}
