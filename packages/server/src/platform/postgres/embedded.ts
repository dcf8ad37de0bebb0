import { existsSync } from "node:fs"
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { prepareCluster } from "./cluster.ts"
import { embeddedBinaries } from "./embedded-binaries.ts"
import { choosePlace, type Place } from "./embedded-place.ts"
import { runnablePrograms } from "./embedded-programs.ts"
import { withFileTrouble } from "./file-trouble.ts"
import { freePort } from "./free-port.ts"
import { endLeftOverPostmaster } from "./left-over-postmaster.ts"
import { lockFor } from "./owner-lock.ts"
import { type Postmaster, startPostmaster, TemporarilyTaken } from "./postmaster.ts"

export interface EmbeddedOptions {
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** False: speed before safety, for a database that is thrown away. */
  readonly durable?: boolean
  /** Where programs and data go when Rung is root and its own folders are closed to everybody else. */
  readonly fallbackFolder?: string
}

export interface EmbeddedPostgres {
  /** Of the server's superuser, to the database `postgres`. */
  readonly adminUrl: string
  /** Where the database's files, password and log are. */
  readonly folder: string
  stop(): Promise<void>
}

/** Starts the PostgreSQL that npm brought on the files in `dataFolder`, making them at the first start. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  return withFileTrouble(options.dataFolder, async () => {
    const place = await choosePlace({ fallbackFolder: "/var/lib/rung", ...options })
    const unlock = lockFor(join(place.folder, "lock"), place.folder)
    try {
      const { adminUrl, postmaster } = await startIn(place, { fallbackFolder: "/var/lib/rung", ...options })
      const stop = () => postmaster.stop().finally(unlock)
      return { adminUrl, folder: place.folder, stop }
    } catch (error) {
      unlock()
      throw error
    }
  })
}

async function startIn(place: Place, options: EmbeddedOptions & { readonly fallbackFolder: string }) {
  const { durable = true, log } = options
  const binaries = embeddedBinaries()
  const programs = await runnablePrograms(binaries, place.account, options.fallbackFolder)
  const password = await prepareCluster(place, { programs, major: binaries.major, durable, log })
  await endLeftOverPostmaster(place.data, log)
  const { port, postmaster } = await startOnSomePort(place, { programs, durable, log })
  return { postmaster, adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` }
}

interface RunOptions {
  readonly programs: string
  readonly durable: boolean
  readonly log: (line: string) => void
}

async function startOnSomePort(
  place: Place,
  options: RunOptions,
): Promise<{ port: number; postmaster: Postmaster }> {
  const portFile = join(place.folder, "port")
  const kept = existsSync(portFile) ? Number.parseInt(await readFile(portFile, "utf8"), 10) : undefined
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? kept : undefined)
    try {
      const postmaster = await startPostmaster(place, { ...options, port })
      await writeFile(portFile, `${port}\n`)
      return { port, postmaster }
    } catch (error) {
      if (!(error instanceof TemporarilyTaken) || attempt === 20) throw error
      await pause(250)
    }
  }
}

/** A database for one run of tests: fast, unsafe, and gone with all its files when it is stopped. */
export async function startThrowawayPostgres(log: (line: string) => void): Promise<EmbeddedPostgres> {
  const dataFolder = await mkdtemp(join(tmpdir(), "rung-postgres-"))
  const remove = (folder: string) => rm(folder, { recursive: true, force: true })
  try {
    // PostgreSQL may run under another account, which must pass through here; its own folder stays closed.
    await chmod(dataFolder, 0o711)
    const server = await startEmbeddedPostgres({
      dataFolder,
      log,
      durable: false,
    })
    const stop = async () => {
      await server.stop()
      await remove(server.folder)
      await remove(dataFolder)
    }
    return { ...server, stop }
  } catch (error) {
    await remove(dataFolder)
    throw error
  }
}
