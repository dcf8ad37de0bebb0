import { setTimeout as pause } from "node:timers/promises"
import { Client } from "pg"
import { StartupProblem } from "./startup-problem.ts"

const PATIENCE_MILLISECONDS = 30_000
const UNREACHABLE: readonly string[] = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOENT",
]
const REFUSED_LOGIN: readonly string[] = ["28P01", "28000"]
const STARTING_UP = "57P03"

export const NO_SUCH_DATABASE = "3D000"
export const NOT_ALLOWED = "42501"

/** Connects, waiting for a server that is only just starting. Undefined: there is no database of that name. */
export async function connectIfThere(url: string): Promise<Client | undefined> {
  for (const begun = Date.now(); ; await pause(250)) {
    const client = new Client({
      connectionString: url,
      application_name: "rung set-up",
      connectionTimeoutMillis: 10_000,
    })
    client.on("error", () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      const code = codeOf(error)
      if (code === NO_SUCH_DATABASE) return undefined
      if (code !== STARTING_UP || Date.now() - begun > PATIENCE_MILLISECONDS)
        throw connectionProblem(url, error)
    }
  }
}

export async function connect(url: string): Promise<Client> {
  const client = await connectIfThere(url)
  if (client) return client
  throw new StartupProblem(
    `DATABASE_URL: there is no database ${new URL(url).pathname.slice(1)} at ${serverOf(url)}`,
  )
}

/** PostgreSQL's five-letter state or the system's error name. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined
}

export function serverOf(url: string): string {
  const { hostname, port, searchParams } = new URL(url)
  return `${hostname || (searchParams.get("host") ?? "localhost")}:${port || "5432"}`
}

/** What keeps us from connecting, as one line where the reason is known. */
export function connectionProblem(url: string, error: unknown): unknown {
  const code = codeOf(error)
  const reason = error instanceof Error ? error.message : String(error)
  const server = serverOf(url)
  if ((code && UNREACHABLE.includes(code)) || /timeout/i.test(reason)) {
    return new StartupProblem(
      `DATABASE_URL: no PostgreSQL answers at ${server} (${code ?? "no answer in 10 seconds"}): is it running, and is the address right?`,
    )
  }
  if ((code && REFUSED_LOGIN.includes(code)) || reason.startsWith("SASL")) {
    const user = decodeURIComponent(new URL(url).username) || "without a name"
    return new StartupProblem(
      `DATABASE_URL: the PostgreSQL at ${server} lets user ${user} not in: check name and password (${reason})`,
    )
  }
  return new StartupProblem(`DATABASE_URL: cannot connect to ${server}: ${reason}`)
}
