import { beforeAll, describe, expect, test } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  answersOfAll,
  M1,
  M2,
  numbers,
  plantSealedWorld,
  releaseAnswers,
  type SealedForm,
  type SealedWorld,
} from "./confidential-world.test-kit.ts"

const VIEW = `perspective competency hidden words raters mean low high agreement distribution mayNotRepresent
  trend { change band }`
const RESULT = `query ($personId: ID!) { personResult(personId: $personId) { band grade coverage
  measure { value raters ratings }
  determinants { competency weight measure { value raters ratings effectiveRaters } notSeen previousMean
    gap { reading gap words } parts { perspective weight mean ratings } confidential { ${VIEW} } }
  supporting { competency confidential { ${VIEW} } }
  development { views { ${VIEW} } comments { perspective competency texts } } } }`
const LINES = `query ($layer: Layer!, $scope: BoardScopeInput) { lineViews(layer: $layer, scope: $scope) { ${VIEW} } }`
const WHY = `query ($input: WhyInput!) { why(input: $input) { text words lines { depth label detail value weight contribution } } }`

const server = await testServer({ worker: false })
const forms = answersOfAll(numbers(7))
let sealed: SealedWorld
let admin: Actor

beforeAll(async () => {
  sealed = await plantSealedWorld(server)
  await releaseAnswers(server, sealed, { name: "H1", forms })
  admin = sealed.tenant.as({ roles: ["ADMIN"] })
})

const as = (name: string) => sealed.tenant.as({ roles: ["MEMBER"], personId: sealed.world.idOf(name) })
async function resultOf(name: string, viewer: Actor = admin): Promise<Answer> {
  const { personResult } = await viewer.run(RESULT, { personId: sealed.world.globalId(name) })
  return personResult
}

/** Raw answers, straight from what was sealed. */
function raw(isAsked: (form: SealedForm) => boolean, competency: string): readonly number[] {
  return forms.filter(isAsked).flatMap(({ values }) => values[competency] ?? [])
}
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

function expectToShow(view: Answer, values: readonly number[]): void {
  expect(view).toMatchObject({ hidden: false, raters: values.length })
  const mean = total(values) / values.length
  if (view.mean === null) {
    expect(view.low).toBeLessThanOrEqual(mean)
    expect(view.high).toBeGreaterThanOrEqual(mean)
  } else expect(view.mean).toBeCloseTo(mean, 12)
}

const middle = (view: Answer) => view.mean ?? (view.low + view.high) / 2

describe("a released team", () => {
  test("shows what was really answered, and counts in the score as its weight says", async () => {
    const { determinants } = await resultOf("Abe")
    const shown = determinants.flatMap(({ confidential }: Answer) =>
      confidential.filter(({ perspective }: Answer) => perspective === "UPWARD"),
    )
    expect(shown.map(({ competency }: Answer) => competency)).toEqual(["B1", "B2", "B3", "B4"])
    for (const view of shown) {
      const values = raw((form) => form.perspective === "UPWARD" && form.subject === "Abe", view.competency)
      expect(values).toHaveLength(8)
      expectToShow(view, values)
      const own = determinants.find(({ competency }: Answer) => competency === view.competency)
      expect(own.measure.value).toBeCloseTo((0.5 * 3 + 0.3 * middle(view)) / 0.8, 12)
      expect(own.measure).toMatchObject({ raters: 9, ratings: 9 })
      expect(own.measure.effectiveRaters).toBeCloseTo(1 / (0.625 ** 2 + 0.375 ** 2 / 8), 12)
    }
  })

  test("of two levels down counts beside the view from above, and peers at weight 0 in nothing", async () => {
    for (const name of M2) {
      const { determinants } = await resultOf(name)
      for (const { competency, confidential, parts } of determinants) {
        const view = confidential.find(({ perspective }: Answer) => perspective === "SKIP")
        if (!view) continue
        expectToShow(
          view,
          raw((form) => form.perspective === "SKIP" && form.subject === name, competency),
        )
        expect(parts.map(({ perspective }: Answer) => perspective)).toEqual(["MANAGER", "SKIP"])
        expect(parts[1].weight).toBeCloseTo(2 / 7, 12)
      }
    }
    const { determinants } = await resultOf("Abe")
    for (const { parts } of determinants)
      expect(parts.map(({ perspective }: Answer) => perspective)).not.toContain("PEER")
  })
})

describe("a hidden team", () => {
  test("is hidden with the same words whether one, two or five answered, or nobody was asked", async () => {
    const words = new Set<string>()
    for (const name of ["Bea", "Cal", "Kim", "Eli", "Dee", "Gus", ...M2]) {
      const { determinants } = await resultOf(name)
      for (const { confidential } of determinants) {
        for (const view of confidential.filter(({ perspective }: Answer) => perspective === "UPWARD")) {
          const { perspective, competency, words: said, ...rest } = view
          expect(rest, name).toEqual({
            hidden: true,
            raters: null,
            mean: null,
            low: null,
            high: null,
            agreement: null,
            distribution: null,
            mayNotRepresent: false,
            trend: null,
          })
          words.add(said)
        }
      }
    }
    expect([...words]).toEqual(["hidden to protect those who answered"])
  })

  test("enters no score, no count and no explanation but as hidden", async () => {
    for (const name of ["Bea", "Cal", "Kim", "Eli"]) {
      const { determinants, measure } = await resultOf(name)
      expect(measure.value).toBeCloseTo(3, 12)
      expect(measure.raters).toBe(1)
      for (const { parts, notSeen } of determinants) {
        expect(parts.map(({ perspective }: Answer) => perspective)).toEqual(["MANAGER"])
        expect(notSeen).toBe(0)
      }
    }
    const person = { personId: sealed.world.globalId("Cal"), subject: "COMPETENCY", competency: "B1" }
    const { why } = await admin.run(WHY, { input: { person } })
    expect(why.words).toContain("hidden to protect those who answered")
    expect(why.lines).toContainEqual({
      depth: 0,
      label: "Direct reports",
      detail: "hidden to protect those who answered",
      value: null,
      weight: null,
      contribution: null,
    })
  })
})

describe("the development view", () => {
  test("shows a group of four to its subject, and to nobody else, whatever their role", async () => {
    const own = await resultOf("Eli", as("Eli"))
    const seen = own.development.views.filter(({ perspective }: Answer) => perspective === "UPWARD")
    expect(seen).toHaveLength(5)
    for (const view of seen) {
      const values = raw((form) => form.perspective === "UPWARD" && form.subject === "Eli", view.competency)
      expect(values).toHaveLength(4)
      expectToShow(view, values)
    }
    for (const viewer of [admin, as("Mia"), as("Ruth")])
      expect((await resultOf("Eli", viewer)).development).toBeNull()
  })

  test("holds comments of five writers or more, none of fewer", async () => {
    const { development } = await resultOf("Abe", as("Abe"))
    const [comments] = development.comments
    expect(development.comments).toHaveLength(1)
    expect(comments).toMatchObject({ perspective: "UPWARD", competency: "B1" })
    const written = Array.from({ length: 8 }, (_, index) => `Said of Abe by Abe ${index}`)
    expect([...comments.texts].sort()).toEqual(written)
    expect((await resultOf("Eli", as("Eli"))).development.comments).toEqual([])
  })
})

const teamsOf = (head: string) => M1.slice(M2.indexOf(head) * 3, M2.indexOf(head) * 3 + 3)

/** Raters of the teams in a line that are shown for themselves. */
async function ratersShown(head: string, code: string): Promise<number> {
  const results = await Promise.all(teamsOf(head).map((name) => resultOf(name)))
  const all = results.flatMap(({ determinants, supporting }) => [...determinants, ...supporting])
  const views = all
    .filter(({ competency }) => competency === code)
    .flatMap(({ confidential }) => confidential)
  return total(views.filter(({ perspective }) => perspective === "UPWARD").map(({ raters }) => raters ?? 0))
}

describe("a line", () => {
  test("shows everybody of a layer below together, and what is left of it without the teams shown is five or nobody", async () => {
    for (const head of M2) {
      const scope = { personId: sealed.world.globalId(head) }
      const { lineViews } = await admin.run(LINES, { layer: "M1", scope })
      const upward = lineViews.filter(({ perspective }: Answer) => perspective === "UPWARD")
      expect(upward).toHaveLength(5)
      for (const view of upward) {
        const isBelow = ({ subject, perspective }: SealedForm) =>
          perspective === "UPWARD" && teamsOf(head).includes(subject)
        expectToShow(view, raw(isBelow, view.competency))
        const left = view.raters - (await ratersShown(head, view.competency))
        expect(left === 0 || left >= 5, `${head} ${view.competency}: ${left}`).toBe(true)
      }
    }
  })

  test("that is only the head's own team shows what the team shows", async () => {
    const shown = (views: readonly Answer[]) =>
      views
        .filter(({ hidden, perspective }) => !hidden && perspective === "UPWARD")
        .map(({ trend: _, ...view }) => view)
    for (const name of ["Abe", "Bea", "Fay"]) {
      const { determinants, supporting } = await resultOf(name)
      const own = [...determinants, ...supporting].flatMap(({ confidential }: Answer) => confidential)
      const scope = { personId: sealed.world.globalId(name) }
      const { lineViews } = await admin.run(LINES, { layer: "M1", scope })
      expect(shown(lineViews)).toEqual(shown(own))
      expect(shown(lineViews).length > 0).toBe(name !== "Bea")
    }
  })

  test("is read by whoever may read the board, and by nobody else", async () => {
    const scope = { personId: sealed.world.globalId("Max") }
    for (const name of ["Abe", "Abe 0", "Max"])
      expect(await as(name).fault(LINES, { layer: "M1", scope })).toBe("FORBIDDEN")
    const auditor = sealed.tenant.as({ roles: ["AUDITOR"] })
    expect(await auditor.fault(LINES, { layer: "M1", scope })).toBe("FORBIDDEN")
    const exec = sealed.tenant.as({ roles: ["EXEC"], personId: sealed.world.idOf("Olaf") })
    expect(await exec.fault(LINES, { layer: "M1", scope })).toBe("FORBIDDEN")
  })
})

test("a gap is told only where the cell says that its raters agree", async () => {
  const readings = new Set<string>()
  for (const name of M1) {
    for (const { confidential, gap } of (await resultOf(name)).determinants) {
      const view = confidential.find(({ perspective }: Answer) => perspective === "UPWARD")
      if (!view || view.hidden) continue
      readings.add(gap.reading)
      if (view.agreement === "AGREE") expect(gap.gap).not.toBeNull()
      else
        expect(gap).toMatchObject({
          gap: null,
          reading: view.agreement ? "RATERS_DISAGREE" : "AGREEMENT_UNTOLD",
        })
    }
  }
  expect(readings.size).toBeGreaterThan(1)
})
