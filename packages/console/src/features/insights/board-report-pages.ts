import { locale } from "../../language/locale.ts"
import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { BAND_WORDS, LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { Paper, type PaperSettings } from "../../parts/paper/paper.ts"
import { type PaperCell, paperTable } from "../../parts/paper/table.ts"
import { BODY, DENSE, SECTION, set, type TypeStyle } from "../../parts/paper/type.ts"
import { heatPage } from "./board-report-heat.ts"
import { layerSections } from "./board-report-layers.ts"
import { mapPage } from "./board-report-map.ts"
import {
  HOW_TO_READ,
  layerTitle,
  type ReportSource,
  reportFacts,
  reportReader,
  reportTitle,
} from "./board-report-words.ts"
import { scopeWords } from "./board-words.ts"
import { HOW_VIEWS_ARE_SHOWN, NO_VIEWS, shownViewsWords, VIEWS_OF_A_UNIT } from "./person-views.ts"

/** What the report is set with: the faces it is written in, and words in other scripts as pictures. */
export type ReportHand = Pick<PaperSettings, "faces" | "drawWords" | "compress">

/** The board of a scope and a cycle as a tagged document of a few pages. */
export function writeReport(source: ReportSource, hand: ReportHand): Promise<Blob> {
  const title = reportTitle(source)
  const paper = new Paper({
    ...hand,
    title,
    subject: source.board.finding.sentence,
    lang: locale(),
    foot: t`${source.company}. ${title}. Confidential.`,
  })
  firstPage(paper, source)
  layerSections(paper, source)
  heatPage(paper, source)
  mapPage(paper, source)
  surePage(paper, source)
  readPage(paper)
  return paper.finish()
}

function firstPage(paper: Paper, source: ReportSource): void {
  paper.words("P", source.company, SECTION)
  paper.words("P", t`Board report`, set(BODY, { ink: "ink-3" }))
  paper.gap(20)
  paper.title(source.board.finding.sentence)
  paper.gap(10)
  paper.words("P", reportFacts(source), set(BODY, { ink: "ink-2" }))
  paper.words("P", reportReader(source), set(BODY, { ink: "ink-2" }))
  paper.gap(18)
  paper.heading(t`The four layers`, 160)
  paper.gap(6)
  layersTable(paper, source)
}

function layersTable(paper: Paper, { board: { rows } }: ReportSource): void {
  const bands = rows[0]?.bands.map(({ band }) => BAND_WORDS[band]) ?? []
  const number = { width: 52, number: true }
  const columns = [
    { head: t`Layer`, width: 150 },
    { head: t`People`, ...number },
    { head: t`With a band`, ...number, width: 62 },
    ...bands.map((head) => ({ head, ...number, width: (487 - 264) / Math.max(1, bands.length) })),
  ]
  paperTable(paper, {
    columns,
    rows: rows.map((row) => ({
      head: cell(layerTitle(row.layer), set(DENSE, { weight: 600 })),
      cells: [row.people, row.enoughEvidence, ...row.bands.map(({ people }) => people)].map((count) =>
        cell(grouped(count)),
      ),
    })),
  })
  paper.rule()
}

function cell(text: string, style: TypeStyle = DENSE): PaperCell {
  return { lines: [{ text, style }] }
}

function surePage(paper: Paper, source: ReportSource): void {
  paper.newPage()
  paper.heading(t`How sure we are`, 120)
  paper.gap(4)
  paper.words(
    "P",
    t`How many people stand at each evidence grade. One or few views are grade D and are compared with nothing.`,
    BODY,
  )
  paper.gap(8)
  const number = { width: 84, number: true }
  paperTable(paper, {
    columns: [
      { head: t`Layer`, width: 151 },
      { head: t`A or B`, ...number },
      { head: "C", ...number },
      { head: "D", ...number },
      { head: t`No evidence`, ...number },
    ],
    rows: source.board.rows.map(({ layer, evidence: { strong, c, d, none } }) => ({
      head: cell(layerTitle(layer), set(DENSE, { weight: 600 })),
      cells: [strong, c, d, none].map((count) => cell(grouped(count))),
    })),
  })
  paper.rule()
  paper.gap(28)
  hiddenSection(paper, source)
}

function hiddenSection(paper: Paper, { board: { scope }, views }: ReportSource): void {
  const all = LAYERS_FROM_TOP.flatMap((layer) => views[layer])
  paper.heading(t`What is hidden`, 120)
  paper.gap(4)
  if (all.length === 0) {
    paper.words("P", scope.kind === "UNIT" ? VIEWS_OF_A_UNIT : NO_VIEWS, BODY)
    return
  }
  paper.words("P", `${shownViewsWords(scopeWords(scope, null), all)}.`, BODY)
  paper.words("P", HOW_VIEWS_ARE_SHOWN, BODY)
  paper.gap(8)
  paperTable(paper, {
    columns: [
      { head: t`Layer`, width: 151 },
      { head: t`Views shown`, width: 168, number: true },
      { head: t`Hidden`, width: 168, number: true },
    ],
    rows: LAYERS_FROM_TOP.filter((layer) => views[layer].length > 0).map((layer) => {
      const hidden = views[layer].filter((view) => view.hidden).length
      return {
        head: cell(layerTitle(layer), set(DENSE, { weight: 600 })),
        cells: [cell(grouped(views[layer].length - hidden)), cell(grouped(hidden))],
      }
    }),
  })
  paper.rule()
}

function readPage(paper: Paper): void {
  paper.gap(28)
  paper.heading(t`How to read it`, 160)
  for (const words of HOW_TO_READ) {
    paper.gap(6)
    paper.words("P", words, BODY)
  }
}
