import { setTimeout as pause } from "node:timers/promises"
import type { Hold } from "./hold.ts"
import type { Running } from "./processes.ts"

/** Steps of planning, in their order. */
export const PLAN_STEPS = ["READ", "LOAD_ORG", "UNDERSTAND", "CONNECT", "DERIVE", "COMPARE", "KEEP"]

export interface Blow {
  readonly victim: Running
  /** The step of planning to wait for; absent, it is the hold. */
  readonly wanted: string | undefined
  readonly hold: Hold | undefined
  /** Milliseconds from then on. */
  readonly moment: number
}

export interface Hit {
  /** The step that the victim had told of last. */
  readonly planning: string | undefined
  /** Whether it was writing what is held. */
  readonly isHeld: boolean
}

const PATIENCE = 60_000

/** Kills a program when the time has come; answers what it was at, which on a busy machine may be a step later. */
export async function strike({ victim, wanted, hold, moment }: Blow): Promise<Hit> {
  const isThere =
    wanted === undefined
      ? async () => (await hold?.isReached()) ?? false
      : async () => PLAN_STEPS.indexOf(planningStep(victim) ?? "") >= PLAN_STEPS.indexOf(wanted)
  for (const begun = Date.now(); !(await isThere()); await Promise.race([victim.saysMore(), pause(20)])) {
    if (Date.now() - begun > PATIENCE)
      throw new Error(`Nobody came to ${wanted ?? "the hold"}: ${victim.said()}`)
  }
  if (planningStep(victim) === wanted && moment >= 1) await pause(moment)
  await victim.kill()
  // The database does not know yet that nobody is there any more who waits.
  return { planning: planningStep(victim), isHeld: (await hold?.isReached()) ?? false }
}

/** What the program says in its log when a job has come to a step. */
function planningStep(program: Running): string | undefined {
  const told = program.said().split("\n")
  const line = told.findLast((each) => each.includes('"task":"plan-org-import"') && each.includes('"step":'))
  return line === undefined ? undefined : /"step":"(\w+)"/.exec(line)?.[1]
}
