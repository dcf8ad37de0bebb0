import { beforeAll, describe, expect, it } from "vitest"
import type { Actor } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import {
  type Planted,
  type PlantedForm,
  plantCycle,
  plantOrg,
  release,
  type World,
} from "./world.test-kit.ts"

// Ruth is the head; Ingrid and Marcus lead managers (EXEC by the rule), Ada and Ben manage ICs (M1).
const PEOPLE: readonly Planted[] = [
  { name: "Ruth" },
  { name: "Ingrid", above: "Ruth", unit: "Operations" },
  { name: "Marcus", above: "Ruth", unit: "Sales" },
  { name: "Ada", above: "Ingrid", unit: "Operations" },
  { name: "Ben", above: "Ingrid", unit: "Operations" },
  { name: "Cora", above: "Marcus", unit: "Sales" },
  { name: "Ann", above: "Ada", unit: "Operations" },
  { name: "Bob", above: "Ben", unit: "Operations" },
  { name: "Cid", above: "Cora", unit: "Sales" },
]
const FORMS: readonly PlantedForm[] = [
  { subject: "Ingrid", rater: "Ruth", ratings: { C1: 3, D1: 4, D2: 3, D3: 4, D4: 2, D5: 5 } },
  { subject: "Marcus", rater: "Ruth", ratings: { C1: 0, D1: 2, D2: 0, D3: 0, D4: 0, D5: 0 } },
  {
    subject: "Ada",
    rater: "Ingrid",
    ratings: { B1: 4, B2: 5, B3: 3, B4: 2, B5: 3, B6: 4 },
    notes: { B2: "Taught two people to plan." },
  },
  { subject: "Ada", rater: "Ada", ratings: { B1: 5, B2: 5, B3: 5, B4: 5, B5: 5, B6: 5 } },
  { subject: "Ben", rater: "Ingrid", ratings: { B1: 2, B2: 2, B3: 2, B4: 3, B5: 3, B6: 2 } },
  { subject: "Cora", rater: "Marcus", ratings: { B1: 4, B2: 4, B3: 4, B4: 4, B5: 4, B6: 4 } },
  { subject: "Ann", rater: "Ada", ratings: { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1 }, draft: true },
  { subject: "Bob", rater: "Ben", ratings: { A1: 4, A2: 4, A3: 4, A4: 4, A5: 4 } },
]

const BOARD = `query ($cycleId: ID, $scope: BoardScopeInput) { layerBoard(cycleId: $cycleId, scope: $scope) {
  finding { kind sentence } release { cycleName contractVersion asOf } scope { kind name people }
  rows { layer people enoughEvidence evidence { strong c d none } bands { band people onGradeD }
    weakest { competency } weakestWithheld movement { kind since } risks { kind count sentence people { id name } } }
  families { columns { key } rows { layer means grades bands people } }
  competencies { columns { key } rows { layer means lows highs grades bands statuses people } }
  queue { cycleName } } }`
const RESULT = `query ($personId: ID!, $cycleId: ID) { personResult(personId: $personId, cycleId: $cycleId) {
  release { cycleName } layer band grade coverage words measure { value low high grade hollow oneView raters ratings }
  determinants { competency name weight band possibleGap measure { value } self gap { reading gap } previousMean previousGrade
    parts { perspective mean weight ratings } }
  supporting { competency weight measure { value } } carried { competency weight measure { value } }
  coaching { value } hiring { value } previous { cycleName }
  expectations { determinants { competency weight } }
  fromAbove { competency value note rater { name } } } }`
const WHY = `query ($input: WhyInput!) { why(input: $input) { kind value text words contractVersion asOf ratings raters
  lines { depth label detail value weight contribution personId } } }`
const BEHIND = `query ($scope: BoardScopeInput, $filter: PeopleBehindFilter, $first: Int, $after: String) {
  peopleBehind(scope: $scope, filter: $filter, first: $first, after: $after) { totalCount
    edges { node { name layer band grade score } } pageInfo { endCursor hasNextPage } } }`
const MAP = `query ($scope: BoardScopeInput, $mine: Boolean) { coachingHiringMap(scope: $scope, myManagersOnly: $mine) {
  omitted panels { layer points { name reportsToViewer coaching { value low high } hiring { value } hollow oneView }
    beside { name } } } }`
const SCOPES = `query ($search: String, $first: Int, $after: String) { boardScopes(search: $search, first: $first, after: $after) {
  totalCount edges { node { kind name people unit } } pageInfo { endCursor hasNextPage } } }`

const server = await testServer()
let tenant: TestTenant
let world: World
let cycleId: string
let admin: Actor
let as: (name: string, ...roles: ("EXEC" | "MEMBER" | "ADMIN")[]) => Actor

beforeAll(async () => {
  tenant = await server.newTenant()
  world = await plantOrg(tenant, PEOPLE)
  cycleId = await plantCycle(tenant, { name: "H1 2026", world, forms: FORMS })
  admin = tenant.as({ roles: ["ADMIN"] })
  as = (name, ...roles) =>
    tenant.as({ roles: roles.length > 0 ? roles : ["MEMBER"], personId: world.idOf(name) })
})

const sumOf = (lines: readonly { depth: number; contribution: number | null }[]) =>
  lines.filter(({ depth }) => depth === 0).reduce((sum, line) => sum + (line.contribution ?? 0), 0)

describe("before the release", () => {
  it("a board says that nothing is released, and shows nothing else", async () => {
    const { layerBoard } = await as("Ingrid", "EXEC").run(BOARD)
    expect(layerBoard).toMatchObject({
      finding: { kind: "NOTHING_RELEASED" },
      release: null,
      rows: [],
      families: null,
    })
    expect((await admin.run(BOARD, { cycleId })).layerBoard.rows).toEqual([])
  })

  it("a result is null even for the person and those above, and nothing can be explained", async () => {
    for (const who of ["Ada", "Ingrid", "Ruth"])
      expect((await as(who).run(RESULT, { personId: world.globalId("Ada") })).personResult).toBeNull()
    const input = { person: { personId: world.globalId("Ada"), subject: "LAYER_SCORE" } }
    expect(await as("Ingrid").fault(WHY, { input })).toBe("NOT_FOUND")
  })
})

describe("after the release", () => {
  beforeAll(() => release(tenant, cycleId))

  it("a layer score is the weighted mean of the ratings from above, added up by hand", async () => {
    const { personResult: ada } = await as("Ingrid").run(RESULT, { personId: world.globalId("Ada") })
    // .30·4 + .35·5 + .15·3 + .20·2 = 1.20 + 1.75 + .45 + .40
    expect(ada.measure.value).toBeCloseTo(3.8, 12)
    expect(ada).toMatchObject({ layer: "M1", band: "SOLID", grade: "D", coverage: 1 })
    expect(ada.measure).toMatchObject({ hollow: true, oneView: true, raters: 1, ratings: 4 })
    // 3.8 ± 1.96·.9 = 2.036 to 5.564, clipped
    expect(ada.measure.low).toBeCloseTo(2.036, 9)
    expect(ada.measure.high).toBe(5)
    expect(ada.coaching.value).toBe(5)
    expect(ada.hiring.value).toBe(4)
    expect(ada.determinants.map((one: { competency: string }) => one.competency)).toEqual([
      "B1",
      "B2",
      "B3",
      "B4",
    ])
    expect(ada.determinants[3]).toMatchObject({ band: "GAP", possibleGap: true, self: 5 })
    expect(ada.determinants[0].gap).toEqual({ reading: "ONE_VIEW", gap: null })
    expect(ada.carried.every(({ weight }: { weight: number }) => weight === 0)).toBe(true)
    expect(ada.fromAbove[1]).toEqual({
      competency: "B2",
      value: 5,
      note: "Taught two people to plan.",
      rater: { name: "Ingrid" },
    })
  })

  it("a self-rating and a draft are in no score", async () => {
    const { personResult: ann } = await as("Ann").run(RESULT, { personId: world.globalId("Ann") })
    expect(ann).toMatchObject({
      band: "NOT_ENOUGH_EVIDENCE",
      grade: "NONE",
      measure: null,
      coverage: 0,
      fromAbove: [],
    })
  })

  it("too little rated weight makes no band", async () => {
    const { personResult: marcus } = await as("Ruth").run(RESULT, { personId: world.globalId("Marcus") })
    expect(marcus).toMatchObject({ layer: "EXEC", band: "NOT_ENOUGH_EVIDENCE", grade: "D", coverage: 0.4 })
  })

  describe("who reads a person's result", () => {
    const cases: readonly (readonly [string, () => Actor, string | undefined])[] = [
      ["the person", () => as("Ada"), undefined],
      ["directly above", () => as("Ingrid"), undefined],
      ["two above", () => as("Ruth"), undefined],
      ["an administrator outside the org", () => admin, undefined],
      ["a token for results", () => tenant.withToken(["RESULTS_READ"]), undefined],
      ["a peer", () => as("Ben"), "FORBIDDEN"],
      ["a report", () => as("Ann"), "FORBIDDEN"],
      ["another executive", () => as("Marcus", "EXEC"), "FORBIDDEN"],
      ["an auditor", () => tenant.as({ roles: ["AUDITOR"] }), "FORBIDDEN"],
      ["a token without the scope", () => tenant.withToken(["ORG_READ"]), "FORBIDDEN"],
    ]
    it.each(cases)("%s", async (_, actor, refusal) => {
      const personId = world.globalId("Ada")
      const input = { person: { personId, subject: "LAYER_SCORE" } }
      expect(await actor().fault(RESULT, { personId })).toBe(refusal)
      expect(await actor().fault(WHY, { input })).toBe(refusal)
      const releases = "query ($personId: ID!) { personReleases(personId: $personId) { band } }"
      expect(await actor().fault(releases, { personId })).toBe(refusal)
    })

    it("a token reads results, but neither forms nor the self-rating", async () => {
      const { personResult } = await tenant
        .withToken(["RESULTS_READ"])
        .run(RESULT, { personId: world.globalId("Ada") })
      expect(personResult.fromAbove).toBeNull()
      expect(personResult.determinants[0]).toMatchObject({ self: null, gap: null })
      const input = { person: { personId: world.globalId("Ada"), subject: "COMPETENCY", competency: "B1" } }
      const { why } = await tenant.withToken(["RESULTS_READ"]).run(WHY, { input })
      expect(JSON.stringify(why)).not.toContain("Ingrid")
    })

    it("another tenant's administrator finds what an unknown id finds", async () => {
      const other = (await server.newTenant("Other")).as({ roles: ["ADMIN"] })
      const unknown = "UGVyc29uOjAxOTkwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA"
      for (const personId of [world.globalId("Ada"), unknown]) {
        expect(await other.fault(RESULT, { personId })).toBe("NOT_FOUND")
        expect(await other.fault(WHY, { input: { person: { personId, subject: "BAND" } } })).toBe("NOT_FOUND")
      }
      expect(await other.fault(BOARD, { cycleId })).toBe("NOT_FOUND")
      expect((await other.run(SCOPES)).boardScopes.totalCount).toBe(0)
    })
  })

  describe("who reads which board", () => {
    const scopes = (): readonly (readonly [string, Record<string, unknown> | null])[] => [
      ["company", null],
      ["below Ingrid", { personId: world.globalId("Ingrid") }],
      ["below Ada", { personId: world.globalId("Ada") }],
      ["Operations", { unit: "Operations" }],
      ["below Marcus", { personId: world.globalId("Marcus") }],
      ["Sales", { unit: "Sales" }],
    ]
    const readable = async (actor: Actor) => {
      const answers: string[] = []
      for (const [name, scope] of scopes()) {
        const faults = [
          await actor.fault(BOARD, { scope }),
          await actor.fault(BEHIND, { scope }),
          await actor.fault(MAP, { scope }),
        ]
        expect(new Set(faults).size).toBe(1)
        if (faults[0] === undefined) answers.push(name)
      }
      return answers
    }

    it("ADMIN and a token for results: every one", async () => {
      const all = scopes().map(([name]) => name)
      expect(await readable(admin)).toEqual(all)
      expect(await readable(tenant.withToken(["RESULTS_READ"]))).toEqual(all)
    })

    it("EXEC: their own subtree and what lies within; without a scope, their own", async () => {
      expect(await readable(as("Ingrid", "EXEC"))).toEqual([
        "company",
        "below Ingrid",
        "below Ada",
        "Operations",
      ])
      expect((await as("Ingrid", "EXEC").run(BOARD)).layerBoard.scope).toEqual({
        kind: "SUBTREE",
        name: "Ingrid",
        people: 4,
      })
      expect(await readable(as("Ruth", "EXEC"))).toEqual(scopes().map(([name]) => name))
    })

    it("managers without the role, members, auditors: none", async () => {
      for (const actor of [as("Ingrid"), as("Ruth"), as("Ann"), tenant.as({ roles: ["AUDITOR"] })])
        expect(await readable(actor)).toEqual([])
    })

    it("lists to each the scopes they may choose, a page at a time", async () => {
      const names = async (actor: Actor, variables = {}) =>
        (await actor.run(SCOPES, variables)).boardScopes.edges.map(
          ({ node }: { node: { name: string } }) => node.name,
        )
      expect(await names(as("Ingrid", "EXEC"))).toEqual(["Operations", "Ada", "Ben", "Ingrid"])
      expect(await names(as("Ruth", "EXEC"))).not.toContain("Northgate")
      expect(await names(admin)).toEqual([
        "Northgate",
        "Operations",
        "Sales",
        "Ada",
        "Ben",
        "Cora",
        "Ingrid",
        "Marcus",
        "Ruth",
      ])
      expect(await names(admin, { search: "in" })).toEqual(["Ingrid"])
      const { boardScopes } = await admin.run(SCOPES, { first: 2 })
      expect(await names(admin, { first: 2, after: boardScopes.pageInfo.endCursor })).toEqual([
        "Sales",
        "Ada",
      ])
    })
  })

  it("a board counts layers, bands and evidence, and withholds what one view cannot tell", async () => {
    const { layerBoard } = await as("Ingrid", "EXEC").run(BOARD)
    expect(layerBoard.finding.sentence).toBe("Three results rest on one view. They cannot be compared yet.")
    expect(layerBoard.release).toEqual({ cycleName: "H1 2026", contractVersion: 1, asOf: "2026-11-22" })
    const m1 = layerBoard.rows.find(({ layer }: { layer: string }) => layer === "M1")
    expect(m1).toMatchObject({
      people: 2,
      enoughEvidence: 2,
      evidence: { strong: 0, c: 0, d: 2, none: 0 },
      weakest: null,
      weakestWithheld: "ONE_VIEW",
      movement: { kind: "NO_EARLIER_RELEASE", since: null },
    })
    // Ben: .30·2 + .35·2 + .15·2 + .20·3 = 2.2, in gap
    expect(
      m1.bands.map(({ people, onGradeD }: { people: number; onGradeD: number }) => [people, onGradeD]),
    ).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
      [0, 0],
      [0, 0],
    ])
    const risk = m1.risks.find(({ kind }: { kind: string }) => kind === "POSSIBLE_GAP")
    expect(risk.people.map(({ name }: { name: string }) => name)).toEqual(["Ben"])
    const heat = layerBoard.competencies
    const b2 = heat.columns.findIndex(({ key }: { key: string }) => key === "B2")
    const row = heat.rows.find(({ layer }: { layer: string }) => layer === "M1")
    expect([row.means[b2], row.people[b2], row.grades[b2], row.bands[b2], row.statuses[b2]]).toEqual([
      3.5,
      2,
      "D",
      "SOLID",
      "DETERMINANT",
    ])
  })

  it("the map shows managers by coaching and hiring, mine marked", async () => {
    const { coachingHiringMap } = await as("Ruth", "EXEC").run(MAP)
    const [exec, m1] = coachingHiringMap.panels
    expect(exec).toMatchObject({
      layer: "EXEC",
      points: [{ name: "Ingrid", reportsToViewer: true, hollow: true }],
    })
    // D1 4·.40 + D2 3·.15 + D3 4·.20 + D4 2·.10 + D5 5·.15
    expect(exec.points[0].hiring.value).toBeCloseTo(3.8, 12)
    expect(exec.points[0].coaching.value).toBe(3)
    expect(exec.beside).toEqual([{ name: "Marcus" }])
    expect(m1.points.map(({ name }: { name: string }) => name)).toEqual(["Ben", "Ada", "Cora"])
    const mine = await as("Ruth", "EXEC").run(MAP, { mine: true })
    expect(mine.coachingHiringMap.panels.map(({ layer }: { layer: string }) => layer)).toEqual(["EXEC"])
  })

  describe("why", () => {
    const explain = async (actor: Actor, input: Record<string, unknown>) =>
      (await actor.run(WHY, { input })).why

    it("adds up to a layer score, with the rater's name at the leaves", async () => {
      const why = await explain(as("Ada"), {
        person: { personId: world.globalId("Ada"), subject: "LAYER_SCORE" },
      })
      expect(why).toMatchObject({
        kind: "SUM",
        text: "3.8",
        contractVersion: 1,
        asOf: "2026-11-22",
        ratings: 4,
      })
      expect(sumOf(why.lines)).toBeCloseTo(3.8, 12)
      expect(
        why.lines.slice(0, 3).map(({ depth, label }: { depth: number; label: string }) => [depth, label]),
      ).toEqual([
        [0, "B1 Step-in craft"],
        [1, "From above"],
        [2, "Ingrid"],
      ])
      expect(why.lines[2].personId).toBe(world.globalId("Ingrid"))
    })

    it("explains band, grade, interval, coverage and both axes", async () => {
      const personId = world.globalId("Ada")
      const text = async (rest: Record<string, unknown>) =>
        (await explain(as("Ingrid"), { person: { personId, ...rest } })).text
      expect(await text({ subject: "BAND" })).toBe("solid")
      expect(await text({ subject: "GRADE" })).toBe("D")
      expect(await text({ subject: "INTERVAL" })).toBe("2.0 to 5.0")
      expect(await text({ subject: "COVERAGE" })).toBe("1.00")
      expect(await text({ subject: "AXIS", axis: "COACHING" })).toBe("5.0")
      expect(await text({ subject: "COMPETENCY", competency: "B4" })).toBe("2.0")
      const fault = (rest: Record<string, unknown>) =>
        as("Ingrid").fault(WHY, { input: { person: { personId, ...rest } } })
      expect(await fault({ subject: "AXIS" })).toBe("BAD_USER_INPUT")
      expect(await fault({ subject: "COMPETENCY", competency: "Z9" })).toBe("BAD_USER_INPUT")
      expect(await as("Ingrid").fault(WHY, { input: {} })).toBe("BAD_USER_INPUT")
    })

    it("adds up to a cell, by competency and by family, person by person", async () => {
      const input = (of: object) => ({ board: { layer: "M1", subject: "CELL", ...of } })
      const b2 = await explain(as("Ingrid", "EXEC"), input({ competency: "B2" }))
      expect(b2).toMatchObject({ value: 3.5, ratings: 2, raters: 1 })
      expect(sumOf(b2.lines)).toBeCloseTo(3.5, 12)
      const named = b2.lines.filter(({ depth }: { depth: number }) => depth === 1)
      expect(named.map(({ label, value }: { label: string; value: number }) => [label, value])).toEqual([
        ["Ben", 2],
        ["Ada", 5],
      ])
      // Craft of an M1 is B1 alone: 4 and 2
      const craft = await explain(as("Ingrid", "EXEC"), input({ family: "CRAFT" }))
      expect(craft.value).toBeCloseTo(3, 12)
      expect(sumOf(craft.lines)).toBeCloseTo(craft.value, 12)
    })

    it("names who is behind a count", async () => {
      const gap = await explain(admin, { board: { layer: "M1", subject: "BAND_COUNT", band: "GAP" } })
      expect(gap).toMatchObject({ value: 1, words: "1 person is in gap." })
      expect(gap.lines.map(({ label }: { label: string }) => label)).toEqual(["Ben"])
      const d = await explain(admin, { board: { layer: "M1", subject: "GRADE_COUNT", grades: ["D"] } })
      expect(d.value).toBe(3)
    })
  })

  it("lists the people behind a number by band, then name, a page at a time", async () => {
    const list = async (variables: Record<string, unknown>) =>
      (await admin.run(BEHIND, variables)).peopleBehind
    const names = (page: { edges: readonly { node: { name: string } }[] }) =>
      page.edges.map(({ node }) => node.name)
    expect(names(await list({ filter: { layer: "M1" } }))).toEqual(["Ben", "Ada", "Cora"])
    expect(names(await list({ filter: { layer: "M1", below: "B4" } }))).toEqual(["Ada"])
    expect(names(await list({ filter: { layer: "M1", competency: "B2" } }))).toEqual(["Ben", "Ada", "Cora"])
    expect(names(await list({ filter: { layer: "IC", competency: "A1" } }))).toEqual(["Bob"])
    expect(names(await list({ filter: { layer: "IC", family: "CRAFT" } }))).toEqual(["Bob"])
    // Marcus was not seen on it, and nobody asks an M1 about A1.
    expect(names(await list({ filter: { layer: "EXEC", competency: "D2" } }))).toEqual(["Ingrid"])
    expect(names(await list({ filter: { layer: "M1", competency: "A1" } }))).toEqual([])
    expect(names(await list({ filter: { bands: ["NOT_ENOUGH_EVIDENCE"], grades: ["NONE"] } }))).toEqual([
      "Ann",
      "Cid",
      "Ruth",
    ])
    const first = await list({ first: 2, filter: { layer: "M1" } })
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    expect(names(await list({ first: 2, after: first.pageInfo.endCursor, filter: { layer: "M1" } }))).toEqual(
      ["Cora"],
    )
  })

  it("never changes: answers changed later leave results and boards as they were", async () => {
    const before = [await admin.run(BOARD), await admin.run(RESULT, { personId: world.globalId("Ada") })]
    await tenant.db.write((tx) =>
      tx.execute("UPDATE rating SET value = 1 WHERE tenant_id = $1 AND note IS NULL", [tenant.id]),
    )
    const strip = (answer: object) =>
      JSON.parse(JSON.stringify(answer, (key, value) => (key === "fromAbove" ? null : value)))
    const after = [await admin.run(BOARD), await admin.run(RESULT, { personId: world.globalId("Ada") })]
    expect(after.map(strip)).toEqual(before.map(strip))
    for (const table of ["person_result", "board_roll_up", "release"]) {
      const change = tenant.db.write((tx) =>
        tx.execute(`UPDATE ${table} SET cycle_id = cycle_id WHERE tenant_id = $1`, [tenant.id]),
      )
      await expect(change).rejects.toThrow("permission denied")
    }
  })

  it("a second release shows movement, the result before, and both in the list", async () => {
    const forms = FORMS.map((form) =>
      form.rater === "Ingrid" ? { ...form, ratings: { B1: 5, B2: 5, B3: 5, B4: 5 } } : form,
    )
    const next = await plantCycle(tenant, { name: "H2 2026", world, forms })
    server.setNow(new Date("2026-11-22T15:00:00Z"))
    await release(tenant, next)
    const personId = world.globalId("Ada")
    const { personResult } = await as("Ada").run(RESULT, { personId })
    expect(personResult).toMatchObject({
      release: { cycleName: "H2 2026" },
      previous: { cycleName: "H1 2026" },
    })
    expect(personResult.determinants[0]).toMatchObject({ previousMean: 4, previousGrade: "D" })
    const { layerBoard } = await as("Ingrid", "EXEC").run(BOARD)
    const m1 = layerBoard.rows.find(({ layer }: { layer: string }) => layer === "M1")
    expect(m1.movement).toEqual({ kind: "NOT_COMPARABLE", since: "H1 2026" })
    const releases =
      "query ($personId: ID!) { personReleases(personId: $personId) { release { cycleName } band score } }"
    const { personReleases } = await as("Ada").run(releases, { personId })
    expect(personReleases.map((one: { release: { cycleName: string } }) => one.release.cycleName)).toEqual([
      "H2 2026",
      "H1 2026",
    ])
    expect((await as("Ada").run(RESULT, { personId, cycleId })).personResult.release.cycleName).toBe(
      "H1 2026",
    )
  })

  it("somebody moved away is no longer shown by name to whoever led them", async () => {
    await tenant.db.write(async (tx) => {
      await tx.execute("UPDATE reporting_line SET manager_id = $3 WHERE tenant_id = $1 AND node_id = $2", [
        tenant.id,
        world.idOf("Ben"),
        world.idOf("Marcus"),
      ])
      await tx.execute("UPDATE org SET derived_on = NULL, version = version + 1 WHERE tenant_id = $1", [
        tenant.id,
      ])
    })
    server.setNow(new Date("2026-11-23T12:00:00Z"))
    const scope = { personId: world.globalId("Ingrid") }
    const { peopleBehind } = await as("Ingrid", "EXEC").run(BEHIND, { scope, filter: { layer: "M1" } })
    expect(peopleBehind.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual(["Ada"])
    const input = { board: { scope, layer: "M1", subject: "CELL", competency: "B2" } }
    const { why } = await as("Ingrid", "EXEC").run(WHY, { input })
    expect(sumOf(why.lines)).toBeCloseTo(why.value, 12)
    expect(JSON.stringify(why)).not.toContain("Ben")
    expect(await as("Ingrid", "EXEC").fault(RESULT, { personId: world.globalId("Ben") })).toBe("FORBIDDEN")
    expect(await as("Marcus").fault(RESULT, { personId: world.globalId("Ben") })).toBeUndefined()
  })
})
