import { setTimeout as pause } from "node:timers/promises"
import type { Logger } from "pino"
import type { JobOfTenant, JobProgress, JobRun, TenantJob } from "./job.ts"

/** Milliseconds between two looks at a job that reports, and at one that says nothing. */
const LOOKS_EVERY = 250
const LOOKS_AT_SILENCE_EVERY = 1_000

export interface WatchedRun {
  readonly run: JobRun
  /** Aborted when nobody wants the job any more. */
  readonly cancelled: AbortSignal
  /** Ends the watch, and waits for a look that is being taken. */
  end(): Promise<void>
}

interface Watched<Parts> {
  readonly job: JobOfTenant<Parts>
  readonly tenantJob: TenantJob<Parts>
  readonly attempt: number
  readonly log: Logger
}

/** Has a job watched while it runs. One that is over sooner than anybody looks costs nothing. */
export function watchRun<Parts>({ job, tenantJob, attempt, log }: Watched<Parts>): WatchedRun {
  const cancelling = new AbortController()
  const ending = new AbortController()
  let latest: JobProgress | undefined
  const look = async () => {
    let told: JobProgress | undefined
    for (let silent = LOOKS_EVERY; ; silent += LOOKS_EVERY) {
      await pause(LOOKS_EVERY, undefined, { signal: ending.signal }).catch(() => undefined)
      if (ending.signal.aborted) return
      if (latest === told && silent < LOOKS_AT_SILENCE_EVERY) continue
      told = latest
      silent = 0
      try {
        if ((await job.watch?.(tenantJob, told)) === "CANCEL") cancelling.abort()
      } catch (error) {
        log.warn({ err: error, task: job.task }, "A running job could not be looked after.")
      }
    }
  }
  const watching = job.watch ? look() : Promise.resolve()
  return {
    run: {
      attempt,
      report: (step, done, total) => {
        if (latest?.step !== step) log.debug({ task: job.task, attempt, step }, "A job has come to a step.")
        latest = { attempt, step, done, total }
      },
      isCancelled: () => cancelling.signal.aborted,
    },
    cancelled: cancelling.signal,
    end: async () => {
      ending.abort()
      await watching
    },
  }
}
