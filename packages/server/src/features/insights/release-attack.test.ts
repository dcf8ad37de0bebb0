import { beforeAll, describe, expect, test } from "vitest"
import type { Answer } from "../../testing/actor.ts"
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
import { BOARD, everything, LINES, RESULT, VIEWERS } from "./everything-asked.test-kit.ts"

// P1, as far as a release goes: two companies that differ in hidden answers alone answer everybody alike, to the
// letter, whatever is asked. So no subtraction, filter, comparison or order of questions can tell a hidden answer.

const NODE = "query ($id: ID!) { node(id: $id) { __typename id } }"

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

  test("tell a direction alone of any board, never a difference", async () => {
    const world = await plantSealedWorld(server)
    const low = truth.map((form) => ({
      ...form,
      values: Object.fromEntries(Object.keys(form.values).map((code) => [code, 2])),
    }))
    await releaseAnswers(server, world, { name: "H1", forms: low, fromAbove: 1 })
    server.setNow(new Date("2026-12-06T12:00:00Z"))
    const high = low.map(({ values, ...form }) => ({
      ...form,
      values: Object.fromEntries(Object.keys(values).map((code) => [code, 4])),
    }))
    await releaseAnswers(server, world, { name: "H2", forms: high, fromAbove: 5 })
    const boards = await Promise.all(
      ["Ruth", "Ingrid", "Olaf", ...M2].map((name) =>
        world.tenant.as({ roles: ["ADMIN"] }).run(BOARD, { scope: { personId: world.world.globalId(name) } }),
      ),
    )
    const moved = boards.flatMap(({ layerBoard }) =>
      layerBoard.rows.map(({ movement }: Answer) => movement).filter(({ kind }: Answer) => kind === "MOVED"),
    )
    expect(moved.length).toBeGreaterThan(0)
    for (const movement of moved) expect(movement).toMatchObject({ direction: "UP", by: null })
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
