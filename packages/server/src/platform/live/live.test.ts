import pg from "pg"
import { pino } from "pino"
import { afterAll, beforeEach, expect, test } from "vitest"
import { freshDatabase } from "../../testing/fresh-database.ts"
import { openDatabase } from "../db/database.ts"
import { newId } from "../db/id.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"
import { announce } from "./announce.ts"
import type { ChangeReader } from "./change-reader.ts"
import { openLive } from "./live.ts"

const { urlOf } = await freshDatabase()
const database = await openDatabase({ url: urlOf("worker"), entities: [], poolSize: 1 })
const log = pino({ level: "silent" })
const live = openLive({ url: urlOf("app"), log })
const [one, two] = [verifiedTenant(newId()), verifiedTenant(newId())]
const open: ChangeReader[] = []
afterAll(async () => {
  await live.close()
  await database.close()
})
beforeEach(() => {
  for (const reader of open.splice(0)) void reader.return()
})

const tell = (tenant: typeof one, topic: string) => database.tenant(tenant).write((tx) => announce(tx, topic))

/** A reader that has had its first value, so that it hears everything from now on. */
async function reader(tenant: typeof one, topic: string): Promise<ChangeReader> {
  const changes = live.changes(tenant, topic)
  open.push(changes)
  expect(await changes.next()).toEqual({ value: undefined, done: false })
  return changes
}

/** Whether something comes of it before whatever is announced next has arrived. */
async function hasHeard(next: Promise<unknown>): Promise<boolean> {
  const heard = next.then(() => true)
  const fence = await reader(one, "a fence")
  const crossed = fence.next().then(() => false)
  await tell(one, "a fence")
  return Promise.race([heard, crossed])
}

const NEVER = new Promise(() => undefined)

test("a change is heard by who asked for it in its tenant, and by nobody else", async () => {
  const [own, otherTenant, otherTopic] = [
    (await reader(one, "a")).next(),
    (await reader(two, "a")).next(),
    (await reader(one, "b")).next(),
  ]
  await tell(one, "a")
  expect(await hasHeard(own)).toBe(true)
  expect(await hasHeard(Promise.race([otherTenant, otherTopic]))).toBe(false)
})

test("a change that was taken back is not heard", async () => {
  const next = (await reader(one, "a")).next()
  const failing = database.tenant(one).write(async (tx) => {
    await announce(tx, "a")
    throw new Error("on purpose")
  })
  await expect(failing).rejects.toThrow("on purpose")
  expect(await hasHeard(next)).toBe(false)
})

test("changes that nobody has read yet are one", async () => {
  const changes = await reader(one, "a")
  for (let n = 0; n < 5; n += 1) await tell(one, "a")
  expect(await hasHeard(NEVER)).toBe(false)
  expect(await hasHeard(changes.next())).toBe(true)
  expect(await hasHeard(changes.next())).toBe(false)
})

test("who leaves is forgotten, also while waiting", async () => {
  const before = live.readers()
  const changes = await reader(one, "a")
  expect(live.readers()).toBe(before + 1)
  const waiting = changes.next()
  await changes.return()
  expect(await waiting).toEqual({ value: undefined, done: true })
  expect(await changes.next()).toEqual({ value: undefined, done: true })
  expect(live.readers()).toBe(before)
})

test("after its connection was cut everybody looks again, and hears as before", async () => {
  const changes = await reader(one, "a")
  const next = changes.next()
  const admin = new pg.Client({ connectionString: urlOf("app") })
  await admin.connect()
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'rung-live'`,
  )
  await admin.end()
  expect(await next).toEqual({ value: undefined, done: false })
  const after = changes.next()
  await tell(one, "a")
  expect(await hasHeard(after)).toBe(true)
})

test("when the server stops everybody's answers end", async () => {
  const stopping = openLive({ url: urlOf("app"), log })
  const changes = stopping.changes(one, "a")
  await changes.next()
  const waiting = changes.next()
  await stopping.close()
  expect(await waiting).toEqual({ value: undefined, done: true })
  expect(await stopping.changes(one, "a").next()).toEqual({ value: undefined, done: true })
})
