import { routeForms } from "@rung/domain/assessments/route-forms"
import { planCoverage } from "@rung/domain/cycles/coverage-plan"
import { frozenRoster } from "@rung/domain/cycles/frozen-roster"
import type { Perspective } from "@rung/domain/expectations/perspective"
import { beforeAll, describe, expect, it } from "vitest"
import { dayIn } from "../../platform/clock.ts"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { loadOpeningDay } from "./opening-day.ts"
import { loadRoutingDay } from "./routing-source.store.ts"
import { type SixtyWorld, sixtyWorld } from "./sixty.test-kit.ts"

const server = await testServer()
const ALL: readonly Perspective[] = ["MANAGER", "SELF", "UPWARD", "SKIP", "PEER"]
let world: SixtyWorld
beforeAll(async () => {
  world = await sixtyWorld(server)
}, 60_000)

const NUMBERS = "subjects decide develop"
const PLAN = `query ($input: CoveragePlanInput!) { coveragePlan(input: $input) { problems { code path } plan {
  responseRate kDecision overall { ${NUMBERS} } layers { layer ${NUMBERS} } neverGradeCCount silentCount
  silent { person { name layer } chance } suggestions { kind perspective before after words }
  perspectives { perspective words neverGradeCCount ${NUMBERS} buckets { bucket ${NUMBERS} } }
  checks { kind count people { name } } } } }`

async function plan(input: Answer): Promise<Answer> {
  const { coveragePlan } = await world.admin.run(PLAN, { input })
  return coveragePlan
}

async function planned(perspectives: readonly Perspective[], responseRate: number) {
  const routed = await world.tenant.db.read(async (tx) => {
    const today = dayIn("UTC", new Date("2026-11-22T12:00:00Z"))
    const { day, org, contract } = await loadOpeningDay(tx, today)
    if (!contract) throw new Error("There is no contract.")
    const roster = frozenRoster({ ...day, population: {} })
    return routeForms({ ...(await loadRoutingDay(tx, org)), roster, contract: contract.body, perspectives })
  })
  const result = planCoverage({
    invited: routed.invited,
    perspectives,
    responseRate,
    kDecision: 5,
    kDevelopment: 4,
    perspectiveWeights: { MANAGER: 0.5, UPWARD: 0.3, SKIP: 0.2, PEER: 0 },
    singleRaterReliability: 0.3,
  })
  if (!result.ok) throw new Error("The planner refused.")
  return { routed, plan: result.value }
}

const share = ({ subjects, decide, develop }: Answer) => ({
  subjects,
  decide: decide ?? null,
  develop: develop ?? null,
})

describe("the coverage plan", () => {
  it.each([0.5, 0.8])("says what the planner says at a response of %s", async (responseRate) => {
    const expected = (await planned(ALL, responseRate)).plan
    const { plan: shown, problems } = await plan({ perspectives: ALL, responseRate })
    expect(problems).toEqual([])
    expect(shown).toMatchObject({ responseRate, kDecision: 5, overall: share(expected.overall) })
    expect(shown.perspectives).toEqual(
      expected.perspectives.map(({ perspective, words, buckets, neverGradeC, ...each }) => ({
        perspective,
        words,
        neverGradeCCount: neverGradeC.length,
        ...share(each),
        buckets: buckets.map(({ bucket, ...inside }) => ({ bucket, ...share(inside) })),
      })),
    )
    expect(shown.suggestions.map(({ words }: Answer) => words)).toEqual(
      expected.suggestions.map(({ words }) => words),
    )
  })

  it("names who will likely get silence, the least likely first", async () => {
    const { plan: shown } = await plan({ perspectives: ["UPWARD"], responseRate: 0.8 })
    const leads = shown.silent.filter(({ person }: Answer) => person.layer === "M1")
    expect(leads.map(({ person, chance }: Answer) => [person.name, Math.round(chance * 100)])).toEqual([
      expect.arrayContaining([0]),
      expect.arrayContaining([0]),
      expect.arrayContaining([33]),
      expect.arrayContaining([33]),
    ])
    expect(shown.silentCount).toBe(shown.silent.length)
    const m1 = shown.layers.find(({ layer }: Answer) => layer === "M1")
    const chance = (0 + 0.32768 + 0.65536 + 0.94371776) / 4
    expect(m1.subjects).toBe(8)
    expect(m1.decide).toBeCloseTo(chance, 6)
  })

  it("tells what asking two levels down would bring where it is not asked", async () => {
    const { plan: shown } = await plan({ perspectives: ["MANAGER", "UPWARD"] })
    expect(shown.suggestions.map(({ kind }: Answer) => kind)).toContain("ADD_SKIP_LEVEL")
    expect(shown.perspectives.map(({ perspective }: Answer) => perspective)).toEqual(["MANAGER", "UPWARD"])
  })

  it("checks what to look at before opening", async () => {
    const { routed } = await planned(["MANAGER", "UPWARD"], 0.8)
    const { plan: shown } = await plan({ perspectives: ["MANAGER", "UPWARD"] })
    const count = new Map(shown.checks.map((check: Answer) => [check.kind, check.count]))
    const few = routed.invited.filter(
      ({ perspective, invited }) => perspective === "UPWARD" && invited < 5,
    ).length
    expect([...count]).toEqual([
      ["NO_MANAGER", 1],
      ["NO_RATER", 0],
      ["BELOW_K", few],
      ["NO_ACCOUNT", new Set(routed.forms.map(({ raterId }) => raterId)).size],
      ["FULL", 0],
    ])
    expect(shown.checks[0].people).toEqual([{ name: "Head" }])
  })

  it("refuses a response beyond 1, and is for administrators alone", async () => {
    expect((await plan({ perspectives: ["UPWARD"], responseRate: 1.2 })).problems).toEqual([
      { code: "RESPONSE_RATE_OUT_OF_RANGE", path: ["responseRate"] },
    ])
    for (const role of ["EXEC", "MEMBER", "AUDITOR"] as const) {
      const { errors } = await world.tenant.as({ roles: [role] }).execute(PLAN, { input: {} })
      expect(errors, role).toMatchObject([{ extensions: { code: "FORBIDDEN" } }])
    }
  })
})
