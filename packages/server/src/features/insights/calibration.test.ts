import { BANDS } from "@rung/domain/insights/band"
import { beforeAll, describe, expect, test } from "vitest"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  closeSession,
  codesOf,
  EVERYTHING,
  type Member,
  move,
  namesIn,
  open,
  personIn,
  plantMember,
  sessionOf,
  takeBack,
} from "./calibration.test-kit.ts"
import {
  answersOfAll,
  M1,
  numbers,
  plantAnswers,
  plantSealedWorld,
  type SealedWorld,
} from "./confidential-world.test-kit.ts"
import { close, releaseClosed } from "./world.test-kit.ts"

const server = await testServer({ worker: false })
const FROM_ABOVE = { competency: "B2", perspective: "MANAGER" }
const REASON = "Took over two teams in May"
const SESSIONS = "query ($cycleId: ID!) { calibrationSessions(cycleId: $cycleId) { id layer } }"
const RELEASE = `mutation ($input: CycleStepInput!) {
  releaseCycle(input: $input) { cycle { state } problems { code message path } } }`
const RESULT = `query ($personId: ID!) { personResult(personId: $personId) {
  band words calibrated { band computedBand reason }
  determinants { competency confidential { perspective competency hidden words raters mean low high } } } }`
const WHY = `query ($input: WhyInput!) { why(input: $input) { text words } }`
const BOARD = `query ($scope: BoardScopeInput) {
  layerBoard(scope: $scope) { rows { layer bands { band people } } }
  peopleBehind(scope: $scope, filter: { layer: M1 }) { edges { node { name band calibrated { computedBand reason } } } }
  coachingHiringMap(scope: $scope) { panels { layer points { name band } beside { name band } } } }`

let sealed: SealedWorld
let cycleId: string
let sessionId: string
const members = new Map<string, Member>()
const as = (name: string) => members.get(name)?.actor ?? expect.fail()
const memberIds = (...names: string[]) => names.map((name) => members.get(name)?.membershipId)
const idOf = (name: string) => sealed.world.globalId(name)
const seen = (name: string) => sessionOf(as(name), sessionId)
const moved = (name: string, asked: Answer) => ({
  sessionId,
  personId: idOf(name),
  reason: REASON,
  evidence: [FROM_ABOVE],
  ...asked,
})

beforeAll(async () => {
  sealed = await plantSealedWorld(server)
  const { tenant, world } = sealed
  cycleId = await plantAnswers(server, sealed, { name: "H1", forms: answersOfAll(numbers(7)) })
  members.set("Ada", await plantMember(tenant, { name: "Ada", roles: ["ADMIN"] }))
  for (const name of ["Ruth", "Ingrid", "Olaf", "Abe"])
    members.set(name, await plantMember(tenant, { name, roles: ["EXEC"], world }))
  members.set("Bea", await plantMember(tenant, { name: "Bea", roles: ["MEMBER"], world }))
  server.setNow(new Date("2026-11-29T12:00:00Z"))
}, 120_000)

describe("a session", () => {
  test("is opened by an administrator, once the cycle is closed, for those who may sit in it", async () => {
    const input = { cycleId, layer: "M1", participants: memberIds("Ruth", "Ingrid", "Abe") }
    expect(codesOf(await open(as("Ada"), input))).toEqual(["CYCLE_NOT_CALIBRATING"])
    await close(sealed.tenant, cycleId)
    const wrong = await open(as("Ada"), {
      cycleId,
      layer: "M1",
      participants: [...memberIds("Bea"), cycleId],
    })
    expect(wrong.problems).toMatchObject([
      { code: "PARTICIPANT_ROLE", path: ["participants", "0"] },
      { code: "NOT_FOUND", path: ["participants", "1"] },
    ])
    const { session, problems } = await open(as("Ada"), input)
    expect(problems).toEqual([])
    sessionId = session.id
    expect(session).toMatchObject({ layer: "M1", state: "OPEN", version: 1, canMove: false, canClose: true })
    expect(session.participants.map(({ name }: Answer) => name)).toEqual(["Abe", "Ingrid", "Ruth"])
    expect(codesOf(await open(as("Ada"), input))).toEqual(["CALIBRATION_EXISTS"])
    const again = await open(as("Ada"), { cycleId, layer: "EXEC", participants: [] })
    expect(codesOf(again)).toEqual(["PARTICIPANTS_MISSING"])
  })

  test("is read by administrators and those who sit in it, and by nobody else", async () => {
    for (const name of ["Ada", "Ruth", "Abe"]) {
      const { calibrationSessions } = await as(name).run(SESSIONS, { cycleId })
      expect(calibrationSessions).toEqual([{ id: sessionId, layer: "M1" }])
    }
    expect((await as("Olaf").run(SESSIONS, { cycleId })).calibrationSessions).toEqual([])
    expect(await as("Olaf").fault(EVERYTHING, { id: sessionId })).toBe("NOT_FOUND")
    const script = sealed.tenant.withToken(["RESULTS_READ", "CYCLES_MANAGE", "PEOPLE_MANAGE"])
    for (const nobody of [as("Bea"), script]) {
      expect(await nobody.fault(EVERYTHING, { id: sessionId })).toBe("FORBIDDEN")
      expect(await nobody.fault(SESSIONS, { cycleId })).toBe("FORBIDDEN")
    }
  })

  test("shows the whole layer across units, with ratings from above by name", async () => {
    const session = await seen("Ada")
    expect([...namesIn(session)].sort()).toEqual([...M1].sort())
    const abe = personIn(session, "Abe")
    expect(abe).toMatchObject({ unit: "Unit of Max", computedBand: "BUILDING", shownBand: "BUILDING" })
    expect(abe).toMatchObject({ moveId: null, adjustedScore: null, cannotMove: null, isOneView: false })
    expect(abe.competencies.map(({ competency }: Answer) => competency).slice(0, 2)).toEqual(["B1", "B2"])
    expect(abe.competencies[1].managerRatings).toEqual([{ raterName: "Max", raw: 3, adjusted: null }])
    expect(session.raters.map(({ name }: Answer) => name)).toEqual(["Max", "Mia", "Nora"])
    for (const rater of session.raters)
      expect(rater).toMatchObject({
        severity: null,
        isAdjusted: false,
        words: expect.stringMatching(/too few/),
      })
    const first = await as("Ada").run(
      `query ($id: ID!, $after: String) { calibrationSession(id: $id) {
         people(first: 4, after: $after, unit: "Unit of Mia", band: BUILDING) { totalCount
           pageInfo { hasNextPage } edges { node { name } } } } }`,
      { id: sessionId },
    )
    expect(first.calibrationSession.people).toMatchObject({
      totalCount: 3,
      edges: [{ node: { name: "Dee" } }, { node: { name: "Eli" } }, { node: { name: "Fay" } }],
    })
    const tooMany = "query ($id: ID!) { calibrationSession(id: $id) { people(first: 101) { totalCount } } }"
    expect(await as("Ada").fault(tooMany, { id: sessionId })).toBe("BAD_USER_INPUT")
  })

  test("never shows whoever looks themselves, neither as a row nor in a count", async () => {
    const session = await seen("Abe")
    expect([...namesIn(session)].sort()).toEqual(M1.filter((name) => name !== "Abe").sort())
    expect(session.people.totalCount).toBe(M1.length - 1)
    const unit = session.units.find((one: Answer) => one.unit === "Unit of Max")
    expect(unit.people).toBe(2)
    expect(unit.shown.reduce((sum: number, { people }: Answer) => sum + people, 0)).toBe(2)
  })

  test("leaves those out of what is known of raters whom somebody in it may not see", async () => {
    const max = (await seen("Ada")).raters.find(({ name }: Answer) => name === "Max")
    expect(max).toMatchObject({ ratees: 2, sharedSubjects: 2 })
    expect((await seen("Abe")).raters).toEqual((await seen("Ada")).raters)
  })
})

describe("a move", () => {
  test("is refused with everything that stands against it", async () => {
    const nothing = moved("Bea", { band: "BUILDING", reason: " ", evidence: [], version: 1 })
    expect(await move(as("Ruth"), nothing)).toMatchObject({
      person: null,
      problems: [
        { code: "REASON_REQUIRED", path: ["reason"] },
        { code: "EVIDENCE_REQUIRED", path: ["evidence"] },
        { code: "BAND_UNCHANGED", path: ["band"] },
      ],
    })
    const wrong = moved("Bea", {
      band: "NOT_ENOUGH_EVIDENCE",
      reason: "x".repeat(501),
      evidence: [
        { competency: "B2", perspective: "SELF" },
        { link: "http://example.test/a" },
        { competency: "C1", perspective: "MANAGER" },
      ],
      version: 7,
    })
    expect(codesOf(await move(as("Ruth"), wrong))).toEqual([
      "VERSION_CONFLICT",
      "REASON_TOO_LONG",
      "EVIDENCE_UNKNOWN",
      "EVIDENCE_UNKNOWN",
      "EVIDENCE_UNKNOWN",
      "BAND_NOT_ENOUGH_EVIDENCE",
    ])
    const other = moved("Max", { band: "SOLID", version: 1 })
    expect(codesOf(await move(as("Ruth"), other))).toEqual(["NOT_IN_SESSION"])
  })

  test("names no evidence that is hidden", async () => {
    const cal = personIn(await seen("Ruth"), "Cal")
    const upward = cal.competencies[0].confidential.find(
      ({ perspective }: Answer) => perspective === "UPWARD",
    )
    expect(upward).toMatchObject({ hidden: true, mean: null, raters: null })
    const input = moved("Cal", {
      band: "SOLID",
      evidence: [{ competency: "B1", perspective: "UPWARD" }],
      version: 1,
    })
    expect(codesOf(await move(as("Ruth"), input))).toEqual(["EVIDENCE_UNKNOWN"])
  })

  test("is for those who sit in the session: not for the administrator who opened it", async () => {
    const input = moved("Bea", { band: "SOLID", version: 1 })
    const mutation = "mutation ($input: MoveBandInput!) { moveBand(input: $input) { problems { code } } }"
    expect(await as("Ada").fault(mutation, { input })).toBe("FORBIDDEN")
    expect(await as("Bea").fault(mutation, { input })).toBe("FORBIDDEN")
    expect(codesOf(await move(as("Olaf"), input))).toEqual(["NOT_FOUND"])
  })

  test("of oneself is refused in the same words whatever one tries, so that nobody feels for their band", async () => {
    const answers = new Set<string>()
    for (const band of BANDS) {
      for (const perspective of ["MANAGER", "UPWARD", "SKIP"]) {
        const evidence = [{ competency: "B1", perspective }]
        const { problems, session } = await move(as("Abe"), moved("Abe", { band, evidence, version: 1 }))
        expect(session).toBeNull()
        answers.add(JSON.stringify(problems))
      }
    }
    expect([...answers].map((text) => JSON.parse(text))).toMatchObject([[{ code: "OWN_RESULT" }]])
  })

  test("sets the band shown, and a later one takes its place until it is taken back", async () => {
    const evidence = [FROM_ABOVE, { link: "https://example.test/notes?of=Bea" }]
    const first = await move(as("Ruth"), moved("Bea", { band: "SOLID", evidence, version: 1 }))
    expect(first).toMatchObject({
      problems: [],
      session: { version: 2 },
      person: { computedBand: "BUILDING", shownBand: "SOLID" },
    })
    const stale = moved("Bea", { band: "GAP", version: 1 })
    expect(codesOf(await move(as("Ingrid"), stale))).toEqual(["VERSION_CONFLICT"])
    const second = await move(as("Ingrid"), { ...stale, reason: "Two of three left", version: 2 })
    expect(second.person).toMatchObject({ computedBand: "BUILDING", shownBand: "GAP" })
    const early = { moveId: first.person.moveId, reason: "Too soon", version: 3 }
    expect(codesOf(await takeBack(as("Ruth"), early))).toEqual(["MOVE_SUPERSEDED"])
    const back = { moveId: second.person.moveId, reason: "The three moved within", version: 3 }
    expect((await takeBack(as("Ruth"), back)).person).toMatchObject({
      shownBand: "SOLID",
      moveId: first.person.moveId,
    })
    expect(codesOf(await takeBack(as("Ruth"), { ...back, version: 4 }))).toEqual(["MOVE_SUPERSEDED"])
    expect(codesOf(await takeBack(as("Ruth"), { moveId: sessionId, reason: "?", version: 4 }))).toEqual([
      "NOT_FOUND",
    ])
  })

  test("of somebody else is in everybody's minutes but theirs", async () => {
    const { problems } = await move(as("Ruth"), moved("Abe", { band: "STRONG", version: 4 }))
    expect(problems).toEqual([])
    const { minutes, version } = await seen("Ruth")
    expect(minutes.map(({ kind, by, personName }: Answer) => [kind, by, personName])).toEqual([
      ["OPENED", "Ada", null],
      ["MOVED", "Ruth", "Bea"],
      ["MOVED", "Ingrid", "Bea"],
      ["TAKEN_BACK", "Ruth", "Bea"],
      ["MOVED", "Ruth", "Abe"],
    ])
    expect(minutes[1]).toMatchObject({
      from: "BUILDING",
      to: "SOLID",
      reason: REASON,
      evidence: [
        { competency: "B2", perspective: "MANAGER", link: null },
        { competency: null, perspective: null, link: "https://example.test/notes?of=Bea" },
      ],
    })
    expect(minutes[3]).toMatchObject({ from: "GAP", to: "SOLID", reason: "The three moved within" })
    const own = await seen("Abe")
    expect(own.minutes.map(({ personName }: Answer) => personName)).toEqual([null, "Bea", "Bea", "Bea"])
    const { people, units, minutes: told } = own
    expect(JSON.stringify({ people, units, told })).not.toContain(idOf("Abe"))
    expect(version).toBe(5)
  })
})

test("whoever is above somebody in the line is hidden from them: rows, counts, minutes, and from their moves", async () => {
  const input = { cycleId, layer: "M2", participants: memberIds("Abe", "Ruth") }
  const { session } = await open(as("Ada"), input)
  const asked = (name: string, version: number) => ({
    sessionId: session.id,
    personId: idOf(name),
    band: "GAP",
    reason: REASON,
    evidence: [{ competency: "C1", perspective: "MANAGER" }],
    version,
  })
  expect(codesOf(await move(as("Abe"), asked("Max", 1)))).toEqual(["ABOVE_YOU"])
  expect(codesOf(await move(as("Ruth"), asked("Max", 1)))).toEqual([])
  expect(codesOf(await move(as("Abe"), asked("Mia", 2)))).toEqual([])
  const [own, ruths] = [await sessionOf(as("Abe"), session.id), await sessionOf(as("Ruth"), session.id)]
  expect([...namesIn(ruths)].sort()).toEqual(["Max", "Mia", "Nora"])
  expect([...namesIn(own)].sort()).toEqual(["Mia", "Nora"])
  expect(own.people.totalCount).toBe(2)
  expect(own.units.map(({ unit }: Answer) => unit)).toEqual(["Unit of Mia", "Unit of Nora"])
  expect(own.minutes.map(({ personName }: Answer) => personName)).toEqual([null, "Mia"])
  const moveId = personIn(ruths, "Max").moveId
  expect(codesOf(await takeBack(as("Abe"), { moveId, reason: "No", version: 3 }))).toEqual(["ABOVE_YOU"])
  expect(codesOf(await closeSession(as("Ada"), { sessionId: session.id, version: 3 }))).toEqual([])
})

describe("the release", () => {
  let views: Answer

  test("waits until the session is closed", async () => {
    expect((await as("Ada").run(RELEASE, { input: { cycleId, version: 2 } })).releaseCycle).toMatchObject({
      cycle: null,
      problems: [
        {
          code: "CALIBRATION_OPEN",
          message: "A calibration session is open for managers of ICs: close it, then release.",
          path: ["cycleId"],
        },
      ],
    })
    expect((await as("Bea").run(RESULT, { personId: idOf("Bea") })).personResult).toBeNull()
    const mutation =
      "mutation ($input: CloseCalibrationInput!) { closeCalibration(input: $input) { problems { code } } }"
    expect(await as("Ruth").fault(mutation, { input: { sessionId, version: 5 } })).toBe("FORBIDDEN")
    expect(codesOf(await closeSession(as("Ada"), { sessionId, version: 4 }))).toEqual(["VERSION_CONFLICT"])
    const { session } = await closeSession(as("Ada"), { sessionId, version: 5 })
    expect(session).toMatchObject({ state: "CLOSED", version: 6, canMove: false, canClose: false })
    const late = moved("Cal", { band: "SOLID", version: 6 })
    expect(codesOf(await move(as("Ruth"), late))).toEqual(["SESSION_CLOSED"])
  })

  test("finds a session that says what it did, to each without what they may not see", async () => {
    const { drift, minutes } = await seen("Ruth")
    expect(drift).toMatchObject({ people: 9, up: 2, down: 0, unmoved: 7 })
    expect(drift.evidence).toEqual({ along: 0, against: 2, linksOnly: 0 })
    expect(drift.words).toBe(
      "2 of 9 were moved, 2 up and 0 down. 0 of 2 moves named evidence that points the way of the move; 2 not.",
    )
    expect(drift.byUnit).toMatchObject([
      { key: "Unit of Max", people: 3, up: 2, meanMove: null, interval: null },
      { key: "Unit of Mia", people: 3, up: 0 },
      { key: "Unit of Nora", people: 3, up: 0 },
    ])
    expect(drift.byTenure).toMatchObject([{ key: "UNKNOWN", people: 9, meanMove: 3 / 9 }])
    expect(drift.byMoverLayer).toMatchObject([{ key: "EXEC", people: 2, up: 2 }])
    expect(minutes.at(-1)).toMatchObject({ kind: "CLOSED", by: "Ada" })
    expect((await seen("Abe")).drift).toMatchObject({ people: 8, up: 1, down: 0, unmoved: 7 })
    views = Object.fromEntries(
      (await seen("Ada")).people.edges.map(({ node }: Answer) => [node.name, node.competencies]),
    )
  })

  test("shows both bands and the reason to the subject and those above, and never who moved", async () => {
    await releaseClosed(sealed.tenant, cycleId)
    const calibrated = { band: "SOLID", computedBand: "BUILDING", reason: REASON }
    const words = `Computed building; set to solid in calibration: ${REASON}.`
    for (const reader of [as("Bea"), as("Ruth"), as("Ada"), sealed.tenant.withToken(["RESULTS_READ"])]) {
      const { personResult } = await reader.run(RESULT, { personId: idOf("Bea") })
      expect(personResult).toMatchObject({ band: "SOLID", words, calibrated })
      expect(JSON.stringify(personResult)).not.toContain("Ruth")
      const input = { person: { personId: idOf("Bea"), subject: "BAND" } }
      const { why } = await reader.run(WHY, { input })
      expect(why).toMatchObject({ text: "solid", words: expect.stringContaining(words) })
    }
    const { personResult } = await as("Ada").run(RESULT, { personId: idOf("Cal") })
    expect(personResult.calibrated).toBeNull()
  })

  test("counts and lists everybody by the band shown", async () => {
    const answer = await as("Ada").run(BOARD)
    const row = answer.layerBoard.rows.find(({ layer }: Answer) => layer === "M1")
    expect(row.bands.map(({ people }: Answer) => people)).toEqual([0, 7, 1, 1, 0])
    const bands = (nodes: readonly Answer[]) => new Map(nodes.map(({ name, band }) => [name, band]))
    const listed = answer.peopleBehind.edges.map(({ node }: Answer) => node)
    expect(listed.slice(-2)).toEqual([
      { name: "Bea", band: "SOLID", calibrated: { computedBand: "BUILDING", reason: REASON } },
      { name: "Abe", band: "STRONG", calibrated: { computedBand: "BUILDING", reason: REASON } },
    ])
    const panel = answer.coachingHiringMap.panels.find(({ layer }: Answer) => layer === "M1")
    expect(bands([...panel.points, ...panel.beside]).get("Bea")).toBe("SOLID")
  })

  test("shows confidential views exactly as the session did", async () => {
    for (const name of M1) {
      const { personResult } = await as("Ada").run(RESULT, { personId: idOf(name) })
      for (const { competency, confidential } of personResult.determinants) {
        const own = views[name].find((one: Answer) => one.competency === competency)
        expect(own.confidential, `${name} ${competency}`).toEqual(confidential)
      }
    }
  })

  test("leaves the session readable, and nothing in it changes any more", async () => {
    expect(personIn(await seen("Ruth"), "Bea")).toMatchObject({
      computedBand: "BUILDING",
      shownBand: "SOLID",
    })
    expect(codesOf(await closeSession(as("Ada"), { sessionId, version: 6 }))).toEqual([
      "CYCLE_NOT_CALIBRATING",
      "SESSION_CLOSED",
    ])
    const input = { cycleId, layer: "EXEC", participants: memberIds("Ruth") }
    expect(codesOf(await open(as("Ada"), input))).toEqual(["CYCLE_NOT_CALIBRATING"])
  })
})
