import type { Thresholds } from "../expectations/contract.ts"

/** What a score means for the layer, lowest first; the last says that there is too little to tell. */
export const BANDS = ["GAP", "BUILDING", "SOLID", "STRONG", "NOT_ENOUGH_EVIDENCE"] as const
export type Band = (typeof BANDS)[number]

const ROUNDING_NOISE = 1e-9

/** Whether an unrounded score lies below a threshold by more than the noise of floating-point sums. */
export function isBelow(value: number, threshold: number): boolean {
  return value < threshold - ROUNDING_NOISE
}

/** The band of an unrounded score from 1 to 5; NOT_ENOUGH_EVIDENCE without one. Knows no floor. */
export function bandOf(value: number | null, thresholds: Thresholds): Band {
  if (value === null) return "NOT_ENOUGH_EVIDENCE"
  if (isBelow(value, thresholds.gap)) return "GAP"
  if (isBelow(value, thresholds.building)) return "BUILDING"
  return isBelow(value, thresholds.solid) ? "SOLID" : "STRONG"
}
