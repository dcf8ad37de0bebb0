import { pino } from "pino"
import { openDatabase } from "../db/database.ts"
import type { JobOfTenant, JobParts } from "./job.ts"
import { startWorker } from "./worker.ts"

// A worker in a process of its own, which takes up one job and never ends it.

const hang: JobOfTenant<JobParts> = { task: "hang", of: "tenant", run: () => new Promise(() => undefined) }

const [workerUrl = ""] = process.argv.slice(2)
const database = await openDatabase({ url: workerUrl, entities: [], poolSize: 1 })
await startWorker({
  workerUrl,
  jobs: [hang],
  parts: { database, log: pino({ level: "silent" }) },
  concurrency: 1,
})
