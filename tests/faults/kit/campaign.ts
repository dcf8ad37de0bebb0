import { atRest, beginPlan, type Company, type Import, read } from "./company.ts"
import { HELD_STEPS, type HeldStep, type Hold, hold } from "./hold.ts"
import { differences, inItsOwnWords, type OrgState, orgState } from "./org-state.ts"
import type { Program } from "./processes.ts"
import { apply, beginWriting, plan, type Settled, settle, WRITINGS, type Writing } from "./settled.ts"
import type { Stage } from "./stage.ts"
import { PLAN_STEPS, strike } from "./strike.ts"

// One program that does imports is killed while it plans one company's and writes or takes back another's at once.
// What writes is held where it writes, by somebody else changing the same rows; what plans is killed as soon as it
// tells of a step, after a moment that the seed decides.

export interface Kill {
  readonly program: Program
  readonly plan: string | undefined
  readonly apply: HeldStep | undefined
  readonly revert: HeldStep | undefined
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

/** A step of planning may pass before it is caught: so often all of it is begun again until each was. */
const MOST_PLAYS = 16

/** So many that each step of planning takes a moment, and so few that writing takes none. */
const MANY_PEOPLE = 6_000
const FEW_PEOPLE = 300

/** Kills until each step was hit; answers all that was not as it must be. */
export async function wage(campaign: Campaign): Promise<readonly string[]> {
  const { stage, program } = campaign
  await stage.startDesk()
  const peace = await stage.start(program)
  const planner = await settle(stage, "Planner", MANY_PEOPLE)
  const writer = await settle(stage, "Writer", FEW_PEOPLE)
  const example = await settle(stage, "Example", FEW_PEOPLE)
  const untouched = inItsOwnWords(await orgState(stage, example.company))
  await apply(example.company, await plan(example))
  const front: Front = {
    planner,
    expectedPlan: await plan(planner),
    expected: { apply: inItsOwnWords(await orgState(stage, example.company)), revert: untouched },
    toPlan: [...PLAN_STEPS],
    toWrite: { apply: [...HELD_STEPS], revert: [...HELD_STEPS] },
  }
  await peace.stop()
  const wrong: string[] = []
  for (let round = 0; round < MOST_PLAYS && isOpen(front); round += 1)
    wrong.push(...(await play(campaign, front, await nextWriting(campaign, writer))))
  const { toPlan, toWrite } = front
  const never = [
    ...toPlan,
    ...WRITINGS.flatMap((writing) => toWrite[writing].map((step) => `${writing} ${step}`)),
  ]
  return [...wrong, ...never.map((step) => `never hit: ${step}`)]
}

interface Front {
  readonly planner: Settled
  readonly expectedPlan: Import
  /** What is to become of the writer's org. */
  readonly expected: Readonly<Record<Writing, OrgState>>
  /** Steps that were not hit yet. */
  readonly toPlan: string[]
  readonly toWrite: Readonly<Record<Writing, HeldStep[]>>
}

function isOpen({ toPlan, toWrite }: Front): boolean {
  return toPlan.length + toWrite.apply.length + toWrite.revert.length > 0
}

/** An import that is about to be written, or taken back. */
interface Writer {
  readonly company: Company
  readonly planned: Import
  readonly writing: Writing
}

/** What was written is taken back next, and what was taken back is planned and written again. */
async function nextWriting({ stage, program }: Campaign, settled: Settled): Promise<Writer> {
  const { company, last } = settled
  const applied = last ? await read(company, last) : undefined
  if (applied?.state === "APPLIED") return { company, planned: applied, writing: "revert" }
  const peace = await stage.start(program)
  const planned = await plan(settled)
  await peace.stop()
  settled.last = planned.id
  return { company, planned, writing: "apply" }
}

/** Two imports that are killed a few times, and then let go to their end. */
async function play(campaign: Campaign, front: Front, writer: Writer): Promise<string[]> {
  const { stage, program } = campaign
  const { planner, toPlan, expected, expectedPlan } = front
  const { company, planned, writing } = writer
  const toWrite = front.toWrite[writing]
  const wrong: string[] = []
  const planning = await beginPlan(planner.company, planner.uploadId)
  await beginWriting(writing, company, planned)
  for (let kill = 0; kill < MOST_KILLS && toPlan.length + toWrite.length > 0; kill += 1) {
    const [step] = toWrite
    const held = step && { step, hold: await hold(stage, company, step) }
    try {
      wrong.push(...(await killOnce(campaign, front, { planning, writer, held, kill })))
    } finally {
      await held?.hold.release()
    }
  }
  const survivor = await stage.start(program)
  const plan = await atRest(planner.company, planning.id)
  const { planHash, counts } = expectedPlan
  const isSame = plan.planHash === planHash && JSON.stringify(plan.counts) === JSON.stringify(counts)
  if (plan.state !== "PLANNED" || !isSame) wrong.push(`the plan became ${JSON.stringify(plan)}`)
  const { state, problems } = await atRest(company, planned.id)
  const wanted = writing === "apply" ? "APPLIED" : "REVERTED"
  if (state !== wanted) wrong.push(`what was to be ${wanted} is ${state} ${JSON.stringify(problems)}`)
  const org = inItsOwnWords(await orgState(stage, company))
  wrong.push(...differences(expected[writing], org).map((each) => `${writing} in the end: ${each}`))
  await survivor.stop()
  return wrong
}

interface Round {
  readonly planning: Import
  readonly writer: Writer
  readonly held: { readonly step: HeldStep; readonly hold: Hold } | undefined
  readonly kill: number
}

/** One program's short life: after it each org is what it was before, or what was to become of it. */
async function killOnce(
  { stage, program, number, kills }: Campaign,
  { planner, expected, toPlan, toWrite }: Front,
  { planning, writer: { company, writing }, held, kill }: Round,
): Promise<string[]> {
  const [quiet, open] = [await orgState(stage, planner.company), await orgState(stage, company)]
  const isPlanned = (await read(planner.company, planning.id)).state !== "PLANNING"
  const hit = await strike({
    victim: await stage.start(program),
    wanted: isPlanned ? undefined : toPlan[kill % Math.max(toPlan.length, 1)],
    hold: held?.hold,
    // Short steps are caught by those who come at once.
    moment: kill % 2 === 0 ? 0 : number() * LONGEST_MOMENT,
  })
  const isPlanning = (await read(planner.company, planning.id)).state === "PLANNING"
  const plan = isPlanning ? hit.planning : undefined
  const step = hit.isHeld ? held?.step : undefined
  kills.push({ program, plan, apply: undefined, revert: undefined, [writing]: step })
  if (plan !== undefined && toPlan.includes(plan)) toPlan.splice(toPlan.indexOf(plan), 1)
  if (step !== undefined) toWrite[writing].shift()
  const now = await orgState(stage, company)
  const isWhole = differences(expected[writing], inItsOwnWords(now)).length === 0
  const found = [
    ...differences(quiet, await orgState(stage, planner.company)),
    ...(isWhole ? [] : differences(open, now)),
  ]
  return found.map((each) => `killed at ${plan} and ${writing} ${step}: ${each}`)
}
