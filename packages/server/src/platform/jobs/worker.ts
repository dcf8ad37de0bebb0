import {
  type ParsedCronItem,
  parseCronItems,
  type RunnerOptions,
  run,
  runOnce,
  type TaskList,
} from "graphile-worker"
import type { Pool } from "pg"
import type { Logger } from "pino"
import { z } from "zod"
import type { Database, TenantDb } from "../db/database.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"
import { quietPool } from "../postgres/quiet-pool.ts"
import { JOBS_SCHEMA, silentLogger } from "./install-jobs.ts"

/** What does one kind of job. It may be run again after it failed or the process died, so it must bear that. */
export type Job<Parts> =
  | { readonly task: string; readonly of: "tenant"; run(job: TenantJob<Parts>): Promise<void> }
  | {
      readonly task: string
      readonly of: "nobody"
      /** When it comes by itself, as a crontab has it, in UTC; otherwise it is only added. */
      readonly every?: string
      run(job: TenantlessJob<Parts>): Promise<void>
    }

export interface TenantlessJob<Parts> {
  readonly parts: Parts
  readonly payload: unknown
}

export interface TenantJob<Parts> extends TenantlessJob<Parts> {
  /** Transactions of the tenant that the job was added for. */
  readonly db: TenantDb
}

export interface WorkerOptions<Parts> {
  /** A direct connection (no transaction pooler) of the worker's role. */
  readonly workerUrl: string
  readonly jobs: readonly Job<Parts>[]
  readonly parts: Parts & { readonly log: Logger; readonly database: Database }
  /** How many jobs run at once. */
  readonly concurrency: number
}

export interface RunningWorker {
  /** Lets the jobs that run come to their end, and begins no other. */
  stop(): Promise<void>
}

/** Does jobs as they come, until it is stopped. */
export async function startWorker<Parts>(options: WorkerOptions<Parts>): Promise<RunningWorker> {
  const pool = openWorkerPool(options.workerUrl)
  const runner = await run(runnerOptions(options, pool))
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}

/** Does the jobs that are due now. */
export async function runDueJobs<Parts>(options: WorkerOptions<Parts>): Promise<void> {
  const pool = openWorkerPool(options.workerUrl)
  try {
    await runOnce(runnerOptions(options, pool))
  } finally {
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

function runnerOptions<Parts>(options: WorkerOptions<Parts>, pgPool: Pool): RunnerOptions {
  return {
    pgPool,
    noHandleSignals: true,
    schema: JOBS_SCHEMA,
    concurrency: options.concurrency,
    pollInterval: 2_000,
    taskList: taskListOf(options),
    parsedCronItems: scheduleOf(options),
    logger: silentLogger,
  }
}

/** However many workers there are, each time is only once. */
function scheduleOf<Parts>({ jobs }: WorkerOptions<Parts>): ParsedCronItem[] {
  return parseCronItems(
    jobs.flatMap(({ task, ...job }) => {
      if (job.of !== "nobody" || job.every === undefined) return []
      return [{ task, match: job.every, payload: { tenantId: null } }]
    }),
  )
}

const stamped = z.object({ tenantId: z.string().nullable(), payload: z.unknown() })

function taskListOf<Parts>({ jobs, parts }: WorkerOptions<Parts>): TaskList {
  const taskOf = (job: Job<Parts>) => async (raw: unknown) => {
    try {
      const { tenantId, payload } = stamped.parse(raw)
      if (job.of === "nobody") return await job.run({ parts, payload })
      if (tenantId === null) throw new Error(`A job ${job.task} came without a tenant.`)
      await job.run({ parts, payload, db: parts.database.tenant(verifiedTenant(tenantId)) })
    } catch (error) {
      parts.log.error({ err: error, task: job.task }, "A job failed and will be tried again.")
      throw error
    }
  }
  return Object.fromEntries(jobs.map((job) => [job.task, taskOf(job)]))
}
