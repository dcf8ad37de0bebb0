import { t } from "../language/t.ts"
import { type BandColours, inkOnBand, type PlaceBand, paintBand } from "./band-paint.ts"
import { grouped, share } from "./figures.ts"
import { type Lanes, rectOfBlock, rectOfColumn } from "./span-geometry.ts"
import type { SpanBlock, SpanColumn, SpanLayout } from "./span-layout.ts"
import { paintName, type Rect, type StrataColours } from "./strata-paint.ts"

export type SpanPainting = {
  readonly layout: SpanLayout
  readonly lanes: Lanes
  readonly width: number
  readonly colours: StrataColours & BandColours
  readonly font: string
  /** Bands by the id of a place, where the chart is coloured by band; by layer without. */
  readonly bands?: ReadonlyMap<string, PlaceBand> | undefined
  /** Places whose title disagrees with the structure. */
  readonly marked: ReadonlySet<string>
}

/** Lines first, then managers, then everybody below; what is narrower than a pixel merges into density. */
export function paintSpans(context: CanvasRenderingContext2D, painting: SpanPainting): void {
  const { layout, lanes, width, font } = painting
  context.clearRect(0, 0, width, lanes.height)
  context.font = font
  context.textBaseline = "top"
  paintLines(context, painting)
  const drawnTo = new Map<string, number>()
  for (const block of layout.blocks) {
    const rect = rectOfBlock(block, lanes)
    const line = `${block.layer}${block.row}`
    const right = Math.round(rect.x + rect.width)
    if (right <= (drawnTo.get(line) ?? -1)) continue
    drawnTo.set(line, right)
    paintBlock(context, painting, { block, rect: { ...rect, x: Math.round(rect.x) } })
  }
  paintColumns(context, painting)
}

/** Columns narrower than a pixel merge: the tallest of each pixel stands. */
function paintColumns(context: CanvasRenderingContext2D, painting: SpanPainting): void {
  const { layout, lanes } = painting
  if (lanes.unit >= 1) {
    for (const column of layout.columns) paintColumn(context, painting, column)
    return
  }
  const tallest = new Map<number, SpanColumn>()
  for (const column of layout.columns) {
    const pixel = Math.floor(column.x * lanes.unit)
    if (column.count > (tallest.get(pixel)?.count ?? 0)) tallest.set(pixel, column)
  }
  for (const column of tallest.values()) paintColumn(context, painting, column)
}

function paintLines(context: CanvasRenderingContext2D, { layout, lanes, colours }: SpanPainting): void {
  context.strokeStyle = colours.edge
  context.lineWidth = 1
  const down = (x: number, from: number, to: number) => {
    if (to <= from) return
    context.beginPath()
    context.moveTo(Math.round(x) + 0.5, from)
    context.lineTo(Math.round(x) + 0.5, to)
    context.stroke()
  }
  for (const block of layout.blocks) {
    if (block.width * lanes.unit < 6) continue
    const rect = rectOfBlock(block, lanes)
    const parent = layout.blockAt.get(layout.places.parents[block.at] ?? -1)
    if (!parent || rect.width < 6) continue
    const above = rectOfBlock(parent, lanes)
    down(rect.x + Math.min(6, rect.width / 2), above.y + above.height, rect.y)
  }
  if (lanes.unit < 6) return
  for (const column of layout.columns) {
    const block = layout.blockAt.get(column.above)
    if (!block || block.layer === "M1" || block.layer === "IC") continue
    const above = rectOfBlock(block, lanes)
    const { x, y, width } = rectOfColumn(column, layout, lanes)
    down(x + width / 2, above.y + above.height, y)
  }
}

type PlacedBlock = { readonly block: SpanBlock; readonly rect: Rect }

function paintBlock(context: CanvasRenderingContext2D, painting: SpanPainting, placed: PlacedBlock): void {
  const { layout, colours, marked } = painting
  const { block, rect } = placed
  const ink = paintFace(context, painting, placed)
  if (marked.has(layout.places.ids[block.at] ?? "")) paintTriangle(context, rect, colours)
  if (block.layer === "M1" || block.layer === "IC") {
    paintSpan(context, placed, ink)
    return
  }
  const name = block.vacant ? t`open` : (layout.places.names[block.at] ?? "")
  const isSplit = block.hybridShare > 0 && !painting.bands
  paintName(context, name, isSplit ? { ...rect, height: rect.height * 0.6 } : rect, ink)
}

/** The box of somebody with reports; answers with what is written on it in. */
function paintFace(
  context: CanvasRenderingContext2D,
  { layout, colours, bands }: SpanPainting,
  { block, rect }: PlacedBlock,
): string {
  if (block.vacant) {
    paintDashed(context, rect, colours)
    return colours.ink
  }
  if (bands) {
    const band = bands.get(layout.places.ids[block.at] ?? "")
    paintBand(context, rect, { band, colours })
    return inkOnBand(band, colours)
  }
  context.fillStyle = colours[block.layer]
  context.fillRect(rect.x, rect.y, rect.width, rect.height)
  if (block.hybridShare > 0) paintHybrid(context, colours, { block, rect })
  return colours.paper
}

/** The layer that is not the headline takes the lower part. */
function paintHybrid(
  context: CanvasRenderingContext2D,
  colours: StrataColours,
  { block, rect }: PlacedBlock,
): void {
  const top = rect.y + rect.height * 0.6
  context.fillStyle = colours[block.layer === "M1" ? "M2" : "M1"]
  context.fillRect(rect.x, top, rect.width, rect.height * 0.4)
  const words = t`hybrid ${share(block.hybridShare)}`
  if (rect.height < 60 || context.measureText(words).width > rect.width - 10) return
  context.fillStyle = colours.paper
  context.fillText(words, rect.x + 6, top + rect.height * 0.2 - 6)
}

function paintSpan(context: CanvasRenderingContext2D, { block, rect }: PlacedBlock, colour: string): void {
  if (rect.width < 5 || rect.height < 14 || block.span === 0) return
  const words = grouped(block.span)
  context.save()
  context.fontStretch = "condensed"
  context.letterSpacing = "-0.3px"
  const width = context.measureText(words).width
  if (width <= rect.width) {
    context.fillStyle = colour
    context.fillText(words, rect.x + (rect.width - width) / 2, rect.y + rect.height / 2 - 6)
  }
  context.restore()
}

function paintDashed(context: CanvasRenderingContext2D, rect: Rect, colours: StrataColours): void {
  context.strokeStyle = colours.edge
  context.lineWidth = 1
  context.setLineDash([3, 2])
  context.strokeRect(rect.x + 0.5, rect.y + 0.5, Math.max(1, rect.width - 1), rect.height - 1)
  context.setLineDash([])
}

function paintTriangle(context: CanvasRenderingContext2D, rect: Rect, colours: StrataColours): void {
  const x = rect.x + rect.width / 2
  const bottom = rect.y - 3
  context.strokeStyle = colours.ink
  context.fillStyle = colours.paper
  context.lineWidth = 1.3
  context.beginPath()
  context.moveTo(x, bottom - 10)
  context.lineTo(x + 5.5, bottom)
  context.lineTo(x - 5.5, bottom)
  context.closePath()
  context.fill()
  context.stroke()
}

function paintColumn(
  context: CanvasRenderingContext2D,
  { layout, lanes, colours, bands }: SpanPainting,
  column: SpanColumn,
): void {
  const { x, y, width, height } = rectOfColumn(column, layout, lanes)
  // Counts have no band of their own.
  context.fillStyle = bands ? colours.edge : colours.IC
  if (lanes.asBars) {
    paintBar(context, { x, y, width, height }, { count: column.count, paper: colours.paper })
    return
  }
  const side = Math.min(width, lanes.pitch - 2)
  column.squares.forEach((at, place) => {
    const top = y + place * lanes.pitch
    const square = {
      x: Math.round(x),
      y: Math.round(top),
      width: Math.round(width),
      height: Math.max(2, Math.round(side)),
    }
    if (layout.openSeats.has(at)) paintDashed(context, { x, y: top, width, height: side }, colours)
    else if (bands) paintBand(context, square, { band: bands.get(layout.places.ids[at] ?? ""), colours })
    else context.fillRect(square.x, square.y, square.width, square.height)
  })
}

const NARROWEST_COUNT = 7

function paintBar(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  { count, paper }: { readonly count: number; readonly paper: string },
): void {
  context.fillRect(x, y, width, height)
  if (width < NARROWEST_COUNT || height <= 16) return
  const words = grouped(count)
  const wide = context.measureText(words).width
  if (wide >= width) return
  context.fillStyle = paper
  context.fillText(words, x + (width - wide) / 2, y + 3)
}
