import { JobThread, type JobThreadOptions } from "./job-thread.ts"
import { JobInterrupted } from "./thread-end.ts"
import type { ThreadWork } from "./thread-messages.ts"
import type { WatchedRun } from "./watch-run.ts"

/** How many jobs run in threads at once: each may fill a core, and the memory below. */
export const THREADS = 2

/** Megabytes of memory that one job may fill. */
const HEAP_MEGABYTES = 2_048

/** Milliseconds for which a thread that has nothing to do is kept: starting one takes longer than a small job. */
const WARM_FOR = 60_000

export interface Threads {
  run(work: ThreadWork, watched: Pick<WatchedRun, "run" | "cancelled">): Promise<void>
  /** Breaks off what runs. */
  close(): Promise<void>
}

export interface ThreadsOptions extends Omit<JobThreadOptions, "heapMegabytes"> {
  readonly heapMegabytes?: number | undefined
  readonly warmFor?: number
}

/** Threads for jobs, begun when they are needed; one is kept warm. */
export function openThreads(options: ThreadsOptions): Threads {
  const { heapMegabytes = HEAP_MEGABYTES, warmFor = WARM_FOR } = options
  const all = new Set<JobThread>()
  let warm: { readonly thread: JobThread; readonly timer: NodeJS.Timeout } | undefined
  let isClosed = false
  const start = () => {
    const thread = new JobThread({ ...options, heapMegabytes })
    all.add(thread)
    void thread.ended.then(() => all.delete(thread))
    return thread
  }
  const takeWarm = () => {
    const taken = warm
    warm = undefined
    clearTimeout(taken?.timer)
    return taken?.thread.isAlive ? taken.thread : undefined
  }
  const keep = (thread: JobThread) => {
    if (!thread.isAlive) return
    if (warm || isClosed) {
      void thread.end()
      return
    }
    const timer = setTimeout(() => void takeWarm()?.end(), warmFor)
    timer.unref()
    warm = { thread, timer }
  }
  return {
    run: async (work, watched) => {
      if (isClosed) throw new JobInterrupted()
      const thread = takeWarm() ?? start()
      try {
        await thread.run(work, watched)
      } finally {
        keep(thread)
      }
    },
    close: async () => {
      isClosed = true
      takeWarm()
      await Promise.all([...all].map((thread) => thread.end()))
    },
  }
}
