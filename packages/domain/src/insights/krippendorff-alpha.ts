import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { say } from "../kit/say.ts"
import { ROUNDING_NOISE } from "./statistics.ts"

/** What the values are: names, an order (ratings), or a scale of equal steps. */
export const ALPHA_LEVELS = ["NOMINAL", "ORDINAL", "INTERVAL"] as const
export type AlphaLevel = (typeof ALPHA_LEVELS)[number]

/** What an alpha allows: to rely on it, tentative conclusions, or no decision. */
export const ALPHA_READINGS = ["RELY", "TENTATIVE", "DO_NOT_DECIDE"] as const
export type AlphaReading = (typeof ALPHA_READINGS)[number]

/** Krippendorff's customary limits: rely from .800, tentative from .667, no decision below. */
export function alphaReading(alpha: number): AlphaReading {
  if (alpha >= 0.8 - ROUNDING_NOISE) return "RELY"
  return alpha >= 0.667 - ROUNDING_NOISE ? "TENTATIVE" : "DO_NOT_DECIDE"
}

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement (row 5): 1 when raters agree wholly, 0 when as by
 * chance, below 0 when they contradict each other. One list of values a rated unit, from any raters, missing
 * ones left out; ratings from 1 to 5 are `ORDINAL`. Units with one value say nothing and are left out. Unknown
 * when no unit has two values, and when all paired values are equal: nothing could have been told apart.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], level: AlphaLevel): Estimate {
  const paired = units.filter((unit) => unit.length > 1)
  if (paired.length === 0) return unknown(say`No two raters rated the same, so agreement cannot be told.`)
  const values = [...new Set(paired.flat())].toSorted((a, b) => a - b)
  const counts = paired.map((unit) => values.map((value) => unit.filter((given) => given === value).length))
  const totals = values.map((_, at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0))
  const distance = squaredDistance(level, values, totals)
  const expected = disagreement(totals, distance)
  if (expected < ROUNDING_NOISE) return unknown(say`All values are equal, so nothing was told apart.`)
  let observed = 0
  for (const count of counts) observed += disagreement(count, distance)
  return known(1 - observed / expected)
}

type Distance = (a: number, b: number) => number

/** The mean δ² over the pairs of a set of values, times the set's size: Σ nₐ·n_b·δ²(a, b) / (n − 1). */
function disagreement(counts: readonly number[], distance: Distance): number {
  let [sum, size] = [0, 0]
  for (const [a, left] of counts.entries()) {
    size += left
    if (left === 0) continue
    for (const [b, right] of counts.entries()) if (right > 0) sum += left * right * distance(a, b)
  }
  return sum / (size - 1)
}

/** δ² between the values at two positions in their order. */
function squaredDistance(level: AlphaLevel, values: readonly number[], totals: readonly number[]): Distance {
  const places = level === "ORDINAL" ? middleRanks(totals) : values
  if (level === "NOMINAL") return (a, b) => (a === b ? 0 : 1)
  return (a, b) => ((places[a] ?? 0) - (places[b] ?? 0)) ** 2
}

/** The middle of the ranks each value takes up: their differences are Krippendorff's ordinal distances. */
function middleRanks(totals: readonly number[]): number[] {
  let before = 0
  return totals.map((total) => {
    before += total
    return before - total / 2
  })
}
