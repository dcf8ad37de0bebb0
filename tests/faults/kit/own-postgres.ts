import { chmod, mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../packages/server/src/platform/postgres/embedded.ts"
import { onDatabase } from "../../kit/database.ts"

/** A PostgreSQL server that nobody else uses, so that it may break off. */
export interface OwnPostgres {
  readonly adminUrl: string
  /** Ends every process of it at once, nothing written down (`pg_ctl stop -m immediate`). */
  breakOff(): Promise<void>
  /** Starts it again where it was; it then recovers. */
  comeBack(): Promise<void>
  stop(): Promise<void>
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataFolder = await mkdtemp(join(tmpdir(), "rung-faults-"))
  await chmod(dataFolder, 0o711)
  // What it has confirmed must be there after it broke off.
  const start = () => startEmbeddedPostgres({ dataFolder, log: () => undefined, durable: true })
  let running: EmbeddedPostgres = await start()
  const [setting] = await onDatabase<{ data_directory: string }>(running.adminUrl, "SHOW data_directory")
  const pidFile = join(setting?.data_directory ?? "", "postmaster.pid")
  return {
    adminUrl: running.adminUrl,
    breakOff: async () => {
      const [pid = ""] = (await readFile(pidFile, "utf8")).split("\n")
      process.kill(Number(pid), "SIGQUIT")
      await running.stop()
    },
    comeBack: async () => {
      running = await start()
    },
    stop: async () => {
      await running.stop()
      await rm(running.folder, { recursive: true, force: true })
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
