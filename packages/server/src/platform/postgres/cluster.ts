import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { giveTo, type Place } from "./embedded-place.ts"
import { diskFull, tellsOfFullDisk } from "./file-trouble.ts"
import { runProgram } from "./run-program.ts"
import { StartupProblem } from "./startup-problem.ts"

export interface ClusterOptions {
  /** The folder of PostgreSQL's programs. */
  readonly programs: string
  readonly major: number
  /** False: speed before safety, for a database that is thrown away. */
  readonly durable: boolean
  readonly log: (line: string) => void
}

/** Inside PostgreSQL's own folder: this cluster was made whole, by Rung. */
const MARKER = "rung-complete"

/** Makes the files of the database unless they are there. Answers the administrator's password. */
export async function prepareCluster(place: Place, options: ClusterOptions): Promise<string> {
  const passwordFile = join(place.folder, "password")
  if (existsSync(join(place.data, MARKER))) return passwordOfCluster(place, passwordFile, options.major)
  await clearUnfinished(place, options)
  const password = randomBytes(24).toString("base64url")
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await chmod(passwordFile, 0o600)
  await giveTo(place.account, passwordFile)
  await initialise(place, passwordFile, options)
  return password
}

async function passwordOfCluster(place: Place, passwordFile: string, major: number): Promise<string> {
  const found = (await readFile(join(place.data, "PG_VERSION"), "utf8")).trim()
  if (Number(found) !== major) {
    throw new StartupProblem(
      `The database in ${place.folder} is of PostgreSQL ${found} and this Rung brings ${major}: ` +
        "start the Rung that made it and export, or set RUNG_DATA to a new folder",
    )
  }
  if (!existsSync(passwordFile)) {
    throw new StartupProblem(`The database's password is missing: put the file ${passwordFile} back`)
  }
  return (await readFile(passwordFile, "utf8")).trim()
}

/** What a first start left that was cut off never held anything; whatever else lies there is not ours to remove. */
async function clearUnfinished(place: Place, { log }: ClusterOptions): Promise<void> {
  const names = existsSync(place.data) ? await readdir(place.data) : []
  if (names.includes("PG_VERSION") && existsSync(join(place.data, "global", "pg_control"))) {
    throw new StartupProblem(
      `${place.data} holds a PostgreSQL database that Rung did not make: move it away, or set RUNG_DATA to another folder`,
    )
  }
  const unfinished = (await readdir(place.folder)).filter((name) => name.startsWith(UNFINISHED))
  if (names.length > 0 || unfinished.length > 0) {
    log(`An earlier first start was cut off before the database in ${place.folder} was made: making it anew`)
  }
  await rm(place.data, REMOVAL)
  for (const name of unfinished) await rm(join(place.folder, name), REMOVAL)
}

const UNFINISHED = "data.unfinished"

/** Again and again, as the cut-off start's `initdb` may still be writing. */
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const

/** Works in a folder of another name: the real one appears in one step, whole and marked. */
async function initialise(place: Place, passwordFile: string, options: ClusterOptions): Promise<void> {
  const unfinished = join(place.folder, `${UNFINISHED}.${randomBytes(4).toString("hex")}`)
  await mkdir(unfinished, { mode: 0o700 })
  await giveTo(place.account, unfinished)
  const { code, output } = await runProgram({
    file: join(options.programs, "initdb"),
    args: [
      `--pgdata=${unfinished}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      ...(options.durable ? [] : ["--no-sync"]),
    ],
    account: place.account,
    cwd: place.folder,
  })
  if (code !== 0) {
    await rm(unfinished, REMOVAL)
    throw initialisationFailed(place.folder, output)
  }
  await writeFile(join(unfinished, MARKER), "")
  await rename(unfinished, place.data)
}

function initialisationFailed(folder: string, output: string): StartupProblem {
  if (tellsOfFullDisk(output)) return diskFull(folder)
  const reason =
    output.split("\n").find((line) => /error|fatal/i.test(line)) ?? output.trim().split("\n").at(-1)
  return new StartupProblem(`The database in ${folder} could not be made: ${reason}`)
}
