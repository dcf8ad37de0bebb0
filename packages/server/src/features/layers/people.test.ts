import { beforeAll, expect, test } from "vitest"
import { type TestServer, type TestTenant, testServer } from "../../testing/test-server.ts"

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})

const ADD = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id layer } problems { code path message } } }`

/** Adds people, each under the one named, as an administrator; answers their ids by name. */
async function company(tenant: TestTenant, people: readonly (readonly [string, string?, string?])[]) {
  const admin = tenant.as({ roles: ["ADMIN"] })
  const ids: Record<string, string> = {}
  for (const [name, manager, title] of people) {
    const input = { name, managerId: manager && ids[manager], title, effectiveOn: "2024-01-01", confirmHeadChange: true }
    const { addPerson } = await admin.run(ADD, { input })
    expect(addPerson.problems).toEqual([])
    ids[name] = addPerson.person.id
  }
  return { admin, ids, id: (name: string) => ids[name] ?? "" }
}

const NORTHGATE = [
  ["Ruth Okafor", undefined, "Chief executive"],
  ["Ingrid Solheim", "Ruth Okafor", "Operating officer"],
  ["Tomasz Wieczorek", "Ingrid Solheim", "Head of fulfilment"],
  ["Sofie Claes", "Tomasz Wieczorek"],
  ["Bilal Rahman", "Tomasz Wieczorek"],
  ["Ana Pires", "Sofie Claes"],
  ["Ben Ode", "Bilal Rahman"],
  ["Cy Young", "Bilal Rahman"],
] as const

test("people come by name, with manager and two levels of reports in one answer", async () => {
  const tenant = await server.newTenant()
  const { ids } = await company(tenant, NORTHGATE)
  const member = tenant.as({ roles: ["MEMBER"] })
  const { people } = await member.run(`{ people(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes {
    name layer manager { name } reports { totalCount nodes { name reports { nodes { name layer } } } } } } }`)
  expect(people.totalCount).toBe(8)
  expect(people.nodes.map((person: { name: string }) => person.name)).toEqual(["Ana Pires", "Ben Ode", "Bilal Rahman"])
  expect(people.nodes[2]).toEqual({
    name: "Bilal Rahman",
    layer: "M1",
    manager: { name: "Tomasz Wieczorek" },
    reports: { totalCount: 2, nodes: [{ name: "Ben Ode", reports: { nodes: [] } }, { name: "Cy Young", reports: { nodes: [] } }] },
  })
  const { person } = await member.run(`query ($id: ID!) { person(id: $id) { name layer reports { nodes { name layer reports { nodes { name } } } } } }`, { id: ids["Ingrid Solheim"] })
  console.log(JSON.stringify(person))
})
