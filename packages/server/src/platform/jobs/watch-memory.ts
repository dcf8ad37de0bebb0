import type { ResourceLimits, Worker } from "node:worker_threads"

/** Milliseconds between two looks at the memory of a thread. */
const LOOKS_EVERY = 250

/**
 * How much more the runtime allows a thread than we do. At its own limit it ends the thread, too, but often enough the
 * whole process with it: ours must be seen to be passed before that.
 */
const LEEWAY = 1.5

/**
 * Memory for what a thread has only just made. Left to itself the runtime takes ten times as much for a job that makes
 * many objects, in which nothing but garbage lies, and the job is no faster for it.
 */
const YOUNG_MEGABYTES = 24

/** Limits with which a thread begins that may fill so much memory. */
export function limitsOf(heapMegabytes: number): ResourceLimits {
  return { maxOldGenerationSizeMb: LEEWAY * heapMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES }
}

/** Looks at the memory of a thread until told to stop; tells once that it is too much. */
export function watchMemory(worker: Worker, heapMegabytes: number, tooMuch: () => void): () => void {
  let wasTooMuch = false
  const look = async () => {
    // Who has just ended is not asked any more.
    const heap = await worker.getHeapStatistics().catch(() => undefined)
    const isTooMuch = (heap?.used_heap_size ?? 0) > heapMegabytes * 1_048_576
    // Part of what was seen the first time may only not have been collected yet.
    if (isTooMuch && wasTooMuch) tooMuch()
    wasTooMuch = isTooMuch
  }
  const timer = setInterval(() => void look(), LOOKS_EVERY)
  return () => clearInterval(timer)
}
