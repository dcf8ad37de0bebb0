/** How far a job is, as the API tells it. */
export interface Progress {
  readonly step: string
  readonly percent: number
  readonly rowsPerSecond: number | null
  readonly secondsLeft: number | null
  readonly attempt: number
}

export const PROGRESS = "progress { step percent rowsPerSecond secondsLeft attempt }"

const BAR = 24

const STEPS: Readonly<Record<string, string>> = {
  READ: "reading the file",
  LOAD_ORG: "loading the org",
  UNDERSTAND: "understanding rows",
  CONNECT: "connecting people",
  DERIVE: "deriving layers",
  COMPARE: "comparing",
  KEEP: "keeping the plan",
  LOCK: "waiting for the org",
  PEOPLE: "writing people",
  LINES: "writing reporting lines",
  PLACEMENTS: "deriving layers",
  RECORD: "recording",
  CHECK: "checking what changed since",
}

/** One line that fits a narrow terminal: bar, percentage, step, speed, time left. */
export function progressLine(progress: Progress): string {
  const { step, rowsPerSecond, secondsLeft, attempt } = progress
  const percent = Math.max(0, Math.min(100, Math.round(progress.percent)))
  const full = Math.round((percent / 100) * BAR)
  const parts = [
    `[${"#".repeat(full)}${".".repeat(BAR - full)}] ${String(percent).padStart(3)}%`,
    STEPS[step] ?? step.toLowerCase(),
    ...(rowsPerSecond === null ? [] : [`${rowsPerSecond.toLocaleString("en")} rows/s`]),
    ...(secondsLeft === null ? [] : [`${secondsLeft} s left`]),
    ...(attempt > 1 ? ["taken up again"] : []),
  ]
  return parts.join("  ")
}
