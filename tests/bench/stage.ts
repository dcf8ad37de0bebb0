import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startThrowawayPostgres } from "../../packages/server/src/platform/postgres/embedded.ts"
import { removeDatabase } from "../../packages/server/src/platform/postgres/remove-database.ts"
import {
  type DatabaseRole,
  databaseUrl,
  roleUrl,
} from "../../packages/server/src/platform/postgres/role-urls.ts"
import { ROOT } from "./build.ts"
import { type Served, startServed } from "./process.ts"

/** The product as operators run it, on a database of the bench's own. */
export interface Stage {
  readonly ours: Served
  readonly operatorToken: string
  urlOf(role: DatabaseRole): string
  /** A server to hold against ours; it ends with the stage. */
  start(peer: string, settings: object): Promise<Served>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const closers: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (let one = closers.pop(); one; one = closers.pop()) await one()
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void close().finally(() => process.exit(1)))
  }
  try {
    return await open(closers, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function open(closers: (() => Promise<void> | void)[], close: () => Promise<void>): Promise<Stage> {
  const given = process.env.DATABASE_URL
  const embedded = given ? undefined : await startThrowawayPostgres(() => undefined)
  if (embedded) closers.push(embedded.stop)
  const adminUrl = given ?? embedded?.adminUrl ?? ""
  const database = `rungbench_${randomBytes(4).toString("hex")}`
  const folder = mkdtempSync(join(tmpdir(), "rung-bench-"))
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  const secret = randomBytes(24).toString("hex")
  const operatorToken = randomBytes(24).toString("hex")
  closers.push(() => removeDatabase({ adminUrl, database, rolePrefix: database }))
  const ours = await startServed(join(ROOT, "packages/server/dist/main.js"), {
    env: {
      DATABASE_URL: databaseUrl(adminUrl, database),
      HOST: "127.0.0.1",
      PORT: "0",
      RUNG_DATA: folder,
      RUNG_DEMO: "0",
      RUNG_OPERATOR_TOKEN: operatorToken,
      RUNG_SECRET: secret,
    },
  })
  closers.push(ours.stop)
  return {
    ours,
    operatorToken,
    urlOf: (role) => roleUrl(adminUrl, { database, rolePrefix: database, secret, role }),
    start: async (peer, settings) => {
      const file = join(import.meta.dirname, "peers", peer)
      const served = await startServed(file, { env: {}, args: [JSON.stringify(settings)] })
      closers.push(served.stop)
      return served
    },
    close,
  }
}
