import { beforeAll, describe, expect, test } from "vitest"
import { type Company, company, NORTHGATE } from "../../testing/company.ts"
import { type TestServer, type TestTenant, testServer } from "../../testing/test-server.ts"

let server: TestServer
let tenant: TestTenant
let northgate: Company
beforeAll(async () => {
  server = await testServer()
  tenant = await server.newTenant()
  northgate = await company(tenant, NORTHGATE)
})

const member = () => tenant.as({ roles: ["MEMBER"], personId: northgate.rowId("Ben Ode") })

async function names(search: string, actor = member(), filter = {}): Promise<string[]> {
  const { people } = await actor.run(
    `query ($search: String, $filter: PersonFilter) { people(search: $search, filter: $filter) { nodes { name } } }`,
    { search, filter },
  )
  return people.nodes.map((person: { name: string }) => person.name)
}

describe("the list of people", () => {
  test("comes by name, with managers and two levels of reports", async () => {
    const { people } = await member().run(`{ people(first: 3) {
      totalCount pageInfo { hasNextPage hasPreviousPage }
      nodes { name layer manager { name } reports { totalCount nodes { name reports { nodes { name } } } } } } }`)
    expect(people.totalCount).toBe(11)
    expect(people.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false })
    expect(people.nodes.map((person: { name: string }) => person.name)).toEqual([
      "Ana Pires",
      "Ben Ode",
      "Bilal Rahman",
    ])
    expect(people.nodes[2]).toEqual({
      name: "Bilal Rahman",
      layer: "M1",
      manager: { name: "Tomasz Wieczorek" },
      reports: {
        totalCount: 2,
        nodes: [
          { name: "Ben Ode", reports: { nodes: [] } },
          { name: "Cy Young", reports: { nodes: [] } },
        ],
      },
    })
  })

  test("goes on behind a cursor until it ends, nobody twice and nobody left out", async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { people } = await member().run(
        `query ($after: String) { people(first: 4, after: $after) { edges { node { name } } pageInfo { endCursor hasNextPage } } }`,
        { after },
      )
      seen.push(...people.edges.map((edge: { node: { name: string } }) => edge.node.name))
      after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual(NORTHGATE.map(([name]) => name).toSorted())
  })

  test("pages through somebody's reports too", async () => {
    const ask = (after: string | null) =>
      member().run(
        `query ($id: ID!, $after: String) { person(id: $id) { reports(first: 1, after: $after) {
          totalCount nodes { name } pageInfo { endCursor hasNextPage } } } }`,
        { id: northgate.id("Bilal Rahman"), after },
      )
    const first = (await ask(null)).person.reports
    expect([first.nodes[0].name, first.pageInfo.hasNextPage, first.totalCount]).toEqual(["Ben Ode", true, 2])
    const second = (await ask(first.pageInfo.endCursor)).person.reports
    expect([second.nodes[0].name, second.pageInfo.hasNextPage]).toEqual(["Cy Young", false])
  })

  test.each([
    ["ru", ["Ruth Okafor"]],
    ["OKA", ["Ruth Okafor"]],
    ["pick", ["Ana Pires", "Ben Ode"]],
    ["head of", ["Tomasz Wieczorek"]],
    ["afor", []],
    ["%", []],
  ])("finds %j by the begin of name, last name or title", async (search, expected) => {
    expect(await names(search)).toEqual(expected)
  })

  test("searches addresses for administrators only", async () => {
    const { person } = await northgate.admin.run(
      `query ($id: ID!) { person(id: $id) { details { version } } }`,
      {
        id: northgate.id("Cy Young"),
      },
    )
    const { changePerson } = await northgate.admin.run(
      `mutation ($input: ChangePersonInput!) { changePerson(input: $input) { person { details { email } } problems { code } } }`,
      {
        input: {
          id: northgate.id("Cy Young"),
          version: person.details.version,
          email: "zz.top@northgate.test",
        },
      },
    )
    expect(changePerson).toEqual({ person: { details: { email: "zz.top@northgate.test" } }, problems: [] })
    expect(await names("ZZ.top", northgate.admin)).toEqual(["Cy Young"])
    expect(await names("zz.top")).toEqual([])
  })

  test("filters by layer, subtree and mark", async () => {
    expect(await names("", member(), { layers: ["M2", "EXEC"] })).toEqual([
      "Ingrid Solheim",
      "Ruth Okafor",
      "Tomasz Wieczorek",
    ])
    expect(await names("", member(), { within: northgate.id("Bilal Rahman") })).toEqual([
      "Ben Ode",
      "Bilal Rahman",
      "Cy Young",
    ])
    expect(await names("", member(), { flags: ["HEAD"] })).toEqual(["Ruth Okafor"])
  })

  test("does not let members filter by what they may not read", async () => {
    const query = `{ people(filter: { flags: [OVERRIDDEN] }) { nodes { name } } }`
    expect(await member().fault(query)).toBe("FORBIDDEN")
    expect(await northgate.admin.fault(query)).toBeUndefined()
  })

  test("refuses lists that contradict each other, and impossible sizes", async () => {
    const twice = `{ people { nodes { a: reports(first: 1) { totalCount } b: reports(first: 2) { totalCount } } } }`
    expect(await member().fault(twice)).toBe("BAD_USER_INPUT")
    expect(await member().fault(`{ people(first: 501) { totalCount } }`)).toBe("BAD_USER_INPUT")
    expect(await member().fault(`{ people(after: "x") { totalCount } }`)).toBe("BAD_USER_INPUT")
  })
})

describe("what only some may read of a person", () => {
  const ASK = `query ($id: ID!) { person(id: $id) { layer details { workerType } layerDetail { reasons { code words } depth } } }`

  test.each([
    ["the person", "Bilal Rahman", true],
    ["the manager", "Tomasz Wieczorek", true],
    ["somebody far above", "Ruth Okafor", true],
    ["a peer", "Sofie Claes", false],
    ["a report", "Ben Ode", false],
  ])("is for %s: %s → %s", async (_, viewer, may) => {
    const actor = tenant.as({ roles: ["MEMBER"], personId: northgate.rowId(viewer) })
    const { person } = await actor.run(ASK, { id: northgate.id("Bilal Rahman") })
    expect(person.layer).toBe("M1")
    expect(person.details).toEqual(may ? { workerType: "EMPLOYEE" } : null)
    expect(person.layerDetail === null).toBe(!may)
  })

  test("explains the layer in words", async () => {
    const { person } = await northgate.admin.run(ASK, { id: northgate.id("Bilal Rahman") })
    expect(person.layerDetail).toEqual({
      depth: 3,
      reasons: [
        { code: "COUNTED_REPORTS", words: "2 counted reports, none manages others: share 0.00 → M1" },
      ],
    })
  })

  test("is hidden from a member without a place, whoever holds the id", async () => {
    const { person } = await tenant.as({ roles: ["MEMBER"] }).run(ASK, { id: northgate.id("Ruth Okafor") })
    expect(person).toEqual({ layer: "EXEC", details: null, layerDetail: null })
  })
})

describe("ids", () => {
  const PERSON = `query ($id: ID!) { person(id: $id) { name } }`
  const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on Person { name manager { name } } } }`

  test("of another tenant answer exactly like unknown and malformed ones", async () => {
    const other = (await server.newTenant("Other")).as({ roles: ["ADMIN"] })
    const unknown = Buffer.from("Person:01890000-0000-7000-8000-000000000000").toString("base64url")
    for (const id of [northgate.id("Ruth Okafor"), unknown, "nonsense"]) {
      const { errors } = await other.execute(PERSON, { id })
      expect(errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
        ["There is nothing here by that id.", "NOT_FOUND"],
      ])
      expect((await other.run(NODE, { id })).node).toBeNull()
    }
  })

  test("lead back to their thing", async () => {
    const { node } = await member().run(NODE, { id: northgate.id("Ana Pires") })
    expect(node).toEqual({
      __typename: "Person",
      id: northgate.id("Ana Pires"),
      name: "Ana Pires",
      manager: { name: "Sofie Claes" },
    })
  })

  test("say nothing to an auditor, nor to a visitor", async () => {
    const auditor = tenant.as({ roles: ["AUDITOR"] })
    expect(await auditor.fault(PERSON, { id: northgate.id("Ana Pires") })).toBe("FORBIDDEN")
    expect((await auditor.run(NODE, { id: northgate.id("Ana Pires") })).node).toBeNull()
    expect(await server.visitor.fault(PERSON, { id: northgate.id("Ana Pires") })).toBe("UNAUTHENTICATED")
  })
})
