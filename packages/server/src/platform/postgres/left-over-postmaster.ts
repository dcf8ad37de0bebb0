import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { isAlive } from "./owner-lock.ts"
import { StartupProblem } from "./startup-problem.ts"

export interface RunningPostmaster {
  readonly pid: number
  readonly ready: boolean
}

const PATIENCE_MILLISECONDS = 60_000

/** What the server on these files says of itself, if one says anything. */
export function postmasterOf(data: string): RunningPostmaster | undefined {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")
    const pid = Number.parseInt(lines[0] ?? "", 10)
    return pid > 0 ? { pid, ready: lines[7]?.trim() === "ready" } : undefined
  } catch {
    return undefined
  }
}

/**
 * Ends a server that outlived the Rung that started it. Call it under the folder's lock only. A number in
 * `postmaster.pid` that has since gone to another process is no server of ours: that file is removed.
 */
export async function endLeftOverPostmaster(data: string, log: (line: string) => void): Promise<void> {
  const found = postmasterOf(data)
  // Without /proc it cannot be told whose process it is: PostgreSQL itself then decides.
  if (!found || process.platform !== "linux") return
  if (!worksOn(found.pid, data)) {
    rmSync(join(data, "postmaster.pid"), { force: true })
    return
  }
  log(`Stopping the database that a Rung ended by force left running (process ${found.pid})`)
  for (const begun = Date.now(); isAlive(found.pid); await pause(50)) {
    if (Date.now() - begun > PATIENCE_MILLISECONDS) {
      throw new StartupProblem(
        `The database's old process ${found.pid} does not end: end it, then start again`,
      )
    }
    signal(found.pid, Date.now() - begun > PATIENCE_MILLISECONDS / 2 ? "SIGQUIT" : "SIGINT")
  }
}

function signal(pid: number, name: "SIGINT" | "SIGQUIT"): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended meanwhile.
  }
}

/** A postmaster's working folder is its data folder. */
function worksOn(pid: number, data: string): boolean {
  try {
    return isAlive(pid) && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}
