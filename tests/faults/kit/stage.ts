import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startThrowawayPostgres } from "../../../packages/server/src/platform/postgres/embedded.ts"
import { freePort } from "../../../packages/server/src/platform/postgres/free-port.ts"
import { removeDatabase } from "../../../packages/server/src/platform/postgres/remove-database.ts"
import {
  type DatabaseRole,
  databaseUrl,
  roleUrl,
} from "../../../packages/server/src/platform/postgres/role-urls.ts"
import { type Program, type Running, start } from "./processes.ts"

/** A database of its own, on which programs of the product are started and killed. */
export interface Stage {
  /** Where the desk answers. */
  readonly origin: string
  readonly operatorToken: string
  urlOf(role: DatabaseRole): string
  /** The one server at `origin`, which does jobs only when told. */
  startDesk(how?: { readonly worker: boolean }): Promise<Running>
  /** A program that does jobs; a server elsewhere than at `origin`. */
  start(program: Program): Promise<Running>
  close(): Promise<void>
}

/** On the server of `DATABASE_URL`, or on one that is thrown away, unless another is named. */
export async function openStage(given = process.env.DATABASE_URL): Promise<Stage> {
  const embedded = given ? undefined : await startThrowawayPostgres(() => undefined)
  const adminUrl = given || embedded?.adminUrl || ""
  const database = `rungtest_faults_${randomBytes(4).toString("hex")}`
  const folder = mkdtempSync(join(tmpdir(), "rung-faults-"))
  const secret = randomBytes(24).toString("hex")
  const operatorToken = randomBytes(24).toString("hex")
  const port = await freePort(undefined)
  const settings = {
    DATABASE_URL: databaseUrl(adminUrl, database),
    RUNG_DATA: folder,
    RUNG_DEMO: "0",
    RUNG_OPERATOR_TOKEN: operatorToken,
    RUNG_SECRET: secret,
    LOG_LEVEL: "debug",
  }
  const running = new Set<Running>()
  const keep = (started: Running) => {
    running.add(started)
    return started
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    operatorToken,
    urlOf: (role) => roleUrl(adminUrl, { database, rolePrefix: database, secret, role }),
    startDesk: async ({ worker } = { worker: false }) =>
      keep(await start("server", { ...settings, PORT: String(port), RUNG_WORKER: worker ? "1" : "0" })),
    start: async (program) => keep(await start(program, { ...settings, PORT: "0" })),
    close: async () => {
      await Promise.all([...running].map((each) => each.stop()))
      await removeDatabase({ adminUrl, database, rolePrefix: database })
      await embedded?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
