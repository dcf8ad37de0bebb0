import type { Layer } from "@rung/domain/layers/layer"
import { t } from "../language/t.ts"
import { LAYERS_FROM_TOP } from "./kinds.ts"
import type { Strata, Stratum } from "./strata-layout.ts"

export type StrataColours = Readonly<Record<Layer | "paper" | "ink" | "edge" | "accent", string>>

export type Band = { readonly top: number; readonly height: number; readonly rowHeight: number }

const OVERVIEW = 100

/** Strips from the top, `gap` pixels apart: as high as their rows, in an overview all alike. */
export function stripBands(strata: Strata, height: number, gap: number): Readonly<Record<Layer, Band>> {
  const weight = (layer: Layer) => (height < OVERVIEW ? 1 : strata.rows[layer])
  const total = LAYERS_FROM_TOP.reduce((sum, layer) => sum + weight(layer), 0)
  const unit = (height - gap * (LAYERS_FROM_TOP.length - 1)) / total
  const bandAt = (layer: Layer): Band => {
    const above = LAYERS_FROM_TOP.slice(0, LAYERS_FROM_TOP.indexOf(layer))
    const top = above.reduce((sum, each) => sum + weight(each) * unit + gap, 0)
    const own = weight(layer) * unit
    return { top, height: own, rowHeight: own / strata.rows[layer] }
  }
  return { EXEC: bandAt("EXEC"), M2: bandAt("M2"), M1: bandAt("M1"), IC: bandAt("IC") }
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

export type Painting = {
  readonly strata: Strata
  readonly width: number
  readonly height: number
  readonly gap: number
  readonly colours: StrataColours
  readonly font: string
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
    const end = drawnTo.get(line) ?? 0
    const right = Math.round(rect.x + rect.width)
    if (right <= end && end > 0) continue
    const touches = rect.x - end < 1.5 && rect.width < 3
    drawnTo.set(line, right)
    paintSeat(context, stratum, { ...rect, x: touches ? end : Math.round(rect.x) }, { right, colours })
  }
}

/** Marks one seat and everybody below it, on a sheet of its own above the strips. */
export function paintChosen(context: CanvasRenderingContext2D, painting: Painting, key: string | null): void {
  const { strata, width, height, gap, colours } = painting
  context.clearRect(0, 0, width, height)
  const chosen = key === null ? undefined : strata.byKey.get(key)
  if (!chosen) return
  const rect = rectOf(chosen, width / Math.max(1, strata.total), stripBands(strata, height, gap))
  outline(context, rect, height, colours.accent)
}

type Look = { readonly right: number; readonly colours: StrataColours }

function paintSeat(
  context: CanvasRenderingContext2D,
  stratum: Stratum,
  rect: Rect,
  { right, colours }: Look,
): void {
  const { seat } = stratum
  const wide = right - rect.x
  const box = { ...rect, width: Math.max(1, wide - (rect.width >= 3 ? 1 : 0)) }
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
    paintName(context, seat.vacant ? t`open` : seat.name, box, seat.vacant ? colours.ink : colours.paper)
}

export function paintName(context: CanvasRenderingContext2D, name: string, box: Rect, colour: string): void {
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
}
