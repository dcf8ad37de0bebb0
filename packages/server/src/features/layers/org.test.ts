import { beforeAll, describe, expect, test } from "vitest"
import { type Company, company, type Hire, NORTHGATE } from "../../testing/company.ts"
import { type TestServer, type TestTenant, testServer } from "../../testing/test-server.ts"

let server: TestServer
let tenant: TestTenant
let northgate: Company
beforeAll(async () => {
  server = await testServer()
  tenant = await server.newTenant()
  northgate = await company(tenant, NORTHGATE)
  const { vacatePosition } = await northgate.admin.run(
    `mutation ($input: VacatePositionInput!) { vacatePosition(input: $input) { problems { code } } }`,
    { input: { personId: northgate.id("Sofie Claes"), leaves: true, effectiveOn: "2026-03-01" } },
  )
  expect(vacatePosition.problems).toEqual([])
  const { moveReport } = await northgate.admin.run(
    `mutation ($input: MoveReportInput!) { moveReport(input: $input) { problems { code } } }`,
    {
      input: {
        id: northgate.id("Dee Marsh"),
        managerId: northgate.id("Eli Noor"),
        effectiveOn: "2026-06-01",
      },
    },
  )
  expect(moveReport.problems).toEqual([])
})

const member = () => tenant.as({ roles: ["MEMBER"], personId: northgate.rowId("Ben Ode") })
type Row = { node: { name: string | null; title: string } }
const rows = (edges: readonly Row[]) => edges.map(({ node }) => node.name ?? `open: ${node.title}`)

describe("the outline", () => {
  const CHILDREN = `query ($parentId: ID, $asOf: Day, $first: Int, $after: String) {
    orgChildren(parentId: $parentId, asOf: $asOf, first: $first, after: $after) {
      totalCount pageInfo { endCursor hasNextPage } edges { node { id kind name title layer span hasReports flags } } } }`

  test("begins with the roots and goes down, open seats among people", async () => {
    const top = (await member().run(CHILDREN)).orgChildren
    expect(rows(top.edges)).toEqual(["Ruth Okafor"])
    expect(top.edges[0].node).toMatchObject({ layer: "EXEC", span: 2, hasReports: true, flags: ["HEAD"] })
    const below = (await member().run(CHILDREN, { parentId: northgate.id("Tomasz Wieczorek") })).orgChildren
    expect(rows(below.edges)).toEqual(["Bilal Rahman", "open: Day shift lead"])
    expect(below.edges[1].node).toMatchObject({ kind: "POSITION", layer: "M1", flags: ["VACANT"] })
    const under = (await member().run(CHILDREN, { parentId: below.edges[1].node.id })).orgChildren
    expect(rows(under.edges)).toEqual(["Ana Pires"])
  })

  test.each([undefined, "2026-11-01"])("comes in pages, today and in the past (%s)", async (asOf) => {
    const parentId = northgate.id("Ruth Okafor")
    const first = (await member().run(CHILDREN, { parentId, asOf, first: 1 })).orgChildren
    expect([rows(first.edges), first.totalCount, first.pageInfo.hasNextPage]).toEqual([
      ["Ingrid Solheim"],
      2,
      true,
    ])
    const after = first.pageInfo.endCursor
    const second = (await member().run(CHILDREN, { parentId, asOf, first: 1, after })).orgChildren
    expect([rows(second.edges), second.pageInfo.hasNextPage]).toEqual([["Marcus Hale"], false])
  })

  test("of a past day is that day's", async () => {
    const asOf = "2026-02-28"
    const then = (await member().run(CHILDREN, { parentId: northgate.id("Tomasz Wieczorek"), asOf }))
      .orgChildren
    expect(rows(then.edges)).toEqual(["Bilal Rahman", "Sofie Claes"])
    expect((await member().run(CHILDREN, { asOf: "2023-12-31" })).orgChildren.totalCount).toBe(0)
    expect(await member().fault(CHILDREN, { parentId: northgate.id("Sofie Claes") })).toBe("NOT_FOUND")
  })

  test("opens at somebody by the way down to them", async () => {
    const PATH = `query ($id: ID!, $asOf: Day) { orgPath(id: $id, asOf: $asOf) { name } }`
    const path = async (asOf?: string) =>
      (await member().run(PATH, { id: northgate.id("Ana Pires"), asOf })).orgPath.map(
        ({ name }: { name: string | null }) => name,
      )
    const above = ["Ruth Okafor", "Ingrid Solheim", "Tomasz Wieczorek"]
    expect(await path()).toEqual([...above, null, "Ana Pires"])
    expect(await path("2026-01-01")).toEqual([...above, "Sofie Claes", "Ana Pires"])
    expect(await member().fault(PATH, { id: northgate.id("Sofie Claes") })).toBe("NOT_FOUND")
  })

  test("is closed to other tenants, as if nobody were there", async () => {
    const other = (await server.newTenant("Other")).as({ roles: ["ADMIN"] })
    expect(await other.fault(CHILDREN, { parentId: northgate.id("Ruth Okafor") })).toBe("NOT_FOUND")
    expect((await other.run(CHILDREN)).orgChildren.totalCount).toBe(0)
  })
})

describe("the org in figures", () => {
  const ORG = `query ($asOf: Day) { org(asOf: $asOf) {
    people openSeats hybrids unplaced titleMismatches byLayer { layer people } heads { name } otherRoots { name } } }`

  test("counts people by layer, open seats and mismatches", async () => {
    const { org } = await northgate.admin.run(ORG)
    expect(org).toEqual({
      people: 10,
      openSeats: 1,
      hybrids: 0,
      unplaced: 0,
      titleMismatches: 0,
      byLayer: [
        { layer: "EXEC", people: 3 },
        { layer: "M2", people: 1 },
        { layer: "M1", people: 2 },
        { layer: "IC", people: 4 },
      ],
      heads: [{ name: "Ruth Okafor" }],
      otherRoots: [],
    })
  })

  test("is as of any day, and keeps mismatches to administrators", async () => {
    const { org } = await member().run(ORG, { asOf: "2026-01-01" })
    expect(org).toMatchObject({ people: 11, openSeats: 0, titleMismatches: null })
    expect(org.byLayer[0]).toEqual({ layer: "EXEC", people: 2 })
    const { org: past } = await northgate.admin.run(ORG, { asOf: "2026-01-01" })
    expect(past.titleMismatches).toBe(1)
  })

  test("lists title mismatches to whom they concern", async () => {
    const other = await company(await server.newTenant("Titles"), [
      ["Ada Root"],
      ["Bo Lead", "Ada Root", "Director of sales"],
      ["Cal Rep", "Bo Lead"],
      ["Di Lead", "Ada Root", "Head of nothing"],
    ])
    const LIST = `{ titleMismatches { totalCount edges { node { kind words node { name } } } } }`
    const { titleMismatches } = await other.admin.run(LIST)
    expect(
      titleMismatches.edges.map(({ node }: { node: { kind: string; node: { name: string } } }) => [
        node.node.name,
        node.kind,
      ]),
    ).toEqual([
      ["Bo Lead", "SENIOR_TITLE_OVER_ICS"],
      ["Di Lead", "MANAGER_TITLE_WITHOUT_REPORTS"],
    ])
    expect((await member().run(LIST)).titleMismatches.totalCount).toBe(0)
  })

  test("lists open seats, hybrids and others by their mark, on any day and page by page", async () => {
    const LIST = `query ($flag: LayerFlag!, $asOf: Day, $after: String) {
      flaggedPlaces(flag: $flag, asOf: $asOf, first: 1, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } edges { node { name title hybridShare } } } }`
    const { flaggedPlaces: seats } = await member().run(LIST, { flag: "VACANT" })
    expect([seats.totalCount, rows(seats.edges)]).toEqual([1, ["open: Day shift lead"]])
    expect((await member().run(LIST, { flag: "VACANT", asOf: "2026-01-01" })).flaggedPlaces.edges).toEqual([])
    const mixed = await company(await server.newTenant("Hybrids"), [
      ["Ada Root"],
      ...["Bo Lead", "Cal Lead"].flatMap((lead): Hire[] => [
        [lead, "Ada Root"],
        [`${lead} 1`, lead],
        [`${lead} 2`, lead],
        [`${lead} 3`, lead],
        [`${lead} 3 below`, `${lead} 3`],
      ]),
    ])
    const first = (await mixed.admin.run(LIST, { flag: "HYBRID" })).flaggedPlaces
    expect([rows(first.edges), first.totalCount, first.pageInfo.hasNextPage]).toEqual([["Bo Lead"], 2, true])
    const after = first.pageInfo.endCursor
    expect(rows((await mixed.admin.run(LIST, { flag: "HYBRID", after })).flaggedPlaces.edges)).toEqual([
      "Cal Lead",
    ])
    expect(await member().fault(LIST, { flag: "OVERRIDDEN" })).toBe("FORBIDDEN")
    expect((await mixed.admin.run(LIST, { flag: "OVERRIDDEN" })).flaggedPlaces.totalCount).toBe(0)
  })

  test("is laid out densely for drawing", async () => {
    const { orgShape } = await member().run(
      `query ($scopeId: ID) { orgShape(scopeId: $scopeId) { collapsed ids names parents layers subtreeSizes openSeats collapsedReports } }`,
      { scopeId: northgate.id("Tomasz Wieczorek") },
    )
    expect(orgShape.names).toEqual(["Tomasz Wieczorek", "Bilal Rahman", "", "", "Day shift lead", ""])
    expect(orgShape.parents).toEqual([-1, 0, 1, 1, 0, 4])
    expect(orgShape.layers).toEqual([2, 1, 0, 0, 1, 0])
    expect(orgShape.subtreeSizes).toEqual([6, 3, 1, 1, 2, 1])
    expect([orgShape.openSeats, orgShape.collapsed, orgShape.collapsedReports]).toEqual([
      [4],
      false,
      [0, 0, 0, 0, 0, 0],
    ])
  })
})

describe("layers through time", () => {
  test("show as passages between two days", async () => {
    const { passages } = await member().run(
      `{ passages(from: "2026-01-01", to: "2026-11-01") { totalCount edges { node {
        person { name manager { name } } from { layer } to { layer hybridShare } rungs isJump } } } }`,
    )
    expect(passages.totalCount).toBe(2)
    expect(passages.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        person: { name: "Eli Noor", manager: { name: "Marcus Hale" } },
        from: { layer: "IC" },
        to: { layer: "M1", hybridShare: null },
        rungs: 1,
        isJump: false,
      },
      {
        person: { name: "Marcus Hale", manager: { name: "Ruth Okafor" } },
        from: { layer: "M1" },
        to: { layer: "EXEC", hybridShare: null },
        rungs: 2,
        isJump: true,
      },
    ])
  })

  test("are counted from month to month, and again when the org changes", async () => {
    const MONTHS = "{ passageMonths { day passages } }"
    const { passageMonths } = await member().run(MONTHS)
    const counted = passageMonths.filter(({ passages }: { passages: number }) => passages > 0)
    expect(counted).toEqual([{ day: "2026-06-01", passages: 2 }])
    expect([passageMonths[0], passageMonths.at(-1)]).toEqual([
      { day: "2024-01-01", passages: 0 },
      { day: "2026-11-22", passages: 0 },
    ])
    const later = await server.newTenant("Months")
    const { admin, id } = await company(later, [
      ["Ada Root"],
      ["Bo Lead", "Ada Root"],
      ["Cal Rep", "Ada Root"],
    ])
    expect((await admin.run(MONTHS)).passageMonths).toHaveLength(36)
    const input = { id: id("Cal Rep"), managerId: id("Bo Lead"), effectiveOn: "2026-12-15" }
    const { moveReport } = await admin.run(
      "mutation ($input: MoveReportInput!) { moveReport(input: $input) { problems { code } } }",
      { input },
    )
    expect(moveReport.problems).toEqual([])
    expect((await admin.run(MONTHS)).passageMonths.slice(-3)).toEqual([
      { day: "2026-11-22", passages: 0 },
      { day: "2026-12-01", passages: 0 },
      { day: "2027-01-01", passages: 2 },
    ])
  })

  test("show as one person's timeline, to the day", async () => {
    const timeline = async (who: string) =>
      (
        await member().run(
          `query ($id: ID!) { layerTimeline(personId: $id) { from to layer hybridShare } }`,
          { id: northgate.id(who) },
        )
      ).layerTimeline
    expect(await timeline("Eli Noor")).toEqual([
      { from: "2024-01-01", to: "2026-06-01", layer: "IC", hybridShare: null },
      { from: "2026-06-01", to: null, layer: "M1", hybridShare: null },
    ])
    expect(await timeline("Sofie Claes")).toEqual([
      { from: "2024-01-01", to: "2026-03-01", layer: "M1", hybridShare: null },
    ])
  })

  test("list a person's reports of that day", async () => {
    const ask = `query ($id: ID!) { person(id: $id, asOf: "2026-02-01") { layer span reports(first: 1) {
      totalCount nodes { name reports { nodes { name } } } pageInfo { hasNextPage } } } }`
    const { person } = await member().run(ask, { id: northgate.id("Tomasz Wieczorek") })
    expect(person).toEqual({
      layer: "M2",
      span: 2,
      reports: {
        totalCount: 2,
        nodes: [{ name: "Bilal Rahman", reports: { nodes: [{ name: "Ben Ode" }, { name: "Cy Young" }] } }],
        pageInfo: { hasNextPage: true },
      },
    })
  })
})
