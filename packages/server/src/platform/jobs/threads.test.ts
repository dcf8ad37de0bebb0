import pg from "pg"
import { pino } from "pino"
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest"
import { freshDatabase } from "../../testing/fresh-database.ts"
import { openDatabase } from "../db/database.ts"
import { newId } from "../db/id.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"
import { enqueue, type JobPayload } from "./enqueue.ts"
import type { GaveUp, JobOfTenant, JobParts, JobProgress } from "./job.ts"
import { openLeases } from "./leases.ts"
import { openThreads } from "./threads.ts"
import { type RunningWorker, startWorker } from "./worker.ts"

// On a busy machine a process or a thread takes its time to start.
vi.setConfig({ testTimeout: 90_000 })

const { urlOf } = await freshDatabase()
const app = await openDatabase({ url: urlOf("app"), entities: [], poolSize: 1 })
const database = await openDatabase({ url: urlOf("worker"), entities: [], poolSize: 2 })
const tenantId = verifiedTenant(newId())
const queue = new pg.Pool({ connectionString: urlOf("worker"), max: 1, application_name: "the test itself" })
const ear = new pg.Client({ connectionString: urlOf("worker") })
await ear.connect()
await ear.query("LISTEN thread_test")
const heard: Record<string, unknown>[] = []
ear.on("notification", ({ payload = "{}" }) => heard.push(JSON.parse(payload)))
const logged: Record<string, unknown>[] = []
const log = pino({ level: "warn" }, { write: (line) => logged.push(JSON.parse(line)) })
let worker: RunningWorker | undefined

const progress: (JobProgress | undefined)[] = []
const gaveUp: GaveUp[] = []
let isWanted = true

const entry = new URL("threads.test-kit.ts", import.meta.url).pathname

beforeEach(async () => {
  isWanted = true
  for (const list of [heard, logged, progress, gaveUp]) list.length = 0
  await queue.query("DELETE FROM jobs._private_jobs")
  worker = await start()
})
afterEach(() => worker?.stop())
afterAll(() => Promise.all([app.close(), database.close(), queue.end(), ear.end()]))

const start = () =>
  startWorker({
    workerUrl: urlOf("worker"),
    threadEntry: entry,
    threadMegabytes: 64,
    jobs: ["tell", "refuse", "compute", "sleep", "fill"].map(inThread),
    parts: { database, log },
    concurrency: 1,
  })

/** How the process that does jobs knows them: what they do is in the thread's own list. */
function inThread(task: string): JobOfTenant<JobParts> {
  return {
    task,
    of: "tenant",
    inThread: true,
    tries: 2,
    run: () => Promise.reject(new Error("This ran in the process itself.")),
    watch: async (_job, latest) => {
      progress.push(latest)
      return isWanted ? "GO_ON" : "CANCEL"
    },
    gaveUp: async (_job, why) => void gaveUp.push(why),
  }
}

const add = (task: string, payload: JobPayload = {}) =>
  app.tenant(tenantId).write((tx) => enqueue(tx, task, payload))

async function jobsLeft(): Promise<unknown[]> {
  return (await queue.query("SELECT attempts, last_error, locked_by FROM jobs._private_jobs")).rows
}

async function sessionsOfThreads(doing = "%"): Promise<number> {
  const { rows } = await queue.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database()
       AND application_name LIKE 'rung-thread %' AND query LIKE $1`,
    [doing],
  )
  return rows[0].n
}

const SOON = { timeout: 30_000, interval: 20 }

test("a job runs in a thread with transactions of its tenant, and the next one finds it warm", async () => {
  await add("tell", { number: 1 })
  await expect.poll(() => heard.length, SOON).toBe(1)
  await add("tell", { number: 2 })
  await expect.poll(() => heard.length, SOON).toBe(2)
  const [one, two] = heard
  expect(one).toEqual({ payload: { number: 1 }, attempt: 1, tenantId, threadId: expect.any(Number) })
  expect(two).toEqual({ ...one, payload: { number: 2 } })
  expect(one?.threadId).not.toBe(0)
  await expect.poll(jobsLeft, SOON).toEqual([])
  expect(logged[0]).toMatchObject({ level: 40, told: { number: 1 }, msg: "A word from the thread." })
})

test("a job that fails stays to be tried again, and is given up after its last try", async () => {
  await add("refuse")
  const failedOnce = { attempts: 1, last_error: "on purpose", locked_by: null }
  await expect.poll(jobsLeft, SOON).toEqual([failedOnce])
  expect(gaveUp).toEqual([])
  await queue.query("UPDATE jobs._private_jobs SET run_at = now()")
  await expect.poll(jobsLeft, SOON).toEqual([])
  expect(gaveUp).toEqual([{ reason: "FAILED", message: "on purpose" }])
})

test("a job that computes without a break is watched, and ends when nobody wants it", async () => {
  await add("compute")
  await expect.poll(() => progress.at(-1), SOON).toMatchObject({ attempt: 1, step: "COMPUTE" })
  isWanted = false
  await expect.poll(() => gaveUp, SOON).toEqual([{ reason: "CANCELLED", message: "The job was cancelled." }])
  await expect.poll(jobsLeft, SOON).toEqual([])
})

test("a job that waits for the database ends when nobody wants it, and so do its sessions", async () => {
  await add("sleep")
  await expect.poll(() => sessionsOfThreads("SELECT pg_sleep%"), SOON).toBe(1)
  isWanted = false
  await expect.poll(() => gaveUp, SOON).toEqual([{ reason: "CANCELLED", message: "The job was cancelled." }])
  await expect.poll(() => sessionsOfThreads(), SOON).toBe(0)
  await expect.poll(jobsLeft, SOON).toEqual([])
})

test("a job that fills its memory is given up, and takes nobody with it", async () => {
  await add("fill")
  await expect.poll(() => gaveUp.map(({ reason }) => reason), SOON).toEqual(["OUT_OF_MEMORY"])
  expect(gaveUp[0]?.message).toContain("64 MB")
  await add("tell", { number: 3 })
  await expect.poll(() => heard.length, SOON).toBe(1)
  await expect.poll(jobsLeft, SOON).toEqual([])
})

test("a worker that stops breaks a job off, which is then there as if it had never been begun", async () => {
  await add("sleep")
  await expect.poll(() => sessionsOfThreads("SELECT pg_sleep%"), SOON).toBe(1)
  await worker?.stop()
  worker = undefined
  expect(await jobsLeft()).toEqual([{ attempts: 0, last_error: "The process stops.", locked_by: null }])
  expect(await sessionsOfThreads()).toBe(0)
  expect(gaveUp).toEqual([])
})

test("a job whose processes all died at it is given up before it takes another with it", async () => {
  await worker?.stop()
  await add("tell")
  await queue.query("UPDATE jobs._private_jobs SET attempts = 2")
  worker = await start()
  await expect.poll(() => gaveUp.map(({ reason }) => reason), SOON).toEqual(["FAILED"])
  await expect.poll(jobsLeft, SOON).toEqual([])
  expect(heard).toEqual([])
})

test("a thread that has had nothing to do for a while ends", async () => {
  const workerUrl = urlOf("worker")
  const leases = openLeases({ workerUrl, log })
  const threads = openThreads({
    entry,
    workerUrl,
    log,
    leases,
    endSessions: async () => undefined,
    warmFor: 500,
  })
  const run = { attempt: 1, report: () => undefined, isCancelled: () => false }
  try {
    await threads.run(
      { task: "tell", tenantId, payload: {}, attempt: 1 },
      { run, cancelled: new AbortController().signal },
    )
    expect(await sessionsOfThreads()).toBeGreaterThan(0)
    await expect.poll(() => sessionsOfThreads(), SOON).toBe(0)
  } finally {
    await threads.close()
    await leases.close()
  }
})
