import { EventEmitter } from "node:events"
import { setTimeout as pause } from "node:timers/promises"
import { type Runner, type RunnerOptions, run } from "graphile-worker"
import type { Logger } from "pino"
import type { Leases } from "./leases.ts"

export interface KeepRunningOptions {
  readonly runner: Omit<RunnerOptions, "events">
  readonly leases: Leases
  readonly log: Logger
}

export interface KeptRunner {
  /** Lets the jobs that run come to their end, and begins no other. */
  stop(): Promise<void>
}

/** Looks for a job that fail one after another until it is taken that they always will. */
const MOST_FAILURES = 5

const SHORTEST_PAUSE = 250
const LONGEST_PAUSE = 2_000

/** Milliseconds after which those that stop are no longer waited for. */
const STOPS_WITHIN = 10_000

/**
 * A runner that is begun anew when it ends by itself, as it does when it cannot say that a job is done or has failed,
 * or when it no longer gets any. Its last jobs may still be running then; they keep their lease until they end.
 */
export async function keepRunning(options: KeepRunningOptions): Promise<KeptRunner> {
  const stopping = new AbortController()
  const ending = new Set<Promise<void>>()
  const end = ({ runner }: Begun) => {
    void runner.stop().catch(() => undefined)
    const ended = runner.promise.catch(() => undefined)
    ending.add(ended)
    void ended.finally(() => ending.delete(ended))
  }
  let current: Begun | undefined = await begin(options)
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve(), { once: true })
  })
  const keeping = (async () => {
    while (current && !stopping.signal.aborted) {
      await Promise.race([current.failed, stopped])
      end(current)
      if (stopping.signal.aborted) return
      options.log.error("The search for jobs broke off and begins anew.")
      current = await beginAgain(options, stopping.signal)
    }
    if (current) end(current)
  })()
  return {
    stop: async () => {
      stopping.abort()
      const late = new AbortController()
      await Promise.race([
        keeping.then(() => Promise.all(ending)),
        pause(STOPS_WITHIN, undefined, { signal: late.signal }).catch(() => undefined),
      ])
      late.abort()
    },
  }
}

interface Begun {
  readonly runner: Runner
  /** Resolves when no more is to be expected of it. */
  readonly failed: Promise<void>
}

async function begin({ runner: options, leases }: KeepRunningOptions): Promise<Begun> {
  const events: NonNullable<RunnerOptions["events"]> = new EventEmitter()
  let name: string | undefined
  let failures = 0
  let fail: () => void = () => undefined
  const failed = new Promise<void>((resolve) => {
    fail = resolve
  })
  const fine = () => {
    failures = 0
  }
  events.on("pool:create", ({ workerPool }) => {
    name = workerPool.id
    leases.hold(name)
  })
  events.on("worker:getJob:empty", fine)
  events.on("job:start", fine)
  events.on("worker:getJob:error", () => {
    failures += 1
    if (failures >= MOST_FAILURES) fail()
  })
  events.on("pool:gracefulShutdown", () => fail())
  const runner = await run({ ...options, events })
  void runner.promise
    .catch(() => undefined)
    .finally(() => {
      if (name !== undefined) leases.release(name)
      fail()
    })
  return { runner, failed }
}

async function beginAgain(options: KeepRunningOptions, stopping: AbortSignal): Promise<Begun | undefined> {
  for (let failed = 0; !stopping.aborted; failed += 1) {
    const wait = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** failed)
    await pause(wait, undefined, { signal: stopping }).catch(() => undefined)
    if (stopping.aborted) return undefined
    try {
      return await begin(options)
    } catch (error) {
      options.log.warn({ err: error }, "Nobody can look for jobs just now.")
    }
  }
  return undefined
}
