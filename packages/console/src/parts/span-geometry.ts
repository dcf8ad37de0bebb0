import type { Layer } from "@rung/domain/layers/layer"
import { LAYERS_FROM_TOP } from "./kinds.ts"
import type { SpanBlock, SpanColumn, SpanLayout } from "./span-layout.ts"
import type { Rect } from "./strata-paint.ts"

export type LaneBand = {
  readonly top: number
  readonly height: number
  /** Rows are this far apart; what is left between them is for lines. */
  readonly step: number
  readonly rowHeight: number
}

export type Lanes = {
  readonly bands: Readonly<Record<Layer, LaneBand>>
  /** Pixels a column is wide. */
  readonly unit: number
  /** Pixels from one square to the next below. */
  readonly pitch: number
  readonly square: number
  /** Squares would be too small to tell apart: bars with their counts instead. */
  readonly asBars: boolean
  readonly height: number
}

const ROW_HEIGHTS: Readonly<Record<Layer, number>> = { EXEC: 30, M2: 74, M1: 24, IC: 15 }
const ROW_GAP = 22
const LANE_GAP = 34
const M1_TO_IC = 16
const LARGEST_PITCH = 24
const WIDEST_COLUMN = 60
const TALLEST_COLUMN = 270
const SMALLEST_PITCH = 4

/** More people in one column than can be drawn as squares, whatever the width. */
export function hasBars({ columns, tallest }: SpanLayout): boolean {
  const isCollapsed = columns.some(({ squares, count }) => squares.length < count)
  return isCollapsed || TALLEST_COLUMN / Math.max(1, tallest) < SMALLEST_PITCH
}

/** Where lanes stand from the top; a lane without anybody takes no room. */
export function laneBands(layout: SpanLayout, width: number): Lanes {
  const unit = Math.min(WIDEST_COLUMN, width / Math.max(1, layout.total))
  const pitch = Math.min(LARGEST_PITCH, Math.max(unit, 6), TALLEST_COLUMN / Math.max(1, layout.tallest))
  const asBars = hasBars(layout) || unit < SMALLEST_PITCH
  const bands: Record<Layer, LaneBand> = { EXEC: NOWHERE, M2: NOWHERE, M1: NOWHERE, IC: NOWHERE }
  let top = 0
  for (const layer of LAYERS_FROM_TOP) {
    const rows = layout.rows[layer]
    if (layer !== "IC" && rows === 0) continue
    const rowHeight = layer === "M2" && rows > 1 ? 40 : ROW_HEIGHTS[layer]
    const step = rowHeight + (layer === "IC" ? 2 : ROW_GAP)
    const height = layer === "IC" ? TALLEST_COLUMN : rowHeight + (rows - 1) * step
    bands[layer] = { top, height, step, rowHeight }
    top += height + (layer === "M1" ? M1_TO_IC : LANE_GAP)
  }
  const deepest = asBars ? TALLEST_COLUMN : layout.tallest * pitch + layout.rows.IC * bands.IC.step
  const height = Math.ceil(bands.IC.top + Math.min(TALLEST_COLUMN + 40, deepest) + 4)
  return { bands, unit, pitch, square: Math.max(2, Math.min(pitch, unit) - 3), asBars, height }
}

const NOWHERE: LaneBand = { top: 0, height: 0, step: 0, rowHeight: 0 }

export function rectOfBlock({ x, width, row, layer }: SpanBlock, { bands, unit }: Lanes): Rect {
  const { top, step, rowHeight } = bands[layer]
  const gap = unit * width > 8 ? 3 : unit * width > 3 ? 1 : 0
  return {
    x: x * unit,
    y: top + row * step,
    width: Math.max(1, width * unit - gap),
    height: rowHeight,
  }
}

/** Where a column starts: in the lane of ICs, lower where the manager stands in that lane too. */
export function columnTop({ above }: SpanColumn, layout: SpanLayout, { bands }: Lanes): number {
  const block = layout.blockAt.get(above)
  return bands.IC.top + (block?.layer === "IC" ? (block.row + 1) * bands.IC.step : 0)
}

export function rectOfColumn(column: SpanColumn, layout: SpanLayout, lanes: Lanes): Rect {
  const { unit, pitch, square, asBars } = lanes
  const gap = unit > 8 ? 3 : unit > 3 ? 1 : 0
  const height = asBars
    ? Math.max(2, (column.count / Math.max(1, layout.tallest)) * TALLEST_COLUMN)
    : column.count * pitch
  return {
    x: column.x * unit,
    y: columnTop(column, layout, lanes),
    width: asBars ? Math.max(1, unit - gap) : square,
    height,
  }
}

type Point = { readonly x: number; readonly y: number }

/** Who is drawn at a point. */
export function placeAtPoint(layout: SpanLayout, lanes: Lanes, { x, y }: Point): number | undefined {
  const inside = (rect: Rect) =>
    x >= rect.x && x < rect.x + Math.max(2, rect.width) && y >= rect.y && y < rect.y + rect.height
  const block = layout.blocks.find((each) => inside(rectOfBlock(each, lanes)))
  if (block) return block.at
  const column = layout.columns.find((each) => {
    const rect = rectOfColumn(each, layout, lanes)
    return inside({ ...rect, width: Math.max(rect.width, lanes.unit) })
  })
  if (!column) return undefined
  if (lanes.asBars) return column.above
  return column.squares[Math.floor((y - columnTop(column, layout, lanes)) / lanes.pitch)]
}

/** Around somebody and everybody below. */
export function rectAround(layout: SpanLayout, lanes: Lanes, at: number): Rect | undefined {
  const block = layout.blockAt.get(at)
  if (!block) return rectOfSquare(layout, lanes, at)
  const rect = rectOfBlock(block, lanes)
  const below = layout.columns
    .filter(({ x }) => x >= block.x && x < block.x + block.width)
    .map((column) => rectOfColumn(column, layout, lanes))
  const bottom = below.reduce((most, { y, height }) => Math.max(most, y + height), rect.y + rect.height)
  return { x: rect.x - 3, y: rect.y - 4, width: rect.width + 6, height: bottom - rect.y + 6 }
}

function rectOfSquare(layout: SpanLayout, lanes: Lanes, at: number): Rect | undefined {
  const column = layout.columnUnder.get(layout.places.parents[at] ?? -1)
  const place = column?.squares.indexOf(at) ?? -1
  if (!column || place < 0) return undefined
  const { x, y, width } = rectOfColumn(column, layout, lanes)
  if (lanes.asBars) return undefined
  return {
    x: x - 3,
    y: y + place * lanes.pitch - 3,
    width: width + 6,
    height: Math.min(width, lanes.pitch) + 6,
  }
}
