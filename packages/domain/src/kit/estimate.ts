/** A number computed from ratings, or why there is none: nothing is ever guessed in its place. */
export type Estimate<T = number> = Known<T> | Unknown

export interface Known<T> {
  readonly value: T
}

export interface Unknown {
  readonly value: undefined
  /** What is missing, as one short sentence for a person. */
  readonly reason: string
}

export function known<T>(value: T): Known<T> {
  return { value }
}

export function unknown(reason: string): Unknown {
  return { value: undefined, reason }
}
