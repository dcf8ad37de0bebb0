import { expect, test } from "vitest"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { testServer } from "../../testing/test-server.ts"
import { importJob } from "./import-job.ts"
import { type RunProgress, saveProgress } from "./import-run.store.ts"

// A server without a worker: its imports are as far as a test says they are.
const server = await testServer({ worker: false })

const PLAN = `mutation { planOrgImport(input: { rows: [{ employeeId: "1", name: "Ada" }] }, waitSeconds: 0) {
  orgImport { id } problems { code } } }`
const READ = `query ($id: ID!) { orgImportPlan(id: $id) {
  progress { step percent rowsDone rowsTotal rowsPerSecond secondsLeft attempt } } }`

/** An import that is being planned, and what is told of it once more was heard, `second` after it began. */
async function begun() {
  const tenant = await server.newTenant()
  const hr = tenant.as({ roles: ["ADMIN"] })
  const { id } = (await hr.run(PLAN)).planOrgImport.orgImport
  const key = { importId: fromGlobalId(id, "OrgImport") ?? "", run: 1 }
  const start = Date.parse("2026-11-22T12:00:00Z")
  const hear = async (second: number, said: Partial<RunProgress>) => {
    const at = new Date(start + second * 1_000)
    const progress = { attempt: 1, step: "READ" as const, percent: 0, rowsDone: 0, rowsTotal: null, ...said }
    await tenant.db.write((tx) => saveProgress(tx, { ...key, at, ...progress }))
    return (await hr.run(READ, { id })).orgImportPlan.progress
  }
  return { tenant, hr, id, key, hear }
}

test("speed is that of the last seconds, and none is told at first", async () => {
  const { hear } = await begun()
  const first = await hear(1, { rowsDone: 5_000, rowsTotal: 100_000 })
  expect(first).toMatchObject({ rowsDone: 5_000, rowsTotal: 100_000, rowsPerSecond: null, secondsLeft: null })
  expect(await hear(2, { rowsDone: 15_000 })).toMatchObject({ rowsPerSecond: 10_000 })
  const slower = await hear(12, { rowsDone: 25_000 })
  expect(slower.rowsPerSecond).toBeGreaterThan(1_000)
  expect(slower.rowsPerSecond).toBeLessThan(1_500)
})

test("a step does not begin with the speed of the one before", async () => {
  const { hear } = await begun()
  await hear(1, { rowsDone: 5_000 })
  await hear(2, { rowsDone: 15_000 })
  expect(await hear(3, { step: "LOAD_ORG", rowsDone: 90_000 })).toMatchObject({ rowsPerSecond: null })
  expect(await hear(4, { step: "LOAD_ORG", rowsDone: 91_000 })).toMatchObject({ rowsPerSecond: 1_000 })
})

test("the percentage never falls, but begins anew with a job that is taken up again", async () => {
  const { hear } = await begun()
  expect(await hear(1, { percent: 30 })).toMatchObject({ percent: 30 })
  expect(await hear(2, { percent: 20 })).toMatchObject({ percent: 30 })
  expect(await hear(3, { percent: 31 })).toMatchObject({ percent: 31 })
  expect(await hear(4, { percent: 5, attempt: 2 })).toMatchObject({ percent: 5, attempt: 2 })
})

test("a step that has parts and counts nothing tells its percentage alone", async () => {
  const { tenant, hr, id, key } = await begun()
  const { watch } = importJob({ task: "any", state: "PLANNING", work: async () => {}, fail: async () => {} })
  const job = {
    db: tenant.db,
    payload: key,
    parts: { clock: () => new Date("2026-11-22T12:00:05Z"), log: server.app.parts.log },
  }
  const heard = async (step: string, done: number, total: number) => {
    await watch?.(job, { attempt: 1, step, done, total })
    return (await hr.run(READ, { id })).orgImportPlan.progress
  }
  expect(await heard("READ", 50, 100)).toMatchObject({
    step: "READ",
    percent: 6,
    rowsDone: 50,
    rowsTotal: 100,
  })
  expect(await heard("KEEP", 2, 4)).toMatchObject({ step: "KEEP", percent: 89, rowsDone: 0, rowsTotal: null })
})
