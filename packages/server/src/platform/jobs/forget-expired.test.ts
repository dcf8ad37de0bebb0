import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { startJobs } from "../../app.ts"
import { newCompany, PASSWORD, SIGN_IN } from "../../testing/access-world.ts"
import { Browser } from "../../testing/browser.ts"
import { testServer } from "../../testing/test-server.ts"
import { enqueueTenantless } from "./enqueue.ts"

const server = await testServer()
const queue = new pg.Pool({ connectionString: server.urlOf("worker"), max: 1 })
const logins = new pg.Pool({ connectionString: server.urlOf("login"), max: 1 })
afterAll(() => Promise.all([queue.end(), logins.end()]))

const ADD = `mutation ($name: String!) { addPerson(input: { name: $name }) { person { name } problems { message } } }`
const START = Date.parse("2026-11-22T12:00:00Z")
const at = (hours: number) => server.setNow(new Date(START + hours * 3_600_000))

async function forget(): Promise<void> {
  await enqueueTenantless(server.app.parts.database, "forget-expired", {})
  await server.runJobs()
}

async function sessions(): Promise<number> {
  const { rows } = await logins.query("SELECT FROM login.session")
  return rows.length
}

test("answers under keys go after a day, in every tenant", async () => {
  const admins = [
    { email: "admin@one.test", ...(await newCompany(server, "One", "admin@one.test")) },
    { email: "admin@two.test", ...(await newCompany(server, "Two", "admin@two.test")) },
  ]
  const replays = async (key: string) => {
    const answers = admins.map(async ({ email }) => {
      const browser = new Browser(server.app.http)
      await browser.run(SIGN_IN, { email, password: PASSWORD })
      const answer = await browser.send(ADD, { name: "Ana Pires" }, { "idempotency-key": key })
      expect(answer.data?.addPerson.problems).toEqual([])
      return answer.replayed
    })
    return Promise.all(answers)
  }
  expect(await replays("first-key")).toEqual([false, false])
  at(12)
  expect(await replays("second-key")).toEqual([false, false])
  at(24)
  await forget()
  expect(await replays("first-key")).toEqual([true, true])
  at(25)
  await forget()
  expect(await replays("second-key")).toEqual([true, true])
  expect(await replays("first-key")).toEqual([false, false])
})

test("sessions go when they have ended, and no other", async () => {
  at(100)
  await forget()
  expect(await sessions()).toBe(0)
  const early = new Browser(server.app.http)
  await early.run(SIGN_IN, { email: "admin@one.test", password: PASSWORD })
  at(105)
  const late = new Browser(server.app.http)
  await late.run(SIGN_IN, { email: "admin@one.test", password: PASSWORD })
  expect(await sessions()).toBe(2)
  at(108)
  await forget()
  expect(await sessions()).toBe(1)
  expect((await late.run("{ viewer { email } }")).viewer.email).toBe("admin@one.test")
  expect((await early.run("{ viewer { email } }")).viewer).toBeNull()
})

test("it comes by itself: a running worker knows when", async () => {
  const running = await startJobs(server.app.parts, { workerUrl: server.urlOf("worker"), concurrency: 1 })
  try {
    await expect
      .poll(async () => (await queue.query("SELECT identifier FROM jobs._private_known_crontabs")).rows)
      .toContainEqual({ identifier: "forget-expired" })
  } finally {
    await running.stop()
  }
})

test("what comes by itself is done, though nobody gave it a payload", async () => {
  for (const task of ["forget-expired", "forget-uploads"]) {
    await queue.query("SELECT jobs.add_job($1, $2)", [task, { tenantId: null, _cron: { ts: new Date() } }])
  }
  await server.runJobs()
  expect((await queue.query("SELECT last_error FROM jobs._private_jobs")).rows).toEqual([])
})
