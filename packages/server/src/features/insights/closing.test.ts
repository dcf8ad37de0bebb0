import { beforeAll, describe, expect, test } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { rowIdOf } from "../../testing/company.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  answersOfAll,
  numbers,
  plantAnswers,
  plantSealedWorld,
  releaseAnswers,
  type SealedWorld,
} from "./confidential-world.test-kit.ts"
import { everything, LINES, RESULT, VIEWERS } from "./everything-asked.test-kit.ts"
import { close, release, releaseClosed } from "./world.test-kit.ts"

// A cycle closes, and what may be known of it is decided and stored; nobody reads any of it before the release.

const COMPUTED = [
  "cycle_closing",
  "person_result",
  "released_cell",
  "development_cell",
  "released_comment",
  "attack_report",
] as const
const WHAT_IF = `query { contractWhatIf(version: 1) { problems { code }
  whatIf { people moved release { cycleName } layers { layer people moved } } } }`
const OF_CYCLE = `query ($cycleId: ID, $personId: ID!, $scope: BoardScopeInput) {
  personResult(cycleId: $cycleId, personId: $personId) { band }
  layerBoard(cycleId: $cycleId, scope: $scope) { rows { layer } families { columns { key } } release { cycleName } }
  peopleBehind(cycleId: $cycleId, scope: $scope) { totalCount edges { node { name } } }
  coachingHiringMap(cycleId: $cycleId, scope: $scope) { panels { layer } }
  lineViews(cycleId: $cycleId, scope: $scope, layer: M1) { hidden } }`
const OWN_RESULT =
  "query ($cycleId: ID, $personId: ID!) { personResult(cycleId: $cycleId, personId: $personId) { band } }"
const WHY_OF_CYCLE = "query ($input: WhyInput!) { why(input: $input) { text } }"
const PROBLEMS = "cycle { state version } problems { code path }"

const server = await testServer({ worker: false })
const first = answersOfAll(numbers(7))
const second = answersOfAll(numbers(99))

async function computedRows({ tenant }: SealedWorld, cycleId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of [...COMPUTED, "release", "board_roll_up"]) {
    const [row] = await tenant.db.read((tx) =>
      tx.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM ${table} WHERE tenant_id = $1 AND cycle_id = $2`,
        [tx.tenantId, rowIdOf(cycleId)],
      ),
    )
    counts[table] = row?.count ?? 0
  }
  return counts
}

/** Everything but the audit log, which names the step itself. */
async function seenBy(actor: Actor, sealed: SealedWorld): Promise<ReadonlyMap<string, string>> {
  const seen = new Map(await everything(actor, sealed))
  seen.delete("audit")
  return seen
}

describe("between the close of a second cycle and its release", () => {
  let sealed: SealedWorld
  let cycleId: string
  const before = new Map<string, ReadonlyMap<string, string>>()
  const whatIf = async () => (await sealed.tenant.as({ roles: ["ADMIN"] }).run(WHAT_IF)).contractWhatIf
  let triedBefore: Answer

  beforeAll(async () => {
    sealed = await plantSealedWorld(server)
    await releaseAnswers(server, sealed, { name: "H1", forms: first })
    cycleId = await plantAnswers(server, sealed, { name: "H2", forms: second })
    await sealed.tenant
      .as({ roles: ["ADMIN"] })
      .run("mutation { startContractDraft { draft { version } problems { code } } }")
    triedBefore = await whatIf()
    for (const [who, actorOf] of Object.entries(VIEWERS))
      before.set(who, await seenBy(actorOf(sealed), sealed))
    server.setNow(new Date("2026-11-29T12:00:00Z"))
    await close(sealed.tenant, cycleId)
  }, 120_000)

  test("everything is computed but the boards, which need the bands of calibration", async () => {
    const counts = await computedRows(sealed, cycleId)
    for (const table of COMPUTED) expect(counts[table], table).toBeGreaterThan(0)
    expect(counts).toMatchObject({ person_result: 59, cycle_closing: 1, release: 0, board_roll_up: 0 })
  })

  for (const who of Object.keys(VIEWERS)) {
    test(`${who} is answered as before, to the letter`, async () => {
      const seen = await seenBy(VIEWERS[who]?.(sealed) ?? expect.fail(), sealed)
      expect(seen.size).toBeGreaterThan(150)
      expect(seen).toEqual(before.get(who))
    }, 60_000)
  }

  test("a draft of the contract is tried on the release before", async () => {
    expect(triedBefore.whatIf).toMatchObject({ release: { cycleName: "H1" } })
    expect(await whatIf()).toEqual(triedBefore)
  })

  test("nobody who names the cycle is shown anything of it", async () => {
    const { tenant, world } = sealed
    const scope = { personId: world.globalId("Max") }
    const nothing = {
      personResult: null,
      layerBoard: { rows: [], families: null, release: null },
      peopleBehind: { totalCount: 0, edges: [] },
      lineViews: [],
    }
    for (const viewer of [
      tenant.as({ roles: ["ADMIN"] }),
      tenant.as({ roles: ["EXEC"], personId: world.idOf("Max") }),
      tenant.as({ roles: ["EXEC"], personId: world.idOf("Ruth") }),
      tenant.withToken(["RESULTS_READ", "ORG_READ"]),
    ]) {
      const personId = world.globalId("Abe")
      expect(await viewer.run(OF_CYCLE, { cycleId, personId, scope })).toMatchObject(nothing)
      for (const subject of ["LAYER_SCORE", "BAND"]) {
        const input = { cycleId, person: { personId, subject } }
        expect(await viewer.fault(WHY_OF_CYCLE, { input })).toBe("NOT_FOUND")
      }
    }
    for (const name of ["Abe", "Eli", "Bea"]) {
      const own = tenant.as({ roles: ["MEMBER"], personId: world.idOf(name) })
      const { personResult } = await own.run(OWN_RESULT, {
        cycleId,
        personId: world.globalId(name),
      })
      expect(personResult).toBeNull()
    }
  })

  test("the release shows it all, and computes nothing of it again", async () => {
    const { tenant, world } = sealed
    const cells = () =>
      tenant.db.read((tx) =>
        tx.query(
          `SELECT xmin::text, c.head_id, c.kind, c.perspective, c.layer FROM released_cell c
           WHERE c.tenant_id = $1 AND c.cycle_id = $2 ORDER BY 2, 3, 4, 5`,
          [tx.tenantId, rowIdOf(cycleId)],
        ),
      )
    const stored = await cells()
    await releaseClosed(tenant, cycleId)
    expect(await cells()).toEqual(stored)
    const admin = tenant.as({ roles: ["ADMIN"] })
    const { personResult } = await admin.run(RESULT, { personId: world.globalId("Abe") })
    const upward = personResult.determinants.flatMap(({ confidential }: Answer) =>
      confidential.filter(({ perspective }: Answer) => perspective === "UPWARD"),
    )
    expect(upward.length).toBeGreaterThan(0)
    for (const { hidden, trend } of upward) {
      expect(hidden).toBe(false)
      expect(trend).not.toBeNull()
    }
    const scope = { personId: world.globalId("Max") }
    const { lineViews } = await admin.run(LINES, { layer: "M1", scope })
    expect(lineViews.some(({ hidden }: Answer) => !hidden)).toBe(true)
    const counts = await computedRows(sealed, cycleId)
    expect(counts.release).toBe(1)
    expect(counts.board_roll_up).toBeGreaterThan(10)
  })
})

test("two administrators who close at once close once, and so they release", async () => {
  const sealed = await plantSealedWorld(server)
  const cycleId = await plantAnswers(server, sealed, { name: "H1", forms: first })
  const admin = sealed.tenant.as({ roles: ["ADMIN"] })
  const both = async (name: string, version: number) => {
    const answers = await Promise.all(
      [1, 2].map(() =>
        admin.run(`mutation ($input: CycleStepInput!) { ${name}(input: $input) { ${PROBLEMS} } }`, {
          input: { cycleId, version },
        }),
      ),
    )
    return answers.map((answer) => answer[name].problems.map(({ code }: Answer) => code)).sort()
  }
  expect(await both("closeCycle", 1)).toEqual([[], ["VERSION_CONFLICT", "CYCLE_NOT_OPEN"]])
  expect(await both("releaseCycle", 2)).toEqual([[], ["VERSION_CONFLICT", "CYCLE_NOT_CALIBRATING"]])
  expect(await computedRows(sealed, cycleId)).toMatchObject({
    cycle_closing: 1,
    person_result: 59,
    release: 1,
  })
})

test("a cycle that was closed before anything was computed at the close is computed at its release", async () => {
  const [one, other] = [await plantSealedWorld(server), await plantSealedWorld(server)]
  const early = await plantAnswers(server, one, { name: "H1", forms: first })
  await one.tenant.db.write((tx) =>
    tx.execute(
      "UPDATE cycle SET state = 'CALIBRATING', closed_at = now(), version = 2 WHERE tenant_id = $1 AND id = $2",
      [tx.tenantId, rowIdOf(early)],
    ),
  )
  await releaseClosed(one.tenant, early)
  const late = await plantAnswers(server, other, { name: "H1", forms: first })
  await release(other.tenant, late)
  const results = await Promise.all(
    [one, other].map(({ tenant, world }) =>
      tenant.as({ roles: ["ADMIN"] }).run(RESULT, { personId: world.globalId("Abe") }),
    ),
  )
  expect(results[0]).toEqual(results[1])
  expect(await computedRows(one, early)).toEqual(await computedRows(other, late))
})
