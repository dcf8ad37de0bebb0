import type { CellDisplay } from "./release-display.ts"
import { ALL_RULES, type ReleaseRule } from "./release-rules.ts"

/** One cell as two cycles' releases show it. */
export interface CellOverTime {
  readonly before: CellDisplay
  readonly after: CellDisplay
  /** Raters who answered only then, and only now. */
  readonly left: number
  readonly joined: number
  /** Raters the cell needs. */
  readonly k: number
  /** The smallest difference of the two that is more than noise, in scale points (formulas.md row 8). */
  readonly detectable: number
  readonly rules?: readonly ReleaseRule[]
}

/** A movement in scale points, or its direction alone. */
export type Trend =
  | { readonly kind: "CHANGE"; readonly change: number }
  | { readonly kind: "BAND"; readonly band: "UP" | "LEVEL" | "DOWN" }

/**
 * How a cell moved between two releases; a function of what both show and of who answered. When 1 to k − 1 raters
 * joined or left, the difference would be theirs if all others answered as before: then, and where either is shown
 * as a range, only the direction is told (formulas.md row 22, step 7). A range counts as its middle.
 */
export function trendOf({
  before,
  after,
  left,
  joined,
  k,
  detectable,
  rules = ALL_RULES,
}: CellOverTime): Trend {
  const change = middleOf(after) - middleOf(before)
  const changed = left + joined
  const isCoarse = rules.includes("TREND") && changed >= 1 && changed < k
  if (!isCoarse && before.kind === "MEAN" && after.kind === "MEAN") return { kind: "CHANGE", change }
  if (Math.abs(change) < detectable) return { kind: "BAND", band: "LEVEL" }
  return { kind: "BAND", band: change > 0 ? "UP" : "DOWN" }
}

/** What a score counts a cell as: its mean, or the middle of its range. */
export function middleOf(display: CellDisplay): number {
  return display.kind === "MEAN" ? display.mean : (display.low + display.high) / 2
}
