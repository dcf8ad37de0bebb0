import { expect, test } from "vitest"
import { rowIdOf } from "../../testing/company.ts"
import { testServer } from "../../testing/test-server.ts"
import { loadRaterReliability } from "../access/tenant.store.ts"
import { answersOfAll, numbers, plantSealedWorld, releaseAnswers } from "./confidential-world.test-kit.ts"

const server = await testServer({ worker: false })

const PLAN = `{ coveragePlan(input: { perspectives: [MANAGER, UPWARD], responseRate: 0.8 }) {
  plan { neverGradeCCount } problems { code } } }`

test("the next cycle is planned by how far one rater's view agrees with another's in this company", async () => {
  const world = await plantSealedWorld(server)
  const admin = world.tenant.as({ roles: ["ADMIN"] })
  const never = async () => (await admin.run(PLAN)).coveragePlan.plan.neverGradeCCount
  const known = () => world.tenant.db.read(loadRaterReliability)
  expect(await known()).toBeUndefined()
  const usual = await never()
  const cycleId = await releaseAnswers(server, world, { name: "H1", forms: answersOfAll(numbers(7)) })
  const [release] = await world.tenant.db.read((tx) =>
    tx.query<{ reliability: number }>(
      `SELECT (settings->>'singleRaterReliability')::float AS reliability FROM cycle_closing
       WHERE tenant_id = $1 AND cycle_id = $2`,
      [tx.tenantId, rowIdOf(cycleId)],
    ),
  )
  // Answers drawn by chance agree on nothing: one view is worth less than usual.
  expect(release?.reliability).toBeLessThan(0.3)
  expect(await known()).toBe(release?.reliability)
  expect(await never()).toBeGreaterThan(usual)
})
