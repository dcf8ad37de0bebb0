import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { Place } from "./embedded-place.ts"
import { diskFull, tellsOfFullDisk } from "./file-trouble.ts"
import { postmasterOf } from "./left-over-postmaster.ts"
import { alreadyRuns } from "./owner-lock.ts"
import { PLAIN_ENVIRONMENT } from "./run-program.ts"
import { serverSettings } from "./server-settings.ts"
import { StartupProblem } from "./startup-problem.ts"

export interface PostmasterOptions {
  readonly programs: string
  readonly port: number
  readonly durable: boolean
  readonly log: (line: string) => void
}

export interface Postmaster {
  /** Ends every connection and writes everything down. May be called again. */
  stop(): Promise<void>
}

/** Another program took the port meanwhile, or a killed server's last processes are still going. */
export class TemporarilyTaken extends Error {
  override readonly name = "TemporarilyTaken"
}

const LOG_BYTES = 10_000_000
const STOP_MILLISECONDS = 30_000

/** Starts the server and waits until it answers, however long it has to recover from a crash. */
export async function startPostmaster(place: Place, options: PostmasterOptions): Promise<Postmaster> {
  const logFile = join(place.folder, "postgres.log")
  const from = rotate(logFile)
  const output = openSync(logFile, "a", 0o600)
  const child = spawn(
    join(options.programs, "postgres"),
    ["-D", place.data, ...serverSettings(options.port, options.durable)],
    // A group of its own: Ctrl-C reaches Rung, and Rung stops the database after its last request.
    {
      ...place.account,
      cwd: place.folder,
      env: PLAIN_ENVIRONMENT,
      stdio: ["ignore", output, output],
      detached: true,
    },
  )
  closeSync(output)
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`FATAL:  ${error.message}`))
    child.once("exit", () => resolve(readFileSync(logFile).subarray(from).toString("utf8")))
  })
  const failure = await Promise.race([ended, readiness(place, child, options.log)])
  if (failure !== undefined) throw startFailed(place, failure)
  return runningPostmaster(child, place, options.log)
}

/** Answers the length of the log, from where this run's lines begin. */
function rotate(logFile: string): number {
  const bytes = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (bytes < LOG_BYTES) return bytes
  renameSync(logFile, `${logFile}.1`)
  return 0
}

async function readiness(place: Place, child: ChildProcess, log: (line: string) => void): Promise<undefined> {
  let told = false
  for (const begun = Date.now(); child.exitCode === null && child.signalCode === null; await pause(20)) {
    const running = postmasterOf(place.data)
    if (running?.ready && running.pid === child.pid) return
    if (told || Date.now() - begun < 5_000) continue
    told = true
    log(`The database is still starting; its log is ${join(place.folder, "postgres.log")}`)
  }
  await new Promise(() => undefined)
}

function startFailed(place: Place, output: string): Error {
  if (tellsOfFullDisk(output)) return diskFull(place.folder)
  if (/could not create any TCP\/IP sockets|pre-existing shared memory block/.test(output)) {
    return new TemporarilyTaken("The database's port or memory stays taken")
  }
  const other = /Is another postmaster \(PID (\d+)\)/.exec(output)?.[1]
  if (other !== undefined) return alreadyRuns(place.folder, Number(other))
  const reason = output.split("\n").find((line) => /FATAL|PANIC/.test(line)) ?? "it ended without a word"
  const said = reason.replace(/^.*?(FATAL|PANIC):\s*/, "")
  return new StartupProblem(
    `The database in ${place.folder} does not start: ${said} (more in ${join(place.folder, "postgres.log")})`,
  )
}

function runningPostmaster(child: ChildProcess, place: Place, log: (line: string) => void): Postmaster {
  const guard = stopWhenWeDie(child)
  let stopping: Promise<void> | undefined
  child.unref()
  child.once("exit", () => {
    guard.kill("SIGKILL")
    if (!stopping) log(`The database ended by itself; its log is ${join(place.folder, "postgres.log")}`)
  })
  return {
    stop() {
      stopping ??= stopChild(child)
      return stopping
    },
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  const exited = once(child, "exit")
  // PostgreSQL's words: SIGINT is a fast shutdown, SIGQUIT an immediate one that the next start recovers from.
  child.kill("SIGINT")
  const late = setTimeout(() => child.kill("SIGQUIT"), STOP_MILLISECONDS)
  await exited
  clearTimeout(late)
}

/** A shell that waits for our end of its pipe to close, which even `kill -9` does, and then stops the server. */
function stopWhenWeDie(child: ChildProcess): ChildProcess {
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0"', String(child.pid)], {
    cwd: "/",
    env: PLAIN_ENVIRONMENT,
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  })
  guard.on("error", () => undefined)
  guard.unref()
  return guard
}
