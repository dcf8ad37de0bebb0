import type { Role, TokenScope } from "@rung/domain/access/roles"
import { type DestinationStream, pino } from "pino"
import { afterAll } from "vitest"
import { type App, createApp, runJobs } from "../app.ts"
import { insertTenant } from "../features/access/tenant.store.ts"
import { openDatabase, type TenantDb } from "../platform/db/database.ts"
import { newId } from "../platform/db/id.ts"
import { type VerifiedTenantId, verifiedTenant } from "../platform/db/verified-tenant.ts"
import { startWorker } from "../platform/jobs/worker.ts"
import type { Mail } from "../platform/mail/mailer.ts"
import { importJobs } from "../thread-jobs.ts"
import { Actor } from "./actor.ts"
import { type FreshDatabase, freshDatabase, type TestRole } from "./fresh-database.ts"

export interface TestServer {
  readonly app: App
  /** Connection string of a role in this file's own database. */
  urlOf(role: TestRole): string
  newTenant(name?: string): Promise<TestTenant>
  /** Somebody who has not signed in. */
  readonly visitor: Actor
  /** What was mailed, oldest first. */
  readonly mails: readonly Mail[]
  /** Does the jobs that are due, as the worker would. */
  runJobs(): Promise<void>
  /** Moves the server's clock; tests start at 2026-11-22T12:00Z. */
  setNow(instant: Date): void
  /** Ends it before the file does. */
  close(): Promise<void>
}

export interface TestTenant {
  readonly id: VerifiedTenantId
  readonly db: TenantDb
  as(who: { roles: readonly Role[]; personId?: string; accountId?: string; timeZone?: string }): Actor
  withToken(scopes: readonly TokenScope[]): Actor
}

export interface TestServerOptions {
  /** A database of one's own making; a fresh one unless given. */
  readonly database?: FreshDatabase
  /** Whom the server connects as instead of the application's role: for tests that break the wall. */
  readonly appUrl?: string
  /** Without a worker imports stand still until `runJobs`; all other jobs always do. */
  readonly worker?: false
  /** Opens the keys of ladder mirrors; the same for every server unless given. */
  readonly mirrorKey?: Buffer
  /** Where every line of the log goes; nowhere unless given. */
  readonly logTo?: DestinationStream
}

/**
 * A server of this test file's own: a fresh copy of the migrated database, gone when the file ends. Ask for it
 * outside of tests: what a test itself registers is not run when the file ends.
 */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { urlOf } = options.database ?? (await freshDatabase())
  const mails: Mail[] = []
  let now = new Date("2026-11-22T12:00:00Z")
  const started = await createApp({
    log: options.logTo ? pino({ level: "trace" }, options.logTo) : pino({ level: "silent" }),
    clock: () => now,
    publicUrl: "http://localhost:4000",
    demo: false,
    operatorToken: "operator-token-for-tests",
    appUrl: options.appUrl ?? urlOf("app"),
    loginUrl: urlOf("login"),
    sealedUrl: urlOf("sealed"),
    mirrorKey: options.mirrorKey ?? Buffer.alloc(32, 7),
    secret: "a secret for tests of at least 32 characters",
    mailer: { local: false, send: async (mail) => void mails.push(mail), close: () => undefined },
    outboxFolder: undefined,
    poolSize: 6,
    introspection: true,
    consoleFolder: undefined,
    trustedProxies: 0,
  })
  const stopWorker = options.worker === false ? async () => undefined : await workOnImports(started, urlOf)
  let closing: Promise<void> | undefined
  const close = () => (closing ??= stopWorker().then(started.close))
  afterAll(close)
  return {
    app: started,
    urlOf,
    newTenant: (name = "Northgate") => newTenant(started, name),
    visitor: new Actor({ ...started, principal: undefined, tenantId: undefined }),
    mails,
    runJobs: () => runJobs(started.parts, { workerUrl: urlOf("worker"), concurrency: 2 }),
    setNow: (instant) => {
      now = instant
    },
    close,
  }
}

/** Does imports as they come: whoever asks for one waits for it. */
async function workOnImports({ parts }: App, urlOf: FreshDatabase["urlOf"]): Promise<() => Promise<void>> {
  const workerUrl = urlOf("worker")
  const database = await openDatabase({ url: workerUrl, entities: [], poolSize: 4 })
  const worker = await startWorker({
    workerUrl,
    jobs: importJobs,
    parts: { ...parts, database },
    concurrency: 1,
  })
  return async () => {
    await worker.stop()
    await database.close()
  }
}

async function newTenant(app: App, name: string): Promise<TestTenant> {
  const id = verifiedTenant(newId())
  const db = app.parts.database.tenant(id)
  await db.write(async (tx) => {
    await insertTenant(tx, { name, slug: `t-${id}` })
    for (const step of app.parts.tenantSetUp) await step(tx, app.parts.clock())
  })
  const act = (principal: Actor["principal"], timeZone?: string) =>
    new Actor({ apollo: app.apollo, parts: app.parts, principal, tenantId: id, timeZone })
  return {
    id,
    db,
    as: ({ roles, personId, accountId = newId(), timeZone }) =>
      act(
        {
          kind: "PERSON_SESSION",
          tenantId: id,
          accountId,
          roles,
          ...(personId === undefined ? {} : { personId }),
        },
        timeZone,
      ),
    withToken: (scopes) => act({ kind: "TOKEN", tenantId: id, tokenId: newId(), scopes }),
  }
}
