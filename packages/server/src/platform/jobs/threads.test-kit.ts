import { setTimeout as pause } from "node:timers/promises"
import { getHeapStatistics } from "node:v8"
import { threadId } from "node:worker_threads"
import type { Logger } from "pino"
import { JobCancelled, type JobOfTenant, type JobParts } from "./job.ts"
import { serveThread } from "./serve-thread.ts"

// What a thread begins with in the tests of threads.

type Parts = JobParts & { readonly log: Logger }

const CHANNEL = "thread_test"

const tell: JobOfTenant<Parts> = {
  task: "tell",
  of: "tenant",
  run: async ({ db, payload, parts }, { attempt }) => {
    parts.log.warn({ told: payload }, "A word from the thread.")
    await db.write((tx) =>
      tx.query("SELECT pg_notify($1, $2)", [
        CHANNEL,
        JSON.stringify({ payload, attempt, tenantId: tx.tenantId, threadId }),
      ]),
    )
  },
}

const refuse: JobOfTenant<Parts> = {
  task: "refuse",
  of: "tenant",
  run: () => Promise.reject(new Error("on purpose")),
}

const compute: JobOfTenant<Parts> = {
  task: "compute",
  of: "tenant",
  run: async (_job, run) => {
    for (let done = 0; ; done += 1) {
      run.report("COMPUTE", done)
      if (done % 1_000 === 0 && run.isCancelled()) throw new JobCancelled()
    }
  },
}

const sleep: JobOfTenant<Parts> = {
  task: "sleep",
  of: "tenant",
  run: ({ db }) => db.write(async (tx) => void (await tx.query("SELECT pg_sleep(60)"))),
}

const fill: JobOfTenant<Parts> = {
  task: "fill",
  of: "tenant",
  run: async () => {
    const kept: string[][] = []
    while (getHeapStatistics().used_heap_size < 72 * 1_048_576) {
      kept.push(Array.from({ length: 500 }, (_, place) => `a text of its own ${kept.length} ${place}`))
    }
    await pause(60_000)
    throw new Error(`Nobody saw that ${kept.length} lists filled the memory.`)
  },
}

const jobs = [tell, refuse, compute, sleep, fill]
await serveThread<Parts>({ works: [async () => ({ jobs, entities: [] })], parts: (built) => built })
