import { type Estimate, known, unknown } from "../kit/estimate.ts"

/** Days together from which a manager counts in full. */
export const FULL_EXPOSURE_DAYS = 180
/** Days together below which nothing is put down to a manager. */
export const LEAST_EXPOSURE_DAYS = 60

/**
 * How much of what became of somebody is put down to a manager, 1/3 to 1, from whole days together within the
 * window: min(days, 180) / 180 (row 29, ours). Unknown under 60 days: that was the manager before.
 */
export function exposureWeight(days: number): Estimate {
  if (!(days >= LEAST_EXPOSURE_DAYS)) return unknown("Fewer than 60 days together are put down to nobody.")
  return known(Math.min(days, FULL_EXPOSURE_DAYS) / FULL_EXPOSURE_DAYS)
}
