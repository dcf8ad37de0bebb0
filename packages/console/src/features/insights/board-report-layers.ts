import type { BoardRowFragment } from "../../generated/graphql.ts"
import { LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { paperHistogram } from "../../parts/paper/histogram.ts"
import { paperLayerMark } from "../../parts/paper/layer-mark.ts"
import { LEFT, type Paper, WIDTH } from "../../parts/paper/paper.ts"
import { BODY, DENSE, set } from "../../parts/paper/type.ts"
import { paperWhisker } from "../../parts/paper/whisker.ts"
import {
  layerTitle,
  movementSentence,
  type ReportSource,
  riskSentences,
  standWords,
  weakestSentence,
} from "./board-report-words.ts"
import { NOTHING_STANDS_OUT } from "./board-words.ts"

const MARK = 20
const BARS = { width: 250, height: 72 }
const BESIDE = LEFT + BARS.width + 24

/** Each layer on what it needs, from the top: who stands there, how well, what moved and where to look. */
export function layerSections(paper: Paper, { board: { rows } }: ReportSource): void {
  paper.gap(20)
  for (const layer of LAYERS_FROM_TOP) {
    const row = rows.find((each) => each.layer === layer)
    if (row) layerSection(paper, row)
  }
}

function layerSection(paper: Paper, row: BoardRowFragment): void {
  const empty = row.people === 0
  paper.room(heightOf(paper, row))
  paper.within("Sect", () => {
    paper.rule("line-2")
    paper.gap(9)
    paperLayerMark(paper, row.layer, { x: LEFT, y: paper.y + 2 })
    paper.heading(layerTitle(row.layer), 0, LEFT + MARK)
    paper.gap(2)
    paper.words("P", standWords(row), set(BODY, { ink: "ink-2" }))
    if (!empty) figures(paper, row)
    if (!empty) lookHere(paper, row)
  })
  paper.gap(14)
}

/** A layer is kept on one page. */
function heightOf(paper: Paper, row: BoardRowFragment): number {
  const head = 28 + paper.heightOf(standWords(row), BODY)
  if (row.people === 0) return head
  const look = riskSentences(row).reduce((sum, each) => sum + paper.heightOf(each, DENSE), 0)
  return head + BARS.height + 16 + Math.max(look, DENSE.lead)
}

/** The bands at the left, the weakest determinant and what moved at the right. */
function figures(paper: Paper, row: BoardRowFragment): void {
  paper.gap(8)
  const top = paper.y
  const counts = row.bands.map(({ band, people, onGradeD }) => ({ band, people, fewViews: onGradeD }))
  paperHistogram(paper, counts, { x: LEFT, y: top, ...BARS })
  const column = { x: BESIDE, width: WIDTH - (BESIDE - LEFT) }
  paper.words("P", weakestSentence(row), DENSE, column)
  if (row.weakest) {
    const { competency, name, band, measure } = row.weakest
    const value = { mean: measure.value, interval: measure, band, grade: measure.grade }
    paper.gap(4)
    paperWhisker(paper, { about: `${competency} ${name}`, value }, { ...column, y: paper.y, height: 32 })
    paper.gap(34)
  }
  paper.words("P", movementSentence(row), DENSE, column)
  paper.y = Math.max(paper.y, top + BARS.height) + 8
}

function lookHere(paper: Paper, row: BoardRowFragment): void {
  const sentences = riskSentences(row)
  if (sentences.length === 0) paper.words("P", NOTHING_STANDS_OUT, set(DENSE, { ink: "ink-3" }))
  else paper.list(sentences, DENSE)
}
