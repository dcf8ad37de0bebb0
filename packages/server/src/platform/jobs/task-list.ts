import type { TaskList } from "graphile-worker"
import type { Logger } from "pino"
import { z } from "zod"
import { verifiedTenant } from "../db/verified-tenant.ts"
import {
  type GaveUp,
  type Job,
  JobCancelled,
  type JobOfTenant,
  type JobParts,
  type TenantJob,
} from "./job.ts"
import { JobInterrupted, ThreadOutOfMemory } from "./thread-end.ts"
import type { Threads } from "./threads.ts"
import { watchRun } from "./watch-run.ts"

export interface TaskListOptions<Parts> {
  readonly jobs: readonly Job<Parts>[]
  readonly parts: Parts & JobParts & { readonly log: Logger }
  /** Where jobs run that want a thread; absent, they run like all others. */
  readonly threads?: Threads | undefined
  /** Called with the id of each job that was broken off because this process stops. */
  readonly onInterrupted?: (jobId: string) => void
}

/** What comes by itself has no payload. */
const stamped = z.object({ tenantId: z.string().nullable(), payload: z.unknown().optional() })

/** The jobs as the queue calls them. */
export function taskListOf<Parts>(options: TaskListOptions<Parts>): TaskList {
  const { jobs, parts, onInterrupted } = options
  const taskOf =
    (job: Job<Parts>): TaskList[string] =>
    async (raw, { job: { id, attempts: attempt } }) => {
      try {
        const { tenantId, payload } = stamped.parse(raw)
        if (job.of === "nobody") return await job.run({ parts, payload })
        if (tenantId === null) throw new Error(`A job ${job.task} came without a tenant.`)
        const tenantJob = { parts, payload, db: parts.database.tenant(verifiedTenant(tenantId)) }
        await runOrGiveUp({ ...options, job, tenantJob, attempt })
      } catch (error) {
        if (error instanceof JobInterrupted) onInterrupted?.(id)
        else parts.log.error({ err: error, task: job.task, attempt }, "A job failed and will be tried again.")
        throw error
      }
    }
  return Object.fromEntries(jobs.map((job) => [job.task, taskOf(job)]))
}

interface Attempt<Parts> extends Pick<TaskListOptions<Parts>, "parts" | "threads"> {
  readonly job: JobOfTenant<Parts>
  readonly tenantJob: TenantJob<Parts>
  readonly attempt: number
}

/** A job that was given up ends well for the queue: there is nothing to try again. */
async function runOrGiveUp<Parts>(attempt: Attempt<Parts>): Promise<void> {
  const why = await tryOnce(attempt)
  if (!why) return
  const { job, tenantJob, parts } = attempt
  if (why.reason !== "CANCELLED") parts.log.error({ task: job.task, ...why }, "A job was given up.")
  await job.gaveUp?.(tenantJob, why)
}

/** Nothing when the job was done; why it is given up; or it throws, and the job is tried again. */
async function tryOnce<Parts>(given: Attempt<Parts>): Promise<GaveUp | undefined> {
  const { job, tenantJob, attempt, threads, parts } = given
  const { tries = Number.POSITIVE_INFINITY } = job
  if (attempt > tries) return { reason: "FAILED", message: "Every process that took it up ended before it." }
  const watched = watchRun({ job, tenantJob, attempt, log: parts.log })
  try {
    if (job.inThread && threads) await threads.run(workOf(given), watched)
    else await job.run(tenantJob, watched.run)
    return undefined
  } catch (error) {
    const reason = reasonOf(error) ?? (attempt >= tries ? "FAILED" : undefined)
    if (!reason || error instanceof JobInterrupted) throw error
    return { reason, message: error instanceof Error ? error.message : String(error) }
  } finally {
    await watched.end()
  }
}

function workOf<Parts>({ job: { task }, tenantJob: { db, payload }, attempt }: Attempt<Parts>) {
  return { task, tenantId: db.tenantId, payload, attempt }
}

function reasonOf(error: unknown): GaveUp["reason"] | undefined {
  if (error instanceof JobCancelled) return "CANCELLED"
  return error instanceof ThreadOutOfMemory ? "OUT_OF_MEMORY" : undefined
}
