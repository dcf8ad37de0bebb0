import { expect, test } from "vitest"
import { testServer } from "../../testing/test-server.ts"
import type { TenantTx } from "../db/tenant-tx.ts"
import { databaseFault } from "./database-fault.ts"

const server = await testServer()
const tenant = await server.newTenant()
const admin = tenant.as({ roles: ["ADMIN"] })

test("a text with a character that cannot be stored is the caller's to mend, wherever it goes", async () => {
  expect(await admin.fault(`{ people(search: "a\\u0000b") { totalCount } }`)).toBe("TEXT_NOT_STORABLE")
  const input = { name: "A\u0000da", effectiveOn: "2026-01-01" }
  const add = "mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id } } }"
  expect(await admin.fault(add, { input })).toBe("TEXT_NOT_STORABLE")
})

async function codeOf(work: (tx: TenantTx) => Promise<unknown>): Promise<unknown> {
  const error: unknown = await tenant.db.write(work).catch((reason: unknown) => reason)
  return databaseFault(error)?.extensions.code
}

test("whoever waits too long for somebody else's change is told to try again", async () => {
  const lock = "SELECT version FROM org WHERE tenant_id = $1 FOR UPDATE"
  const code = await tenant.db.write(async (tx) => {
    await tx.query(lock, [tx.tenantId])
    return codeOf(async (other) => {
      await other.query("SET LOCAL lock_timeout = 50")
      await other.query(lock, [other.tenantId])
    })
  })
  expect(code).toBe("BUSY")
})

test("what takes too long is stopped and said to be", async () => {
  const code = await codeOf(async (tx) => {
    await tx.query("SET LOCAL statement_timeout = 50")
    await tx.query("SELECT pg_sleep(5)")
  })
  expect(code).toBe("TIMED_OUT")
})

test("a bug stays a bug", async () => {
  expect(await codeOf((tx) => tx.query("SELECT 1 / 0"))).toBeUndefined()
  expect(databaseFault("no error at all")).toBeUndefined()
})
