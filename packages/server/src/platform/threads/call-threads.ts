import { Worker } from "node:worker_threads"
import type { Logger } from "pino"
import { Fault } from "../graphql/fault.ts"
import { ThreadOutOfMemory } from "../jobs/thread-end.ts"
import { logLine } from "../jobs/thread-log.ts"
import { limitsOf, watchMemory } from "../jobs/watch-memory.ts"
import type { Call, CallMessage, CallSetup } from "./thread-call.ts"

export interface CallThreadsOptions extends Omit<CallSetup, "logLevel"> {
  /** File that threads begin with. */
  readonly entry: string
  readonly log: Logger
  readonly heapMegabytes?: number
  readonly warmFor?: number
}

/** Megabytes of memory that one call may fill. */
const HEAP_MEGABYTES = 2_048

/** Milliseconds for which a thread that has nothing to do is kept. */
const WARM_FOR = 20_000

/** A thread beside the server's for use cases that compute for long, so that nobody else waits for them. */
export interface CallThreads {
  /** One call at a time: a second one waits, as each may fill a core and much memory. */
  run<Input, Value>(call: Call<Input>): Promise<Value>
  /** Breaks off what runs; what it had begun in the database is rolled back. */
  close(): Promise<void>
}

export function openCallThreads(options: CallThreadsOptions): CallThreads {
  const { warmFor = WARM_FOR } = options
  let thread: CallThread | undefined
  let idle: NodeJS.Timeout | undefined
  let isClosed = false
  let before: Promise<unknown> = Promise.resolve()
  const end = async () => {
    const ended = thread?.end()
    thread = undefined
    await ended
  }
  const now = async <Input, Value>(call: Call<Input>): Promise<Value> => {
    if (isClosed) throw new Error("The server stops.")
    clearTimeout(idle)
    if (!thread?.isAlive) thread = new CallThread(options)
    try {
      return await thread.run(call)
    } finally {
      idle = setTimeout(() => void end(), warmFor)
      idle.unref()
    }
  }
  return {
    run: <Input, Value>(call: Call<Input>) => {
      const answered = before.then(() => now<Input, Value>(call))
      before = answered.catch(() => undefined)
      return answered
    },
    close: async () => {
      isClosed = true
      clearTimeout(idle)
      await end()
    },
  }
}

class CallThread {
  readonly #worker: Worker
  readonly #heapMegabytes: number
  #failure = new Error("The thread ended in the midst of its work.")
  readonly #ended: Promise<void>
  isAlive = true

  constructor({ entry, appUrl, sealedUrl, log, heapMegabytes = HEAP_MEGABYTES }: CallThreadsOptions) {
    const setup: CallSetup = { appUrl, sealedUrl, logLevel: log.level }
    this.#heapMegabytes = heapMegabytes
    this.#worker = new Worker(entry, { workerData: setup, resourceLimits: limitsOf(heapMegabytes) })
    this.#worker.on("message", (message: CallMessage<unknown>) => {
      if (message.kind === "log") logLine(log, message.line)
    })
    this.#worker.on("error", (error: Error) => {
      this.#failure = error
    })
    this.#ended = new Promise((resolve) => {
      this.#worker.once("exit", () => {
        this.isAlive = false
        resolve()
      })
    })
  }

  async run<Input, Value>(call: Call<Input>): Promise<Value> {
    let listener: (message: CallMessage<Value>) => void = () => undefined
    const answered = new Promise<Value>((resolve, reject) => {
      listener = (message) => {
        if (message.kind === "done") resolve(message.value)
        if (message.kind === "fault") reject(new Fault(message.code, message.message))
        if (message.kind === "failed") reject(message.error)
      }
    })
    this.#worker.on("message", listener)
    const stopWatching = watchMemory(this.#worker, this.#heapMegabytes, () => {
      this.#failure = new ThreadOutOfMemory(this.#heapMegabytes)
      void this.end()
    })
    const died = this.#ended.then(() => {
      throw this.#failure
    })
    died.catch(() => undefined)
    try {
      this.#worker.postMessage(call)
      return await Promise.race([answered, died])
    } finally {
      stopWatching()
      this.#worker.off("message", listener)
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
    await this.#ended
  }
}
