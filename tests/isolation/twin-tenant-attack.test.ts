import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type TestServer, testServer } from "../../packages/server/src/testing/test-server.ts"
import { attack, attackersOf, caseOf, fingerprint, refusalsIn, unknownLike } from "../kit/attack.ts"
import { documentsFor, rootFields, schema } from "../kit/schema.ts"
import { buildWorld, ID_NAMES, type Side, type World } from "../kit/world.ts"

// T8: whatever B sends, nothing of A's comes back or changes, and A's ids are as good as no ids at all. What is
// sent follows from the schema: every root field, every argument that takes an id.

const server = await testServer()
const ownerUrl = server.urlOf("owner")
let world: World

beforeAll(async () => {
  const origin = await server.app.http.listen({ port: 0, host: "127.0.0.1" })
  world = await buildWorld(server, origin)
})
afterAll(() => server.app.http.close())

describe("the world", () => {
  test("has something of every kind that can be asked for by id", () => {
    const node = schema.getType("Node")
    const types = Object.values(schema.getTypeMap())
      .filter((type) => "getInterfaces" in type && type.getInterfaces().some((each) => each === node))
      .map(({ name }) => name)
    const kinds = new Set(ID_NAMES.map((name) => name.split(":")[0]))
    expect(types.filter((type) => !kinds.has(type))).toEqual([])
    for (const name of ID_NAMES)
      expect([name, typeof world.a.ids[name], typeof world.b.ids[name]]).toEqual([name, "string", "string"])
  })

  test("has rows in every table of a tenant's", async () => {
    const empty = "d41d8cd98f00b204e9800998ecf8427e"
    const print = await fingerprint(ownerUrl, world.a.tenantId)
    expect(
      Object.entries(print)
        .filter(([, hash]) => hash === empty)
        .map(([table]) => table),
    ).toEqual([])
  })

  test.each(
    rootFields
      .filter(({ operation }) => operation !== "mutation")
      .map((field) => [field.name, field] as const),
  )("answers its own administrator's %s", async (_name, field) => {
    for (const document of documentsFor(field)) {
      const reply = await world.b.as.ADMIN.execute(document, caseOf(field).args(world.b))
      expect([reply.status, ...refusalsIn(reply)], reply.text.slice(0, 500)).toEqual([200])
    }
  })
})

test("a field that nobody has written a case for fails, and says where one belongs", () => {
  expect(() => caseOf({ name: "Query.justInvented" })).toThrow(/Query\.justInvented has no case.*cases\.ts/)
})

describe("with A's ids in B's hands", () => {
  test.each(rootFields.map((field) => [field.name, field] as const))(
    "%s says and does nothing",
    async (_name, field) => {
      const { breaches, requests } = await attack(world, ownerUrl, { fields: [field] })
      expect(breaches).toEqual([])
      expect(requests).toBeGreaterThan(0)
    },
  )
})

describe("over HTTP beside GraphQL", () => {
  /** Every route there is, and what of A's is asked of it. A new one without a line here fails. */
  const ROUTES: Readonly<Record<string, (a: Side) => readonly string[]>> = {
    "GET /healthz": () => ["/healthz"],
    "GET /readyz": () => ["/readyz"],
    "GET /graphql": () => [`/graphql?query=${encodeURIComponent("{ viewer { name } }")}`],
    "POST /graphql": () => [],
    "POST /graphql/stream": () => [],
    "POST /uploads": () => ["/uploads?filename=people.csv"],
    "GET /imports/:id/issues.csv": ({ ids }) => [
      `/imports/${ids["OrgImport:planned"]}/issues.csv`,
      `/imports/${ids["OrgImport:applied"]}/issues.csv`,
    ],
  }

  test("every route is on the list", () => {
    expect(routesOf(server.app.http)).toEqual(Object.keys(ROUTES).sort())
  })

  test.each(Object.entries(ROUTES))("%s says and does nothing", async (route, pathsOf) => {
    const before = await fingerprint(ownerUrl, world.a.tenantId)
    const [method = ""] = route.split(" ")
    for (const [who, caller] of attackersOf(world)) {
      for (const path of pathsOf(world.a)) {
        const body =
          method === "POST"
            ? { body: "name\nSomebody", headers: { "content-type": "text/csv", "x-rung-console": "1" } }
            : {}
        const given = await caller.with({ "x-tenant-id": world.a.tenantId }).fetch(path, { method, ...body })
        expect(given.text, `${who} ${path}`).not.toContain(world.a.canary)
        const id = path.split("/")[2] ?? ""
        if (!path.startsWith("/imports/")) continue
        const unknown = await caller.fetch(path.replace(id, unknownLike(id)), { method })
        expect([given.status, given.text], who).toEqual([unknown.status, unknown.text])
        expect(given.status).toBeGreaterThanOrEqual(400)
      }
    }
    expect(await fingerprint(ownerUrl, world.a.tenantId)).toEqual(before)
  })

  test("its own administrator is answered there", async () => {
    const reply = await world.b.as.ADMIN.fetch(`/imports/${world.b.ids["OrgImport:planned"]}/issues.csv`)
    expect([reply.status, reply.text.includes(world.b.canary)]).toEqual([200, true])
  })
})

test("no header names a tenant: with A's in every likely one, everybody is who they were", async () => {
  const names = [
    "x-tenant",
    "x-tenant-id",
    "x-rung-tenant",
    "x-rung-tenant-id",
    "tenant",
    "tenant-id",
    "x-organization-id",
  ]
  const headers = Object.fromEntries(names.map((name) => [name, world.a.tenantId]))
  const whoami = "{ viewer { name tenant { name slug } roles permissions } }"
  for (const [who, caller] of attackersOf(world)) {
    const [plain, dressed] = [await caller.execute(whoami), await caller.with(headers).execute(whoami)]
    expect(dressed.text, who).toBe(plain.text)
  }
})

/** Method and path of each route, as the server lists them. */
function routesOf(http: TestServer["app"]["http"]): string[] {
  const lines = http.printRoutes({ commonPrefix: false, includeHooks: false }).split("\n")
  const found: string[] = []
  const path: string[] = []
  for (const line of lines) {
    const match = /^([│ ]*)[└├]── (\S*?)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!match) continue
    const depth = (match[1] ?? "").length / 4
    path.splice(depth, path.length, match[2] ?? "")
    for (const method of (match[3] ?? "").split(", ").filter(Boolean)) {
      if (method !== "HEAD" && method !== "OPTIONS") found.push(`${method} ${path.join("")}`)
    }
  }
  return found.sort()
}
