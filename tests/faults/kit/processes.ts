import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"

const BUILT = resolve(import.meta.dirname, "../../../packages/server/dist")
const READY_WITHIN = 60_000

/** A process of the built product. */
export interface Running {
  /** What it has said so far. */
  readonly said: () => string
  /** Resolves as soon as it says more. */
  readonly saysMore: () => Promise<void>
  readonly isAlive: () => boolean
  /** As a power cut would, or the system when memory runs out. */
  kill(): Promise<void>
  /** As an operator would. */
  stop(): Promise<void>
}

/** `server` serves HTTP, and does jobs unless told otherwise; `worker` only does jobs. */
export type Program = "server" | "worker"

const READY: Readonly<Record<Program, string>> = { server: "Rung is ready", worker: "The worker is ready" }

/** Starts a program and waits until it says that it is ready. */
export async function start(program: Program, settings: Readonly<Record<string, string>>): Promise<Running> {
  const file = join(BUILT, program === "server" ? "main.js" : "worker.js")
  if (!existsSync(file)) throw new Error(`There is no ${file}: build first, as npm test does.`)
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [file], {
    env: { ...(PATH ? { PATH } : {}), ...(HOME ? { HOME } : {}), HOST: "127.0.0.1", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  const listeners: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk
      const waiting = listeners.splice(0)
      for (const tell of waiting) tell()
    })
  }
  const isAlive = () => child.exitCode === null && child.signalCode === null
  for (const begun = Date.now(); !said.includes(READY[program]); await pause(20)) {
    if (isAlive() && Date.now() - begun < READY_WITHIN) continue
    child.kill("SIGKILL")
    throw new Error(`The ${program} did not start:\n${said}`)
  }
  return {
    said: () => said,
    saysMore: () => new Promise((resolve) => listeners.push(resolve)),
    isAlive,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  // Also what it said last has been heard then.
  const ended = once(child, "close")
  child.kill(signal)
  const late = setTimeout(() => child.kill("SIGKILL"), 15_000)
  await ended
  clearTimeout(late)
}
