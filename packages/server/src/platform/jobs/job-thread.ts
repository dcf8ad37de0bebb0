import { randomBytes } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { Worker } from "node:worker_threads"
import type { Logger } from "pino"
import { JobCancelled } from "./job.ts"
import { THREAD_SESSIONS } from "./lease-sql.ts"
import type { Leases } from "./leases.ts"
import { JobInterrupted, ThreadOutOfMemory } from "./thread-end.ts"
import { logLine } from "./thread-log.ts"
import type { ThreadMessage, ThreadSetup, ThreadWork, WorkMessage } from "./thread-messages.ts"
import { limitsOf, watchMemory } from "./watch-memory.ts"
import type { WatchedRun } from "./watch-run.ts"

/** Milliseconds in which a cancelled job may end by itself. */
const ENDS_WITHIN = 300

export interface JobThreadOptions {
  /** File of the built entry that threads begin with. */
  readonly entry: string
  readonly workerUrl: string
  readonly log: Logger
  readonly leases: Leases
  /** Ends the sessions that an ended thread has left behind in the database. */
  readonly endSessions: (name: string) => Promise<void>
  readonly heapMegabytes: number
}

/** One thread, which does one job at a time. */
export class JobThread {
  readonly #options: JobThreadOptions
  readonly #worker: Worker
  readonly #name = `${THREAD_SESSIONS} ${randomBytes(8).toString("hex")}`
  #failure: Error | undefined
  #listener: ((message: ThreadMessage) => void) | undefined
  isAlive = true
  /** Resolves when the thread has ended and its sessions with the database too. */
  readonly ended: Promise<void>

  constructor(options: JobThreadOptions) {
    this.#options = options
    const { entry, workerUrl, log, leases, endSessions, heapMegabytes } = options
    leases.hold(this.#name)
    const setup: ThreadSetup = { workerUrl, name: this.#name, logLevel: log.level }
    this.#worker = new Worker(entry, {
      workerData: setup,
      resourceLimits: limitsOf(heapMegabytes),
    })
    this.#worker.on("message", (message: ThreadMessage) => this.#hear(message))
    this.#worker.on("error", (error: unknown) => {
      this.#failure = this.#nameOf(error)
    })
    this.ended = new Promise((resolve) => {
      this.#worker.once("exit", () => {
        this.isAlive = false
        // A statement that the thread had begun goes on without it, and would hold its locks until it is done.
        void endSessions(this.#name)
          .catch((error: unknown) => log.warn({ err: error }, "A thread's sessions may live on for a while."))
          .finally(() => {
            leases.release(this.#name)
            resolve()
          })
      })
    })
  }

  async run(work: ThreadWork, { run, cancelled }: Pick<WatchedRun, "run" | "cancelled">): Promise<void> {
    const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const cancel = () => {
      Atomics.store(flag, 0, 1)
      void pause(ENDS_WITHIN).then(() => {
        if (this.#listener === listener) void this.end()
      })
    }
    let listener: (message: ThreadMessage) => void = () => undefined
    const answered = new Promise<void>((resolve, reject) => {
      listener = (message) => {
        if (message.kind === "progress") run.report(message.step, message.done, message.total)
        if (message.kind === "done") resolve()
        if (message.kind === "cancelled") reject(new JobCancelled())
        if (message.kind === "failed") reject(message.error)
      }
    })
    const died = this.ended.then(() => {
      if (cancelled.aborted) throw new JobCancelled()
      throw this.#failure ?? new JobInterrupted()
    })
    died.catch(() => undefined)
    this.#listener = listener
    cancelled.addEventListener("abort", cancel, { once: true })
    const message: WorkMessage = { ...work, cancelled: flag }
    this.#worker.postMessage(message)
    const { heapMegabytes } = this.#options
    const stopWatching = watchMemory(this.#worker, heapMegabytes, () => {
      this.#failure = new ThreadOutOfMemory(heapMegabytes)
      void this.end()
    })
    try {
      await Promise.race([answered, died])
    } finally {
      stopWatching()
      cancelled.removeEventListener("abort", cancel)
      this.#listener = undefined
    }
  }

  /** Ends it in the midst of whatever it does. */
  async end(): Promise<void> {
    await this.#worker.terminate()
    await this.ended
  }

  #hear(message: ThreadMessage): void {
    if (message.kind === "log") logLine(this.#options.log, message.line)
    else this.#listener?.(message)
  }

  #nameOf(error: unknown): Error {
    const isMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    if (isMemory) return new ThreadOutOfMemory(this.#options.heapMegabytes)
    return error instanceof Error ? error : new Error(String(error))
  }
}
