import { getHeapStatistics } from "node:v8"
import { parentPort, workerData } from "node:worker_threads"
import { type Logger, pino } from "pino"
import { z } from "zod"
import { type Database, type EntityClass, openDatabase } from "../db/database.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"
import { giveMemoryBack } from "./collect-garbage.ts"
import { JobCancelled, type JobOfTenant, type JobRun } from "./job.ts"
import { stepAside } from "./step-aside.ts"
import type { ThreadMessage, ThreadSetup, WorkMessage } from "./thread-messages.ts"

/** Jobs that belong together, with the entities they need. */
export interface ThreadWork<Parts> {
  readonly jobs: readonly JobOfTenant<Parts>[]
  readonly entities: EntityClass[]
}

export interface ServeThreadOptions<Parts> {
  /** Loaded one after another until a job is found, so that a thread holds only what it has been asked for. */
  readonly works: readonly (() => Promise<ThreadWork<Parts>>)[]
  /** What the jobs find, built once for the thread's life. */
  readonly parts: (built: { readonly database: Database; readonly log: Logger }) => Parts
}

/** Bytes that no small job fills: a thread that waits for its next one does not keep them. */
const LARGE_HEAP = 96 * 1_048_576

/** Sessions with the database: one for the transaction of the job, and one for what it looks up beside it. */
const POOL = 2

const setupOf: z.ZodType<ThreadSetup> = z.object({
  workerUrl: z.string(),
  name: z.string(),
  logLevel: z.string(),
})

/** Does jobs in a thread, as its process asks. */
export async function serveThread<Parts>(options: ServeThreadOptions<Parts>): Promise<void> {
  const { works, parts: build } = options
  const port = parentPort
  if (!port) throw new Error("This is no thread.")
  stepAside()
  const say = (message: ThreadMessage) => port.postMessage(message)
  const { workerUrl, name, logLevel } = setupOf.parse(workerData)
  const write = (line: string) => say({ kind: "log", line })
  const log = pino({ level: logLevel, base: null }, { write })
  const open = async (load: () => Promise<ThreadWork<Parts>>) => {
    const { jobs, entities } = await load()
    const database = await openDatabase({ url: workerUrl, entities, poolSize: POOL, name })
    return { jobs, database, parts: build({ database, log }) }
  }
  const opened: ReturnType<typeof open>[] = []
  const workWith = async (task: string) => {
    for (const [at, load] of works.entries()) {
      opened[at] ??= open(load)
      const { jobs, ...built } = await opened[at]
      const job = jobs.find((each) => each.task === task)
      if (job) return { job, ...built }
    }
    throw new Error(`No job ${task} runs in a thread.`)
  }
  port.on("message", async ({ task, tenantId, payload, attempt, cancelled }: WorkMessage) => {
    const run: JobRun = {
      attempt,
      isCancelled: () => Atomics.load(cancelled, 0) !== 0,
      report: paced((step, done, total) =>
        say({ kind: "progress", step, done, ...(total === undefined ? {} : { total }) }),
      ),
    }
    try {
      const { job, parts, database } = await workWith(task)
      await job.run({ parts, payload, db: database.tenant(verifiedTenant(tenantId)) }, run)
      say({ kind: "done" })
    } catch (error) {
      if (error instanceof JobCancelled) say({ kind: "cancelled" })
      else say({ kind: "failed", error: plain(error) })
    }
    if (getHeapStatistics().total_heap_size > LARGE_HEAP) giveMemoryBack()
  })
}

/** Milliseconds between two reports of one step that are sent on. */
const PACE = 50

/** Leaves out reports that nobody could look at in time; a new step is always told. */
function paced(report: JobRun["report"]): JobRun["report"] {
  let [lastStep, lastAt] = ["", 0]
  return (step, done, total) => {
    const now = performance.now()
    if (step === lastStep && now - lastAt < PACE) return
    ;[lastStep, lastAt] = [step, now]
    report(step, done, total)
  }
}

/** What can be sent between threads of an error: its words. */
function plain(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const copy = new Error(error.message)
  if (error.stack !== undefined) copy.stack = error.stack
  return copy
}
