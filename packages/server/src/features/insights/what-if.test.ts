import { beforeEach, describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import {
  type Planted,
  type PlantedForm,
  plantCycle,
  plantOrg,
  release,
  type World,
} from "./world.test-kit.ts"

// Ruth is the head; Ingrid leads managers (EXEC by the rule), Ada and Ben manage ICs (M1).
const PEOPLE: readonly Planted[] = [
  { name: "Ruth" },
  { name: "Ingrid", above: "Ruth" },
  { name: "Ada", above: "Ingrid" },
  { name: "Ben", above: "Ingrid" },
  { name: "Ann", above: "Ada" },
  { name: "Bob", above: "Ben" },
]
const FORMS: readonly PlantedForm[] = [
  { subject: "Ingrid", rater: "Ruth", ratings: { C1: 3, D1: 4, D2: 3, D3: 4, D4: 2, D5: 5 } },
  { subject: "Ada", rater: "Ingrid", ratings: { B1: 4, B2: 5, B3: 3, B4: 3, B5: 3, B6: 4 } },
  { subject: "Ben", rater: "Ingrid", ratings: { B1: 3, B2: 3, B3: 3, B4: 4, B5: 3, B6: 2 } },
  { subject: "Bob", rater: "Ben", ratings: { A1: 4, A2: 4, A3: 4, A4: 4, A5: 4 } },
]
/** Ada, who teaches, falls from 4.0 to 3.9; Ben, who delegates, rises from 3.2 to 3.25. */
const TEACHING_LESS = [
  { competency: "B2", layer: "M1", status: "DETERMINANT", weight: 0.3 },
  { competency: "B4", layer: "M1", status: "DETERMINANT", weight: 0.25 },
]

const WHAT_IF = `query ($version: Int!) { contractWhatIf(version: $version) { problems { code }
  whatIf { draftVersion people moved release { cycleName contractVersion }
    layers { layer people moved thin moves { from to people thin } }
    named { person { id name } layer from to thin because } } } }`
const RESULT = `query ($personId: ID!) { personResult(personId: $personId) {
  band measure { value } release { contractVersion } determinants { competency weight } } }`

const server = await testServer()
let tenant: TestTenant
let admin: Actor
let world: World
beforeEach(async () => {
  tenant = await server.newTenant()
  admin = tenant.as({ roles: ["ADMIN"] })
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  world = await plantOrg(tenant, PEOPLE)
})

const whatIf = async (version: number) => (await admin.run(WHAT_IF, { version })).contractWhatIf
const result = async (name: string) =>
  (await admin.run(RESULT, { personId: world.globalId(name) })).personResult
const codes = ({ problems }: Answer) => problems.map(({ code }: Answer) => code)

async function draft(...changes: readonly Answer[]): Promise<number> {
  await admin.run("mutation { startContractDraft { draft { version } } }")
  for (const [index, edits] of changes.entries()) await change(index + 1, edits)
  return changes.length + 1
}

async function change(version: number, edits: Answer): Promise<void> {
  const { changeContractDraft } = await admin.run(
    "mutation ($input: ChangeContractDraftInput!) { changeContractDraft(input: $input) { problems { code } } }",
    { input: { version, ...edits } },
  )
  expect(changeContractDraft.problems).toEqual([])
}

async function publish(version: number, number: number): Promise<void> {
  const { publishContract } = await admin.run(
    "mutation ($input: PublishContractInput!) { publishContract(input: $input) { problems { code } } }",
    { input: { version, number, note: "Delegating was underrated." } },
  )
  expect(publishContract.problems).toEqual([])
}

async function releasedCycle(name: string): Promise<string> {
  const cycleId = await plantCycle(tenant, { name, world, forms: FORMS })
  await release(tenant, cycleId)
  return cycleId
}

describe("what a draft of the contract would change", () => {
  it("says whose band would move, from the numbers of the latest release", async () => {
    await releasedCycle("H1 2026")
    const version = await draft({ expectations: TEACHING_LESS })
    const { whatIf: told, problems } = await whatIf(version)
    expect(problems).toEqual([])
    expect(told).toMatchObject({
      draftVersion: 2,
      people: 6,
      moved: 2,
      release: { cycleName: "H1 2026", contractVersion: 1 },
    })
    expect(told.layers.map(({ layer, people, moved, thin }: Answer) => [layer, people, moved, thin])).toEqual(
      [
        ["IC", 2, 0, 0],
        ["M1", 2, 2, 2],
        ["M2", 0, 0, 0],
        ["EXEC", 2, 0, 0],
      ],
    )
    expect(told.layers[1].moves).toEqual([
      { from: "BUILDING", to: "SOLID", people: 1, thin: 1 },
      { from: "STRONG", to: "SOLID", people: 1, thin: 1 },
    ])
    expect(told.named).toEqual([
      {
        person: { id: world.globalId("Ada"), name: "Ada" },
        layer: "M1",
        from: "STRONG",
        to: "SOLID",
        // One view: grade D.
        thin: true,
        because: "The score goes from 4.0 to 3.9.",
      },
      {
        person: { id: world.globalId("Ben"), name: "Ben" },
        layer: "M1",
        from: "BUILDING",
        to: "SOLID",
        thin: true,
        because: "The score goes from 3.2 to 3.3.",
      },
    ])
  })

  it("says what would come to pass: the next cycle with the same answers has those bands", async () => {
    await releasedCycle("H1 2026")
    const version = await draft({ expectations: TEACHING_LESS, thresholds: { building: 3.26 } })
    const { named, moved } = (await whatIf(version)).whatIf
    const before = new Map<string, string>()
    for (const { name } of PEOPLE) before.set(name, (await result(name)).band)
    await publish(version, 2)
    await releaseUnder(2, "H2 2026")
    const changed: Answer[] = []
    for (const { name } of PEOPLE) {
      const { band } = await result(name)
      if (band !== before.get(name)) changed.push({ name, from: before.get(name), to: band })
    }
    expect(changed).toHaveLength(moved)
    expect(changed.toSorted((one, other) => one.name.localeCompare(other.name))).toEqual(
      named.map(({ person, from, to }: Answer) => ({ name: person.name, from, to })),
    )
    expect(moved).toBe(1)
  })

  it("changes nothing, and writes each run into the audit log", async () => {
    const cycleId = await releasedCycle("H1 2026")
    const version = await draft({ expectations: TEACHING_LESS })
    const before = await result("Ada")
    await whatIf(version)
    await whatIf(version)
    expect(await result("Ada")).toEqual(before)
    const entries = await tenant.db.read((tx) =>
      tx.query(
        "SELECT subject, detail FROM audit_entry WHERE tenant_id = $1 AND action = 'contract:what-if'",
        [tx.tenantId],
      ),
    )
    const id = await tenant.db.read((tx) =>
      tx.query<{ id: string }>("SELECT cycle_id AS id FROM release WHERE tenant_id = $1", [tx.tenantId]),
    )
    expect(cycleId).not.toBe("")
    const entry = { subject: `Cycle:${id[0]?.id}`, detail: { draftVersion: 2, basedOn: 1 } }
    expect(entries).toEqual([entry, entry])
  })

  it("refuses what cannot be told, and records no run of it", async () => {
    expect(codes(await whatIf(1))).toEqual(["CONTRACT_DRAFT_MISSING", "NOTHING_RELEASED"])
    const version = await draft({ expectations: [TEACHING_LESS[0]], thresholds: { floor: 9 } })
    expect(codes(await whatIf(version))).toEqual([
      "WEIGHTS_NOT_ONE",
      "FLOOR_OUT_OF_RANGE",
      "NOTHING_RELEASED",
    ])
    await releasedCycle("H1 2026")
    expect(codes(await whatIf(1))).toEqual(["VERSION_CONFLICT"])
    const runs = await tenant.db.read((tx) =>
      tx.query("SELECT 1 FROM audit_entry WHERE tenant_id = $1 AND action = 'contract:what-if'", [
        tx.tenantId,
      ]),
    )
    expect(runs).toEqual([])
  })

  it("tries a draft whose wordings are not finished", async () => {
    await releasedCycle("H1 2026")
    const version = await draft({ name: "", expectations: TEACHING_LESS })
    expect((await whatIf(version)).whatIf.moved).toBe(2)
  })

  it.each([["EXEC"], ["MEMBER"], ["AUDITOR"]] as const)("is refused to %s", async (role) => {
    await releasedCycle("H1 2026")
    const version = await draft({ expectations: TEACHING_LESS })
    const top = tenant.as({ roles: [role], personId: world.idOf("Ruth") })
    expect(await top.fault(WHAT_IF, { version })).toBe("FORBIDDEN")
    expect(await tenant.withToken(["RESULTS_READ"]).fault(WHAT_IF, { version })).toBe("FORBIDDEN")
  })

  it("knows nothing of another company", async () => {
    await releasedCycle("H1 2026")
    const other = await server.newTenant("Other")
    const stranger = other.as({ roles: ["ADMIN"] })
    await stranger.run("mutation { startContractDraft { draft { version } } }")
    const told = (await stranger.run(WHAT_IF, { version: 1 })).contractWhatIf
    expect([told.whatIf, codes(told)]).toEqual([null, ["NOTHING_RELEASED"]])
  })
})

describe("a cycle stays on the version it was opened with", () => {
  it("after its release: results keep their numbers, weights and version", async () => {
    await releasedCycle("H1 2026")
    const before = await result("Ada")
    expect(before.release.contractVersion).toBe(1)
    const version = await draft({ expectations: TEACHING_LESS })
    await publish(version, 2)
    expect(await result("Ada")).toEqual(before)
  })

  it("before its release: what is published meanwhile scores nobody in it", async () => {
    const cycleId = await plantCycle(tenant, { name: "H1 2026", world, forms: FORMS })
    const version = await draft({ expectations: TEACHING_LESS })
    await publish(version, 2)
    await release(tenant, cycleId)
    expect(await result("Ada")).toMatchObject({ band: "STRONG", release: { contractVersion: 1 } })
  })

  it("and the next to open takes the version in force", async () => {
    const opened = async (name: string): Promise<Answer> => {
      const input = { name, opensOn: "2026-11-22", closesOn: "2026-12-22", perspectives: ["MANAGER", "SELF"] }
      const { createCycle } = await admin.run(
        "mutation ($input: CreateCycleInput!) { createCycle(input: $input) { cycle { id version } problems { code } } }",
        { input },
      )
      const { id, version } = createCycle.cycle
      const { openCycle } = await admin.run(
        "mutation ($input: CycleStepInput!) { openCycle(input: $input) { problems { code } cycle { id frozen { contractNumber } } } }",
        { input: { cycleId: id, version } },
      )
      expect(openCycle.problems).toEqual([])
      return openCycle.cycle
    }
    const first = await opened("H1 2027")
    const version = await draft({ expectations: TEACHING_LESS })
    await publish(version, 2)
    const second = await opened("H2 2027")
    const query = "query ($id: ID!) { cycle(id: $id) { frozen { contractNumber } } }"
    expect((await admin.run(query, { id: first.id })).cycle.frozen.contractNumber).toBe(1)
    expect(second.frozen.contractNumber).toBe(2)
  })
})

/** The same answers once more, in a cycle pinned to another version. */
async function releaseUnder(number: number, name: string): Promise<void> {
  server.setNow(new Date("2026-11-22T13:00:00Z"))
  const cycleId = await plantCycle(tenant, { name, world, forms: FORMS })
  await tenant.db.write((tx) =>
    tx.execute(
      `UPDATE cycle SET contract_id = (SELECT id FROM contract WHERE tenant_id = $1 AND number = $2),
         frozen = frozen || jsonb_build_object('contractVersion', $2::integer)
       WHERE tenant_id = $1 AND name = $3`,
      [tx.tenantId, number, name],
    ),
  )
  await release(tenant, cycleId)
}
