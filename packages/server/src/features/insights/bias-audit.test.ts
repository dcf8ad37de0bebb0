import { describe, expect, it } from "vitest"
import type { Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import {
  type Planted,
  type PlantedForm,
  plantCycle,
  plantOrg,
  release,
  type World,
} from "./world.test-kit.ts"

const AUDIT = `query ($cycleId: ID) { biasAudit(cycleId: $cycleId) {
  release { cycleName }
  layers { layer judgements judgementsNeeded raters ratersNeeded cycles reason sentence
    bias { index low high determinantPull noLongerPull } }
  halo { layer raters flagged sentence } } }`

const server = await testServer()

/** One vice below the top, six M2 below, each with three M1, who have an IC each. */
const HEADS = ["H0", "H1", "H2", "H3", "H4", "H5"]
const LEADS = HEADS.flatMap((head) => [0, 1, 2].map((index) => ({ head, name: `${head}L${index}` })))
const PEOPLE: readonly Planted[] = [
  { name: "Top" },
  { name: "Vice", above: "Top" },
  ...HEADS.map((name) => ({ name, above: "Vice" })),
  ...LEADS.map(({ head, name }) => ({ name, above: head })),
  ...LEADS.map(({ name }) => ({ name: `${name}R`, above: name })),
]

interface Planting {
  readonly world: World
  readonly name: string
  /** Leads who are judged. */
  readonly leads?: number
  /** Who judges a lead instead of the head above. */
  readonly rater?: string
}

/** The drawn forms about leads: what decides and what is carried vary by themselves. */
function drawn({ leads = LEADS.length, rater }: Pick<Planting, "leads" | "rater">): PlantedForm[] {
  return LEADS.slice(0, leads).map(({ head, name }, index) => ({
    subject: name,
    rater: rater ?? head,
    ratings: { A2: 1 + (index % 5), B1: 1 + ((index * 3) % 4), B2: 1 + ((index * 7) % 5), B4: 0 },
  }))
}

/** Judgements are the mean of what decides and what is carried: half of each, rounded. */
async function judge(tenant: TestTenant, cycleId: string): Promise<void> {
  await tenant.db.write((tx) =>
    tx.execute(
      `UPDATE assessment a SET overall = (
         SELECT round((avg(r.value) FILTER (WHERE r.competency = 'A2') +
           avg(r.value) FILTER (WHERE r.competency <> 'A2')) / 2) FROM rating r
         WHERE r.tenant_id = $1 AND r.assessment_id = a.id AND r.value > 0)
       WHERE a.tenant_id = $1 AND a.cycle_id = $2`,
      [tenant.id, Buffer.from(cycleId, "base64").toString().split(":")[1]],
    ),
  )
}

async function released(tenant: TestTenant, planting: Planting): Promise<string> {
  const { world, name } = planting
  const cycleId = await plantCycle(tenant, { name, world, forms: drawn(planting) })
  await judge(tenant, cycleId)
  await release(tenant, cycleId)
  return cycleId
}

async function audited(tenant: TestTenant, cycleId?: string): Promise<Answer> {
  return (await tenant.as({ roles: ["ADMIN"] }).run(AUDIT, { cycleId })).biasAudit
}

const ofM1 = ({ layers }: Answer) => layers.find(({ layer }: Answer) => layer === "M1")

describe("how we judge", () => {
  it("is nothing before the first release, and NOT_FOUND for no cycle at all", async () => {
    const tenant = await server.newTenant()
    expect(await audited(tenant)).toEqual({ release: null, layers: [], halo: [] })
    expect(await tenant.as({ roles: ["ADMIN"] }).fault(AUDIT, { cycleId: "Q3ljbGU6MQ" })).toBe("NOT_FOUND")
  })

  it("says what is missing while a cycle alone has too few judgements, and takes cycles on one contract together", async () => {
    const tenant = await server.newTenant()
    const world = await plantOrg(tenant, PEOPLE)
    const first = await released(tenant, { world, name: "H1" })
    const alone = await audited(tenant)
    expect(alone.release.cycleName).toBe("H1")
    expect(ofM1(alone)).toEqual({
      layer: "M1",
      judgements: 18,
      judgementsNeeded: 30,
      raters: 6,
      ratersNeeded: 5,
      cycles: 1,
      reason: "30 judgements are needed, there are 18.",
      sentence: "What our judgement of managers of ICs follows cannot be told yet.",
      bias: null,
    })
    server.setNow(new Date("2026-11-23T12:00:00Z"))
    await released(tenant, { world, name: "H2" })
    const both = await audited(tenant)
    const { bias, ...counts } = ofM1(both)
    expect(counts).toMatchObject({ judgements: 36, raters: 6, cycles: 2, reason: null })
    expect(bias.index).toBeCloseTo(0.5, 0)
    expect(bias.low).toBeLessThan(bias.index)
    expect(bias.high).toBeGreaterThan(bias.index)
    expect(bias.index).toBeCloseTo(bias.noLongerPull / (bias.noLongerPull + bias.determinantPull), 12)
    expect(counts.sentence).toMatch(/^When we judge managers of ICs, \d+% of the judgement \(likely/)
    expect(ofM1(await audited(tenant, first))).toEqual(ofM1(alone))
    expect(await audited(tenant)).toEqual(both)
    expect(both.layers.map(({ layer }: Answer) => layer)).toEqual(["M1", "M2", "EXEC"])
    expect(both.halo.map(({ layer }: Answer) => layer)).toEqual(["IC", "M1", "M2", "EXEC"])
  })

  it("does not speak of a single rater, however many judgements there are", async () => {
    const tenant = await server.newTenant()
    const world = await plantOrg(tenant, PEOPLE)
    await released(tenant, { world, name: "H1", rater: "Vice" })
    await released(tenant, { world, name: "H2", rater: "Vice" })
    expect(ofM1(await audited(tenant))).toMatchObject({
      judgements: 36,
      raters: 1,
      bias: null,
      reason: "5 raters are needed, there are 1: fewer would speak of single raters.",
    })
  })

  it("reads no draft, no form of a cycle that is not released, and nobody else's company", async () => {
    const tenant = await server.newTenant()
    const world = await plantOrg(tenant, PEOPLE)
    await released(tenant, { world, name: "H1" })
    const forms = drawn({}).map((form) => ({ ...form, draft: true }))
    await judge(tenant, await plantCycle(tenant, { name: "H2", world, forms }))
    const open = await plantCycle(tenant, { name: "H3", world, forms: drawn({}) })
    await judge(tenant, open)
    expect(ofM1(await audited(tenant))).toMatchObject({ judgements: 18, cycles: 1 })
    expect(await audited(tenant, open)).toEqual({ release: null, layers: [], halo: [] })
    expect(await audited(await server.newTenant())).toEqual({ release: null, layers: [], halo: [] })
  })

  it("is for ADMIN, EXEC and a script that reads results", async () => {
    const tenant = await server.newTenant()
    for (const role of ["MEMBER", "AUDITOR"] as const) {
      expect(await tenant.as({ roles: [role] }).fault(AUDIT)).toBe("FORBIDDEN")
    }
    expect(await tenant.withToken(["ORG_READ", "CYCLES_MANAGE"]).fault(AUDIT)).toBe("FORBIDDEN")
    for (const actor of [tenant.as({ roles: ["EXEC"] }), tenant.withToken(["RESULTS_READ"])]) {
      expect((await actor.run(AUDIT)).biasAudit.layers).toEqual([])
    }
  })
})
