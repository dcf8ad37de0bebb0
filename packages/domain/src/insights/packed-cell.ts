import type { Agreement, CellDisplay } from "./release-display.ts"

/** A released cell as it is shown to somebody. */
export interface ShownCell {
  readonly display: CellDisplay
  /** Few joined or left since the release before: a movement is told as a direction alone. */
  readonly coarseTrend: boolean
  /** A team that is all there is of its layer at its head or below. */
  readonly isWholeLine?: boolean
  /** Subjects of the layer that one of its raters answered about, on average, where that is more than one. */
  readonly load?: number
}

/** 1: coarse trend; 2: the whole line. */
type Flags = number

/**
 * A released cell as a row. A mean: n, mean, agreement, answers by value, flags, load; a range: n, low, high, flags,
 * or with a load n, both ends and the load, flags. The number of entries tells which it is.
 */
export type PackedCell =
  | readonly [number, number, Agreement | null, readonly number[] | null, Flags, number]
  | readonly [number, number, Agreement | null, readonly number[] | null, Flags]
  | readonly [number, number, number, Flags]
  | readonly [number, readonly [number, number, number], Flags]

const [COARSE, WHOLE_LINE] = [1, 2]

/** A released cell as its row. */
export function packCell({ display, coarseTrend, isWholeLine = false, load = 1 }: ShownCell): PackedCell {
  const flags = (coarseTrend ? COARSE : 0) + (isWholeLine ? WHOLE_LINE : 0)
  if (display.kind === "RANGE") {
    const { n, low, high } = display
    return load > 1 ? [n, [low, high, load], flags] : [n, low, high, flags]
  }
  const { n, mean, agreement, distribution } = display
  return load > 1
    ? [n, mean, agreement, distribution, flags, load]
    : [n, mean, agreement, distribution, flags]
}

/** A released cell from its row. */
export function unpackCell(packed: PackedCell): ShownCell {
  if (packed.length === 3) {
    const [n, [low, high, load], flags] = packed
    return shownCell({ kind: "RANGE", n, low, high }, flags, load)
  }
  if (packed.length === 4) {
    const [n, low, high, flags] = packed
    return shownCell({ kind: "RANGE", n, low, high }, flags)
  }
  const [n, mean, agreement, distribution, flags, load] = packed
  return shownCell({ kind: "MEAN", n, mean, agreement, distribution }, flags, load)
}

function shownCell(display: CellDisplay, flags: Flags, load?: number): ShownCell {
  return {
    display,
    coarseTrend: (flags & COARSE) !== 0,
    ...((flags & WHOLE_LINE) === 0 ? {} : { isWholeLine: true }),
    ...(load === undefined ? {} : { load }),
  }
}
