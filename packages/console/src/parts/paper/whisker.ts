import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Interval } from "@rung/domain/insights/statistics"
import { BAND_STARTS, isFewViews } from "../kinds.ts"
import { whiskerWords } from "../whisker.tsx"
import { hatch } from "./hatch.ts"
import { INKS, type Ink } from "./inks.ts"
import type { Paper, PaperRect, Pen } from "./paper.ts"
import { NOTE } from "./type.ts"

type Doubted = {
  readonly mean: number
  readonly interval: Interval
  readonly band: Band
  readonly grade: Grade
}

/** A mean with its doubt on the whole scale; 1 to 5 stand under it. */
export function paperWhisker(
  paper: Paper,
  { about, value }: { about: string; value: Doubted },
  rect: PaperRect,
): void {
  const x = (at: number) => rect.x + 5 + ((Math.min(5, Math.max(1, at)) - 1) / 4) * (rect.width - 10)
  const y = rect.y + 9
  paper.figure(`${about}: ${whiskerWords(value)}`, rect, (pen) => {
    drawScale(pen, { x, y })
    drawValue(pen, value, { x, y })
    for (const number of [1, 2, 3, 4, 5]) {
      const words = String(number)
      pen.type.line(words, x(number) - pen.type.width(words, NOTE) / 2, y + 20, NOTE)
    }
  })
}

type Scale = { readonly x: (value: number) => number; readonly y: number }

function drawScale({ doc }: Pen, { x, y }: Scale): void {
  doc.moveTo(x(1), y).lineTo(x(5), y).lineWidth(0.9).stroke(INKS.line)
  doc.lineWidth(0.7).dash(1.2, { space: 2 })
  for (const start of BAND_STARTS) doc.moveTo(x(start), y - 7).lineTo(x(start), y + 7)
  doc.stroke(INKS["line-2"]).undash()
}

function drawValue(pen: Pen, { mean, interval, band, grade }: Doubted, { x, y }: Scale): void {
  const { doc } = pen
  const ink: Ink = band === "GAP" ? "gap" : "ink"
  const [low, high] = [x(interval.low), x(interval.high)]
  const few = isFewViews(grade)
  if (few) hatch(pen, { x: low, y: y - 3, width: high - low, height: 6 }, band === "GAP" ? "gap" : "line-2")
  else {
    doc.moveTo(low, y).lineTo(high, y)
    for (const end of [low, high]) doc.moveTo(end, y - 3.5).lineTo(end, y + 3.5)
    doc.lineWidth(1.4).stroke(INKS[ink])
  }
  doc.circle(x(mean), y, 3.4).lineWidth(1.6)
  if (few || band === "GAP") doc.fillAndStroke(INKS.paper, INKS[ink])
  else doc.fill(INKS[ink])
}
