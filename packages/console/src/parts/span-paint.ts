import { grouped, share } from "./figures.ts"
import { type Lanes, rectAround, rectOfBlock, rectOfColumn } from "./span-geometry.ts"
import type { SpanBlock, SpanColumn, SpanLayout } from "./span-layout.ts"
import { paintName, type Rect, type StrataColours } from "./strata-paint.ts"

export type SpanPainting = {
  readonly layout: SpanLayout
  readonly lanes: Lanes
  readonly width: number
  readonly colours: StrataColours
  readonly font: string
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
  for (const column of layout.columns) paintColumn(context, painting, column)
}

/** Marks one place and everybody below it, on a sheet of its own above the chart. */
export function paintSpanMark(
  context: CanvasRenderingContext2D,
  { layout, lanes, width, colours }: SpanPainting,
  chosen: number | undefined,
): void {
  context.clearRect(0, 0, width, lanes.height)
  const rect = chosen === undefined ? undefined : rectAround(layout, lanes, chosen)
  if (!rect) return
  const x = Math.max(1, rect.x)
  const right = Math.min(width - 1, rect.x + rect.width)
  context.strokeStyle = colours.accent
  context.lineWidth = 2
  context.beginPath()
  context.roundRect(x, Math.max(1, rect.y), Math.max(4, right - x), rect.height, 2)
  context.stroke()
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
    const rect = rectOfBlock(block, lanes)
    const parent = layout.blockAt.get(layout.places.parents[block.at] ?? -1)
    if (!parent || rect.width < 6) continue
    const above = rectOfBlock(parent, lanes)
    down(rect.x + Math.min(6, rect.width / 2), above.y + above.height, rect.y)
  }
  for (const column of layout.columns) {
    const block = layout.blockAt.get(column.above)
    if (!block || block.layer === "M1" || block.layer === "IC" || lanes.unit < 6) continue
    const above = rectOfBlock(block, lanes)
    const { x, y, width } = rectOfColumn(column, layout, lanes)
    down(x + width / 2, above.y + above.height, y)
  }
}

type PlacedBlock = { readonly block: SpanBlock; readonly rect: Rect }

function paintBlock(
  context: CanvasRenderingContext2D,
  { layout, colours, marked }: SpanPainting,
  { block, rect }: PlacedBlock,
): void {
  if (block.vacant) paintDashed(context, rect, colours)
  else {
    context.fillStyle = colours[block.layer]
    context.fillRect(rect.x, rect.y, rect.width, rect.height)
    if (block.hybridShare > 0) paintHybrid(context, colours, { block, rect })
  }
  if (marked.has(layout.places.ids[block.at] ?? "")) paintTriangle(context, rect, colours)
  const colour = block.vacant ? colours.ink : colours.paper
  if (block.layer === "M1" || block.layer === "IC") {
    paintSpan(context, { block, rect }, colour)
    return
  }
  const name = block.vacant ? "open" : (layout.places.names[block.at] ?? "")
  const room = block.hybridShare > 0 ? { ...rect, height: rect.height * 0.6 } : rect
  paintName(context, name, room, colour)
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
  const words = `hybrid ${share(block.hybridShare)}`
  if (rect.height < 60 || context.measureText(words).width > rect.width - 10) return
  context.fillStyle = colours.paper
  context.fillText(words, rect.x + 6, top + rect.height * 0.2 - 6)
}

function paintSpan(context: CanvasRenderingContext2D, { block, rect }: PlacedBlock, colour: string): void {
  const words = grouped(block.span)
  context.save()
  context.fontStretch = "condensed"
  context.letterSpacing = "-0.3px"
  const width = context.measureText(words).width
  if (block.span > 0 && width <= rect.width && rect.height >= 14) {
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
  { layout, lanes, colours }: SpanPainting,
  column: SpanColumn,
): void {
  const { x, y, width, height } = rectOfColumn(column, layout, lanes)
  context.fillStyle = colours.IC
  if (lanes.asBars) {
    context.fillRect(x, y, width, height)
    const words = grouped(column.count)
    if (context.measureText(words).width < width && height > 16) {
      context.fillStyle = colours.paper
      context.fillText(words, x + (width - context.measureText(words).width) / 2, y + 3)
    }
    return
  }
  const side = Math.min(width, lanes.pitch - 2)
  column.squares.forEach((at, place) => {
    const top = y + place * lanes.pitch
    if (layout.openSeats.has(at)) paintDashed(context, { x, y: top, width, height: side }, colours)
    else context.fillRect(Math.round(x), Math.round(top), Math.round(width), Math.max(2, Math.round(side)))
  })
}
