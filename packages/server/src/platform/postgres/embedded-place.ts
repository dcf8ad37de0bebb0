import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, chown, mkdir, readFile, realpath, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { isRoot, ordinaryAccount } from "./ordinary-account.ts"
import { type Account, runProgram } from "./run-program.ts"
import { StartupProblem } from "./startup-problem.ts"

/** Where an embedded database lives, and who runs it. */
export interface Place {
  /** Holds the database's files, password, port, log and lock. Kept out of the way of PostgreSQL's own folder. */
  readonly folder: string
  /** PostgreSQL's own folder. */
  readonly data: string
  /** Absent: Rung's own account. */
  readonly account: Account | undefined
}

export interface PlaceOptions {
  readonly dataFolder: string
  /** Where databases go whose own folder is closed to the account that runs them. */
  readonly fallbackFolder: string
  readonly log: (line: string) => void
}

/**
 * As a rule `<dataFolder>/postgres`. Where Rung is root and the account that runs PostgreSQL may not pass through
 * the folders above, a folder of its own below `fallbackFolder`, remembered in `<dataFolder>/postgres.location`.
 */
export async function choosePlace(options: PlaceOptions): Promise<Place> {
  await mkdir(options.dataFolder, { recursive: true })
  const dataFolder = await realpath(options.dataFolder)
  const folder = await rememberedFolder(dataFolder)
  const data = join(folder, "data")
  const holder = existsSync(data) ? await stat(data) : undefined
  if (!isRoot()) return ownPlace(folder, holder?.uid)
  // Files that an ordinary user's Rung made stay that user's, or they could never start it again.
  const account = holder && holder.uid !== 0 ? { uid: holder.uid, gid: holder.gid } : await ordinaryAccount()
  await mkdir(folder, { recursive: true })
  if (await canEnter(account, folder)) return { folder, data, account }
  if (holder) {
    throw new StartupProblem(
      `PostgreSQL runs as user ${account?.uid} and may not enter ${folder}: let it pass (chmod o+x) through every folder above`,
    )
  }
  return moveOut(dataFolder, account, options)
}

async function ownPlace(folder: string, holder: number | undefined): Promise<Place> {
  if (holder !== undefined && holder !== process.getuid?.()) {
    throw new StartupProblem(
      `The database in ${folder} belongs to user ${holder}: start Rung as root, as before, or set RUNG_DATA to another folder`,
    )
  }
  await mkdir(folder, { recursive: true })
  return { folder, data: join(folder, "data"), account: undefined }
}

async function moveOut(
  dataFolder: string,
  account: Account | undefined,
  { fallbackFolder, log }: PlaceOptions,
): Promise<Place> {
  const folder = join(await openFolder(fallbackFolder), randomBytes(6).toString("hex"))
  await openFolder(folder)
  if (!(await canEnter(account, folder))) {
    throw new StartupProblem(
      `PostgreSQL may not run as root, and user ${account?.uid} may enter neither ${dataFolder} nor ${folder}: set RUNG_DATA to a folder open to it`,
    )
  }
  // Refused if another start remembers its own folder in this moment.
  await writeFile(locationFile(dataFolder), `${folder}\n`, { flag: "wx" })
  log(
    `The database lives in ${folder}, as PostgreSQL may not run as root and others may not enter ${dataFolder}`,
  )
  return { folder, data: join(folder, "data"), account }
}

/** Makes a folder that everybody may pass through, whatever the umask. */
export async function openFolder(folder: string): Promise<string> {
  if (existsSync(folder)) return folder
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  return folder
}

export async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid)
}

const locationFile = (dataFolder: string) => join(dataFolder, "postgres.location")

async function rememberedFolder(dataFolder: string): Promise<string> {
  const file = locationFile(dataFolder)
  return existsSync(file) ? (await readFile(file, "utf8")).trim() : join(dataFolder, "postgres")
}

/** Tried rather than computed from mode bits: access lists and mount options count too. */
async function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  const { code } = await runProgram({ file: "sh", args: ["-c", 'cd -- "$1"', "sh", folder], account })
  return code === 0
}
