import { LAYERS, type Layer } from "@rung/domain/layers/layer"
import { measureSpans, type SpanMeasures, type SpanTree } from "./span-measure.ts"

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
  /** Places in each subtree, itself included, where a table tells them. */
  readonly subtreeSizes?: readonly number[]
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

/** Lays the org out in columns: straight down from a manager is who they answer for. Linear in places. */
export function laySpans(places: OrgPlaces): SpanLayout {
  return spanLayout(places, measureSpans(spanTree(places)))
}

/** What of an org its layout follows from. */
export function spanTree({ parents, layers, collapsedReports }: OrgPlaces): SpanTree {
  return {
    parents: Int32Array.from(parents),
    layers: Uint8Array.from(layers),
    collapsedReports: Int32Array.from(collapsedReports),
  }
}

/** An org with its measures, as a chart draws it. */
export function spanLayout(places: OrgPlaces, measures: SpanMeasures): SpanLayout {
  const openSeats = new Set(places.openSeats)
  const squares = squaresOf(places, measures)
  const rows: Record<Layer, number> = { IC: 0, M1: 0, M2: 0, EXEC: 0 }
  const blocks: SpanBlock[] = []
  const columns: SpanColumn[] = []
  const blockAt = new Map<number, SpanBlock>()
  const columnUnder = new Map<number, SpanColumn>()
  let tallest = 0
  measures.widths.forEach((width, at) => {
    if (width === 0) return
    const block = blockOf(places, { at, width, measures, vacant: openSeats.has(at) })
    rows[block.layer] = Math.max(rows[block.layer], block.row + 1)
    blocks.push(block)
    blockAt.set(at, block)
    const count = measures.columns[at] ?? 0
    if (count === 0) return
    const column = { x: block.x + width - 1, above: at, squares: squares.get(at) ?? [], count }
    columns.push(column)
    columnUnder.set(at, column)
    tallest = Math.max(tallest, count)
  })
  const indexOf = new Map(places.ids.map((id, at) => [id, at]))
  const { total } = measures
  return { places, blocks, columns, total, rows, tallest, blockAt, columnUnder, openSeats, indexOf }
}

/** Those without reports, by the place above. */
function squaresOf({ parents }: OrgPlaces, { widths }: SpanMeasures): Map<number, number[]> {
  const squares = new Map<number, number[]>()
  parents.forEach((parent, at) => {
    if (widths[at] !== 0) return
    const list = squares.get(parent)
    if (list) list.push(at)
    else squares.set(parent, [at])
  })
  return squares
}

type Placed = {
  readonly at: number
  readonly width: number
  readonly measures: SpanMeasures
  readonly vacant: boolean
}

function blockOf(places: OrgPlaces, { at, width, measures, vacant }: Placed): SpanBlock {
  return {
    at,
    layer: LAYERS[places.layers[at] ?? 0] ?? "IC",
    x: measures.xs[at] ?? 0,
    width,
    row: measures.rows[at] ?? 0,
    span: measures.spans[at] ?? 0,
    vacant,
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
