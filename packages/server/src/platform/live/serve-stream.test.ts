import { randomUUID } from "node:crypto"
import type { Principal } from "@rung/domain/access/principal"
import { parseDay } from "@rung/domain/kit/day"
import { createClient } from "graphql-sse"
import { pino } from "pino"
import { Arg, Ctx as Context, Field, Int, ObjectType, Query, Resolver, Subscription } from "type-graphql"
import { afterAll, beforeEach, expect, test } from "vitest"
import { silentExchange } from "../../demo/silent-exchange.ts"
import { freshDatabase } from "../../testing/fresh-database.ts"
import { openDatabase } from "../db/database.ts"
import { newId } from "../db/id.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"
import { createApollo } from "../graphql/apollo.ts"
import type { Ctx } from "../graphql/ctx.ts"
import { Guarded } from "../graphql/guard.ts"
import { createSchema } from "../graphql/schema.ts"
import { createHttp, serveGraphql } from "../http/server.ts"
import { announce } from "./announce.ts"
import { Following } from "./following.ts"
import { openLive } from "./live.ts"
import { SEATS } from "./seats.ts"
import { serveStream } from "./serve-stream.ts"

const tenantId = verifiedTenant(newId())
const { urlOf } = await freshDatabase()
const database = await openDatabase({ url: urlOf("app"), entities: [], poolSize: 4 })
const errors: unknown[] = []
const log = pino({ level: "error" }, { write: (line) => errors.push(JSON.parse(line)) })
const live = openLive({ url: urlOf("app"), log })

/** What is followed: a number that counts up to 100, and then rests. */
let [count, isBroken] = [0, false]
let principal: Principal | undefined

@ObjectType({ simpleResolvers: true, description: "A number and its like." })
class Counter {
  @Field(() => Int, { description: "How much." })
  count!: number

  @Field(() => Counter, { description: "The very same." })
  self!: Counter
}

@Resolver()
class CounterResolver {
  @Guarded("public")
  @Query(() => Int, { description: "How much now." })
  now(): number {
    return count
  }

  @Guarded("import:read")
  @Subscription(() => Counter, {
    subscribe: () => new Following(live.changes(tenantId, "count"), async () => count < 100),
    description: "The number whenever it changes.",
  })
  counter(
    @Context() ctx: Ctx,
    @Arg("name", () => String, { nullable: true, description: "Of no meaning." }) _name: string | null,
  ): Counter {
    if (isBroken) throw new Error(`A secret of ${ctx.requestId}`)
    const counter = { count } as Counter
    counter.self = counter
    return counter
  }
}

async function serve(recheckEvery: number) {
  const schema = createSchema([CounterResolver])
  const apollo = createApollo<Ctx>({ schema, log, introspection: false, plugins: [] })
  const ready = async () => undefined
  const http = await createHttp({ log, consoleFolder: undefined, secure: false, trustedProxies: 0, ready })
  const context = async () => ({
    requestId: randomUUID(),
    principal,
    db: database.tenant(tenantId),
    writes: { finished: 0 },
    today: parseDay("2026-11-22") ?? "2026-11-22",
    now: new Date(),
    http: silentExchange(),
    parts: undefined,
  })
  await serveGraphql(http, apollo, context as never)
  serveStream(http, { apollo, schema, context: context as never, log, recheckEvery })
  const origin = await http.listen({ port: 0, host: "127.0.0.1" })
  return { http, url: `${origin}/graphql/stream`, origin, stop: () => http.close().then(() => apollo.stop()) }
}

const server = await serve(60_000)
const strict = await serve(100)
afterAll(async () => {
  await Promise.all([server.stop(), strict.stop()])
  await live.close()
  await database.close()
})

const ADMIN: Principal = { kind: "PERSON_SESSION", tenantId, accountId: newId(), roles: ["ADMIN"] }

beforeEach(() => {
  ;[count, isBroken] = [0, false]
  principal = ADMIN
  errors.length = 0
})

async function become(next: number): Promise<void> {
  count = next
  await database.tenant(tenantId).write((tx) => announce(tx, "count"))
}

const COUNTER = "subscription { counter { count } }"

function follow(query = COUNTER, url = server.url) {
  const client = createClient({ url, retryAttempts: 0 })
  return client.iterate<{ counter: { count: number } }>({ query })
}

const told = async (answers: ReturnType<typeof follow>) => {
  const { value, done } = await answers.next()
  if (done) return "the end"
  return value?.errors?.[0]?.extensions?.code ?? value?.data?.counter.count
}

test("an answer comes at once, at each change that changes it, and ends at rest", async () => {
  const answers = follow()
  expect(await told(answers)).toBe(0)
  await become(1)
  expect(await told(answers)).toBe(1)
  await become(1)
  await become(2)
  expect(await told(answers)).toBe(2)
  await become(100)
  expect(await told(answers)).toBe(100)
  expect(await told(answers)).toBe("the end")
  expect(live.readers()).toBe(0)
})

test("what rests already is answered once", async () => {
  count = 100
  const answers = follow()
  expect([await told(answers), await told(answers)]).toEqual([100, "the end"])
})

test("changes that come fast are told four times a second at most, the last one always", async () => {
  const answers = follow()
  expect(await told(answers)).toBe(0)
  const seen: unknown[] = []
  const reading = (async () => {
    for (let each = await told(answers); each !== "the end"; each = await told(answers)) seen.push(each)
  })()
  for (let n = 81; n <= 100; n += 1) {
    await become(n)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await reading
  expect(seen.at(-1)).toBe(100)
  expect(seen.length).toBeLessThan(8)
})

test.each<[string, Principal | undefined, string]>([
  ["who is not signed in", undefined, "UNAUTHENTICATED"],
  ["who may not", { kind: "PERSON_SESSION", tenantId, accountId: newId(), roles: ["MEMBER"] }, "FORBIDDEN"],
])("%s is refused", async (_who, caller, code) => {
  principal = caller
  const answers = follow()
  expect([await told(answers), await told(answers)]).toEqual([code, "the end"])
  expect(live.readers()).toBe(0)
})

test("a right that is taken away ends the answers at the next change", async () => {
  const answers = follow()
  expect(await told(answers)).toBe(0)
  principal = { ...ADMIN, roles: ["MEMBER"] }
  await become(1)
  expect([await told(answers), await told(answers)]).toEqual(["FORBIDDEN", "the end"])
})

test("a session that has ended ends the answers even when nothing changes", async () => {
  const answers = follow(COUNTER, strict.url)
  expect(await told(answers)).toBe(0)
  principal = undefined
  expect([await told(answers), await told(answers)]).toEqual(["UNAUTHENTICATED", "the end"])
  expect(live.readers()).toBe(0)
})

test("an error that was not meant for the caller is masked, and logged", async () => {
  const answers = follow()
  expect(await told(answers)).toBe(0)
  isBroken = true
  await become(1)
  const { value } = await answers.next()
  expect(JSON.stringify(value)).toContain("INTERNAL_SERVER_ERROR")
  expect(JSON.stringify(value)).not.toContain("secret")
  expect(JSON.stringify(errors)).toContain("A secret of")
  expect(await told(answers)).toBe("the end")
})

const deep = (levels: number): string => (levels === 0 ? "{ count }" : `{ self ${deep(levels - 1)} }`)

test.each([
  ["too deep", `subscription { counter ${deep(20)} }`, "GRAPHQL_VALIDATION_FAILED"],
  ["too long", `subscription { counter { ${"count ".repeat(5_000)} } }`, "GRAPHQL_PARSE_FAILED"],
  [
    "full of aliases",
    `subscription { counter { ${[...Array(40).keys()].map((n) => `a${n}: count`)} } }`,
    "GRAPHQL_VALIDATION_FAILED",
  ],
  ["of an unknown field", "subscription { conter { count } }", "GRAPHQL_VALIDATION_FAILED"],
  ["no GraphQL", "subscription {", "GRAPHQL_PARSE_FAILED"],
  ["a query", "{ now }", "BAD_USER_INPUT"],
  [
    "two things at once",
    "subscription { a: counter { count } b: counter { count } }",
    "GRAPHQL_VALIDATION_FAILED",
  ],
])("what is %s is refused", async (_what, query, code) => {
  const answers = follow(query)
  const { value } = await answers.next()
  expect(value?.errors?.[0]?.extensions?.code).toBe(code)
  expect(value?.errors?.[0]?.message).not.toContain("Did you mean")
  expect(await told(answers)).toBe("the end")
})

test.each([
  ["a form", { "content-type": "application/x-www-form-urlencoded", accept: "text/event-stream" }, 415],
  ["plain text", { "content-type": "text/plain", accept: "text/event-stream" }, 415],
  ["who wants no stream", { "content-type": "application/json", accept: "application/json" }, 406],
])("another site's page cannot open a stream: %s is refused", async (_what, headers, status) => {
  const body = JSON.stringify({ query: COUNTER })
  const answer = await fetch(server.url, { method: "POST", headers, body })
  expect(answer.status).toBe(status)
})

test("nothing is streamed by GET, and no operations are gathered under a token", async () => {
  const url = `${server.url}?query=${encodeURIComponent(COUNTER)}&token=abc`
  expect((await fetch(url, { headers: { accept: "text/event-stream" } })).status).toBe(404)
  expect((await fetch(server.url, { method: "PUT" })).status).toBe(404)
})

test("a subscription sent to /graphql is told where it belongs", async () => {
  const answer = await fetch(`${server.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: COUNTER }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain("/graphql/stream")
})

test("whoever goes away is read for no more", async () => {
  const answers = follow()
  expect(await told(answers)).toBe(0)
  await become(1)
  expect(await told(answers)).toBe(1)
  expect(live.readers()).toBe(1)
  await answers.return?.()
  await expect.poll(() => live.readers()).toBe(0)
})

test("nobody holds more than their share open, and who leaves makes room", async () => {
  const open = [...Array(SEATS).keys()].map(() => follow())
  for (const answers of open) expect(await told(answers)).toBe(0)
  expect(await told(follow())).toBe("RATE_LIMITED")
  await open[0]?.return?.()
  await expect.poll(() => told(follow())).toBe(0)
  for (const answers of open) await answers.return?.()
  await expect.poll(() => live.readers()).toBeLessThan(2)
})

test("a server that stops breaks off what is open, so that it is asked for again elsewhere", async () => {
  const stopping = await serve(60_000)
  const readers = live.readers()
  const answers = follow(COUNTER, stopping.url)
  expect(await told(answers)).toBe(0)
  const next = told(answers).catch((error: unknown) => String(error))
  await stopping.stop()
  expect(await next).toContain("NetworkError")
  await expect.poll(() => live.readers()).toBeLessThanOrEqual(readers)
})
