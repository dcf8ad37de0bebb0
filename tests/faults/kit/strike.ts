import { setTimeout as pause } from "node:timers/promises"
import type { Hold } from "./hold.ts"
import type { Running } from "./processes.ts"

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

const PATIENCE = 40_000

/** Kills a program when the time has come; answers what it was at. */
export async function strike({ victim, wanted, hold, moment }: Blow): Promise<Hit> {
  const isTime = async () => (wanted === undefined ? hold?.isReached() : planningStep(victim) === wanted)
  for (const begun = Date.now(); !(await isTime()); await pause(2)) {
    if (Date.now() - begun > PATIENCE)
      throw new Error(`Nobody came to ${wanted ?? "the hold"}: ${victim.said()}`)
  }
  await pause(moment)
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
