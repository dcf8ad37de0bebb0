import { codeOf } from "../postgres/connect.ts"

/**
 * Classes of PostgreSQL's states that pass: connections, transactions that met another, resources, what is locked, and
 * an operator who ends something.
 */
const PASSING_CLASSES = /^(?:08|25|40|53|55|57|58|XX)/

/** The system's names for what goes wrong with a connection, such as ECONNRESET; the runtime's own begin with ERR_. */
const OF_THE_SYSTEM = /^E(?!RR_)[A-Z]+$/

/** What the client of the database says without a code. */
const OF_THE_CLIENT = /connection|not queryable|timeout exceeded|read timeout/i

/** Whether trying again may end otherwise: a connection was lost, or somebody stood in the way. A bug stays one. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined) return PASSING_CLASSES.test(code) || OF_THE_SYSTEM.test(code)
  return error instanceof Error && error.constructor === Error && OF_THE_CLIENT.test(error.message)
}
