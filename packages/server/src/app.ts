import type { ApolloServer } from "@apollo/server"
import { DEFAULT_LAYER_RULES } from "@rung/domain/layers/layer-rules"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { closeSteps, releaseChecks, releaseSteps } from "./cycle-steps.ts"
import { authenticate } from "./features/access/authenticate.ts"
import { publishDefaultContract } from "./features/expectations/publish-default-contract.ts"
import { serveImports } from "./features/imports/imports.routes.ts"
import { insertOrg } from "./features/org/org.store.ts"
import { entities, jobs, resolvers } from "./features.ts"
import { KEYED_MUTATIONS, SEALED_FIELDS } from "./keyed-mutations.ts"
import type { Ctx, Parts } from "./parts.ts"
import { openDatabase } from "./platform/db/database.ts"
import { openSealedAnswers } from "./platform/db/sealed-answers.ts"
import { createApollo } from "./platform/graphql/apollo.ts"
import { honourIdempotencyKeys } from "./platform/graphql/idempotency.ts"
import { createSchema } from "./platform/graphql/schema.ts"
import { exchangeOf } from "./platform/http/request-meta.ts"
import { createHttp, serveGraphql } from "./platform/http/server.ts"
import { type RunningWorker, runDueJobs, startWorker, type WorkerOptions } from "./platform/jobs/worker.ts"
import { openLive } from "./platform/live/live.ts"
import { serveStream } from "./platform/live/serve-stream.ts"
import { openLogin, openLoginPool } from "./platform/login/login.ts"
import { openThrottle } from "./platform/login/throttle.ts"
import { serveOutbox } from "./platform/mail/outbox.ts"
import { openCallThreads } from "./platform/threads/call-threads.ts"
import { contextOf } from "./request-context.ts"

type BuiltHere =
  | "database"
  | "sealed"
  | "login"
  | "live"
  | "throttle"
  | "callThreads"
  | "tenantSetUp"
  | "closeSteps"
  | "releaseChecks"
  | "releaseSteps"

export interface AppOptions extends Omit<Parts, BuiltHere> {
  /** File that threads for use cases begin with; absent where nothing is built. */
  readonly callEntry?: string | undefined
  /** Connection as the application's role. */
  readonly appUrl: string
  /** Connection as the role of sign-in. */
  readonly loginUrl: string
  /** Connection as the role of release control. */
  readonly sealedUrl: string
  /** Signs what the sign-in library signs. */
  readonly secret: string
  /** Where the local outbox keeps its mails, to be shown at `/outbox`; absent where mail is really sent. */
  readonly outboxFolder: string | undefined
  readonly poolSize: number
  readonly introspection: boolean
  readonly consoleFolder: string | undefined
  readonly trustedProxies: number
  /** Milliseconds after which the rights of whoever reads a live answer are looked at again. */
  readonly recheckEvery?: number
}

export interface App {
  readonly parts: Parts
  readonly http: FastifyInstance
  readonly apollo: ApolloServer<Ctx>
  close(): Promise<void>
}

/** Builds everything there is, in one visible place. Listening is the caller's. */
export async function createApp(options: AppOptions): Promise<App> {
  const database = await openDatabase({ url: options.appUrl, entities, poolSize: options.poolSize })
  const loginPool = openLoginPool(options.loginUrl)
  const { appUrl, sealedUrl, callEntry: entry } = options
  const parts: Parts = {
    log: options.log,
    database,
    sealed: openSealedAnswers(options.sealedUrl),
    clock: options.clock,
    publicUrl: options.publicUrl,
    threadEntry: options.threadEntry,
    callThreads:
      entry === undefined ? undefined : openCallThreads({ entry, appUrl, sealedUrl, log: options.log }),
    demo: options.demo,
    operatorToken: options.operatorToken,
    mirrorKey: options.mirrorKey,
    login: await openLogin({ pool: loginPool, secret: options.secret }),
    throttle: openThrottle(loginPool),
    live: openLive({ url: options.appUrl, log: options.log }),
    mailer: options.mailer,
    tenantSetUp: [
      (tx) => insertOrg(tx, DEFAULT_LAYER_RULES),
      (tx, now) => publishDefaultContract(tx, { actor: "system", at: now }),
    ],
    closeSteps,
    releaseChecks,
    releaseSteps,
  }
  const http = await createHttp({
    log: options.log,
    consoleFolder: options.consoleFolder,
    secure: options.publicUrl.startsWith("https:"),
    trustedProxies: options.trustedProxies,
    ready: () => database.ping(),
  })
  if (options.outboxFolder !== undefined) serveOutbox(http, options.outboxFolder)
  const schema = createSchema(resolvers)
  const apollo = createApollo<Ctx>({
    schema,
    log: options.log,
    introspection: options.introspection,
    plugins: [
      honourIdempotencyKeys({
        mutations: KEYED_MUTATIONS,
        sealedFields: SEALED_FIELDS,
        log: options.log,
      }),
    ],
  })
  const contextOfRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<Ctx> => {
    const exchange = exchangeOf(request, reply)
    return contextOf(parts, await authenticate(parts, exchange), exchange)
  }
  await serveGraphql(http, apollo, contextOfRequest)
  const { log, recheckEvery = 30_000 } = options
  serveStream(http, { apollo, schema, context: contextOfRequest, log, recheckEvery })
  await serveImports(http, contextOfRequest)
  return {
    parts,
    http,
    apollo,
    close: async () => {
      await http.close()
      await apollo.stop()
      await parts.callThreads?.close()
      await parts.live.close()
      await database.close()
      await parts.sealed.close()
      await parts.login.close()
      parts.mailer.close()
    },
  }
}

export interface JobsOptions {
  /** Direct connection (no transaction pooler) as the worker's role. */
  readonly workerUrl: string
  /** How many jobs run at once. */
  readonly concurrency: number
}

/** Does the jobs as they come, in transactions of the worker's role, until it is stopped. */
export async function startJobs(parts: Parts, options: JobsOptions): Promise<RunningWorker> {
  const { worker, close } = await openJobs(parts, options)
  const running = await startWorker(worker)
  return {
    stop: async () => {
      await running.stop()
      await close()
    },
  }
}

/** Does the jobs that are due now, and no more. */
export async function runJobs(parts: Parts, options: JobsOptions): Promise<void> {
  const { worker, close } = await openJobs(parts, options)
  try {
    await runDueJobs(worker)
  } finally {
    await close()
  }
}

async function openJobs(
  parts: Parts,
  { workerUrl, concurrency }: JobsOptions,
): Promise<{ readonly worker: WorkerOptions<Parts>; readonly close: () => Promise<void> }> {
  const database = await openDatabase({ url: workerUrl, entities, poolSize: concurrency })
  const { threadEntry } = parts
  const worker = { workerUrl, concurrency, threadEntry, jobs, parts: { ...parts, database } }
  return { worker, close: database.close }
}
