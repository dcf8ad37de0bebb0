import { addDays, type Day, parseDay } from "@rung/domain/kit/day"
import { orgOn } from "@rung/domain/org/org-node"
import { checkLines } from "@rung/domain/org/reporting-line"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "../../testing/actor.ts"
import { type TestServer, type TestTenant, testServer } from "../../testing/test-server.ts"
import { loadDerivedOrg, loadOrgHistory } from "./derived-org.store.ts"
import { groupBy } from "./group-by.ts"
import { placementRows } from "./placement-rows.ts"

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})

const TODAY = parseDay("2026-11-22") ?? ("" as Day)
const MUTATIONS = {
  addPerson: `mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id } problems { code } } }`,
  addPosition: `mutation ($input: AddPositionInput!) { addPosition(input: $input) { position { id } problems { code } } }`,
  moveReport: `mutation ($input: MoveReportInput!) { moveReport(input: $input) { problems { code } } }`,
  endPerson: `mutation ($input: EndPlaceInput!) { endPerson(input: $input) { problems { code } } }`,
  fillPosition: `mutation ($input: FillPositionInput!) { fillPosition(input: $input) { problems { code } } }`,
  vacatePosition: `mutation ($input: VacatePositionInput!) { vacatePosition(input: $input) { position { id } problems { code } } }`,
  overrideLayer: `mutation ($input: OverrideLayerInput!) { overrideLayer(input: $input) { problems { code } } }`,
} as const

type Verb = keyof typeof MUTATIONS

/** One step: what to do, to whom and with whom (counted round those who exist), and how many days from today. */
const step = fc.record({
  verb: fc.constantFrom<Verb>(
    ...(["addPerson", "addPerson", "addPosition", "moveReport", "moveReport"] as const),
    ...(["endPerson", "fillPosition", "vacatePosition", "overrideLayer"] as const),
  ),
  who: fc.nat(40),
  other: fc.nat(40),
  days: fc.constantFrom(-30, -1, 0, 0, 0, 1, 20),
  contractor: fc.boolean(),
})

interface Step {
  readonly verb: Verb
  readonly who: number
  readonly other: number
  readonly days: number
  readonly contractor: boolean
}

class World {
  readonly people: string[] = []
  readonly seats: string[] = []

  readonly admin: Actor

  constructor(admin: Actor) {
    this.admin = admin
  }

  /** Runs the step; who or what it names need not fit: refusals must leave no trace either. */
  async run({ verb, who, other, days, contractor }: Step): Promise<string[]> {
    const all = [...this.people, ...this.seats]
    const [person, seat, any] = [
      this.people[who % this.people.length],
      this.seats[who % this.seats.length],
      all[other % all.length],
    ]
    const effectiveOn = addDays(TODAY, days)
    const base = { effectiveOn, confirmHeadChange: true }
    const inputs = {
      addPerson: {
        ...base,
        name: `P${this.people.length}`,
        managerId: any,
        workerType: contractor ? "CONTRACTOR" : "EMPLOYEE",
      },
      addPosition: { ...base, title: `S${this.seats.length}`, managerId: any },
      moveReport: {
        ...base,
        id: all[who % all.length],
        managerId: contractor && other % 5 === 0 ? null : any,
      },
      endPerson: {
        ...base,
        id: person,
        ...(contractor ? { leaveReportsUnplaced: true } : { successorId: any }),
      },
      fillPosition: {
        ...base,
        positionId: seat ?? person,
        personId: this.people[other % this.people.length],
      },
      vacatePosition: { ...base, personId: person, leaves: contractor },
      overrideLayer: {
        personId: person,
        layer: "M2",
        reason: "for as long as it takes",
        validFrom: effectiveOn,
        expiresOn: addDays(effectiveOn, 5),
      },
    }
    if (!any && verb !== "addPerson") return []
    const answer = (await this.admin.run(MUTATIONS[verb], { input: inputs[verb] }))[verb]
    if (answer.person?.id) this.people.push(answer.person.id)
    if (answer.position?.id) this.seats.push(answer.position.id)
    return answer.problems.map(({ code }: { code: string }) => code)
  }
}

/** What the placements should be, from the lines alone and by the domain alone. */
async function expectedPlacements(tenant: TestTenant, day: Day) {
  return tenant.db.read(async (tx) => {
    const derived = await loadDerivedOrg(tx, day)
    if (!derived.ok) throw new Error(derived.problems[0]?.message)
    const rowAt = placementRows(derived.value)
    const history = await loadOrgHistory(tx)
    expect(orgOn(history.members, history.lines, day).length).toBe(derived.value.forest.nodes.length)
    return derived.value.forest.nodes
      .map((_, index) => rowAt(index))
      .toSorted((a, b) => (a.nodeId < b.nodeId ? -1 : 1))
  })
}

function storedPlacements(tenant: TestTenant) {
  return tenant.db.read((tx) =>
    tx.query(
      `SELECT node_id AS "nodeId", kind, manager_id AS "managerId", acting_manager_id AS "actingManagerId", path,
         depth, height, layer, hybrid_share AS "hybridShare", children, counted_reports AS "countedReports",
         managing_reports AS "managingReports", subtree_size AS "subtreeSize", flags
       FROM placement WHERE tenant_id = $1 ORDER BY node_id`,
      [tx.tenantId],
    ),
  )
}

test("whatever is edited, placements equal a fresh derivation and no place has two solid lines on one day", async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      const tenant = await server.newTenant()
      server.setNow(new Date(`${TODAY}T12:00:00Z`))
      const world = new World(tenant.as({ roles: ["ADMIN"] }))
      for (const each of steps) for (const code of await world.run(each)) met.add(code)
      expect(await storedPlacements(tenant)).toEqual(await expectedPlacements(tenant, TODAY))
      await expectSoundLines(tenant)
      const later = addDays(TODAY, 21)
      server.setNow(new Date(`${later}T12:00:00Z`))
      await world.admin.run(`{ people(first: 1) { totalCount } }`)
      expect(await storedPlacements(tenant)).toEqual(await expectedPlacements(tenant, later))
    }),
    { numRuns: 25 },
  )
  expect([...met]).toContain("REPORTING_LOOP")
}, 120_000)

async function expectSoundLines(tenant: TestTenant): Promise<void> {
  const { lines } = await tenant.db.read(loadOrgHistory)
  const byNode = groupBy(lines, ({ nodeId }) => nodeId)
  for (const own of byNode.values()) expect(checkLines(own)).toEqual([])
}

test("edits that run at once end as if one had come after the other", async () => {
  const tenant = await server.newTenant()
  server.setNow(new Date(`${TODAY}T12:00:00Z`))
  const world = new World(tenant.as({ roles: ["ADMIN"] }))
  for (let who = 0; who < 12; who++) {
    await world.run({
      verb: "addPerson",
      who,
      other: who === 0 ? 0 : (who - 1) >> 1,
      days: 0,
      contractor: false,
    })
  }
  const moves = Array.from({ length: 24 }, (_, at) => ({ who: at % 12, other: (at * 7 + 5) % 12 }))
  const codes = await Promise.all(
    moves.map((move) => world.run({ ...move, verb: "moveReport", days: 0, contractor: false })),
  )
  expect(new Set(codes.flat())).toEqual(new Set(["REPORTING_LOOP"]))
  expect(codes.some((each) => each.length === 0)).toBe(true)
  expect(await storedPlacements(tenant)).toEqual(await expectedPlacements(tenant, TODAY))
  const roots = await tenant.db.read((tx) =>
    tx.query("SELECT node_id FROM placement WHERE tenant_id = $1 AND manager_id IS NULL", [tx.tenantId]),
  )
  expect(roots.length).toBe(1)
})
