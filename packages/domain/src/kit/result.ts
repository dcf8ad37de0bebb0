import type { Problem } from "./problem.ts"

/** What a decision answers: either its value, or every problem that stands against it. */
export type Result<T> = Ok<T> | Refused

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Refused {
  readonly ok: false
  readonly problems: readonly Problem[]
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refused(...problems: readonly Problem[]): Refused {
  return { ok: false, problems }
}

/** The value when nothing stands against it, all the problems otherwise. */
export function okUnless<T>(problems: readonly Problem[], value: () => T): Result<T> {
  return problems.length === 0 ? ok(value()) : { ok: false, problems }
}
