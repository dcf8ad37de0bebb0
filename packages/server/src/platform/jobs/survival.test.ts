import { spawn } from "node:child_process"
import { once } from "node:events"
import pg from "pg"
import { pino } from "pino"
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest"
import { freshDatabase } from "../../testing/fresh-database.ts"
import { openDatabase } from "../db/database.ts"
import { newId } from "../db/id.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"
import { enqueue } from "./enqueue.ts"
import type { JobOfTenant, JobParts } from "./job.ts"
import { type RunningWorker, startWorker } from "./worker.ts"

// On a busy machine a process or a thread takes its time to start.
vi.setConfig({ testTimeout: 90_000 })

const { urlOf } = await freshDatabase()
const app = await openDatabase({ url: urlOf("app"), entities: [], poolSize: 1 })
const database = await openDatabase({ url: urlOf("worker"), entities: [], poolSize: 2 })
const queue = new pg.Pool({ connectionString: urlOf("worker"), max: 2, application_name: "the test itself" })
const parts = { database, log: pino({ level: "silent" }) }
const tenant = app.tenant(verifiedTenant(newId()))
const workers: RunningWorker[] = []

beforeEach(() => queue.query("DELETE FROM jobs._private_jobs"))
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop()
})
afterAll(() => Promise.all([app.close(), database.close(), queue.end()]))

async function start(...jobs: readonly JobOfTenant<JobParts>[]): Promise<void> {
  workers.push(await startWorker({ workerUrl: urlOf("worker"), jobs, parts, concurrency: 2 }))
}

const add = (task: string) => tenant.write((tx) => enqueue(tx, task, {}))

async function jobsLeft(): Promise<number> {
  const { rowCount } = await queue.query("SELECT FROM jobs._private_jobs")
  return rowCount ?? 0
}

async function lockedBy(): Promise<string | null> {
  const { rows } = await queue.query("SELECT locked_by FROM jobs._private_jobs")
  return rows[0]?.locked_by ?? null
}

/** Cuts connections of workers, all or those that are just doing something. */
async function cut(doing = "%"): Promise<number> {
  const { rowCount } = await queue.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND application_name <> 'the test itself'
       AND query ILIKE $1`,
    [doing],
  )
  return rowCount ?? 0
}

/** A job that ends when it is let go, and how often it was begun. */
function held(task: string) {
  let begun = 0
  let letGo: () => void = () => undefined
  const free = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const job: JobOfTenant<JobParts> = {
    task,
    of: "tenant",
    run: () => {
      begun += 1
      return free
    },
  }
  return { job, begun: () => begun, letGo }
}

const SOON = { timeout: 30_000, interval: 50 }

test("a job of a worker that was killed is taken up by another, and done once", async () => {
  const child = spawn(
    process.execPath,
    [new URL("survival.test-kit.ts", import.meta.url).pathname, urlOf("worker")],
    { stdio: "inherit" },
  )
  await add("hang")
  await expect.poll(lockedBy, SOON).toMatch(/^pool-/)
  const hang = held("hang")
  hang.letGo()
  await start(hang.job)
  expect(hang.begun()).toBe(0)
  child.kill("SIGKILL")
  await once(child, "exit")
  await expect.poll(jobsLeft, SOON).toBe(0)
  expect(hang.begun()).toBe(1)
})

test("a worker whose connections were cut keeps its job, and does others", async () => {
  const [long, next] = [held("long"), held("next")]
  next.letGo()
  await start(long.job, next.job)
  await add("long")
  await expect.poll(long.begun, SOON).toBe(1)
  // Another worker, that looks for jobs of the dead.
  await start(long.job)
  expect(await cut()).toBeGreaterThan(4)
  await add("next")
  await expect.poll(next.begun, SOON).toBe(1)
  // As long as nobody living would leave it to the dead.
  await new Promise((resolve) => setTimeout(resolve, 7_000))
  long.letGo()
  await expect.poll(jobsLeft, SOON).toBe(0)
  expect(long.begun()).toBe(1)
})

test("a job is begun again when nobody could write down that it was done, and the worker goes on", async () => {
  const [done, next] = [held("done"), held("next")]
  next.letGo()
  await start(done.job, next.job)
  await add("done")
  await expect.poll(done.begun, SOON).toBe(1)
  const blocker = await queue.connect()
  await blocker.query("BEGIN; LOCK TABLE jobs._private_jobs IN SHARE MODE")
  done.letGo()
  await expect.poll(() => cut("delete from%"), SOON).toBe(1)
  await blocker.query("ROLLBACK")
  blocker.release()
  await add("next")
  await expect.poll(next.begun, SOON).toBe(1)
  await expect.poll(jobsLeft, SOON).toBe(0)
  expect(done.begun()).toBe(2)
})
