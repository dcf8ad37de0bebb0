import { atRest, beginApply, beginPlan, type Import, read } from "./company.ts"
import { HELD_STEPS, type HeldStep, type Hold, hold } from "./hold.ts"
import { differences, inItsOwnWords, type OrgState, orgState } from "./org-state.ts"
import type { Program } from "./processes.ts"
import { apply, plan, type Settled, settle } from "./settled.ts"
import type { Stage } from "./stage.ts"
import { strike } from "./strike.ts"

// One program that does imports is killed while it plans one company's and writes another's at once. What writes is
// held where it writes, by somebody else changing the same rows; what plans is killed as soon as it tells of a step,
// after a moment that the seed decides.

export const PLAN_STEPS = ["READ", "LOAD_ORG", "UNDERSTAND", "CONNECT", "DERIVE", "COMPARE", "KEEP"]

export interface Kill {
  readonly program: Program
  readonly plan: string | undefined
  readonly apply: HeldStep | undefined
}

export interface Campaign {
  readonly stage: Stage
  readonly program: Program
  /** What chance says, from 0 to 1. */
  readonly number: () => number
  readonly kills: Kill[]
}

/** A job that was taken up five times is given up: the last time nobody kills it. */
const MOST_KILLS = 4
const LONGEST_MOMENT = 20

/** So many that each step of planning takes a moment, and so few that writing takes none. */
const MANY_PEOPLE = 4_000
const FEW_PEOPLE = 300

/** Kills until each step was hit; answers all that was not as it must be. */
export async function wage(campaign: Campaign): Promise<readonly string[]> {
  const { stage, program } = campaign
  await stage.startDesk()
  const peace = await stage.start(program)
  const planner = await settle(stage, "Planner", MANY_PEOPLE)
  const [example, ...writers] = await Promise.all(
    ["Example", "One", "Two", "Three"].map((name) => settle(stage, name, FEW_PEOPLE)),
  )
  if (!example) throw new Error("There is no example.")
  await apply(example.company, await plan(example))
  const front: Front = {
    planner,
    expectedPlan: await plan(planner),
    expectedOrg: inItsOwnWords(await orgState(stage, example.company)),
    toPlan: [...PLAN_STEPS],
    toApply: [...HELD_STEPS],
  }
  const plans = new Map<Settled, Import>()
  for (const writer of writers) plans.set(writer, await plan(writer))
  await peace.stop()
  const wrong: string[] = []
  for (const [settled, planned] of plans) {
    if (front.toPlan.length + front.toApply.length === 0) break
    wrong.push(...(await play(campaign, front, { settled, planned })))
  }
  return [...wrong, ...[...front.toPlan, ...front.toApply].map((step) => `never hit: ${step}`)]
}

interface Front {
  readonly planner: Settled
  readonly expectedPlan: Import
  readonly expectedOrg: OrgState
  /** Steps that were not hit yet. */
  readonly toPlan: string[]
  readonly toApply: HeldStep[]
}

interface Writer {
  readonly settled: Settled
  readonly planned: Import
}

/** Two imports that are killed a few times, and then let go to their end. */
async function play(campaign: Campaign, front: Front, { settled, planned }: Writer): Promise<string[]> {
  const { stage, program } = campaign
  const { planner, toPlan, toApply } = front
  const wrong: string[] = []
  const planning = await beginPlan(planner.company, planner.uploadId)
  let writing: Import | undefined
  for (let kill = 0; kill < MOST_KILLS && toPlan.length + toApply.length > 0; kill += 1) {
    const [step] = toApply
    if (step) writing ??= await beginApply(settled.company, planned)
    const held = step && { step, hold: await hold(stage, settled.company, step) }
    try {
      wrong.push(...(await killOnce(campaign, front, { planning, writer: settled, held, kill })))
    } finally {
      await held?.hold.release()
    }
  }
  const survivor = await stage.start(program)
  const plan = await atRest(planner.company, planning.id)
  const { planHash, counts } = front.expectedPlan
  const isSame = plan.planHash === planHash && JSON.stringify(plan.counts) === JSON.stringify(counts)
  if (plan.state !== "PLANNED" || !isSame) wrong.push(`the plan became ${JSON.stringify(plan)}`)
  if (writing) {
    const { state, problems } = await atRest(settled.company, planned.id)
    if (state !== "APPLIED") wrong.push(`what was to be applied is ${state} ${JSON.stringify(problems)}`)
    const org = inItsOwnWords(await orgState(stage, settled.company))
    wrong.push(...differences(front.expectedOrg, org).map((each) => `applied in the end: ${each}`))
  }
  await survivor.stop()
  return wrong
}

interface Round {
  readonly planning: Import
  readonly writer: Settled
  readonly held: { readonly step: HeldStep; readonly hold: Hold } | undefined
  readonly kill: number
}

/** One program's short life: after it each org is what it was before, or what was to become of it. */
async function killOnce(
  { stage, program, number, kills }: Campaign,
  { planner, expectedOrg, toPlan, toApply }: Front,
  { planning, writer, held, kill }: Round,
): Promise<string[]> {
  const [quiet, open] = [await orgState(stage, planner.company), await orgState(stage, writer.company)]
  const hit = await strike({
    victim: await stage.start(program),
    wanted: toPlan[kill % Math.max(toPlan.length, 1)],
    hold: held?.hold,
    moment: number() * LONGEST_MOMENT,
  })
  const isPlanning = (await read(planner.company, planning.id)).state === "PLANNING"
  const plan = isPlanning ? hit.planning : undefined
  const apply = hit.isHeld ? held?.step : undefined
  kills.push({ program, plan, apply })
  if (plan !== undefined && toPlan.includes(plan)) toPlan.splice(toPlan.indexOf(plan), 1)
  if (apply !== undefined) toApply.shift()
  const now = await orgState(stage, writer.company)
  const isWhole = differences(expectedOrg, inItsOwnWords(now)).length === 0
  const found = [
    ...differences(quiet, await orgState(stage, planner.company)),
    ...(isWhole ? [] : differences(open, now)),
  ]
  return found.map((each) => `killed at ${plan} and ${apply}: ${each}`)
}
