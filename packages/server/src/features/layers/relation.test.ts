import { beforeAll, expect, test } from "vitest"
import { type Company, company, NORTHGATE } from "../../testing/company.ts"
import { type TestServer, type TestTenant, testServer } from "../../testing/test-server.ts"
import { isWithin, relationTo } from "./relation.queries.ts"

let server: TestServer
let tenant: TestTenant
let northgate: Company
beforeAll(async () => {
  server = await testServer()
  tenant = await server.newTenant()
  northgate = await company(tenant, NORTHGATE)
})

test.each([
  ["Ruth Okafor", "Cy Young", "ABOVE"],
  ["Bilal Rahman", "Cy Young", "ABOVE"],
  ["Cy Young", "Cy Young", "SELF"],
  ["Cy Young", "Bilal Rahman", "OTHER"],
  ["Sofie Claes", "Cy Young", "OTHER"],
])("%s stands to %s as %s", async (viewer, subject, expected) => {
  const relation = await tenant.db.read((tx) =>
    relationTo(tx, northgate.rowId(viewer), northgate.rowId(subject)),
  )
  expect(relation).toBe(expected)
})

test("nobody, and whoever is in another tenant, stands to everybody as OTHER", async () => {
  const cy = northgate.rowId("Cy Young")
  expect(await tenant.db.read((tx) => relationTo(tx, undefined, cy))).toBe("OTHER")
  const other = await server.newTenant("Other")
  expect(await other.db.read((tx) => relationTo(tx, northgate.rowId("Ruth Okafor"), cy))).toBe("OTHER")
})

test("a place lies within itself and everything above it", async () => {
  const within = (node: string, top: string) =>
    tenant.db.read((tx) => isWithin(tx, northgate.rowId(node), northgate.rowId(top)))
  expect(await within("Cy Young", "Ingrid Solheim")).toBe(true)
  expect(await within("Ingrid Solheim", "Ingrid Solheim")).toBe(true)
  expect(await within("Ingrid Solheim", "Cy Young")).toBe(false)
  expect(await within("Cy Young", "Marcus Hale")).toBe(false)
})
