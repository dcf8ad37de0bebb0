import type { Layer } from "@rung/domain/layers/layer"
import { LAYERS_FROM_TOP } from "./kinds.ts"
import type { Strata, Stratum } from "./strata-layout.ts"

export type StrataColours = Readonly<Record<Layer | "paper" | "ink" | "edge" | "accent", string>>

export type Band = { readonly top: number; readonly height: number; readonly rowHeight: number }

/** Strips from the top, each as high as its rows; the gap between strips is `gap` pixels. */
export function stripBands(strata: Strata, height: number, gap: number): Readonly<Record<Layer, Band>> {
  const rows = LAYERS_FROM_TOP.reduce((sum, layer) => sum + strata.rows[layer], 0)
  const rowHeight = (height - gap * (LAYERS_FROM_TOP.length - 1)) / rows
  const bands: Record<Layer, Band> = {
    IC: { top: 0, height: 0, rowHeight },
    M1: { top: 0, height: 0, rowHeight },
    M2: { top: 0, height: 0, rowHeight },
    EXEC: { top: 0, height: 0, rowHeight },
  }
  let top = 0
  for (const layer of LAYERS_FROM_TOP) {
    const own = rowHeight * strata.rows[layer]
    bands[layer] = { top, height: own, rowHeight }
    top += own + gap
  }
  return bands
}

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export function rectOf(stratum: Stratum, perUnit: number, bands: Readonly<Record<Layer, Band>>): Rect {
  const { top, rowHeight, height } = bands[stratum.seat.layer]
  const stacked = stratum.seat.layer !== "IC" && rowHeight < height
  return {
    x: stratum.x * perUnit,
    y: top + (stacked ? stratum.row * rowHeight : 0),
    width: stratum.width * perUnit,
    height: stacked ? rowHeight - 1 : height,
  }
}

type Painting = {
  readonly strata: Strata
  readonly width: number
  readonly height: number
  readonly gap: number
  readonly colours: StrataColours
  readonly font: string
  readonly chosen: string | null
}

/** Draws all strips; what is narrower than a pixel merges into density, so the cost follows pixels drawn. */
export function paintStrata(context: CanvasRenderingContext2D, painting: Painting): void {
  const { strata, width, height, gap, colours, font } = painting
  const bands = stripBands(strata, height, gap)
  const perUnit = width / Math.max(1, strata.total)
  const drawnTo = new Map<string, number>()
  context.clearRect(0, 0, width, height)
  context.font = font
  context.textBaseline = "top"
  for (const stratum of strata.strata) {
    const rect = rectOf(stratum, perUnit, bands)
    const line = `${stratum.seat.layer}${stratum.row}`
    if (rect.x + rect.width - (drawnTo.get(line) ?? -1) < 1) continue
    drawnTo.set(line, rect.x + rect.width)
    paintSeat(context, stratum, rect, colours)
  }
  const chosen = painting.chosen === null ? undefined : strata.byKey.get(painting.chosen)
  if (chosen) outline(context, rectOf(chosen, perUnit, bands), height, colours.accent)
}

function paintSeat(
  context: CanvasRenderingContext2D,
  stratum: Stratum,
  rect: Rect,
  colours: StrataColours,
): void {
  const { seat } = stratum
  const inset = rect.width >= 3 ? 1 : 0
  const box = { ...rect, width: Math.max(1, rect.width - inset) }
  if (seat.vacant) {
    context.strokeStyle = colours.edge
    context.setLineDash([3, 3])
    context.strokeRect(box.x + 0.5, box.y + 0.5, Math.max(0, box.width - 1), box.height - 1)
    context.setLineDash([])
  } else {
    context.fillStyle = colours[seat.layer]
    context.fillRect(box.x, box.y, box.width, box.height)
    if (seat.hybrid) {
      context.fillStyle = colours[seat.layer === "M1" ? "M2" : "M1"]
      context.fillRect(box.x, box.y + box.height * 0.6, box.width, box.height * 0.4)
    }
  }
  if (seat.layer !== "IC")
    paintName(context, seat.vacant ? "open" : seat.name, box, seat.vacant ? colours.ink : colours.paper)
}

function paintName(context: CanvasRenderingContext2D, name: string, box: Rect, colour: string): void {
  if (box.height < 13 || box.width < 16) return
  context.save()
  context.beginPath()
  context.rect(box.x, box.y, box.width - 2, box.height)
  context.clip()
  context.fillStyle = colour
  const short = shortest(context, name, box.width - 12)
  if (short !== undefined) context.fillText(short, box.x + 6, box.y + 5)
  else if (box.height > 44) {
    context.translate(box.x + box.width / 2 - 6, box.y + box.height - 6)
    context.rotate(-Math.PI / 2)
    context.fillText(name.split(" ").at(-1) ?? name, 0, 0)
  }
  context.restore()
}

/** The whole name, else the last one, else nothing fits. */
function shortest(context: CanvasRenderingContext2D, name: string, room: number): string | undefined {
  const last = name.split(" ").at(-1) ?? name
  return [name, last].find((text) => context.measureText(text).width <= room)
}

function outline(context: CanvasRenderingContext2D, rect: Rect, height: number, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 2
  context.strokeRect(rect.x + 1, rect.y + 1, Math.max(3, rect.width - 3), height - rect.y - 2)
  context.lineWidth = 1
}
