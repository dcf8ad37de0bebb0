import type { Layer } from "@rung/domain/layers/layer"

/** One seat of the org, in tree order: a parent stands before everybody below it. */
export type Seat = {
  readonly key: string
  /** The seat above, or null for a root. */
  readonly above: string | null
  readonly name: string
  readonly layer: Layer
  readonly vacant?: boolean
  readonly hybrid?: boolean
  readonly mismatch?: boolean
  /** How many people it stands for where people without reports are only counted; 1 unless told. */
  readonly people?: number
}

/** Where a seat is drawn: `x` and `width` count people at the bottom of the org, `row` counts within its strip. */
export type Stratum = {
  readonly seat: Seat
  readonly x: number
  readonly width: number
  readonly row: number
}

export type Strata = {
  /** Everybody by x within a strip and row. */
  readonly strata: readonly Stratum[]
  readonly total: number
  /** Rows in each strip: a manager under a manager of the same layer stands one row lower. */
  readonly rows: Readonly<Record<Layer, number>>
  readonly byKey: ReadonlyMap<string, Stratum>
}

/** Lays the org out as an icicle: straight down from a manager is who they answer for. Linear in seats. */
export function layStrata(seats: readonly Seat[]): Strata {
  const index = new Map(seats.map((seat, position) => [seat.key, position]))
  const parents = seats.map((seat) => (seat.above === null ? -1 : (index.get(seat.above) ?? -1)))
  const widths = new Float64Array(seats.length)
  for (let at = seats.length - 1; at >= 0; at -= 1) {
    if (widths[at] === 0) widths[at] = seats[at]?.people ?? 1
    const parent = parents[at] ?? -1
    if (parent >= 0) widths[parent] = (widths[parent] ?? 0) + (widths[at] ?? 0)
  }
  const nextX = new Float64Array(seats.length)
  const rows: Record<Layer, number> = { IC: 1, M1: 1, M2: 1, EXEC: 1 }
  const strata: Stratum[] = []
  let total = 0
  seats.forEach((seat, at) => {
    const parent = parents[at] ?? -1
    const above = strata[parent]
    const width = widths[at] ?? 1
    const x = above ? (nextX[parent] ?? 0) : total
    if (above) nextX[parent] = x + width
    else total += width
    nextX[at] = x
    const row = rowBelow(seat, above)
    rows[seat.layer] = Math.max(rows[seat.layer], row + 1)
    strata.push({ seat, x, width, row })
  })
  return { strata, total, rows, byKey: new Map(strata.map((stratum) => [stratum.seat.key, stratum])) }
}

function rowBelow(seat: Seat, above: Stratum | undefined): number {
  if (!above || above.seat.layer !== seat.layer || seat.layer === "IC") return 0
  return above.row + 1
}

/** The seat a key leads to: up to the manager, down to the first report, sideways within the same manager. */
export function seatAfterKey(strata: Strata, from: string, key: string): string | undefined {
  if (!key.startsWith("Arrow")) return undefined
  const here = strata.byKey.get(from)
  if (!here) return strata.strata[0]?.seat.key
  if (key === "ArrowUp") return here.seat.above ?? undefined
  if (key === "ArrowDown") return strata.strata.find((each) => each.seat.above === from)?.seat.key
  const beside = strata.strata.filter((each) => each.seat.above === here.seat.above)
  const at = beside.findIndex((each) => each.seat.key === from)
  return beside[key === "ArrowRight" ? at + 1 : at - 1]?.seat.key
}
