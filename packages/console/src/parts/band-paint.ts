import type { Band } from "@rung/domain/insights/band"
import type { Rect } from "./strata-paint.ts"

/** A band as one place of a chart shows it. */
export type PlaceBand = {
  readonly band: Band
  /** Rests on one or few views: hollow. */
  readonly isFewViews: boolean
}

export type BandColours = Readonly<
  Record<"paper" | "ink" | "gap" | "building" | "solid" | "strong" | "bandEdge" | "dark", string>
>

const FOOT = 5

/** Fills one box as the band's glyph is filled; nothing known, like not enough evidence, is hatched. */
export function paintBand(
  context: CanvasRenderingContext2D,
  rect: Rect,
  { band, colours }: { readonly band: PlaceBand | undefined; readonly colours: BandColours },
): void {
  if (!band || band.band === "NOT_ENOUGH_EVIDENCE") paintUnknown(context, rect, colours)
  else if (band.isFewViews) paintHollow(context, rect, { band: band.band, colours })
  else PAINTERS[band.band](context, rect, colours)
}

/** What a name on the box is written in. */
export function inkOnBand(band: PlaceBand | undefined, colours: BandColours): string {
  if (!band || band.isFewViews || band.band === "NOT_ENOUGH_EVIDENCE") return colours.ink
  if (band.band === "GAP") return colours.gap
  if (band.band === "STRONG") return colours.paper
  return band.band === "SOLID" ? colours.dark : colours.ink
}

type Painter = (context: CanvasRenderingContext2D, rect: Rect, colours: BandColours) => void

const PAINTERS: Readonly<Record<Exclude<Band, "NOT_ENOUGH_EVIDENCE">, Painter>> = {
  GAP: (context, rect, { paper, gap }) => {
    fill(context, rect, paper)
    edge(context, rect, { colour: gap, width: 2 })
  },
  BUILDING: (context, rect, { building, bandEdge }) => {
    fill(context, rect, building)
    edge(context, rect, { colour: bandEdge, width: 1 })
  },
  SOLID: (context, rect, { solid }) => fill(context, rect, solid),
  STRONG: (context, rect, { strong, paper }) => {
    fill(context, rect, strong)
    if (rect.height >= 9) fill(context, { ...rect, y: rect.y + 2.5, height: 2 }, paper)
  },
}

/** Hollow with the band's colour at the foot; dashes are for open seats. */
function paintHollow(
  context: CanvasRenderingContext2D,
  rect: Rect,
  { band, colours }: { readonly band: Exclude<Band, "NOT_ENOUGH_EVIDENCE">; readonly colours: BandColours },
): void {
  const foot = Math.min(FOOT, rect.height * 0.4)
  const colour = {
    GAP: colours.gap,
    BUILDING: colours.building,
    SOLID: colours.solid,
    STRONG: colours.strong,
  }
  fill(context, rect, colours.paper)
  fill(context, { ...rect, y: rect.y + rect.height - foot, height: foot }, colour[band])
  edge(context, rect, { colour: band === "GAP" ? colours.gap : colours.bandEdge, width: 1 })
}

function paintUnknown(context: CanvasRenderingContext2D, rect: Rect, { paper, bandEdge }: BandColours): void {
  fill(context, rect, paper)
  if (rect.width >= 3) {
    context.save()
    context.beginPath()
    context.rect(rect.x, rect.y, rect.width, rect.height)
    context.clip()
    context.globalAlpha = 0.45
    context.strokeStyle = bandEdge
    context.lineWidth = 1
    context.beginPath()
    for (let offset = -rect.height; offset < rect.width; offset += 5) {
      context.moveTo(rect.x + offset, rect.y + rect.height)
      context.lineTo(rect.x + offset + rect.height, rect.y)
    }
    context.stroke()
    context.restore()
  }
  edge(context, rect, { colour: bandEdge, width: 1, dash: [2, 2] })
}

function fill(context: CanvasRenderingContext2D, rect: Rect, colour: string): void {
  context.fillStyle = colour
  context.fillRect(rect.x, rect.y, rect.width, rect.height)
}

type Edge = { readonly colour: string; readonly width: number; readonly dash?: number[] }

function edge(context: CanvasRenderingContext2D, rect: Rect, { colour, width, dash = [] }: Edge): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.setLineDash(dash)
  const inner = (size: number) => Math.max(0.5, size - width)
  context.strokeRect(rect.x + width / 2, rect.y + width / 2, inner(rect.width), inner(rect.height))
  context.setLineDash([])
}
