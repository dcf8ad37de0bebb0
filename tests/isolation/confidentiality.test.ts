import { setTimeout as pause } from "node:timers/promises"
import { packCell, unpackCell } from "@rung/domain/insights/packed-cell"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { M1 } from "../../packages/server/src/features/insights/confidential-world.test-kit.ts"
import { testServer } from "../../packages/server/src/testing/test-server.ts"
import type { Json } from "../kit/caller.ts"
import {
  cellsIn,
  comparing,
  differing,
  enumerating,
  otherAnswers,
  type SeenCell,
  subtracting,
  unlike,
} from "../kit/confidentiality-attack.ts"
import {
  formsOf,
  lowerK,
  nameAfterMean,
  sealedSeverity,
  teamCells,
  withCells,
} from "../kit/confidentiality-breaks.ts"
import { calibrate } from "../kit/confidentiality-calibration.ts"
import { toldByTime } from "../kit/confidentiality-timing.ts"
import {
  askedIn,
  type Everything,
  everythingFor,
  ownResults,
  type Seen,
  VIEWERS,
  waysBefore,
  waysOf,
} from "../kit/confidentiality-walk.ts"
import {
  type Answers,
  askAll,
  CYCLES,
  type CycleName,
  closeCycle,
  DRAWN,
  MANAGERS,
  nameOf,
  plantCompany,
  releaseCycle,
  reorganise,
  rowOf,
  type TwoCycles,
} from "../kit/confidentiality-world.ts"

// The promise: nobody, by any combination of what the product shows over time, can work out one confidential answer.
// Two cycles of a company of sixty are answered and released through the API, with a reorg between; everybody asks
// for everything; and what they were answered is attacked.

const server = await testServer({ worker: false })
const CALIBRATION = ["calibrationSession", "calibrationSessions"]
const BEFORE_RELEASE = ["cycle", "personResult", "lineViews", "layerBoard"]
const ON: Readonly<Record<string, string>> = { H1: "2026-10-12T09:00:00Z", H2: "2026-10-26T09:00:00Z" }

interface Watched {
  readonly company: TwoCycles
  /** While a cycle was open and when it was closed, by who is most curious then. */
  readonly before: readonly Seen[]
  /** Of calibration, by everybody: as it opened, after a move, and once it was closed. */
  readonly calibrated: readonly Seen[]
  /** At the end, by everybody. */
  readonly after: readonly Seen[]
  readonly cells: readonly SeenCell[]
}

/** Two cycles from opening to release, watched all along. */
async function watched(answers: Answers): Promise<Watched> {
  const company = await plantCompany(server)
  const before: Seen[] = []
  const calibrated: Seen[] = []
  const sit = async () => {
    for (const viewer of Object.keys(VIEWERS))
      calibrated.push(...(await seenBy(company, { viewer, only: ["calibrationSession"] })))
  }
  const look = async (cycle: CycleName) => {
    const ways = waysBefore(company, cycle)
    for (const viewer of ["administrator", "subject Bea"])
      before.push(...(await seenBy(company, { viewer, only: BEFORE_RELEASE, ways })))
  }
  for (const cycle of CYCLES) {
    server.setNow(new Date(ON[cycle] ?? ""))
    if (cycle === "H2") await reorganise(company)
    await askAll(server, company, { cycle, answers })
    await look(cycle)
    await closeCycle(company, cycle)
    await look(cycle)
    const ofIt = before.filter(({ variables }) => variables.cycleId === company.cycles[cycle])
    expect(ofIt.length).toBeGreaterThan(10)
    expect(cellsIn(cycle === "H1" ? before : ofIt, company)).toEqual([])
    await calibrate(company, { cycle, look: sit })
    await releaseCycle(company, cycle)
  }
  const after: Seen[] = []
  for (const viewer of Object.keys(VIEWERS)) after.push(...(await seenBy(company, { viewer })))
  for (const name of MANAGERS) after.push(...(await ownResults(name, company)))
  return { company, before, calibrated, after, cells: cellsIn([...calibrated, ...after], company) }
}

interface Look extends Omit<Everything, "company"> {
  readonly viewer: string
}

async function seenBy(company: TwoCycles, { viewer, ...asked }: Look): Promise<readonly Seen[]> {
  const actorOf = VIEWERS[viewer]
  if (!actorOf) throw new Error(`Nobody looks as ${viewer}.`)
  return everythingFor(viewer, actorOf(company), { company, ...asked })
}

/** What an administrator is shown of teams in a cycle now, and all else that was seen. */
async function cellsNow({ company, cells }: Watched, cycle: CycleName): Promise<readonly SeenCell[]> {
  const ways = {
    ...waysOf(company),
    cycleId: [company.cycles[cycle]],
    personId: M1.map(company.world.globalId),
  }
  const now = await seenBy(company, { viewer: "administrator", only: ["personResult"], ways })
  const isAsked = (cell: SeenCell) => cell.cycle === cycle && !cell.isOwn && M1.includes(cell.name)
  return [...cellsIn(now, company), ...cells.filter((cell) => !isAsked(cell))]
}

let here: Watched
let there: Watched
let othersGave: Answers
const caught: { readonly broken: string; readonly foundBy: string; readonly found: string }[] = []

beforeAll(async () => {
  here = await watched(DRAWN)
  othersGave = otherAnswers(here.cells, DRAWN)
  there = await watched(othersGave)
}, 600_000)

afterAll(() => console.table(caught))

function adjustedScores({ people }: Json): readonly number[] {
  return people.edges.flatMap(({ node }: Json) => node.adjustedScore ?? [])
}

/** Notes down what an attack found, which must be something. */
function bites(broken: string, foundBy: string, found: readonly string[]): void {
  caught.push({ broken, foundBy, found: (found[0] ?? "nothing").slice(0, 60) })
  expect(found, broken).not.toEqual([])
}

test("there is something to attack: numbers of both cycles, shown to subjects alone and to those above", () => {
  for (const cycle of CYCLES)
    for (const isOwn of [true, false])
      expect(
        here.cells.filter((cell) => cell.cycle === cycle && cell.isOwn === isOwn).length,
      ).toBeGreaterThan(30)
  expect(here.cells.some(({ low, high }) => low !== high)).toBe(true)
  expect(here.cells.some(({ distribution }) => distribution)).toBe(true)
  expect(here.after.length).toBeGreaterThan(2_000)
  const sessions = here.after.flatMap(({ data }) => data?.calibrationSession ?? [])
  expect(sessions.some(({ raters }) => raters.some(({ severity }: Json) => Math.abs(severity) > 0.1))).toBe(
    true,
  )
  expect(sessions.flatMap(adjustedScores).length).toBeGreaterThan(5)
  expect(sessions.every(({ drift }) => drift.up + drift.down === 1)).toBe(true)
})

describe("after two releases", () => {
  test("no sum or difference of shown numbers isolates fewer raters than k", () => {
    expect(subtracting(here.cells, DRAWN)).toEqual([])
  })

  test("no answer is the same in all sets of answers that agree with what is shown, to outsiders or raters", () => {
    expect(enumerating(here.cells, DRAWN)).toEqual([])
  })

  test("no exact movement is told of whom one to k − 1 raters joined or left", () => {
    expect(comparing(here.cells, DRAWN)).toEqual([])
  })

  test("a company where nearly every answer is another is answered alike, to everybody and to the letter", () => {
    const { differ, of } = differing(DRAWN, othersGave)
    expect(differ / of).toBeGreaterThan(0.8)
    expect(unlike(here.after, there.after, askedIn(here.company))).toEqual([])
    expect(unlike(here.before, there.before, askedIn(here.company))).toEqual([])
    expect(unlike(here.calibrated, there.calibrated, askedIn(here.company))).toEqual([])
  })

  test("calibration shows no confidential number that the release does not show, and shows it before", () => {
    const numbersIn = (seen: readonly Seen[]) =>
      cellsIn(seen, here.company).map((cell) => JSON.stringify({ ...cell, change: null }))
    const inRelease = numbersIn(here.after.filter(({ field }) => field === "personResult"))
    const inSessions = numbersIn(here.calibrated)
    expect(inSessions.length).toBeGreaterThan(60)
    expect(inSessions.filter((cell) => !inRelease.includes(cell))).toEqual([])
  })

  test("comments are read by whom they are about", () => {
    const texts = here.after.flatMap(({ field, variables, data }) =>
      field === "personResult"
        ? (data?.personResult?.development?.comments ?? []).flatMap(({ texts }: Json) =>
            texts.map((text: string) => ({ about: nameOf(here.company, variables.personId), text })),
          )
        : [],
    )
    expect(texts.length).toBeGreaterThan(100)
    for (const { about, text } of texts) expect(text).toContain(`Said of ${about} by `)
  })

  test("a confidential form is by its id what an unknown one is", async () => {
    const notBy = ["Abe", "Bea", "Max", "Ingrid", "Ruth", "Bea 0", "Gus 0"]
    const forms = await formsOf(server, here.company, notBy)
    const foreign = await formsOf(server, there.company, notBy)
    expect(forms.length).toBeGreaterThan(100)
    const unknown = Buffer.from("Assessment:0198aaaa-0000-7000-8000-00000000dead").toString("base64url")
    const ask =
      "query ($id: ID!) { node(id: $id) { __typename id } preparedNotes(assessmentId: $id) { __typename } }"
    for (const [who, actorOf] of Object.entries(VIEWERS)) {
      const actor = actorOf(here.company)
      const nothing = JSON.stringify(await actor.execute(ask, { id: unknown }))
      for (const id of [...forms.filter((_, index) => index % 12 === 0), ...foreign.slice(0, 3)])
        expect(JSON.stringify(await actor.execute(ask, { id })), who).toBe(nothing)
    }
  })
})

const QUESTIONS: Readonly<Record<string, string>> = {
  result: `query ($id: ID!, $scope: BoardScopeInput) { personResult(personId: $id) { band words
    determinants { competency confidential { hidden words mean } } } }`,
  line: `query ($id: ID!, $scope: BoardScopeInput) { lineViews(layer: M1, scope: $scope) { hidden words mean }
    person(id: $id) { id } }`,
  board: `query ($id: ID!, $scope: BoardScopeInput) { layerBoard(scope: $scope) { rows { layer people } }
    person(id: $id) { id } }`,
}

describe("how long an answer takes", () => {
  const asking = ({ company }: Watched, question: string) => {
    const { tenant, world } = company
    const actor = tenant.as({ roles: ["EXEC"], personId: rowOf(world.globalId("Max")) })
    const variables = { id: world.globalId("Bea"), scope: { personId: world.globalId("Max") } }
    return () => actor.execute(question, variables)
  }

  for (const [name, question] of Object.entries(QUESTIONS))
    test(`does not depend on hidden answers: ${name}`, async () => {
      const [one, other] = [asking(here, question), asking(there, question)]
      const sizes = [await one(), await other()].map((answer) => JSON.stringify(answer).length)
      expect(sizes[0]).toBe(sizes[1])
      expect(await toldByTime(one, other)).toBe(false)
    })

  test("would tell, were it some milliseconds longer in one company", async () => {
    const one = asking(here, QUESTIONS.result ?? "")
    const other = asking(there, QUESTIONS.result ?? "")
    const slow = async () => {
      await pause(8)
      return other()
    }
    const told = await toldByTime(one, slow)
    bites("8 ms more for other hidden answers", "timing", told ? ["told apart in each of three rounds"] : [])
  })
})

describe("the attack finds", () => {
  test("a smaller k", async () => {
    const company = await plantCompany(server)
    server.setNow(new Date(ON.H1 ?? ""))
    const upward = DRAWN.H1.filter(({ perspective }) => perspective === "UPWARD")
    await askAll(server, company, { cycle: "H1", answers: { ...DRAWN, H1: upward } })
    await lowerK(server, company)
    await closeCycle(company, "H1")
    await releaseCycle(company, "H1")
    const ways = { ...waysOf(company), cycleId: [undefined] }
    const shown = await seenBy(company, { viewer: "administrator", only: ["personResult"], ways })
    bites("k of 3 instead of 5", "subtraction", subtracting(cellsIn(shown, company), DRAWN))
  }, 120_000)

  test("a team that should be hidden for the sake of a smaller one beside it", async () => {
    const { company } = here
    const text = `INSERT INTO released_cell (tenant_id, cycle_id, head_id, kind, perspective, layer, cells, may_not_represent)
      VALUES ($1, $2, $3, 'TEAM', 'UPWARD', 'M1', '{"B1": [5, 3.2, null, null, 0]}', false)`
    const more = [rowOf(company.world.globalId("Bea"))]
    const then = async () => subtracting(await cellsNow(here, "H1"), DRAWN)
    const found = await withCells(server, company, { cycle: "H1", text, more, then })
    bites("no complementary suppression", "subtraction", found)
  })

  test("what is for a subject alone, shown to those above", async () => {
    const text = `INSERT INTO released_cell (tenant_id, cycle_id, head_id, kind, perspective, layer, cells, may_not_represent)
      SELECT d.tenant_id, d.cycle_id, d.person_id, 'TEAM', d.perspective, 'M1', d.cells, false FROM development_cell d
      WHERE d.tenant_id = $1 AND d.cycle_id = $2 AND d.perspective = 'UPWARD' AND NOT EXISTS (
        SELECT FROM released_cell r WHERE r.tenant_id = $1 AND r.cycle_id = $2 AND r.head_id = d.person_id
          AND r.kind = 'TEAM' AND r.perspective = 'UPWARD')`
    const then = async () => subtracting(await cellsNow(here, "H1"), DRAWN)
    const found = await withCells(server, here.company, { cycle: "H1", text, then })
    bites("development cells shown to managers", "subtraction", found)
  })

  const SHOW = `UPDATE released_cell SET cells = cells || $4
    WHERE tenant_id = $1 AND cycle_id = $2 AND head_id = $3 AND kind = 'TEAM' AND perspective = 'UPWARD'`

  test("an exact movement where one joined", async () => {
    const { company } = here
    const shown = Object.entries(await teamCells(server, company, { cycle: "H2", name: "Abe" })).map(
      ([code, packed]) => [code, packCell({ ...unpackCell(packed), coarseTrend: false })],
    )
    const more = [rowOf(company.world.globalId("Abe")), JSON.stringify(Object.fromEntries(shown))]
    const then = async () => comparing(await cellsNow(here, "H2"), DRAWN)
    const found = await withCells(server, company, { cycle: "H2", text: SHOW, more, then })
    bites("exact trend after one joiner", "two releases", found)
  })

  test("an exact mean where everybody said the same", async () => {
    const { company } = here
    const { B1 } = await teamCells(server, company, { cycle: "H1", name: "Abe" })
    if (!B1) throw new Error("Abe's team is not shown.")
    const display = { kind: "MEAN", n: 8, mean: 5, agreement: null, distribution: null } as const
    const cells = JSON.stringify({ B1: packCell({ ...unpackCell(B1), display }) })
    const more = [rowOf(company.world.globalId("Abe")), cells]
    const then = async () => enumerating(await cellsNow(here, "H1"), DRAWN)
    const found = await withCells(server, company, { cycle: "H1", text: SHOW, more, then })
    bites("no rule for unanimity", "enumeration", found)
  })

  test("a team in a session that the release hides", async () => {
    const { company } = here
    const text = `INSERT INTO released_cell (tenant_id, cycle_id, head_id, kind, perspective, layer, cells, may_not_represent)
      VALUES ($1, $2, $3, 'TEAM', 'UPWARD', 'M1', '{"B1": [5, 3.2, null, null, 0]}', false)`
    const more = [rowOf(company.world.globalId("Bea"))]
    const then = async () => {
      const sitting = await seenBy(company, { viewer: "manager Max", only: CALIBRATION })
      return subtracting([...here.cells, ...cellsIn(sitting, company)], DRAWN)
    }
    const found = await withCells(server, company, { cycle: "H1", text, more, then })
    bites("a hidden team in a session", "subtraction", found)
  })

  test("a severity reckoned with hidden answers", async () => {
    for (const { company } of [here, there]) await sealedSeverity(server, company, "Cal")
    const [one, other] = await Promise.all(
      [here, there].map(({ company }) => seenBy(company, { viewer: "manager Max", only: CALIBRATION })),
    )
    bites(
      "hidden means in a severity",
      "twin companies",
      unlike(one ?? [], other ?? [], askedIn(here.company)),
    )
  })

  test("a mean of hidden answers anywhere", async () => {
    for (const { company } of [here, there]) await nameAfterMean(server, company, "Bea")
    const [one, other] = await Promise.all(
      [here, there].map(({ company }) => seenBy(company, { viewer: "rater Bea 0", only: ["cycle"] })),
    )
    bites(
      "a live mean in a cycle's name",
      "twin companies",
      unlike(one ?? [], other ?? [], askedIn(here.company)),
    )
  })
})
