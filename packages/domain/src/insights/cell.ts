import { type EvidenceSettings, type Measure, measureFrom } from "./evidence.ts"
import type { CellSums } from "./roll-up.ts"

/** Thirds of a rater add up to one. */
const ROUNDING = 1e-6

/**
 * The mean over people of a cell, with its doubt. A rater's share in it is the mean of their shares in each
 * person's value, so twelve people judged by one executive stay one view, and k = people² ÷ Σ (Σ shares)². Of
 * confidential raters who answer about several people k is the least it can be.
 * `null` when nobody has a value.
 */
export function measureOfCell(cell: CellSums | undefined, settings: EvidenceSettings): Measure | null {
  if (!cell || cell.people === 0) return null
  let squares = cell.sealedSquares
  for (const share of cell.attributed.values()) squares += share * share
  const summed = {
    value: cell.total / cell.people,
    ratings: cell.ratings,
    raters: cell.attributed.size + Math.ceil(cell.sealedRaters - ROUNDING),
    squares: squares / cell.people ** 2,
  }
  return measureFrom(summed, settings)
}
