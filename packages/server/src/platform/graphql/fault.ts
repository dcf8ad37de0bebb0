import { GraphQLError } from "graphql"

/** Errors that are thrown, not returned as problems, each with the HTTP status it answers with. */
const FAULTS = {
  UNAUTHENTICATED: { message: "Sign in, or send a valid token.", status: 401 },
  FORBIDDEN: { message: "You may not do this.", status: 403 },
  NOT_FOUND: { message: "There is nothing here by that id.", status: 200 },
  RATE_LIMITED: { message: "Too many tries. Wait a little and try again.", status: 429 },
  BAD_USER_INPUT: { message: "The request cannot be read.", status: 400 },
} as const

export type FaultCode = keyof typeof FAULTS

/** A refusal that ends the whole field: who you are, what you may do, what does not exist. */
export class Fault extends GraphQLError {
  constructor(code: FaultCode, message: string = FAULTS[code].message) {
    super(message, { extensions: { code, http: { status: FAULTS[code].status } } })
    this.name = "Fault"
  }
}

/** The value, or NOT_FOUND: a foreign id answers exactly like an unknown one. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Fault("NOT_FOUND")
  return value
}
