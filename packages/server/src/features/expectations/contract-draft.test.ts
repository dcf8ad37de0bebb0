import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { beforeEach, describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"

const server = await testServer()
let tenant: TestTenant
let admin: Actor
let member: Actor
beforeEach(async () => {
  tenant = await server.newTenant()
  admin = tenant.as({ roles: ["ADMIN"] })
  member = tenant.as({ roles: ["MEMBER"] })
})

const DRAFT = `version basedOn number name startedAt changedAt changes { kind layer competency sentence before after }
  problems { code path } thresholds { gap } routes { layer perspective competencies }
  competencies { code name anchors expectations { layer status weight } }`
const PAYLOAD = `{ draft { ${DRAFT} } problems { code path } }`
const READ = `{ contractDraft { ${DRAFT} } }`
const START = `mutation ($from: Int) { startContractDraft(fromVersion: $from) ${PAYLOAD} }`
const CHANGE = `mutation ($input: ChangeContractDraftInput!) { changeContractDraft(input: $input) ${PAYLOAD} }`
const DISCARD = `mutation ($version: Int!) { discardContractDraft(version: $version) ${PAYLOAD} }`
const PUBLISH = `mutation ($input: PublishContractInput!) { publishContract(input: $input) {
  contract { number name state note } problems { code path } } }`
const VERSIONS = "{ contracts { number note state } }"
const LAW =
  "query ($n: Int) { contract(number: $n) { number name competencies { code name expectations { layer status weight } } thresholds { gap } } }"

const codes = ({ problems }: Answer) => problems.map(({ code }: Answer) => code)
const sentences = ({ changes }: Answer) => changes.map(({ sentence }: Answer) => sentence)
const start = async (from?: number) => (await admin.run(START, { from })).startContractDraft
const change = async (input: Answer) => (await admin.run(CHANGE, { input })).changeContractDraft
const publish = async (input: Answer) => (await admin.run(PUBLISH, { input })).publishContract
const audited = () =>
  tenant.db.read((tx) =>
    tx.query<{ action: string; detail: Answer }>(
      "SELECT action, detail FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'contract:%' ORDER BY seq OFFSET 1",
      [tx.tenantId],
    ),
  )
const WEIGHTS = [
  { competency: "C1", layer: "M2", status: "DETERMINANT", weight: 0.3 },
  { competency: "C2", layer: "M2", status: "DETERMINANT", weight: 0.25 },
]
const NOTE = "Seeing through the layer was underrated."

describe("the draft of the contract", () => {
  it("begins as the version in force, is one for all administrators, and is nobody else's", async () => {
    expect(await admin.run(READ)).toEqual({ contractDraft: null })
    const { draft, problems } = await start()
    expect(problems).toEqual([])
    expect(draft).toMatchObject({
      version: 1,
      basedOn: 1,
      number: 2,
      name: "Default contract",
      changes: [],
      problems: [],
    })
    expect(draft.competencies.map(({ code }: Answer) => code)).toEqual(
      DEFAULT_CONTRACT.competencies.map(({ code }) => code),
    )
    const colleague = tenant.as({ roles: ["ADMIN"] })
    expect(await colleague.run(READ)).toEqual({ contractDraft: draft })
    expect(codes((await colleague.run(START)).startContractDraft)).toEqual(["CONTRACT_DRAFT_EXISTS"])
    const other = (await server.newTenant("Other")).as({ roles: ["ADMIN"] })
    expect(await other.run(READ)).toEqual({ contractDraft: null })
  })

  it.each([["EXEC"], ["MEMBER"], ["AUDITOR"]] as const)("is refused to %s in every way", async (role) => {
    await start()
    const stranger = tenant.as({ roles: [role] })
    const input = { version: 1, name: "Mine" }
    expect(await stranger.fault(READ)).toBe("FORBIDDEN")
    expect(await stranger.fault(START)).toBe("FORBIDDEN")
    expect(await stranger.fault(CHANGE, { input })).toBe("FORBIDDEN")
    expect(await stranger.fault(DISCARD, { version: 1 })).toBe("FORBIDDEN")
    expect(await stranger.fault(PUBLISH, { input: { version: 1, number: 2, note: NOTE } })).toBe("FORBIDDEN")
    expect(await tenant.withToken(["CYCLES_MANAGE", "ORG_READ"]).fault(READ)).toBe("FORBIDDEN")
    expect((await admin.run(READ)).contractDraft).toMatchObject({ version: 1, changes: [] })
  })

  it("takes edits one after the other, and says how it differs and what stands against it", async () => {
    await start()
    const first = await change({ version: 1, expectations: [WEIGHTS[0]] })
    expect(first.problems).toEqual([])
    expect(sentences(first.draft)).toEqual(["M2: Coaching managers .35 → .30"])
    expect(codes(first.draft)).toEqual(["WEIGHTS_NOT_ONE"])
    const second = await change({ version: 2, expectations: [WEIGHTS[1]] })
    expect(second.draft).toMatchObject({ version: 3, problems: [] })
    expect(await admin.run(READ)).toEqual({ contractDraft: second.draft })
    const { draft } = await change({
      version: 3,
      name: "Northgate contract",
      removeCompetencies: ["A5"],
      addCompetencies: [
        { code: "C9", name: "Settling", family: "COACHING", anchors: ["", "", "", "", ""], before: "D1" },
      ],
      changeCompetencies: [
        { code: "C1", anchors: [{ level: 3, text: "Works on one skill." }], itemFromBelow: null },
      ],
      expectations: [
        { competency: "C9", layer: "M2", status: "SUPPORTING" },
        { competency: "C5", layer: "M2" },
      ],
      scaleWeights: ["IC"],
      routes: [{ layer: "M2", perspective: "UPWARD", competencies: ["C3"] }],
      axes: [{ layer: "M1", axis: "COACHING", competencies: ["B2", "B5"] }],
      thresholds: { gap: 2.4 },
    })
    expect(sentences(draft)).toEqual([
      "The contract is called “Northgate contract”, no longer “Default contract”",
      "Removed: A5 Learning from feedback",
      "New: C9 Settling",
      "C1 Coaching managers: anchor 3 is reworded",
      "C1 Coaching managers: people below have no item any more",
      "IC: Craft quality .30 → .33",
      "IC: Dependable delivery .25 → .28",
      "IC: Judgement in the work .20 → .22",
      "IC: Lifting peers .15 → .17",
      "M2: Coaching managers .35 → .30",
      "M2: Seeing through the layer .20 → .25",
      "M2: nothing is expected of Boundaries and resources any more, was supporting",
      "M2: Settling is now supporting",
      "M2, asked of direct reports: no longer C1 and C4",
      "M1, coaching side of the map: B5 as well",
      "Building begins at 2.5 → 2.4",
    ])
    expect(draft.problems).toEqual([
      { code: "ANCHORS_INCOMPLETE", path: ["competencies", "16", "anchors"] },
      { code: "ITEM_WORDING_MISSING", path: ["routes", "13", "competencies", "0"] },
    ])
  })

  it("is not overwritten by who did not see the last change, and changes as a whole or not at all", async () => {
    await start()
    await change({ version: 1, name: "First" })
    const stale = await change({ version: 1, name: "Second" })
    expect(stale).toEqual({ draft: null, problems: [{ code: "VERSION_CONFLICT", path: ["version"] }] })
    const wrong = await change({ version: 2, name: "Third", removeCompetencies: ["A1", "Z9"] })
    expect(wrong).toEqual({
      draft: null,
      problems: [{ code: "COMPETENCY_UNKNOWN", path: ["removeCompetencies", "1"] }],
    })
    expect((await admin.run(READ)).contractDraft).toMatchObject({ version: 2, name: "First" })
  })

  it("lets one of two that change it at the same time win", async () => {
    await start()
    const names = ["One", "Two", "Three", "Four"]
    const answers = await Promise.all(names.map((name) => change({ version: 1, name })))
    expect(answers.flatMap(codes).sort()).toEqual(Array.from({ length: 3 }, () => "VERSION_CONFLICT"))
    expect((await admin.run(READ)).contractDraft.version).toBe(2)
  })

  it("is thrown away for good, and only as it was last seen", async () => {
    const discard = async (version: number) => (await admin.run(DISCARD, { version })).discardContractDraft
    expect(codes(await discard(1))).toEqual(["CONTRACT_DRAFT_MISSING"])
    await start()
    await change({ version: 1, name: "First" })
    expect(codes(await discard(1))).toEqual(["VERSION_CONFLICT"])
    expect((await discard(2)).draft).toMatchObject({ name: "First" })
    expect(await admin.run(READ)).toEqual({ contractDraft: null })
  })
})

describe("publishing the contract", () => {
  it("makes the draft the next version for everybody, and changes no older one", async () => {
    const before = await member.run(LAW, { n: 1 })
    await start()
    await change({ version: 1, expectations: WEIGHTS })
    const { contract, problems } = await publish({ version: 2, number: 2, note: ` ${NOTE} ` })
    expect(problems).toEqual([])
    expect(contract).toEqual({ number: 2, name: "Default contract", state: "PUBLISHED", note: NOTE })
    expect(await admin.run(READ)).toEqual({ contractDraft: null })
    expect(await member.run(VERSIONS)).toMatchObject({
      contracts: [{ number: 2, note: NOTE }, { number: 1 }],
    })
    const law = (await member.run(LAW)).contract
    expect(law.number).toBe(2)
    const c1 = law.competencies.find(({ code }: Answer) => code === "C1")
    expect(c1.expectations).toContainEqual({ layer: "M2", status: "DETERMINANT", weight: 0.3 })
    expect(await member.run(LAW, { n: 1 })).toEqual(before)
  })

  it("says everything that stands against it at once, and leaves the draft a draft", async () => {
    await start()
    await change({ version: 1, name: "", expectations: [WEIGHTS[0]] })
    const refused = await publish({ version: 2, number: 7, note: "Short" })
    expect(refused.contract).toBeNull()
    expect(codes(refused)).toEqual([
      "CONTRACT_NUMBER_DIFFERS",
      "CHANGE_NOTE_MISSING",
      "CONTRACT_NAME_MISSING",
      "WEIGHTS_NOT_ONE",
    ])
    expect((await admin.run(READ)).contractDraft.version).toBe(2)
    expect((await member.run(VERSIONS)).contracts).toHaveLength(1)
  })

  it("refuses a draft that changes nothing, one that is gone, and one that changed meanwhile", async () => {
    const input = { version: 1, number: 2, note: NOTE }
    expect(codes(await publish(input))).toEqual(["CONTRACT_DRAFT_MISSING"])
    await start()
    expect(codes(await publish(input))).toEqual(["CONTRACT_UNCHANGED"])
    await change({ version: 1, expectations: WEIGHTS })
    expect(codes(await publish(input))).toEqual(["VERSION_CONFLICT"])
  })

  it("publishes once, however many press at the same time", async () => {
    await start()
    await change({ version: 1, expectations: WEIGHTS })
    const input = { version: 2, number: 2, note: NOTE }
    const answers = await Promise.all([publish(input), publish(input), publish(input)])
    expect(answers.filter(({ contract }) => contract)).toHaveLength(1)
    expect((await member.run(VERSIONS)).contracts).toHaveLength(2)
  })

  it("goes back to an older version by drafting from it", async () => {
    await start()
    await change({ version: 1, expectations: WEIGHTS })
    await publish({ version: 2, number: 2, note: NOTE })
    const { draft } = await start(1)
    expect(draft).toMatchObject({ basedOn: 1, number: 3 })
    expect(sentences(draft)).toEqual([
      "M2: Coaching managers .30 → .35",
      "M2: Seeing through the layer .25 → .20",
    ])
    expect(codes(await publish({ version: 1, number: 3, note: "Back to the default weights." }))).toEqual([])
    expect((await member.run("{ contractDiff(from: 1, to: 3) { sentence } }")).contractDiff).toEqual([])
    await admin.run(DISCARD, { version: 1 })
    expect(codes(await start(9))).toEqual(["NOT_FOUND"])
  })

  it("tells every reader how two versions differ, in both directions", async () => {
    await start()
    await change({ version: 1, expectations: WEIGHTS })
    await publish({ version: 2, number: 2, note: NOTE })
    const query =
      "query ($from: Int!, $to: Int!) { contractDiff(from: $from, to: $to) { kind layer competency sentence } }"
    expect((await member.run(query, { from: 2, to: 1 })).contractDiff[0]).toEqual({
      kind: "EXPECTATION",
      layer: "M2",
      competency: "C1",
      sentence: "M2: Coaching managers .30 → .35",
    })
    expect(await member.fault(query, { from: 1, to: 3 })).toBe("NOT_FOUND")
    expect(await tenant.as({ roles: ["AUDITOR"] }).fault(query, { from: 1, to: 2 })).toBe("FORBIDDEN")
  })

  it("is in the audit log from start to end, with what changed", async () => {
    await start()
    await change({ version: 1, expectations: WEIGHTS })
    await publish({ version: 2, number: 2, note: NOTE })
    await start()
    await admin.run(DISCARD, { version: 1 })
    const entries = await audited()
    expect(entries.map(({ action }) => action)).toEqual([
      "contract:start-draft",
      "contract:change-draft",
      "contract:publish",
      "contract:start-draft",
      "contract:discard-draft",
    ])
    expect(entries[2]?.detail).toEqual({
      number: 2,
      basedOn: 1,
      changes: ["M2: Coaching managers .35 → .30", "M2: Seeing through the layer .20 → .25"],
    })
  })
})
