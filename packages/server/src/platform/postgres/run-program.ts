import { spawn } from "node:child_process"

/** The account a program runs under; absent: the one Rung itself runs under. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

export interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly account?: Account | undefined
  /** A folder that the account may enter. */
  readonly cwd?: string
}

export interface Outcome {
  /** Absent when the program could not be started at all or was ended by a signal. */
  readonly code: number | undefined
  readonly output: string
}

/** Fixed, so that neither a locale nor a `PG…` variable of the caller changes what PostgreSQL does or says. */
export const PLAIN_ENVIRONMENT = {
  LC_ALL: "C",
  TZ: "UTC",
  PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
}

/** Runs a program to its end. Never throws: a program that cannot be started has no code. */
export function runProgram({ file, args, account, cwd = "/" }: Program): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      ...account,
      cwd,
      env: PLAIN_ENVIRONMENT,
      stdio: ["ignore", "pipe", "pipe"],
    })
    const parts: string[] = []
    child.stdout.setEncoding("utf8").on("data", (text: string) => parts.push(text))
    child.stderr.setEncoding("utf8").on("data", (text: string) => parts.push(text))
    child.on("error", (error) => resolve({ code: undefined, output: error.message }))
    child.on("close", (code) => resolve({ code: code ?? undefined, output: parts.join("") }))
  })
}
