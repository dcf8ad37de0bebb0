import { readFileSync, writeFileSync } from "node:fs"
import { monitorEventLoopDelay } from "node:perf_hooks"

// Loaded into every process that is measured (`--import`): tells the bench, when it asks, what the process has
// used since it asked last.

export interface Usage {
  /** The longest time the event loop stood still, in milliseconds. */
  readonly stall: number
  /** Processor time in milliseconds. */
  readonly cpu: number
  /** The most memory the process has held, in MB; ever, where the system cannot begin anew. */
  readonly peakMemory: number
}

const RESOLUTION = 2
const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
delay.enable()
let before = process.cpuUsage()

process.on("message", (message) => {
  if (message !== "usage") return
  const { user, system } = process.cpuUsage(before)
  const peak = /VmHWM:\s+(\d+)/.exec(statusOfProcess())?.[1]
  const usage: Usage = {
    stall: Math.max(0, delay.max / 1e6 - RESOLUTION),
    cpu: (user + system) / 1_000,
    peakMemory: peak === undefined ? process.resourceUsage().maxRSS / 1_024 : Number(peak) / 1_024,
  }
  delay.reset()
  before = process.cpuUsage()
  forgetPeak()
  process.send?.({ usage })
})
process.channel?.unref()

/** Only Linux tells it here. */
function statusOfProcess(): string {
  try {
    return readFileSync("/proc/self/status", "utf8")
  } catch {
    return ""
  }
}

/** Has Linux begin anew with the most memory held. */
function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5")
  } catch {
    // The peak is then that of the whole run, which says too much and never too little.
  }
}
