import pg from "pg"
import { afterAll, beforeEach, expect, test } from "vitest"
import { runJobs } from "../../app.ts"
import { testServer } from "../../testing/test-server.ts"
import { enqueue, enqueueEach } from "./enqueue.ts"
import { installJobs } from "./install-jobs.ts"
import type { Job } from "./job.ts"
import { runDueJobs } from "./worker.ts"

const server = await testServer()
const queue = new pg.Pool({ connectionString: server.urlOf("worker"), max: 1 })
afterAll(() => queue.end())

async function queued(): Promise<{ task: string; payload: unknown }[]> {
  const { rows } = await queue.query(
    `SELECT t.identifier AS task, j.payload FROM jobs._private_jobs j JOIN jobs._private_tasks t ON t.id = j.task_id
     ORDER BY j.id`,
  )
  return rows
}

beforeEach(async () => {
  await queue.query("DELETE FROM jobs._private_jobs")
})

test("a job exists when its transaction commits, and belongs to the tenant of that transaction", async () => {
  const tenant = await server.newTenant()
  await tenant.db.write((tx) => enqueue(tx, "greet", { times: 2 }))
  expect(await queued()).toEqual([{ task: "greet", payload: { tenantId: tenant.id, payload: { times: 2 } } }])
})

test("a job of a transaction that fails never was", async () => {
  const tenant = await server.newTenant()
  const failing = tenant.db.write(async (tx) => {
    await enqueueEach(tx, "greet", [{ times: 1 }, { times: 2 }])
    throw new Error("on purpose")
  })
  await expect(failing).rejects.toThrow("on purpose")
  expect(await queued()).toEqual([])
})

test("nobody adds a job without a tenant, looks into the queue, or gets round our two entrances", async () => {
  const attempt = (sql: string) => server.app.parts.database.entry(sql, [])
  await expect(attempt("SELECT jobs.enqueue('greet', '{}')")).rejects.toThrow("A job needs a tenant.")
  await expect(attempt("SELECT * FROM jobs._private_jobs")).rejects.toThrow("permission denied")
  await expect(attempt("SELECT jobs.add_job('greet', '{}')")).rejects.toThrow("permission denied")
})

test("a job runs in transactions of its own tenant", async () => {
  const [one, two] = [await server.newTenant("One"), await server.newTenant("Two")]
  const seen: unknown[] = []
  const look: Job<typeof server.app.parts> = {
    task: "look",
    of: "tenant",
    run: async ({ db, payload }) => {
      seen.push([payload, await db.read((tx) => tx.query("SELECT name FROM tenant"))])
    },
  }
  await two.db.write((tx) => enqueue(tx, "look", { at: "two" }))
  await one.db.write((tx) => enqueue(tx, "look", { at: "one" }))
  await runDueJobs({
    workerUrl: server.urlOf("worker"),
    jobs: [look],
    parts: server.app.parts,
    concurrency: 1,
  })
  expect(seen).toEqual([
    [{ at: "two" }, [{ name: "Two" }]],
    [{ at: "one" }, [{ name: "One" }]],
  ])
})

test("a job that fails stays to be tried again", async () => {
  const tenant = await server.newTenant()
  await tenant.db.write((tx) => enqueue(tx, "send-invitation", { invitationId: "no id at all" }))
  await runJobs(server.app.parts, { workerUrl: server.urlOf("worker"), concurrency: 1 })
  const { rows } = await queue.query("SELECT attempts, max_attempts FROM jobs._private_jobs")
  expect(rows).toEqual([{ attempts: 1, max_attempts: 12 }])
})

test("the queue is brought up to date any number of times", async () => {
  const { rows } = await queue.query(
    "SELECT grantee FROM information_schema.role_routine_grants WHERE routine_name = 'enqueue'",
  )
  const app = rows.map(({ grantee }) => String(grantee)).find((grantee) => grantee.endsWith("_app")) ?? ""
  await installJobs({ workerUrl: server.urlOf("worker"), appRole: app })
  const tenant = await server.newTenant()
  await tenant.db.write((tx) => enqueue(tx, "greet", {}))
  expect(await queued()).toHaveLength(1)
})
