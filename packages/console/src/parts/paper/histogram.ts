import { BANDS, type Band } from "@rung/domain/insights/band"
import { t } from "../../language/t.ts"
import { type BandCount, histogramWords } from "../band-histogram.tsx"
import { grouped } from "../figures.ts"
import { BAND_WORDS } from "../kinds.ts"
import { block, edge, hatch } from "./hatch.ts"
import { INKS } from "./inks.ts"
import type { Paper, PaperRect, Pen } from "./paper.ts"
import { DENSE, NOTE, set } from "./type.ts"

const COUNT = 12
const WORD = 12

/** Bands as ink: the count stands on its bar, the word under it; the hollow part rests on one or few views. */
export function paperHistogram(paper: Paper, counts: readonly BandCount[], rect: PaperRect): void {
  const tallest = rect.height - COUNT - WORD
  const largest = Math.max(1, ...counts.map(({ people }) => people))
  const step = rect.width / BANDS.length
  paper.figure(t`Bands: ${histogramWords(counts)}`, rect, (pen) => {
    for (const [at, band] of BANDS.entries()) {
      const count = counts.find((each) => each.band === band) ?? { band, people: 0, fewViews: 0 }
      const height = count.people === 0 ? 0 : Math.max(5, (count.people / largest) * tallest)
      const foot = rect.y + COUNT + tallest
      const bar = { x: rect.x + at * step, y: foot - height, width: step - 12, height }
      drawBar(pen, count, bar)
      label(pen, count, bar)
    }
  })
}

function label({ type }: Pen, { band, people }: BandCount, { x, y, width, height }: PaperRect): void {
  const style = set(DENSE, { weight: people > 0 ? 600 : 400, ink: inkOfCount(band, people) })
  const count = grouped(people)
  type.line(count, x + (width - type.width(count, style)) / 2, y - 3, style)
  const word = BAND_WORDS[band]
  type.line(word, x + (width - type.width(word, NOTE)) / 2, y + height + 10, NOTE)
}

function inkOfCount(band: Band, people: number) {
  if (people === 0) return "ink-3"
  return band === "GAP" ? "gap" : "ink"
}

function drawBar(pen: Pen, { band, people, fewViews }: BandCount, bar: PaperRect): void {
  const { doc } = pen
  const { x, y, width, height } = bar
  doc
    .moveTo(x, y + height)
    .lineTo(x + width, y + height)
    .lineWidth(0.7)
    .stroke(INKS["band-edge"])
  if (people === 0) return
  const hollow = band === "NOT_ENOUGH_EVIDENCE" ? 0 : (fewViews / people) * height
  if (hollow > 0) {
    const part = { ...bar, height: hollow }
    const ink = band === "GAP" ? "gap" : "band-edge"
    hatch(pen, part, ink)
    edge(pen, part, { ink, dashed: true })
  }
  if (height > hollow) fillBand(pen, band, { ...bar, y: y + hollow, height: height - hollow })
}

/** What each band looks like in ink: a gap is a hole, strength is full with a cap. */
export function fillBand(pen: Pen, band: Band, rect: PaperRect): void {
  if (band === "NOT_ENOUGH_EVIDENCE") hatch(pen, rect)
  if (band === "STRONG") fillStrong(pen, rect)
  if (band === "SOLID" || band === "BUILDING") block(pen, rect, band === "SOLID" ? "solid" : "building")
  if (band === "GAP") edge(pen, rect, { ink: "gap", thick: 1.6 })
  if (band === "BUILDING") edge(pen, rect, { ink: "band-edge" })
  if (band === "NOT_ENOUGH_EVIDENCE") edge(pen, rect, { ink: "band-edge", dashed: true })
}

function fillStrong(pen: Pen, rect: PaperRect): void {
  block(pen, rect, "strong")
  if (rect.height > 6) block(pen, { ...rect, y: rect.y + 1.4, height: 1.2 }, "paper")
}
