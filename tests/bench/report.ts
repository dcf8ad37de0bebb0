/** One measured figure, as `--json` writes it. */
export interface Figure {
  /** The row of the speed table in the design: S1 to S14. */
  readonly area: string
  /** What was measured, in which unit, and who the peer is. */
  readonly name: string
  readonly ours: number | null
  /** A plain stack doing the same. */
  readonly peer: number | null
  /** The least that the work can take. */
  readonly limit: number | null
  readonly ratioToPeer: number | null
  readonly ratioToLimit: number | null
  readonly goal: string
  /** Null: not measured. */
  readonly met: boolean | null
}

interface Measured {
  readonly area: string
  readonly name: string
  readonly ours: number
  readonly peer?: number
  readonly limit?: number
  readonly goal: string
}

/** A figure whose goal speaks of its ratios; `isMet` gets them unrounded. */
export function figure(
  { area, name, ours, peer, limit, goal }: Measured,
  isMet: (ratios: { readonly toLimit: number; readonly toPeer: number }) => boolean,
): Figure {
  const toLimit = limit === undefined ? Number.NaN : ours / limit
  const toPeer = peer === undefined ? Number.NaN : ours / peer
  return {
    area,
    name,
    ours: rounded(ours),
    peer: peer === undefined ? null : rounded(peer),
    limit: limit === undefined ? null : rounded(limit),
    ratioToPeer: peer === undefined ? null : rounded(toPeer),
    ratioToLimit: limit === undefined ? null : rounded(toLimit),
    goal,
    met: isMet({ toLimit, toPeer }),
  }
}

/** A row of the table that nothing here measures, so that nobody takes its absence for success. */
export function notMeasured(area: string, name: string): Figure {
  const nothing = { ours: null, peer: null, limit: null, ratioToPeer: null, ratioToLimit: null }
  return { area, name, ...nothing, goal: "", met: null }
}

export function printTable(figures: readonly Figure[]): void {
  const cells = figures.map(({ area, name, ours, peer, limit, ratioToPeer, ratioToLimit, goal, met }) => [
    area,
    name,
    ...[ours, limit, ratioToLimit, peer, ratioToPeer].map(shown),
    goal,
    met === null ? "not measured" : met ? "yes" : "MISSED",
  ])
  const rows = [["", "what", "ours", "limit", "÷limit", "peer", "÷peer", "goal", "met"], ...cells]
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  for (const row of rows) {
    console.log(
      row
        .map((cell, at) => (at >= 2 && at <= 6 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join("  ")
        .trimEnd(),
    )
  }
}

function shown(value: number | null): string {
  return value === null ? "–" : value.toLocaleString("en", { maximumFractionDigits: 3 })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Three significant digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
