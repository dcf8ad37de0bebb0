import type { Layer } from "@rung/domain/layers/layer"
import { t } from "../../language/t.ts"
import { NAMED_UP_TO } from "../coaching-map.tsx"
import { mapBinsWords } from "../coaching-map-bins.tsx"
import { binOf } from "../map-bins.ts"
import { hasFewViews, type MapPoint, pointWords } from "../map-point.ts"
import { placeLabels } from "../place-labels.ts"
import { hatch } from "./hatch.ts"
import { INKS, LAYER_INK } from "./inks.ts"
import type { Paper, PaperRect, Pen } from "./paper.ts"
import { DENSE, NOTE, set, type TypeStyle } from "./type.ts"

type MapPanel = { readonly layer: Layer; readonly points: readonly MapPoint[]; readonly rect: PaperRect }

type Axes = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly plot: PaperRect
}

/**
 * Coaching across, hiring up, for one layer: crosses of two intervals, and only those who need a look are named.
 * Above thirty managers squares of half a point with their count.
 */
export function paperCoachingMap(paper: Paper, { layer, points, rect }: MapPanel): void {
  const axes = axesIn(rect)
  const many = points.length > NAMED_UP_TO
  const alt = many ? mapBinsWords(points) : `${points.map(pointWords).join(". ")}.`
  const look = many ? [] : points.filter(({ needsALook }) => needsALook)
  paper.figure(`${layer}. ${alt}`, rect, (pen) => {
    drawAxes(pen, axes, many)
    if (many) drawBins(pen, { layer, points, axes })
    else drawCrosses(pen, { layer, points, axes })
    nameThose(pen, { look, points, axes })
  })
}

function axesIn({ x, y, width, height }: PaperRect): Axes {
  const plot = { x: x + 22, y: y + 4, width: width - 26, height: height - 30 }
  return {
    x: (value) => plot.x + ((value - 1) / 4) * plot.width,
    y: (value) => plot.y + plot.height - ((value - 1) / 4) * plot.height,
    plot,
  }
}

function drawAxes({ doc, type }: Pen, { x, y, plot }: Axes, quiet: boolean): void {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  doc.rect(x(2.5), plot.y, right - x(2.5), y(2.5) - plot.y).fill(INKS.sunk)
  doc.rect(x(4), plot.y, right - x(4), y(4) - plot.y).fill(INKS.line)
  doc
    .moveTo(plot.x, plot.y)
    .lineTo(plot.x, bottom)
    .lineTo(right, bottom)
    .lineWidth(0.8)
    .stroke(INKS["line-2"])
  const at = (words: string, centre: number, foot: number, style: TypeStyle = NOTE) =>
    type.line(words, centre - type.width(words, style) / 2, foot, style)
  for (const value of [1, 2, 3, 4, 5]) {
    at(String(value), plot.x - 7, y(value) + 3)
    at(String(value), x(value), bottom + 11)
  }
  const axis = set(NOTE, { weight: 600, ink: "ink" })
  type.line(t`Coaching`, right - type.width(t`Coaching`, axis), bottom + 23, axis)
  const turn = { origin: [plot.x - 15, plot.y + type.width(t`Hiring`, axis)] as const }
  doc.save().rotate(-90, turn)
  type.line(t`Hiring`, turn.origin[0], turn.origin[1], axis)
  doc.restore()
  if (quiet) return
  const strong = type.width(t`strong on both`, NOTE) < right - x(4) - 8 ? t`strong on both` : t`strong`
  at(strong, (x(4) + right) / 2, plot.y + 10)
  at(t`no gap on either`, (x(2.5) + x(4)) / 2, plot.y + 10)
}

type Drawn = { readonly layer: Layer; readonly points: readonly MapPoint[]; readonly axes: Axes }

function drawCrosses(pen: Pen, { layer, points, axes }: Drawn): void {
  for (const point of points) drawCross(pen, { layer, point, axes })
  for (const point of points) drawDot(pen, { layer, point, axes })
}

type Mark = { readonly layer: Layer; readonly point: MapPoint; readonly axes: Axes }

function drawCross(pen: Pen, { layer, point, axes: { x, y } }: Mark): void {
  const { coaching, hiring } = point
  const [centre, middle] = [x(coaching.mean), y(hiring.mean)]
  const [left, right] = [x(coaching.interval.low), x(coaching.interval.high)]
  const [top, bottom] = [y(hiring.interval.high), y(hiring.interval.low)]
  if (hasFewViews(point)) {
    hatch(pen, { x: left, y: middle - 2.6, width: right - left, height: 5.2 })
    hatch(pen, { x: centre - 2.6, y: top, width: 5.2, height: bottom - top })
    return
  }
  pen.doc.moveTo(left, middle).lineTo(right, middle).moveTo(centre, top).lineTo(centre, bottom)
  pen.doc.lineWidth(1).stroke(INKS[LAYER_INK[layer]])
}

/** An executive is a square, everybody else a disc; hollow where one view is all there is. */
function drawDot({ doc }: Pen, { layer, point, axes }: Mark): void {
  const [x, y] = [axes.x(point.coaching.mean), axes.y(point.hiring.mean)]
  const ink = INKS[LAYER_INK[layer]]
  if (layer === "EXEC") doc.rect(x - 3.4, y - 3.4, 6.8, 6.8)
  else doc.circle(x, y, 3.6)
  if (hasFewViews(point)) doc.lineWidth(1.4).fillAndStroke(INKS.paper, ink)
  else doc.lineWidth(0.9).fillAndStroke(ink, INKS.paper)
}

function drawBins({ doc, type }: Pen, { layer, points, axes }: Drawn): void {
  const bins = binOf(points.map(({ coaching, hiring }) => ({ x: coaching.mean, y: hiring.mean })))
  const largest = Math.max(1, ...bins.map(({ count }) => count))
  const [width, height] = [axes.plot.width / 8, axes.plot.height / 8]
  for (const { x, y, count } of bins) {
    const [left, top] = [axes.x(x), axes.y(y) - height]
    doc.rect(left + 0.6, top + 0.6, width - 1.2, height - 1.2)
    doc.fillColor(INKS[LAYER_INK[layer]], 0.14 + 0.3 * (count / largest)).fill()
    const style = set(DENSE, { weight: 600 })
    const words = String(count)
    doc.fillColor(INKS.ink, 1)
    type.line(words, left + (width - type.width(words, style)) / 2, top + height / 2 + 3, style)
  }
}

type Named = { readonly look: readonly MapPoint[]; readonly points: readonly MapPoint[]; readonly axes: Axes }

/** Where a name finds no free place it stands in the list only. */
function nameThose({ doc, type }: Pen, { look, points, axes }: Named): void {
  const at = ({ coaching, hiring }: MapPoint) => ({ x: axes.x(coaching.mean), y: axes.y(hiring.mean) })
  const wishes = look.map((point) => ({
    key: point.key,
    ...at(point),
    width: type.width(point.name, NAME) + 2,
    height: NAME.lead,
  }))
  const others = points.filter((point) => !look.includes(point)).map(at)
  const avoid = others.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }))
  const { placed } = placeLabels(wishes, axes.plot, avoid)
  for (const { key, box } of placed) {
    const point = look.find((each) => each.key === key)
    if (!point) continue
    doc
      .rect(box.x, box.y + 1, box.width, box.height - 2)
      .fillColor(INKS.paper, 0.8)
      .fill()
    doc.fillColor(INKS.ink, 1)
    type.line(point.name, box.x + 1, box.y + 9, NAME)
  }
}

const NAME = set(DENSE, { size: 8.5, lead: 11 })
