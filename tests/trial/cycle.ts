import { setTimeout as pause } from "node:timers/promises"
import type { Json } from "../kit/caller.ts"
import type { Company } from "./company.ts"

const PERSPECTIVES = ["MANAGER", "SELF", "UPWARD", "SKIP", "PEER"]
const STATE = "cycle { id state version } problems { code message path }"

export interface RunningCycle {
  readonly id: string
  readonly version: number
}

/** A draft over everybody, with all five perspectives. */
export async function draftCycle(
  { admin }: Company,
  cycle: { readonly name: string; readonly opensOn: string; readonly closesOn: string },
): Promise<RunningCycle> {
  const input = { ...cycle, perspectives: PERSPECTIVES }
  const { createCycle }: Json = await admin.run(
    `mutation ($input: CreateCycleInput!) { createCycle(input: $input) { ${STATE} } }`,
    { input },
  )
  return createCycle.cycle
}

/** Who would get silence at that response rate, and what would help. */
export async function planCoverage({ admin }: Company, cycleId: string, responseRate: number): Promise<Json> {
  const { coveragePlan }: Json = await admin.run(
    `query ($input: CoveragePlanInput!) { coveragePlan(input: $input) {
       plan { kDecision silentCount neverGradeCCount overall { subjects decide develop }
         perspectives { perspective subjects decide develop }
         checks { kind count } suggestions { words } } } }`,
    { input: { cycleId, responseRate } },
  )
  return coveragePlan.plan
}

/** `openCycle`, `closeCycle` or `releaseCycle`, on the version that stands now. */
export async function step({ admin }: Company, name: string, cycleId: string): Promise<RunningCycle> {
  const { cycle }: Json = await admin.run("query ($id: ID!) { cycle(id: $id) { version } }", { id: cycleId })
  const answer: Json = await admin.run(
    `mutation ($input: CycleStepInput!) { ${name}(input: $input) { ${STATE} } }`,
    { input: { cycleId, version: cycle.version } },
  )
  return answer[name].cycle
}

export interface Progress {
  /** Forms by perspective: how many there are, how many are handed in. */
  readonly byPerspective: Readonly<Record<string, { readonly forms: number; readonly submitted: number }>>
}

export async function progressOf({ admin }: Company, cycleId: string): Promise<Progress> {
  const { cycle }: Json = await admin.run(
    `query ($id: ID!) { cycle(id: $id) {
       formsByPerspective { perspective counts { total submitted } } } }`,
    { id: cycleId },
  )
  const rows = cycle.formsByPerspective.map(({ perspective, counts }: Json) => {
    return [perspective, { forms: counts.total, submitted: counts.submitted }]
  })
  return { byPerspective: Object.fromEntries(rows) }
}

/** Waits until forms have followed the org, which a job does: until the count of forms rests. */
export async function untilMended(company: Company, cycleId: string, before: Progress): Promise<Progress> {
  const counted = (progress: Progress) => JSON.stringify(progress)
  for (let tries = 0; tries < 300; tries += 1) {
    const now = await progressOf(company, cycleId)
    if (counted(now) !== counted(before)) return now
    await pause(200)
  }
  throw new Error("The forms have not followed the org within a minute.")
}
