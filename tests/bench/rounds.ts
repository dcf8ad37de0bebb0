import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { LoadJob, LoadReport } from "./load.ts"
import type { Usage } from "./probe.ts"
import type { Served } from "./process.ts"
import { median } from "./report.ts"

/** Somebody who answers the same question in their own way. */
export interface Contestant {
  readonly served: Served
  readonly request: Omit<LoadJob, "origin" | "clients" | "duration">
}

export interface Outcome {
  readonly perSecond: number
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
  /** Processor milliseconds that the server's process spent on a request. */
  readonly cpu: number
}

export interface RoundsOptions {
  readonly clients: number
  /** Milliseconds of one contestant's turn. */
  readonly turn: number
  readonly rounds: number
  /** False where everybody has run warm before. */
  readonly warmUp?: boolean
}

/** Lets all take turns, round after round, so that a noisy machine is noisy for everybody; medians of the rounds. */
export async function takeRounds<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  { clients, turn, rounds, warmUp = true }: RoundsOptions,
): Promise<Record<Name, Outcome>> {
  const worker = fork(join(import.meta.dirname, "load.ts"), {
    execArgv: ["--disable-warning=ExperimentalWarning"],
  })
  const names = Object.keys(contestants) as Name[]
  const reports = new Map<Name, (LoadReport & { cpu: number })[]>(names.map((name) => [name, []]))
  const run = async (name: Name, duration: number) => {
    const { served, request } = contestants[name]
    await served.usage()
    const done = once(worker, "message")
    worker.send({ origin: served.origin, clients, duration, ...request } satisfies LoadJob)
    const [report]: LoadReport[] = await done
    const { cpu }: Usage = await served.usage()
    if (!report || report.failures > 0) throw new Error(`${name} failed ${report?.failures} requests.`)
    return { ...report, cpu: cpu / report.requests }
  }
  try {
    // Everybody is warm first: compilers, connections, plans.
    if (warmUp) for (const name of names) await run(name, turn)
    for (let round = 0; round < rounds; round += 1) {
      const order = round % 2 === 0 ? names : names.toReversed()
      for (const name of order) reports.get(name)!.push(await run(name, turn))
    }
  } finally {
    worker.kill()
  }
  const outcome = (name: Name): Outcome => {
    const own = reports.get(name)!
    const of = (key: keyof Outcome) => median(own.map((report) => report[key]))
    return { perSecond: of("perSecond"), median: of("median"), p99: of("p99"), cpu: of("cpu") }
  }
  return Object.fromEntries(names.map((name) => [name, outcome(name)])) as Record<Name, Outcome>
}
