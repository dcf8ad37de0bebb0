import { beforeAll, expect, test } from "vitest"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { type Member, open, personIn, plantMember, sessionOf } from "./calibration.test-kit.ts"
import { close, type Planted, plantCycle, plantOrg, type World } from "./world.test-kit.ts"

const server = await testServer({ worker: false })
const SHARED = ["Ann", "Bo", "Cy", "Di", "Ed", "Flo"]
const CODES = ["B1", "B2", "B3", "B4"]

/** Mara is above seven managers of ICs; Lex rates all but the last as well, two points higher throughout. */
const PEOPLE: readonly Planted[] = [
  { name: "Hope" },
  { name: "Mara", above: "Hope" },
  ...[...SHARED, "Gil"].flatMap((name) => [
    { name, above: "Mara", unit: "Works" },
    { name: `${name} 1`, above: name },
    { name: `${name} 2`, above: name },
  ]),
  { name: "Lex", above: "Hope" },
]

let world: World
let sessionId: string
let ada: Member

beforeAll(async () => {
  const tenant = await server.newTenant()
  world = await plantOrg(tenant, PEOPLE)
  const rated = (rater: string, subjects: readonly string[], value: number) =>
    subjects.map((subject) => ({
      subject,
      rater,
      ratings: Object.fromEntries(CODES.map((code) => [code, value])),
    }))
  const forms = [
    ...rated("Mara", [...SHARED, "Gil"], 2),
    ...rated("Lex", SHARED, 4),
    { subject: "Gil", rater: "Gil", ratings: { B1: 5 } },
  ]
  const cycleId = await plantCycle(tenant, { name: "H1", world, forms })
  server.setNow(new Date("2026-11-29T12:00:00Z"))
  await close(tenant, cycleId)
  ada = await plantMember(tenant, { name: "Ada", roles: ["ADMIN"] })
  const input = { cycleId, layer: "M1", participants: [ada.membershipId] }
  sessionId = (await open(ada.actor, input)).session.id
}, 60_000)

test("what raters add is told, and taken off beside what they gave", async () => {
  const session = await sessionOf(ada.actor, sessionId)
  expect(session.raters).toMatchObject([
    { name: "Lex", ratees: 6, sharedSubjects: 6, severity: 2, isAdjusted: true, spread: null },
    { name: "Mara", ratees: 7, sharedSubjects: 6, severity: -2, isAdjusted: true },
  ])
  expect(session.raters[1].words).toBe(
    "Rates 2.0 lower than the others over 6 people shared with others; taken off in what is adjusted.",
  )
  const ann = personIn(session, "Ann")
  expect(ann.competencies.map(({ managerRatings }: Answer) => managerRatings).slice(0, 4)).toEqual(
    CODES.map(() => [
      { raterName: "Lex", raw: 4, adjusted: 2 },
      { raterName: "Mara", raw: 2, adjusted: 4 },
    ]),
  )
  expect(ann.adjustedScore).toBeCloseTo(ann.score, 9)
  const gil = personIn(session, "Gil")
  expect(gil).toMatchObject({ grade: "D", isOneView: true })
  expect(gil.score).toBeCloseTo(2, 9)
  expect(gil.adjustedScore).toBeCloseTo(4, 9)
  // Gil's own rating is no part of a session.
  expect(gil.competencies[0].managerRatings).toEqual([{ raterName: "Mara", raw: 2, adjusted: 4 }])
})
