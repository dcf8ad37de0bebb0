import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { atRest, beginApply, type Company } from "./kit/company.ts"
import { type HeldStep, hold } from "./kit/hold.ts"
import { differences, inItsOwnWords, type OrgState, orgState } from "./kit/org-state.ts"
import { type OwnPostgres, startOwnPostgres } from "./kit/own-postgres.ts"
import type { Running } from "./kit/processes.ts"
import { apply, plan, settle } from "./kit/settled.ts"
import { openStage, type Stage } from "./kit/stage.ts"

const PEOPLE = 300

let postgres: OwnPostgres
let stage: Stage
let server: Running
/** What comes of it when nothing breaks off. */
let expected: OrgState

beforeAll(async () => {
  postgres = await startOwnPostgres()
  stage = await openStage(postgres.adminUrl)
  server = await stage.startDesk({ worker: true })
  const example = await settle(stage, "Example", PEOPLE)
  await apply(example.company, await plan(example))
  expected = inItsOwnWords(await orgState(stage, example.company))
})
afterAll(async () => {
  await stage.close()
  await postgres.stop()
})

test.each<HeldStep>(["PEOPLE", "RECORD"])(
  "the database breaks off while an import is at %s, and comes back: all of it is then done, and the server lives",
  async (step) => {
    const settled = await settle(stage, step, PEOPLE)
    const { company } = settled
    const planned = await plan(settled)
    const before = await orgState(stage, company)
    await beginApplyHeld(company, planned, step)
    await postgres.breakOff()
    await pause(1_000)
    await postgres.comeBack()
    expect(differences(before, await orgState(stage, company))).toEqual([])
    await expect.poll(isReady, { timeout: 20_000 }).toBe(true)
    expect(await atRest(company, planned.id)).toMatchObject({ state: "APPLIED", problems: [] })
    expect(differences(expected, inItsOwnWords(await orgState(stage, company)))).toEqual([])
    expect(server.isAlive()).toBe(true)
    expect((await plan(settled)).counts).toMatchObject({ create: 0, update: 0, move: 0, end: 0 })
  },
)

async function isReady(): Promise<boolean> {
  return (await fetch(`${stage.origin}/readyz`)).ok
}

async function beginApplyHeld(company: Company, planned: Parameters<typeof beginApply>[1], step: HeldStep) {
  const first = await hold(stage, company, "LOCK")
  await beginApply(company, planned)
  const held = await hold(stage, company, step)
  await first.release()
  await expect.poll(() => held.isReached(), { timeout: 20_000, interval: 20 }).toBe(true)
}
