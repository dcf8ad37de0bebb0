import { existsSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Refused, type Result, refused } from "@rung/domain/kit/result"
import { keptSecret } from "./kept-secret.ts"
import { nearestName } from "./nearest-name.ts"
import { type LogLevel, type Settings, settingNames, settingRefusal, settingsSchema } from "./settings.ts"

/** What the environment asks for, with its defaults filled in. */
export interface Config {
  readonly http: {
    /** 0: any free port. */
    readonly port: number
    readonly host: string
    /** Origin of links in mails; absent: the address the server listens on. */
    readonly publicUrl: string | undefined
  }
  readonly database: EmbeddedDatabase | DatabaseServer
  /** Absolute. Holds the embedded database, the secret, the key of the mirrors, the operator's token and the local outbox. */
  readonly dataFolder: string
  readonly demo: DemoConfig | undefined
  /** Bearer token that may create tenants; absent: nobody may. Kept beside the embedded database unless set. */
  readonly operatorToken: string | undefined
  readonly secret: string
  /** Opens the keys of ladder mirrors. */
  readonly mirrorKey: string
  readonly mail: { readonly kind: "outbox" } | { readonly kind: "smtp"; readonly url: string }
  readonly metricsPort: number | undefined
  readonly logLevel: LogLevel
  /** Whether this process also runs the jobs. */
  readonly worker: boolean
}

export interface EmbeddedDatabase {
  readonly kind: "embedded"
}

export interface DatabaseServer {
  readonly kind: "server"
  /** May lead through a transaction pooler. */
  readonly url: string
  /** Past any pooler: set-up, migrations and job notifications. */
  readonly directUrl: string
  /** The database that Rung keeps its tables in. */
  readonly name: string
}

export interface DemoConfig {
  readonly token: string | undefined
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Databases that belong to the PostgreSQL server itself; Rung never settles in them. */
const DATABASES_OF_THE_SERVER: readonly string[] = ["", "postgres", "template0", "template1"]

/** Reads every setting once. Refuses with all problems at once, one line each. */
// biome-ignore lint/style/noProcessEnv: the one place that reads the environment
export function readConfig(environment: Environment = process.env): Result<Config> {
  const written = withoutEmpty(environment)
  const parsed = settingsSchema.safeParse(written)
  const problems = [
    ...unknownNames(written),
    ...(parsed.error?.issues ?? []).map((issue) => invalid(written, String(issue.path[0]), issue.message)),
    ...contradictions(written),
  ]
  if (problems.length > 0 || !parsed.success) return refused(...problems)
  return withSecret(parsed.data)
}

function withSecret(settings: Settings): Result<Config> {
  const dataFolder = resolve(settings.RUNG_DATA ?? join(repositoryRoot(), ".rung"))
  try {
    return ok(
      configOf(settings, dataFolder, {
        secret: settings.RUNG_SECRET ?? keptSecret(dataFolder, "secret"),
        mirrorKey: settings.RUNG_MIRROR_KEY ?? keptSecret(dataFolder, "mirror-key"),
        operatorToken: settings.RUNG_OPERATOR_TOKEN ?? keptOperatorToken(settings, dataFolder),
      }),
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return unwritable(dataFolder, reason)
  }
}

/** Who tries Rung out on this machine may make a company of their own; elsewhere only who sets a token. */
function keptOperatorToken(settings: Settings, dataFolder: string): string | undefined {
  return databaseOf(settings).kind === "embedded" ? keptSecret(dataFolder, "operator-token") : undefined
}

type Secrets = Pick<Config, "secret" | "mirrorKey" | "operatorToken">

function configOf(settings: Settings, dataFolder: string, secrets: Secrets): Config {
  const database = databaseOf(settings)
  const embedded = database.kind === "embedded"
  const demo = settings.RUNG_DEMO ?? embedded
  return {
    http: {
      port: settings.PORT ?? 4000,
      host: settings.HOST ?? (embedded ? "127.0.0.1" : "0.0.0.0"),
      publicUrl: settings.RUNG_PUBLIC_URL,
    },
    database,
    dataFolder,
    demo: demo ? { token: settings.RUNG_DEMO_TOKEN } : undefined,
    ...secrets,
    mail: settings.SMTP_URL ? { kind: "smtp", url: settings.SMTP_URL } : { kind: "outbox" },
    metricsPort: settings.METRICS_PORT,
    logLevel: settings.LOG_LEVEL ?? "info",
    worker: settings.RUNG_WORKER ?? true,
  }
}

function databaseOf(settings: Settings): EmbeddedDatabase | DatabaseServer {
  const url = settings.DATABASE_URL
  if (url === undefined) return { kind: "embedded" }
  const named = decodeURIComponent(new URL(url).pathname.slice(1))
  const name = DATABASES_OF_THE_SERVER.includes(named) ? "rung" : named
  return { kind: "server", url, directUrl: settings.DATABASE_DIRECT_URL ?? url, name }
}

/** An empty text means "not set": compose files and CI pass on names that way. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, text]) => text !== undefined && text !== ""),
  )
}

function unknownNames(written: Environment): Problem[] {
  const unknown = Object.keys(written).filter(
    (name) => name.startsWith("RUNG_") && !settingNames.includes(name),
  )
  const ours = settingNames.filter((name) => name.startsWith("RUNG_"))
  return unknown.map((name) =>
    problem(
      "SETTING_UNKNOWN",
      `${name} is not a setting of Rung: did you mean ${nearestName(name, ours)}?`,
      name,
    ),
  )
}

function contradictions(written: Environment): Problem[] {
  const { PORT = "4000", METRICS_PORT, DATABASE_URL, DATABASE_DIRECT_URL } = written
  const problems: Problem[] = []
  if (DATABASE_DIRECT_URL && !DATABASE_URL) {
    const message = "DATABASE_DIRECT_URL needs DATABASE_URL beside it"
    problems.push(problem("SETTING_INVALID", message, "DATABASE_DIRECT_URL"))
  }
  if (METRICS_PORT === PORT && PORT !== "0") {
    const message = `METRICS_PORT must differ from PORT, and both are ${PORT}`
    problems.push(problem("SETTING_INVALID", message, "METRICS_PORT"))
  }
  return problems
}

function invalid(written: Environment, name: string, expectation: string): Problem {
  return problem("SETTING_INVALID", settingRefusal(name, expectation, written[name] ?? ""), name)
}

function unwritable(dataFolder: string, reason: string): Refused {
  const message = `RUNG_DATA must be a folder Rung may write to, and ${dataFolder} is not: ${reason}`
  return refused(problem("SETTING_INVALID", message, "RUNG_DATA"))
}

/** The folder of the workspace file, whether this runs from the sources or from the build. */
function repositoryRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) {
    const parent = dirname(folder)
    if (parent === folder) return process.cwd()
    folder = parent
  }
  return folder
}
