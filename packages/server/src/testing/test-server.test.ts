import { expect, test } from "vitest"
import { testServer } from "./test-server.ts"

const server = await testServer()

test("each file has a database of its own, and a tenant sees its own rows only", async () => {
  const [one, two] = [await server.newTenant("One"), await server.newTenant("Two")]
  const names = await one.db.read((tx) => tx.query<{ name: string }>("SELECT name FROM tenant"))
  expect(names).toEqual([{ name: "One" }])
  expect(await two.db.read((tx) => tx.query("SELECT name FROM tenant"))).toEqual([{ name: "Two" }])
})
