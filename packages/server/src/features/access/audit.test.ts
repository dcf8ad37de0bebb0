import { expect, test } from "vitest"
import { INVITE, newCompany } from "../../testing/access-world.ts"
import { testServer } from "../../testing/test-server.ts"
import { brokenAt, loadAuditChain, recordAudit } from "./audit.store.ts"

const server = await testServer()

test("what was done is in the log, newest first, by name and without anything secret", async () => {
  const { admin } = await newCompany(server, "Northgate", "admin@northgate.test")
  await admin.run(INVITE, { invitations: [{ email: "new@northgate.test", roles: ["EXEC"] }] })
  const ENTRIES = `query ($first: Int, $after: String) { auditLog(first: $first, after: $after) {
    totalCount pageInfo { endCursor } edges { node { seq actor action details { name value } } } } }`
  const { auditLog } = await admin.run(ENTRIES, { first: 2 })
  const newest = auditLog.edges.map((edge: { node: { seq: number } }) => edge.node)
  expect(newest).toEqual([
    {
      seq: auditLog.totalCount,
      actor: "Ada Admin",
      action: "member:invite",
      details: [
        { name: "count", value: "1" },
        { name: "roles", value: '["EXEC"]' },
      ],
    },
    {
      seq: auditLog.totalCount - 1,
      actor: "Ada Admin",
      action: "member:join",
      details: [{ name: "roles", value: '["ADMIN"]' }],
    },
  ])
  const rest = (await admin.run(ENTRIES, { after: auditLog.pageInfo.endCursor })).auditLog.edges
  expect(rest.map((edge: { node: { seq: number } }) => edge.node.seq)).toEqual(
    Array.from({ length: auditLog.totalCount - 2 }, (_, index) => auditLog.totalCount - 2 - index),
  )
  expect(rest).toContainEqual({
    node: { seq: expect.any(Number), actor: "operator", action: "tenant:create", details: [] },
  })
})

test("entries written at once get numbers without a gap and one chain", async () => {
  const tenant = await server.newTenant()
  const at = new Date("2026-11-22T12:00:00Z")
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      tenant.db.write((tx) =>
        recordAudit(tx, {
          actor: "system",
          at,
          action: "test:write",
          detail: { z: index, a: { c: [1, 2], b: "x" } },
        }),
      ),
    ),
  )
  const chain = await tenant.db.read(loadAuditChain)
  // The first is of the contract that the tenant began with.
  expect(chain.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  expect(brokenAt(chain)).toBeUndefined()
})

test("the chain shows where an entry was changed, taken out or put in", async () => {
  const tenant = await server.newTenant()
  const at = new Date("2026-11-22T12:00:00Z")
  for (const action of ["one", "two", "three"]) {
    await tenant.db.write((tx) => recordAudit(tx, { actor: "system", at, action }))
  }
  const [one, two, three] = await tenant.db.read(loadAuditChain)
  if (!one || !two || !three) throw new Error("Three entries were written.")
  expect(brokenAt([one, { ...two, action: "another" }, three])).toBe(2)
  expect(brokenAt([one, { ...three, seq: 2 }])).toBe(2)
  expect(brokenAt([one, two, { ...two, seq: 3 }])).toBe(3)
})

test("the application can neither change nor delete what it wrote", async () => {
  const tenant = await server.newTenant()
  const change = (sql: string) => tenant.db.write((tx) => tx.execute(sql, [tenant.id]))
  await expect(change("UPDATE audit_entry SET action = 'x' WHERE tenant_id = $1")).rejects.toThrow(
    "permission denied",
  )
  await expect(change("DELETE FROM audit_entry WHERE tenant_id = $1")).rejects.toThrow("permission denied")
})
