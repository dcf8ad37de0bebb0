import { GraphQLError } from "graphql"

/** Errors that are thrown, not returned as problems, each with the HTTP status it answers with. */
const FAULTS = {
  UNAUTHENTICATED: { message: "Sign in, or send a valid token.", status: 401 },
  FORBIDDEN: { message: "You may not do this.", status: 403 },
  NOT_FOUND: { message: "There is nothing here by that id.", status: 200 },
  RATE_LIMITED: { message: "Too many tries. Wait a little and try again.", status: 429 },
  BAD_USER_INPUT: { message: "The request cannot be read.", status: 400 },
  TEXT_NOT_STORABLE: {
    message: "A text holds a character that cannot be stored. Leave it out.",
    status: 400,
  },
  BUSY: { message: "Somebody is changing the same just now. Wait a little and try again.", status: 503 },
  TIMED_OUT: { message: "This took too long and was stopped. Ask for less, or try again.", status: 503 },
  IDEMPOTENCY_KEY_INVALID: {
    message: "An Idempotency-Key has 8 to 200 printable characters and no space.",
    status: 400,
  },
  IDEMPOTENCY_KEY_NOT_TAKEN: {
    message:
      "An Idempotency-Key goes with one mutation a request, and not with those about secrets, sessions or what is written into forms. Send this without.",
    status: 400,
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: "This Idempotency-Key was sent with another request. Use a new one.",
    status: 422,
  },
  IDEMPOTENCY_KEY_IN_USE: {
    message: "The request with this Idempotency-Key is still running. Try again in a little while.",
    status: 409,
  },
  IDEMPOTENCY_OUTCOME_UNKNOWN: {
    message:
      "Nobody knows how the request with this Idempotency-Key ended. Look whether it was done; use a new key to do it again.",
    status: 409,
  },
} as const

export type FaultCode = keyof typeof FAULTS

/** A refusal that ends the whole field: who you are, what you may do, what does not exist. */
export class Fault extends GraphQLError {
  readonly code: FaultCode
  /** What HTTP answers with. */
  readonly status: number

  constructor(code: FaultCode, message: string = FAULTS[code].message) {
    const { status } = FAULTS[code]
    super(message, { extensions: { code, http: { status } } })
    this.name = "Fault"
    this.code = code
    this.status = status
  }
}

/** The value, or NOT_FOUND: a foreign id answers exactly like an unknown one. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Fault("NOT_FOUND")
  return value
}
