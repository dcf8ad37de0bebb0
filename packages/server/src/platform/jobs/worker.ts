import { EventEmitter } from "node:events"
import { type ParsedCronItem, parseCronItems, type RunnerOptions, runOnce } from "graphile-worker"
import type { Pool } from "pg"
import { quietPool } from "../postgres/quiet-pool.ts"
import { giveMemoryBack } from "./collect-garbage.ts"
import { JOBS_SCHEMA, silentLogger } from "./install-jobs.ts"
import type { Job } from "./job.ts"
import { keepRunning } from "./keep-running.ts"
import { END_SESSIONS } from "./lease-sql.ts"
import { openLeases } from "./leases.ts"
import { type TaskListOptions, taskListOf } from "./task-list.ts"
import { openThreads, THREADS } from "./threads.ts"

export interface WorkerOptions<Parts> extends Pick<TaskListOptions<Parts>, "jobs" | "parts"> {
  /** A direct connection (no transaction pooler) of the worker's role. */
  readonly workerUrl: string
  /** How many jobs run at once, beside those in threads. */
  readonly concurrency: number
  /** File that threads begin with; absent, no job runs in a thread. */
  readonly threadEntry?: string | undefined
  /** Megabytes of memory that a job in a thread may fill. */
  readonly threadMegabytes?: number
}

export interface RunningWorker {
  /** Lets the jobs that run come to their end, breaks off those in threads, and begins no other. */
  stop(): Promise<void>
}

/** Does jobs as they come, until it is stopped: also after the database was away. */
export async function startWorker<Parts>(options: WorkerOptions<Parts>): Promise<RunningWorker> {
  const { workerUrl, threadEntry, threadMegabytes: heapMegabytes, concurrency, parts, jobs } = options
  const { log } = parts
  const pool = openWorkerPool(workerUrl)
  const leases = openLeases({ workerUrl, log })
  const endSessions = async (name: string) => void (await pool.query(END_SESSIONS, [name]))
  const threads =
    threadEntry === undefined
      ? undefined
      : openThreads({ entry: threadEntry, workerUrl, log, leases, endSessions, heapMegabytes })
  const interrupted: string[] = []
  const onInterrupted = (id: string) => void interrupted.push(id)
  // To start takes twice the memory that is needed afterwards, and threads will want it.
  if (threads) giveMemoryBack()
  const close = async () => {
    await threads?.close()
    await leases.close()
    await pool.end()
  }
  const start = (some: readonly Job<Parts>[], atOnce: number) =>
    keepRunning({
      runner: runnerOptions({ jobs: some, parts, threads, onInterrupted }, { pool, concurrency: atOnce }),
      leases,
      log,
    })
  // Jobs that take long do not keep those waiting that take a moment.
  const slow = jobs.filter((job) => job.of === "tenant" && job.inThread)
  const quick = jobs.filter((job) => !slow.includes(job))
  const begun = await Promise.allSettled([
    ...(quick.length > 0 ? [start(quick, concurrency)] : []),
    ...(slow.length > 0 ? [start(slow, THREADS)] : []),
  ])
  const stop = async () => {
    const stopping = begun.map((group) => (group.status === "fulfilled" ? group.value.stop() : undefined))
    await threads?.close()
    await Promise.all(stopping)
    // To be broken off is no failure: others take them up at once, and as if for the first time.
    await pool.query(GIVE_BACK, [interrupted]).catch(() => undefined)
    await close()
  }
  const failed = begun.find((group) => group.status === "rejected")
  if (!failed) return { stop }
  await stop()
  throw failed.reason
}

const GIVE_BACK = `
  UPDATE jobs._private_jobs SET run_at = now(), attempts = greatest(attempts - 1, 0)
  WHERE id = ANY ($1::bigint[]) AND locked_at IS NULL`

/** Does the jobs that are due now. */
export async function runDueJobs<Parts>({ workerUrl, ...options }: WorkerOptions<Parts>): Promise<void> {
  const pool = openWorkerPool(workerUrl)
  const leases = openLeases({ workerUrl, log: options.parts.log })
  const events: NonNullable<RunnerOptions["events"]> = new EventEmitter()
  events.on("pool:create", ({ workerPool }) => leases.hold(workerPool.id))
  try {
    await runOnce({ ...runnerOptions(options, { pool, concurrency: options.concurrency }), events })
  } finally {
    await leases.close()
    await pool.end()
  }
}

/**
 * Graphile Worker does not wait for the end of a pool that it opened itself, and a connection that the server cuts
 * while it ends would then end this process.
 */
function openWorkerPool(url: string): Pool {
  return quietPool({ connectionString: url, max: 10, application_name: "rung-worker" })
}

function runnerOptions<Parts>(
  tasks: TaskListOptions<Parts>,
  { pool: pgPool, concurrency }: { readonly pool: Pool; readonly concurrency: number },
): RunnerOptions {
  return {
    pgPool,
    noHandleSignals: true,
    schema: JOBS_SCHEMA,
    concurrency,
    pollInterval: 2_000,
    taskList: taskListOf(tasks),
    parsedCronItems: scheduleOf(tasks.jobs),
    logger: silentLogger,
    // Without, a job that is done while the database is away is an error that nobody catches: it ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }
}

/** However many workers there are, each time is only once. */
function scheduleOf<Parts>(jobs: readonly Job<Parts>[]): ParsedCronItem[] {
  return parseCronItems(
    jobs.flatMap(({ task, ...job }) => {
      if (job.of !== "nobody" || job.every === undefined) return []
      return [{ task, match: job.every, payload: { tenantId: null } }]
    }),
  )
}
