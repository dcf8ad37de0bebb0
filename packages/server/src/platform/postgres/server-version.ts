import { StartupProblem } from "./startup-problem.ts"

/** The oldest minor release of each major one without a known hole that matters to us. */
const SAFE_MINORS: Readonly<Record<number, number>> = { 15: 18, 16: 14, 17: 10, 18: 4 }

const OLDEST = 15
const NEWEST = 18

/**
 * Refuses a server before 15; answers a warning for a minor release with known holes and for a major one that
 * Rung was not tried on. `number` is PostgreSQL's `server_version_num`, for example 150018.
 */
export function serverVersionWarning(number: number): string | undefined {
  const major = Math.floor(number / 10_000)
  const minor = number % 10_000
  if (major < OLDEST) {
    throw new StartupProblem(
      `DATABASE_URL: PostgreSQL ${major} is too old: Rung needs ${OLDEST} to ${NEWEST}`,
    )
  }
  if (major > NEWEST) return `PostgreSQL ${major} is newer than Rung was tried on (${OLDEST} to ${NEWEST})`
  const safe = SAFE_MINORS[major] ?? 0
  if (minor >= safe) return undefined
  return `PostgreSQL ${major}.${minor} has known security holes: update it to ${major}.${safe} or newer`
}
