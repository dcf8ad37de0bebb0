import { existsSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { type Logger, pino } from "pino"
import { type App, createApp, startJobs } from "./app.ts"
import { prepareDemo } from "./demo/prepare-demo.ts"
import { DEMO_PASSWORD, DEMO_PERSONAS } from "./features/access/demo-personas.ts"
import { type Config, readConfig } from "./platform/config/config.ts"
import { migrate } from "./platform/db/migrate.ts"
import { serveMetrics } from "./platform/http/metrics.ts"
import { checkPort } from "./platform/http/port.ts"
import { installJobs } from "./platform/jobs/install-jobs.ts"
import { sealingKey } from "./platform/login/sealed-text.ts"
import { smtpMailer } from "./platform/mail/mailer.ts"
import { outboxMailer } from "./platform/mail/outbox.ts"
import { type BootstrappedDatabase, bootstrapDatabase } from "./platform/postgres/bootstrap.ts"
import { codeOf } from "./platform/postgres/connect.ts"
import { startEmbeddedPostgres } from "./platform/postgres/embedded.ts"
import { StartupProblem } from "./platform/postgres/startup-problem.ts"

/** Runs a process of Rung until it is told to stop: `server` serves HTTP, `worker` only does jobs. */
export async function run(process_: "server" | "worker"): Promise<void> {
  const config = readConfig()
  if (!config.ok) return fail(config.problems.map(({ message }) => message))
  const closers: (() => Promise<void>)[] = []
  const stop = stopper(closers)
  stopOnSignals(stop)
  try {
    if (process_ === "server") await serve(config.value, closers)
    else await work(config.value, closers)
  } catch (error) {
    await stop()
    if (error instanceof StartupProblem) return fail([error.message])
    throw error
  }
}

/** Ctrl-C, and what process managers send: everything is closed in order, also in the middle of starting. */
function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      say("\nStopping.")
      process.on("uncaughtException", forgiveClosing)
      void stop().then(() => process.exit(0))
    })
  }
}

/** A pool counts a connection as closed before its socket is: the database then ends it, which is no news. */
function forgiveClosing(error: unknown): void {
  if (codeOf(error) === "57P01") return
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

async function serve(config: Config, closers: (() => Promise<void>)[]): Promise<void> {
  await checkPort(config.http.port, config.http.host)
  if (config.metricsPort !== undefined) await checkPort(config.metricsPort, config.http.host)
  const database = await prepareDatabase(config, closers)
  const app = await openApp({ config, database, log: logOf(config) })
  closers.push(app.close)
  if (config.demo)
    await prepareDemo(app.parts, {
      ownerUrl: database.urls.owner,
      workerUrl: database.urls.worker,
      token: config.demo.token,
      say,
    })
  if (config.worker)
    closers.push((await startJobs(app.parts, { workerUrl: database.urls.worker, concurrency: 4 })).stop)
  const { metricsPort, http } = config
  if (metricsPort !== undefined) {
    closers.push((await serveMetrics(app.http, { port: metricsPort, host: http.host })).stop)
  }
  await app.http.listen({ port: config.http.port, host: config.http.host })
  announce(config, app)
}

/** Only the jobs, beside servers that run with RUNG_WORKER=0. */
async function work(config: Config, closers: (() => Promise<void>)[]): Promise<void> {
  if (config.database.kind === "embedded") {
    throw new StartupProblem(
      "A worker of its own needs DATABASE_URL: the embedded database is its server's alone.",
    )
  }
  const database = await prepareDatabase(config, closers)
  const app = await openApp({ config, database, log: logOf(config) })
  closers.push(app.close)
  closers.push((await startJobs(app.parts, { workerUrl: database.urls.worker, concurrency: 4 })).stop)
  say("The worker is ready.")
}

/** Nobody reads requests on a terminal: unless asked, the log has what somebody should look at. */
function logOf(config: Config): Logger {
  return pino({ level: config.logLevel === "info" ? "warn" : config.logLevel })
}

/** A database that is there, with its roles and every migration applied. */
async function prepareDatabase(
  config: Config,
  closers: (() => Promise<void>)[],
): Promise<BootstrappedDatabase> {
  const { database } = config
  const place =
    database.kind === "server"
      ? { adminUrl: database.directUrl, database: database.name }
      : { adminUrl: await startEmbedded(config, closers), database: "rung" }
  const prepared = await bootstrapDatabase({ ...place, rolePrefix: place.database, secret: config.secret })
  for (const warning of prepared.warnings) say(warning)
  const applied = await migrate({ ownerUrl: prepared.urls.owner, roles: prepared.roles })
  await installJobs({ workerUrl: prepared.urls.worker, appRole: prepared.roles.app })
  if (applied.length > 0) say(`Database prepared: ${applied.length} migrations applied.`)
  return prepared
}

async function startEmbedded(config: Config, closers: (() => Promise<void>)[]): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataFolder: join(config.dataFolder, "postgres"), log: say })
  closers.push(postgres.stop)
  return postgres.adminUrl
}

interface OpenAppOptions {
  readonly config: Config
  readonly database: BootstrappedDatabase
  readonly log: Logger
}

function openApp({ config, database, log }: OpenAppOptions): Promise<App> {
  const publicUrl = config.http.publicUrl ?? `http://localhost:${config.http.port}`
  const outbox = join(config.dataFolder, "outbox")
  const local = config.mail.kind === "outbox"
  return createApp({
    log,
    clock: () => new Date(),
    publicUrl,
    mailer: config.mail.kind === "smtp" ? smtpMailer(config.mail.url, publicUrl) : outboxMailer(outbox),
    outboxFolder: local && (config.demo || config.database.kind === "embedded") ? outbox : undefined,
    loginUrl: database.urls.login,
    sealedUrl: database.urls.sealed,
    secret: config.secret,
    mirrorKey: sealingKey(config.mirrorKey),
    demo: config.demo !== undefined,
    operatorToken: config.operatorToken,
    appUrl: database.urls.app,
    poolSize: 10,
    introspection: config.demo !== undefined,
    consoleFolder: consoleFolder(),
    threadEntry: builtEntry("thread.js"),
    callEntry: builtEntry("call-thread.js"),
    trustedProxies: 0,
  })
}

function consoleFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url))
  const folder = resolve(here, "../../console/dist")
  return existsSync(join(folder, "index.html")) ? folder : undefined
}

/** What threads begin with, beside the built program; run from its source, there is none. */
function builtEntry(name: string): string | undefined {
  const file = join(dirname(fileURLToPath(import.meta.url)), name)
  return existsSync(file) ? file : undefined
}

/** The last line is what scripts wait for. */
function announce(config: Config, app: App): void {
  const address = app.http.server.address()
  const port = address !== null && typeof address === "object" ? address.port : config.http.port
  if (config.demo) {
    say(`Sign in with password ${DEMO_PASSWORD} as`)
    for (const { email, name, title } of DEMO_PERSONAS)
      say(`  ${email.padEnd(24)} ${name}, ${title.toLowerCase()}`)
  }
  say(`Rung is ready: ${config.http.publicUrl ?? `http://localhost:${port}`}`)
}

/** Closes what was opened, last first, once. */
function stopper(closers: (() => Promise<void>)[]): () => Promise<void> {
  return async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close()
  }
}

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
