import pg from "pg"
import { expect, test } from "vitest"
import { isPassing } from "./passing-failure.ts"

const coded = (code: string, message = "said by somebody") => Object.assign(new Error(message), { code })

test.each([
  ["a connection that was reset", coded("ECONNRESET")],
  ["a pipe that broke", coded("EPIPE")],
  ["a server that shuts down", coded("57P01")],
  ["a server that refuses connections", coded("08006")],
  ["two transactions that met", coded("40001")],
  ["a deadlock", coded("40P01")],
  ["an org that somebody else keeps", coded("55P03")],
  ["a disk that is full", coded("53100")],
  ["several addresses none of which answers", new AggregateError([coded("ECONNREFUSED")])],
  ["a connection that ended in the midst of a statement", new Error("Connection terminated unexpectedly")],
  ["a client that is broken", new Error("Client has encountered a connection error and is not queryable")],
])("%s may be gone the next time", (_, error) => {
  expect(isPassing(error)).toBe(true)
})

test.each([
  ["a bug", new TypeError("Cannot read properties of undefined (reading 'connection')")],
  ["a list that is too long", new RangeError("Invalid array length")],
  ["what we throw ourselves", new Error("The database holds no day: 32")],
  ["an argument the runtime refuses", coded("ERR_INVALID_ARG_TYPE")],
  ["a statement that is none", coded("42601")],
  ["a broken constraint", coded("23505")],
  ["something that is no error", "on purpose"],
])("%s comes again however often it is tried", (_, error) => {
  expect(isPassing(error)).toBe(false)
})

test("the client of the database says it as it is known here", async () => {
  const client = new pg.Client({ host: "127.0.0.1", port: 1, connectionTimeoutMillis: 2_000 })
  const error: unknown = await client.connect().catch((reason: unknown) => reason)
  expect(isPassing(error)).toBe(true)
})
