import type { Agreement, CellDisplay } from "./release-display.ts"

/** A released cell as it is shown to somebody. */
export interface ShownCell {
  readonly display: CellDisplay
  /** Few joined or left since the release before: a movement is told as a direction alone. */
  readonly coarseTrend: boolean
}

/**
 * A released cell as a row. A mean: n, mean, agreement, answers by value, coarse trend; a range: n, low, high,
 * coarse trend. Four entries are a range.
 */
export type PackedCell =
  | readonly [number, number, Agreement | null, readonly number[] | null, 0 | 1]
  | readonly [number, number, number, 0 | 1]

/** A released cell as its row. */
export function packCell({ display, coarseTrend }: ShownCell): PackedCell {
  const coarse = coarseTrend ? 1 : 0
  if (display.kind === "RANGE") return [display.n, display.low, display.high, coarse]
  return [display.n, display.mean, display.agreement, display.distribution, coarse]
}

/** A released cell from its row. */
export function unpackCell(packed: PackedCell): ShownCell {
  if (packed.length === 4) {
    const [n, low, high, coarse] = packed
    return { display: { kind: "RANGE", n, low, high }, coarseTrend: coarse === 1 }
  }
  const [n, mean, agreement, distribution, coarse] = packed
  return { display: { kind: "MEAN", n, mean, agreement, distribution }, coarseTrend: coarse === 1 }
}
