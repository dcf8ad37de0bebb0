import { LAYERS, type Layer } from "@rung/domain/layers/layer"

/** The org as parallel lists, one entry a place, parents before children, each subtree in one run. */
export type OrgPlaces = {
  readonly ids: readonly string[]
  /** Empty for people without reports. */
  readonly names: readonly string[]
  /** Position of the place above; -1 at the top. */
  readonly parents: readonly number[]
  /** 0 IC, 1 M1, 2 M2, 3 EXEC. */
  readonly layers: readonly number[]
  /** Weight of M2 in hundredths where a hybrid stands, else 0. */
  readonly hybridShares: readonly number[]
  /** Reports that are no entries, only counts. */
  readonly collapsedReports: readonly number[]
  /** Positions of vacant seats. */
  readonly openSeats: readonly number[]
}

/** Somebody with reports, or above IC: as wide as the columns below. */
export type SpanBlock = {
  readonly at: number
  readonly layer: Layer
  /** In columns. */
  readonly x: number
  readonly width: number
  /** Counts within the lane: a manager under one of the same layer stands a row lower. */
  readonly row: number
  /** Direct reports, counts included. */
  readonly span: number
  readonly vacant: boolean
  /** Share of M2 in a hybrid, 0 for others. */
  readonly hybridShare: number
}

/** One manager's reports without reports of their own: squares from the top, or a bar with its count. */
export type SpanColumn = {
  readonly x: number
  readonly above: number
  readonly squares: readonly number[]
  readonly count: number
}

export type SpanLayout = {
  readonly places: OrgPlaces
  readonly blocks: readonly SpanBlock[]
  readonly columns: readonly SpanColumn[]
  /** Columns in all. */
  readonly total: number
  readonly rows: Readonly<Record<Layer, number>>
  /** The largest count of a column. */
  readonly tallest: number
  readonly blockAt: ReadonlyMap<number, SpanBlock>
  readonly columnUnder: ReadonlyMap<number, SpanColumn>
  readonly openSeats: ReadonlySet<number>
  readonly indexOf: ReadonlyMap<string, number>
}

type Measures = {
  readonly isBlock: (at: number) => boolean
  readonly squares: ReadonlyMap<number, number[]>
  readonly widths: Float64Array
  readonly spans: Float64Array
}

/** Lays the org out in columns: straight down from a manager is who they answer for. Linear in places. */
export function laySpans(places: OrgPlaces): SpanLayout {
  const measures = measure(places)
  const openSeats = new Set(places.openSeats)
  const nextX = new Float64Array(places.ids.length)
  const rows: Record<Layer, number> = { IC: 0, M1: 0, M2: 0, EXEC: 0 }
  const blocks: SpanBlock[] = []
  const columns: SpanColumn[] = []
  const blockAt = new Map<number, SpanBlock>()
  let total = 0
  places.ids.forEach((_, at) => {
    if (!measures.isBlock(at)) return
    const parent = places.parents[at] ?? -1
    const width = measures.widths[at] ?? 1
    const x = parent < 0 ? total : (nextX[parent] ?? 0)
    if (parent < 0) total += width
    else nextX[parent] = x + width
    nextX[at] = x
    const block = blockOf(places, { at, x, width, above: blockAt.get(parent), measures, openSeats })
    rows[block.layer] = Math.max(rows[block.layer], block.row + 1)
    blocks.push(block)
    blockAt.set(at, block)
    const squares = measures.squares.get(at) ?? []
    const count = squares.length + (places.collapsedReports[at] ?? 0)
    if (count > 0) columns.push({ x: x + width - 1, above: at, squares, count })
  })
  return {
    places,
    blocks,
    columns,
    total,
    rows,
    tallest: columns.reduce((most, { count }) => Math.max(most, count), 0),
    blockAt,
    columnUnder: new Map(columns.map((column) => [column.above, column])),
    openSeats,
    indexOf: new Map(places.ids.map((id, at) => [id, at])),
  }
}

function measure(places: OrgPlaces): Measures {
  const { ids, parents, layers, collapsedReports } = places
  const spans = Float64Array.from(collapsedReports)
  for (const parent of parents) if (parent >= 0) spans[parent] = (spans[parent] ?? 0) + 1
  const isBlock = (at: number) => (spans[at] ?? 0) > 0 || layers[at] !== 0 || parents[at] === -1
  const squares = squaresOf(places, isBlock)
  const widths = new Float64Array(ids.length)
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    if (!isBlock(at)) continue
    const own = (collapsedReports[at] ?? 0) + (squares.get(at)?.length ?? 0)
    const width = (widths[at] ?? 0) + (own > 0 || widths[at] === 0 ? 1 : 0)
    widths[at] = width
    const parent = parents[at] ?? -1
    if (parent >= 0) widths[parent] = (widths[parent] ?? 0) + width
  }
  return { isBlock, squares, widths, spans }
}

/** Those without reports, by the place above. */
function squaresOf({ parents }: OrgPlaces, isBlock: (at: number) => boolean): Map<number, number[]> {
  const squares = new Map<number, number[]>()
  parents.forEach((parent, at) => {
    if (isBlock(at)) return
    const list = squares.get(parent)
    if (list) list.push(at)
    else squares.set(parent, [at])
  })
  return squares
}

type Placed = {
  readonly at: number
  readonly x: number
  readonly width: number
  readonly above: SpanBlock | undefined
  readonly measures: Measures
  readonly openSeats: ReadonlySet<number>
}

function blockOf(places: OrgPlaces, { at, x, width, above, measures, openSeats }: Placed): SpanBlock {
  const layer = LAYERS[places.layers[at] ?? 0] ?? "IC"
  return {
    at,
    layer,
    x,
    width,
    row: above?.layer === layer ? above.row + 1 : 0,
    span: measures.spans[at] ?? 0,
    vacant: openSeats.has(at),
    hybridShare: (places.hybridShares[at] ?? 0) / 100,
  }
}

/** The place a key leads to: up to the manager, down to the first report, sideways within the same manager. */
export function placeAfterKey({ places }: SpanLayout, from: number, key: string): number | undefined {
  const parent = places.parents[from] ?? -1
  if (key === "ArrowUp") return parent < 0 ? undefined : parent
  const found = (at: number) => (at < 0 ? undefined : at)
  if (key === "ArrowDown") return found(places.parents.indexOf(from))
  if (key === "ArrowRight") return found(places.parents.indexOf(parent, from + 1))
  if (key === "ArrowLeft" && from > 0) return found(places.parents.lastIndexOf(parent, from - 1))
  return undefined
}
