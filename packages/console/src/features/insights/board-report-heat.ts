import { t } from "../../language/t.ts"
import type { HeatCell } from "../../parts/heat-map.tsx"
import { isFewViews, LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { edge, hatch } from "../../parts/paper/hatch.ts"
import { fillBand } from "../../parts/paper/histogram.ts"
import type { Ink } from "../../parts/paper/inks.ts"
import { type Paper, type PaperRect, WIDTH } from "../../parts/paper/paper.ts"
import { type PaperCell, paperTable } from "../../parts/paper/table.ts"
import { BODY, DENSE, NOTE, set } from "../../parts/paper/type.ts"
import { heatView } from "./board-charts.ts"
import { heatWords, type ReportSource } from "./board-report-words.ts"

const NAMES = 155
const NAME = set(DENSE, { size: 8.5, lead: 10.5 })
const STEP = (WIDTH - NAMES) / LAYERS_FROM_TOP.length

/** Layer by competency: mean, interval and status; only determinants are filled, so the staircase shows itself. */
export function heatPage(paper: Paper, { board }: ReportSource): void {
  const view = heatView(board.competencies, "competencies")
  const byPlace = new Map(view.cells.map((cell) => [`${cell.layer} ${cell.column}`, cell]))
  paper.newPage()
  paper.heading(t`What each layer is judged on, and how it stands`, 120)
  paper.gap(2)
  paper.words(
    "P",
    t`Mean, interval and grade. Filled cells count towards the score. Hatched: carried, weight 0.`,
    set(BODY, { ink: "ink-2" }),
  )
  paper.gap(8)
  paperTable(paper, {
    inset: { across: 4, down: 3 },
    ruled: false,
    columns: [
      { head: t`Competency`, width: NAMES },
      ...LAYERS_FROM_TOP.map((layer) => ({ head: layer, width: STEP })),
    ],
    rows: view.columns.map(({ key, title, head }) => ({
      head: { lines: [{ text: title ?? head, style: NAME }] },
      cells: LAYERS_FROM_TOP.map((layer) => heatCell(byPlace.get(`${layer} ${key}`))),
    })),
  })
}

function heatCell(cell: HeatCell | undefined): PaperCell {
  if (!cell) return { lines: [{ text: t`not asked`, style: NOTE }] }
  const { figure, status } = heatWords(cell)
  const ink = inkOf(cell)
  const counts = cell.status === "DETERMINANT"
  return {
    under: (paper, rect) => underCell(paper, cell, rect),
    lines: [
      ...(figure === null
        ? []
        : [{ text: figure, style: set(DENSE, { weight: counts ? 600 : 400, ink, size: 8.5, lead: 10.5 }) }]),
      { text: status, style: set(NOTE, { ink, lead: 9.5 }) },
    ],
  }
}

function inkOf({ status, band, grade }: HeatCell): Ink {
  if (status !== "DETERMINANT") return status === "PREVIEW" ? "ink-3" : "ink-2"
  if (band === "GAP") return "gap"
  return band === "STRONG" && !isFewViews(grade) ? "paper" : "ink"
}

function underCell(paper: Paper, { status, band, grade }: HeatCell, { x, y, height }: PaperRect): void {
  const rect = { x, y: y + 1, width: STEP - 4, height: height - 2 }
  const counts = status === "DETERMINANT"
  const told = band !== null && band !== "NOT_ENOUGH_EVIDENCE" && !isFewViews(grade)
  paper.artifact((pen) => {
    if (counts && told) fillBand(pen, band, rect)
    else if (counts || status === "NO_LONGER_DETERMINANT") hatch(pen, rect, "line")
    if (!counts) edge(pen, rect, { ink: "line" })
    else if (!told) edge(pen, rect, { ink: band === "GAP" ? "gap" : "band-edge", dashed: true })
  })
}
