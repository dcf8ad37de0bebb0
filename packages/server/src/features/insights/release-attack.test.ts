import { beforeAll, describe, expect, test } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  answersOfAll,
  M1,
  M2,
  numbers,
  PEOPLE,
  plantSealedWorld,
  releaseAnswers,
  type SealedForm,
  type SealedWorld,
} from "./confidential-world.test-kit.ts"

// P1, as far as a release goes: two companies that differ in hidden answers alone answer everybody alike, to the
// letter, whatever is asked. So no subtraction, filter, comparison or order of questions can tell a hidden answer.

const VIEW = `perspective competency hidden words raters mean low high agreement distribution mayNotRepresent
  trend { change band }`
const MEASURE = "value low high grade hollow oneView raters ratings effectiveRaters"
const COMPETENCY = `competency weight band breachesFloor possibleGap measure { ${MEASURE} } notSeen self
  gap { reading gap words } previousMean previousGrade parts { perspective weight mean ratings } confidential { ${VIEW} }`
const RESULT = `query ($personId: ID!) { personResult(personId: $personId) { band grade coverage words measure { ${MEASURE} }
  determinants { ${COMPETENCY} } supporting { ${COMPETENCY} } carried { ${COMPETENCY} } supportingIndex { ${MEASURE} }
  coaching { ${MEASURE} } hiring { ${MEASURE} } fromAbove { competency value note } previous { cycleName }
  development { views { ${VIEW} } comments { perspective competency texts } } } }`
const RELEASES = "query ($personId: ID!) { personReleases(personId: $personId) { layer band grade score } }"
const WHY = `query ($input: WhyInput!) { why(input: $input) { kind value text words ratings raters
  lines { depth label detail value weight contribution } } }`
const HEAT = "{ columns { key } rows { layer people means lows highs grades bands } }"
const BOARD = `query ($scope: BoardScopeInput) { layerBoard(scope: $scope) { finding { kind sentence }
  rows { layer people enoughEvidence bands { band people onGradeD } weakest { competency measure { ${MEASURE} } }
    movement { kind competency by detectable } risks { kind count sentence people { name } } }
  families ${HEAT} competencies ${HEAT} } }`
const BEHIND = `query ($scope: BoardScopeInput) { peopleBehind(scope: $scope, first: 100) { totalCount
  edges { node { name layer band grade score } } } }`
const MAP = `query ($scope: BoardScopeInput) { coachingHiringMap(scope: $scope) { __typename } }`
const LINES = `query ($layer: Layer!, $scope: BoardScopeInput) { lineViews(layer: $layer, scope: $scope) { ${VIEW} } }`
const NODE = "query ($id: ID!) { node(id: $id) { __typename id } }"
const AUDIT = "{ auditLog(first: 100) { edges { node { action } } } }"

const server = await testServer({ worker: false })
const truth = answersOfAll(numbers(7))

/** Answers that are told as one sum and in no smaller group: Bea's five and Cal's two, and all about managers of managers. */
const TOLD_TOGETHER = [["Bea", "Cal"], M2] as const

/** The same answers and other comments, each given by somebody else of the group they are told in. */
function handedRound(forms: readonly SealedForm[], group: readonly string[]): readonly SealedForm[] {
  const isHidden = ({ perspective, subject }: SealedForm) =>
    perspective === "UPWARD" && group.includes(subject)
  const values = forms.filter(isHidden).map((form) => form.values)
  let next = 3
  return forms.map((form) => {
    if (!isHidden(form)) return form
    next++
    return { ...form, values: values[next % values.length] ?? form.values, comment: `Other words ${next}` }
  })
}

let here: SealedWorld
let there: SealedWorld

beforeAll(async () => {
  here = await plantSealedWorld(server)
  there = await plantSealedWorld(server)
  await releaseAnswers(server, here, { name: "H1", forms: truth })
  await releaseAnswers(server, there, { name: "H1", forms: TOLD_TOGETHER.reduce(handedRound, truth) })
})

const VIEWERS: Readonly<Record<string, (world: SealedWorld) => Actor>> = {
  "a subject whose team is hidden": ({ tenant, world }) =>
    tenant.as({ roles: ["MEMBER"], personId: world.idOf("Bea") }),
  "their manager": ({ tenant, world }) => tenant.as({ roles: ["EXEC"], personId: world.idOf("Max") }),
  "an executive above": ({ tenant, world }) => tenant.as({ roles: ["EXEC"], personId: world.idOf("Ruth") }),
  "a rater": ({ tenant, world }) => tenant.as({ roles: ["MEMBER"], personId: world.idOf("Bea 0") }),
  "an administrator": ({ tenant }) => tenant.as({ roles: ["ADMIN"] }),
  "an auditor": ({ tenant }) => tenant.as({ roles: ["AUDITOR"] }),
  "a script": ({ tenant }) => tenant.withToken(["RESULTS_READ", "ORG_READ"]),
}
const SUBJECTS = ["LAYER_SCORE", "BAND", "GRADE", "INTERVAL", "COVERAGE"] as const

/** Everything there is to ask about results, by what was asked; ids differ between companies and are left out. */
async function everything(actor: Actor, { world }: SealedWorld): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  const ask = async (name: string, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await actor.execute(query, variables)
    for (const error of errors ?? [])
      expect(["FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT"], error.message).toContain(error.extensions?.code)
    seen.set(name, JSON.stringify({ data, codes: errors?.map(({ extensions }) => extensions?.code) }))
  }
  const managers = PEOPLE.filter(({ name }) => !name.includes(" ")).map(({ name }) => name)
  const scopes = [
    ["everybody", {}],
    ...managers.map((name) => [name, { scope: { personId: world.globalId(name) } }] as const),
    ...[...new Set(PEOPLE.flatMap(({ unit }) => unit ?? []))].map(
      (unit) => [unit, { scope: { unit } }] as const,
    ),
  ] as const
  for (const name of [...managers, "Bea 0"]) {
    const personId = world.globalId(name)
    await ask(`result of ${name}`, RESULT, { personId })
    await ask(`releases of ${name}`, RELEASES, { personId })
    for (const subject of SUBJECTS)
      await ask(`${subject} of ${name}`, WHY, { input: { person: { personId, subject } } })
    for (const competency of ["B1", "B2", "C1", "C3"])
      await ask(`${competency} of ${name}`, WHY, {
        input: { person: { personId, subject: "COMPETENCY", competency } },
      })
  }
  for (const [name, scope] of scopes) {
    await ask(`board of ${name}`, BOARD, scope)
    await ask(`people of ${name}`, BEHIND, scope)
    await ask(`map of ${name}`, MAP, scope)
    for (const layer of ["IC", "M1", "M2", "EXEC"])
      await ask(`line of ${name} ${layer}`, LINES, { layer, ...scope })
    for (const competency of ["B1", "C1"])
      await ask(`cell of ${name} ${competency}`, WHY, {
        input: { board: { ...scope, layer: competency === "B1" ? "M1" : "M2", subject: "CELL", competency } },
      })
  }
  await ask("audit", AUDIT)
  return seen
}

describe("hidden answers", () => {
  for (const [who, actorOf] of Object.entries(VIEWERS)) {
    test(`change nothing that ${who} is answered`, async () => {
      const [one, other] = [await everything(actorOf(here), here), await everything(actorOf(there), there)]
      expect(one.size).toBeGreaterThan(150)
      for (const [asked, text] of one) expect(other.get(asked), asked).toBe(text)
    }, 60_000)
  }

  test("would be noticed: an answer of a team that is shown changes what is answered", async () => {
    const changed = await plantSealedWorld(server)
    const forms = truth.map((form) =>
      form.perspective === "UPWARD" && form.rater === "Abe 0"
        ? { ...form, values: { ...form.values, B1: form.values.B1 === 3 ? 4 : 3 } }
        : form,
    )
    await releaseAnswers(server, changed, { name: "H1", forms })
    const [one, other] = await Promise.all(
      [here, changed].map(({ tenant, world }) =>
        tenant.as({ roles: ["ADMIN"] }).run(RESULT, { personId: world.globalId("Abe") }),
      ),
    )
    expect(one).not.toEqual(other)
  })
})

/** Raters of what an administrator sees of a perspective and competency: teams, and lines by their head. */
async function cellsSeen(perspective: string, code: string): Promise<ReadonlyMap<string, number>> {
  const admin = here.tenant.as({ roles: ["ADMIN"] })
  const seen = new Map<string, number>()
  const keep = (name: string, views: readonly Answer[]) => {
    const view = views.find((one) => one.perspective === perspective && one.competency === code)
    if (view && !view.hidden) seen.set(name, view.raters)
  }
  for (const name of M1) {
    const { personResult } = await admin.run(RESULT, { personId: here.world.globalId(name) })
    const all = [...personResult.determinants, ...personResult.supporting]
    keep(
      name,
      all.flatMap(({ confidential }: Answer) => confidential),
    )
  }
  for (const name of ["Ruth", "Ingrid", "Olaf", ...M2]) {
    const scope = { personId: here.world.globalId(name) }
    keep(`below ${name}`, (await admin.run(LINES, { layer: "M1", scope })).lineViews)
  }
  return seen
}

describe("subtraction", () => {
  test("of any cells inside a line leaves nobody or five raters", async () => {
    const inside: Readonly<Record<string, readonly string[]>> = {
      "below Max": M1.slice(0, 3),
      "below Mia": M1.slice(3, 6),
      "below Nora": M1.slice(6, 9),
      "below Ingrid": ["below Max", "below Mia"],
      "below Olaf": ["below Nora"],
      "below Ruth": ["below Ingrid", "below Olaf"],
    }
    for (const code of ["B1", "B2", "B3", "B4", "B5"]) {
      const seen = await cellsSeen("UPWARD", code)
      expect(seen.size).toBeGreaterThan(5)
      const largest = (name: string): number =>
        seen.get(name) ?? (inside[name] ?? []).map(largest).reduce((sum, raters) => sum + raters, 0)
      for (const [line, parts] of Object.entries(inside)) {
        const whole = seen.get(line)
        if (whole === undefined) continue
        const left = whole - parts.map(largest).reduce((sum, raters) => sum + raters, 0)
        expect(left === 0 || left >= 5, `${line} ${code}: ${left}`).toBe(true)
      }
    }
  })
})

describe("two releases", () => {
  test("tell a direction alone where one rater joined, and the difference where the same people answered", async () => {
    const world = await plantSealedWorld(server)
    const isJoining = ({ perspective, rater }: SealedForm) => perspective === "UPWARD" && rater === "Abe 7"
    await releaseAnswers(server, world, { name: "H1", forms: truth.filter((form) => !isJoining(form)) })
    server.setNow(new Date("2026-11-29T12:00:00Z"))
    const second = answersOfAll(numbers(99))
    await releaseAnswers(server, world, { name: "H2", forms: second })
    const admin = world.tenant.as({ roles: ["ADMIN"] })
    const trendsOf = async (name: string, perspective: string) => {
      const { personResult } = await admin.run(RESULT, { personId: world.world.globalId(name) })
      return personResult.determinants.flatMap(({ confidential, previousMean }: Answer) =>
        confidential
          .filter((view: Answer) => view.perspective === perspective && view.trend)
          .map(({ trend }: Answer) => ({ ...trend, previousMean })),
      )
    }
    const joined = await trendsOf("Abe", "UPWARD")
    expect(joined.length).toBeGreaterThan(0)
    for (const { change, band, previousMean } of joined) {
      expect(change).toBeNull()
      expect(["UP", "LEVEL", "DOWN"]).toContain(band)
      expect(previousMean).toBeNull()
    }
    const same = await trendsOf("Max", "SKIP")
    expect(same.length).toBeGreaterThan(0)
    for (const { change, previousMean } of same) {
      expect(typeof change).toBe("number")
      expect(typeof previousMean).toBe("number")
    }
  })
})

test("a confidential form is nothing to anybody by its id", async () => {
  const forms = await here.tenant.db.read((tx) =>
    tx.query<{ id: string }>(
      `SELECT id FROM assessment WHERE tenant_id = $1 AND confidential AND rater_id <> ALL ($2::uuid[])
       ORDER BY id LIMIT 5`,
      // Their own forms they may open, without answers.
      [tx.tenantId, ["Bea", "Max", "Ruth"].map((name) => here.world.idOf(name))],
    ),
  )
  expect(forms).toHaveLength(5)
  for (const [who, actorOf] of Object.entries(VIEWERS)) {
    if (who === "a rater") continue
    for (const { id } of forms) {
      const { data } = await actorOf(here).execute(NODE, {
        id: Buffer.from(`Assessment:${id}`).toString("base64url"),
      })
      expect(data?.node ?? null, who).toBeNull()
    }
  }
})
