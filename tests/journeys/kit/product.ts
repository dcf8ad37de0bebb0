import { type ChildProcess, execFile, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { promisify } from "node:util"
import { freePort } from "../../../packages/server/src/platform/postgres/free-port.ts"
import { removeDatabase } from "../../../packages/server/src/platform/postgres/remove-database.ts"

const ROOT = resolve(import.meta.dirname, "../../..")
/** `JOURNEYS_SERVER` may name the `main.js` of another build. */
const SERVER = process.env.JOURNEYS_SERVER ?? join(ROOT, "packages/server/dist/main.js")
const COMMAND_LINE = join(ROOT, "packages/cli/src/main.ts")

const STARTS_WITHIN = 120_000
const STOPS_WITHIN = 30_000

/** The product as `npm start` starts it, with data of its own. */
export interface Product {
  readonly origin: string
  readonly operatorToken: string
  /** Ends it as an operator would, removes what it kept, and throws unless it ended cleanly. */
  stop(): Promise<void>
}

/** Starts the built product on a free port; on the server of `DATABASE_URL` if set, else with the embedded one. */
export async function startProduct({ demo }: { readonly demo: boolean }): Promise<Product> {
  if (!existsSync(SERVER)) throw new Error(`There is no ${SERVER}: build first, as npm test does.`)
  const database = databaseOfItsOwn()
  const folder = await mkdtemp(join(tmpdir(), "rung-journeys-"))
  // The embedded PostgreSQL may run under another account, which must pass through here.
  await chmod(folder, 0o711)
  const port = await freePort(undefined)
  const operatorToken = randomBytes(24).toString("hex")
  const process_ = spawn(process.execPath, [SERVER], {
    env: {
      ...withoutSettings(process.env),
      ...(database ? { DATABASE_URL: database.url } : {}),
      HOST: "127.0.0.1",
      PORT: String(port),
      RUNG_DATA: folder,
      RUNG_DEMO: demo ? "1" : "0",
      RUNG_OPERATOR_TOKEN: operatorToken,
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const said = listen(process_)
  const clear = async () => {
    await database?.remove()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await ready(process_, said)
  } catch (error) {
    await end(process_)
    await clear()
    throw error
  }
  const stop = async () => {
    const code = await end(process_)
    await clear()
    if (code !== 0) throw new Error(`The product did not end cleanly (${code}):\n${said.text}`)
  }
  return { origin: `http://localhost:${port}`, operatorToken, stop }
}

interface Company {
  readonly name: string
  readonly admin: string
}

/** Runs `rung tenant create` as the operator does. */
export async function createTenant(
  { origin, operatorToken }: Pick<Product, "origin" | "operatorToken">,
  { name, admin }: Company,
): Promise<void> {
  await promisify(execFile)(process.execPath, [COMMAND_LINE, "tenant", "create", name, "--admin", admin], {
    env: { ...withoutSettings(process.env), RUNG_URL: origin, RUNG_OPERATOR_TOKEN: operatorToken },
  })
}

interface OwnDatabase {
  readonly url: string
  remove(): Promise<void>
}

/** A new database on the server of `DATABASE_URL`, with roles named after it. */
function databaseOfItsOwn(): OwnDatabase | undefined {
  const adminUrl = process.env.DATABASE_URL
  if (!adminUrl) return undefined
  const database = `rungtest_journeys_${randomBytes(4).toString("hex")}`
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return { url: url.toString(), remove: () => removeDatabase({ adminUrl, database, rolePrefix: database }) }
}

const SETTINGS = /^(RUNG_|DATABASE_|SMTP_URL$|PORT$|HOST$|METRICS_PORT$|LOG_LEVEL$|NODE_ENV$|VITEST)/

function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !SETTINGS.test(name)))
}

function listen({ stdout, stderr }: ChildProcess): { text: string } {
  const said = { text: "" }
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      said.text += chunk
    })
  }
  return said
}

async function ready(process_: ChildProcess, said: { readonly text: string }): Promise<void> {
  for (const begun = Date.now(); !said.text.includes("Rung is ready"); await pause(50)) {
    if (process_.exitCode !== null) throw new Error(`The product did not start:\n${said.text}`)
    if (Date.now() - begun > STARTS_WITHIN) throw new Error(`The product is not ready yet:\n${said.text}`)
  }
}

/** The exit code; a process that does not end in time is killed and answers nothing. */
async function end(process_: ChildProcess): Promise<number | null> {
  if (process_.exitCode !== null) return process_.exitCode
  const ended = once(process_, "exit")
  const killing = setTimeout(() => process_.kill("SIGKILL"), STOPS_WITHIN)
  process_.kill("SIGTERM")
  await ended
  clearTimeout(killing)
  return process_.exitCode
}
