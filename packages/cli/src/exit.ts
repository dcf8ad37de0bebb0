/** What the exit code of `rung` means; scripts rely on it. */
export const EXIT = {
  /** Applied, or planned with nothing in the way. */
  DONE: 0,
  /** Wrong use, no connection, or refused. */
  FAILED: 1,
  /** Rows are left out, or a stop waits for its number. */
  NEEDS_ATTENTION: 2,
  /** The org changed between planning and applying. */
  STALE: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with lines for a person and a code for a script. */
export class CommandFailed extends Error {
  readonly lines: readonly string[]
  readonly exitCode: ExitCode

  constructor(lines: readonly string[], exitCode: ExitCode = EXIT.FAILED) {
    super(lines.join("\n"))
    this.lines = lines
    this.exitCode = exitCode
  }
}

/** The command line itself is wrong. */
export class UsageError extends CommandFailed {
  constructor(line: string) {
    super([line])
  }
}
