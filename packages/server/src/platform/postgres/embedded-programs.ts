import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, cp, rename, rm } from "node:fs/promises"
import { basename, join } from "node:path"
import type { EmbeddedBinaries } from "./embedded-binaries.ts"
import { openFolder } from "./embedded-place.ts"
import { type Account, type Outcome, runProgram } from "./run-program.ts"
import { StartupProblem } from "./startup-problem.ts"

/** The folder of PostgreSQL's programs that the account can run: npm's own, or a copy it can reach. */
export async function runnablePrograms(
  binaries: EmbeddedBinaries,
  account: Account | undefined,
  fallbackFolder: string,
): Promise<string> {
  const inPlace = await tryPrograms(binaries.folder, account)
  if (inPlace.code === 0) return join(binaries.folder, "bin")
  if (!account) throw doNotRun(inPlace)
  const copy = join(await openFolder(fallbackFolder), `postgres-${binaries.version}-${process.arch}`)
  if (!existsSync(copy)) await copyPrograms(binaries.folder, copy)
  const copied = await tryPrograms(copy, account)
  if (copied.code !== 0) throw doNotRun(copied)
  return join(copy, "bin")
}

function tryPrograms(folder: string, account: Account | undefined): Promise<Outcome> {
  return runProgram({ file: join(folder, "bin", "postgres"), args: ["--version"], account })
}

function doNotRun({ output }: Outcome): StartupProblem {
  const [reason = ""] = output.trim().split("\n")
  return new StartupProblem(
    `The PostgreSQL that npm brought does not run here (${reason}): set DATABASE_URL instead`,
  )
}

/** Others see the copy only when it is whole. */
async function copyPrograms(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${randomBytes(4).toString("hex")}`
  const needed = (path: string) => !path.endsWith(".a") && basename(path) !== "pkgconfig"
  try {
    await cp(from, unfinished, { recursive: true, verbatimSymlinks: true, filter: needed })
    await chmod(unfinished, 0o755)
    await runProgram({ file: "chmod", args: ["-R", "a+rX", unfinished] })
    await rename(unfinished, to)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
