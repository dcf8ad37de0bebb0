import { beforeAll, describe, expect, test } from "vitest"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { answersOfAll, numbers, plantSealedWorld, releaseAnswers } from "./confidential-world.test-kit.ts"
import { close, plantCycle, release } from "./world.test-kit.ts"

// What was tried on a release is kept at its close and read by those who audit it, never what it was tried on.

const REPORT = `query ($cycleId: ID) { attackReport(cycleId: $cycleId) { verdict release { cycleId cycleName }
  releases { cycleName }
  counts { perspective attacker needed cells subtractions combinations smallest found finished } } }`

const server = await testServer({ worker: false })
const forms = answersOfAll(numbers(7))
const sealed = await plantSealedWorld(server)
const { tenant, world } = sealed
const auditor = tenant.as({ roles: ["AUDITOR"] })
const counted = ({ cells, subtractions, combinations }: Answer) => cells + subtractions + combinations

describe("an attack report", () => {
  let report: Answer
  let first: string

  beforeAll(async () => {
    expect((await auditor.run(REPORT)).attackReport).toMatchObject({
      release: null,
      verdict: null,
      counts: [],
    })
    first = await releaseAnswers(server, sealed, { name: "H1", forms })
    report = (await auditor.run(REPORT)).attackReport
  }, 120_000)

  test("says for each confidential view what was tried, by what the attacker knows, and that nothing came of it", () => {
    expect(report.release).toMatchObject({ cycleName: "H1" })
    expect(report.counts.map(({ perspective, attacker }: Answer) => `${perspective} ${attacker}`)).toEqual([
      "PEER BOARDS",
      "PEER EVERYBODY",
      "SKIP BOARDS",
      "SKIP EVERYBODY",
      "UPWARD BOARDS",
      "UPWARD EVERYBODY",
    ])
    for (const { found, finished } of report.counts) expect([found, finished]).toEqual([0, true])
    const upward = report.counts.filter(({ perspective }: Answer) => perspective === "UPWARD")
    for (const count of upward) expect(counted(count)).toBeGreaterThan(0)
    expect(upward[0].smallest).toBeGreaterThanOrEqual(upward[0].needed)
    expect(report.verdict).toMatch(
      /^[0-9]+ attempts to take the shown numbers apart left no group that is too small\.$/,
    )
  })

  test("does not size the groups that single people alone read", () => {
    for (const { attacker, smallest } of report.counts)
      if (attacker === "EVERYBODY") expect(smallest).toBeNull()
  })

  test.each(["EXEC", "MEMBER"] as const)("is not for %s", async (role) => {
    expect(await tenant.as({ roles: [role], personId: world.idOf("Ruth") }).fault(REPORT)).toBe("FORBIDDEN")
  })

  test("is the same for an administrator", async () => {
    expect((await tenant.as({ roles: ["ADMIN"] }).run(REPORT)).attackReport).toEqual(report)
  })

  test("of a cycle that is closed and not released is nobody's yet, and of one without confidential views is empty", async () => {
    server.setNow(new Date("2026-11-29T12:00:00Z"))
    const plain = await plantCycle(tenant, { name: "H2", world, forms: [] })
    await close(tenant, plain)
    const asked = (await auditor.run(REPORT, { cycleId: plain })).attackReport
    expect(asked).toMatchObject({ release: null, counts: [] })
    const second = await plantCycle(tenant, { name: "H3", world, forms: [] })
    await release(tenant, second)
    const { attackReport } = await auditor.run(REPORT)
    expect(attackReport).toMatchObject({ release: { cycleName: "H3" }, verdict: null, counts: [] })
    expect(attackReport.releases.map(({ cycleName }: Answer) => cycleName)).toEqual(["H3", "H1"])
    expect((await auditor.run(REPORT, { cycleId: first })).attackReport.counts).toEqual(report.counts)
  })
})
