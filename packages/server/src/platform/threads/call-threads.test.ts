import { fail } from "node:assert"
import { parseDay } from "@rung/domain/kit/day"
import { pino } from "pino"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { freshDatabase } from "../../testing/fresh-database.ts"
import { newId } from "../db/id.ts"
import { Fault } from "../graphql/fault.ts"
import { type CallThreads, openCallThreads } from "./call-threads.ts"

// On a busy machine a thread takes its time to start.
vi.setConfig({ testTimeout: 60_000 })

const { urlOf } = await freshDatabase()
const tenantId = newId()
const today = parseDay("2026-11-22") ?? fail()
const now = new Date("2026-11-22T12:00:00Z")
let threads: CallThreads

beforeEach(() => {
  threads = openCallThreads({
    entry: new URL("call-threads.test-kit.ts", import.meta.url).pathname,
    appUrl: urlOf("app"),
    sealedUrl: urlOf("sealed"),
    log: pino({ level: "silent" }),
    heapMegabytes: 64,
  })
})
afterEach(() => threads.close())

const call = (name: string, input = "") =>
  threads.run<string, Record<string, unknown>>({
    name,
    tenantId,
    principal: undefined,
    today,
    now,
    input,
  })

async function faultOf(name: string): Promise<unknown> {
  const error: unknown = await call(name).catch((thrown: unknown) => thrown)
  return error instanceof Fault ? [error.code, error.message] : error
}

test("a use case finds the request, its tenant and both roles in the thread, which stays for the next", async () => {
  const told = await call("tell", "said")
  const role = expect.stringMatching(/_app$/)
  expect(told).toMatchObject({
    asked: { today, now, input: "said" },
    tenant: [{ id: tenantId, role }],
    sealed: [{ role: expect.stringMatching(/_sealed$/) }],
  })
  expect((await call("tell")).threadId).toBe(told.threadId)
  expect(told.threadId).toBeGreaterThan(0)
})

test("faults come out as they went in, what the database refuses as its fault, and bugs as bugs", async () => {
  expect(await faultOf("refuse")).toEqual(["NOT_FOUND", "Not here."])
  expect(await faultOf("wait")).toEqual(["TIMED_OUT", expect.stringContaining("too long")])
  expect(await faultOf("break")).toMatchObject({ message: "on purpose" })
  expect(await faultOf("nothing of the kind")).toMatchObject({
    message: "No use case nothing of the kind runs in a thread.",
  })
  expect(await call("tell")).toBeDefined()
})

test("calls wait for one another", async () => {
  const ended: string[] = []
  const note = (name: string) =>
    call(name)
      .catch(() => undefined)
      .then(() => ended.push(name))
  await Promise.all([note("wait"), note("tell"), note("refuse")])
  expect(ended).toEqual(["wait", "tell", "refuse"])
})

test("a call that fills its memory is broken off and takes nobody with it", async () => {
  await expect(call("fill")).rejects.toThrow("The job needed more than the 64 MB of memory it may have.")
  expect(await call("tell")).toBeDefined()
})

test("when the server stops, what runs is broken off and nothing begins any more", async () => {
  await call("tell")
  const running = expect(call("compute")).rejects.toThrow("in the midst of its work")
  await new Promise(setImmediate)
  await threads.close()
  await running
  await expect(call("tell")).rejects.toThrow("The server stops.")
})
