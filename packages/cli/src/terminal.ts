/** What a command line runs in. */
export interface Terminal {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  say(line: string): void
  complain(line: string): void
  /** Rewrites one line where somebody watches, an empty one clears it; absent where the output goes to a file or a pipe. */
  readonly progress?: ((line: string) => void) | undefined
}
