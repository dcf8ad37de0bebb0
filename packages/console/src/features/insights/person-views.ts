import { PERSPECTIVE_WORDS } from "@rung/domain/insights/words"
import type { CompetencyPartsFragment, Perspective, ViewPartsFragment } from "../../generated/graphql.ts"
import { fromEnglish, t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { intervalWords, oneDecimal } from "../../parts/figures.ts"
import { inSentence } from "../../parts/in-sentence.ts"
import type { WhyLine, WhyTree } from "../../parts/why-tree.ts"

/** One perspective's view of a competency as a line: a mean, a range, or that it is hidden. */
export type ViewLine = {
  readonly key: string
  readonly perspective: Perspective
  readonly whose: string
  readonly competency: string
  readonly hidden: boolean
  /** Both ends of what is told: the same for a mean; `null` where hidden. */
  readonly told: { readonly low: number; readonly high: number } | null
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly raters: number | null
  /** Beside the figure: from how many, whether they agree, what to mind. */
  readonly note: string
  readonly view: ViewPartsFragment | null
}

export type CompetencyViews = {
  readonly code: string
  readonly name: string
  readonly lines: readonly ViewLine[]
}

/** Every competency that more than one side is asked about, with a line for each side. */
export function viewsByCompetency(rows: readonly CompetencyPartsFragment[]): readonly CompetencyViews[] {
  return rows
    .filter(({ confidential }) => confidential.length > 0)
    .map(({ competency, name, parts, confidential }) => ({
      code: competency,
      name,
      lines: [
        ...parts
          .filter(({ perspective }) => perspective === "MANAGER")
          .map((part) => aboveLine(competency, part)),
        ...confidential.map(viewLine),
      ],
    }))
}

/** Views by competency, in the order of a contract's competencies. */
export function groupedViews(
  views: readonly ViewPartsFragment[],
  named: readonly { readonly code: string; readonly name: string }[],
): readonly CompetencyViews[] {
  return named.flatMap(({ code, name }) => {
    const own = views.filter(({ competency }) => competency === code)
    return own.length > 0 ? [{ code, name, lines: own.map(viewLine) }] : []
  })
}

/** "All of Northgate: 40 of 64 views are shown, the rest protects those who answered". */
export function shownViewsWords(where: string, views: readonly ViewPartsFragment[]): string {
  const shown = views.filter(({ hidden }) => !hidden).length
  return t`${where}: ${shown} of ${views.length} views are shown, the rest protects those who answered`
}

export const HOW_VIEWS_ARE_SHOWN = t`Everybody of one layer in the line taken together, by who was asked. Confidential, shown only in groups.`

export const VIEWS_OF_A_UNIT = t`What is said in confidence is kept by line, never by unit: choose the company or a person on the board.`
export const NO_VIEWS = t`It stands here once a cycle that asks direct reports, those two levels down or peers is released.`

/** What the development view tells beyond the decision view; the rest stands there already. */
export function addedViews(
  development: readonly ViewPartsFragment[],
  rows: readonly CompetencyPartsFragment[],
): readonly ViewPartsFragment[] {
  const known = rows.flatMap(({ confidential }) => confidential)
  return development.filter((view) => {
    const same = known.find(
      ({ perspective, competency }) => perspective === view.perspective && competency === view.competency,
    )
    return !view.hidden && (same?.hidden ?? true)
  })
}

export function viewLine(view: ViewPartsFragment): ViewLine {
  const { perspective, competency, hidden, mean, low, high, interval, raters } = view
  const told =
    mean === null ? (low === null || high === null ? null : { low, high }) : { low: mean, high: mean }
  return {
    key: `${competency} ${perspective}`,
    perspective,
    whose: fromEnglish(PERSPECTIVE_WORDS[perspective]),
    competency,
    hidden,
    told,
    interval,
    raters,
    note: hidden ? "" : viewNote(view),
    view,
  }
}

function aboveLine(competency: string, part: CompetencyPartsFragment["parts"][number]): ViewLine {
  const { mean, ratings, interval } = part
  return {
    key: `${competency} MANAGER`,
    perspective: "MANAGER",
    whose: fromEnglish(PERSPECTIVE_WORDS.MANAGER),
    competency,
    hidden: false,
    told: { low: mean, high: mean },
    interval,
    raters: ratings,
    note: ratings === 1 ? t`one view` : t`${ratings} views`,
    view: null,
  }
}

const TREND_WORDS = {
  UP: t`up since the release before`,
  LEVEL: t`no change we can tell`,
  DOWN: t`down since the release before`,
} as const
const AGREEMENT_WORDS = { AGREE: t`they agree`, DISAGREE: t`they disagree: talk first` } as const

function viewNote({ raters, agreement, mayNotRepresent, trend }: ViewPartsFragment): string {
  return [
    t`${raters ?? 0} raters`,
    agreement ? AGREEMENT_WORDS[agreement] : undefined,
    mayNotRepresent ? t`may not represent` : undefined,
    trend?.band ? TREND_WORDS[trend.band] : undefined,
    typeof trend?.change === "number" ? changeWords(trend.change) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(", ")
}

function changeWords(change: number): string {
  const by = oneDecimal(Math.abs(change))
  return change < 0 ? t`${by} lower than in the release before` : t`${by} higher than in the release before`
}

/** "3.4", "4.0 to 5.0", "hidden". */
export function toldWords({ hidden, told }: Pick<ViewLine, "hidden" | "told">): string {
  if (hidden || !told) return "hidden"
  return told.low === told.high ? oneDecimal(told.low) : intervalWords(told)
}

/** Why a confidential view is shown as it is, or that it is hidden. */
export function viewWhy(line: ViewLine, name: string): WhyTree {
  const { view, whose, competency } = line
  const title = t`Why ${toldWords(line)}: ${inSentence(whose)} on ${competency} ${name}`
  if (!view) return { title, lines: [] }
  if (view.hidden) return { title, sentence: t`Hidden to protect those who answered. ${view.why}`, lines: [] }
  const lines: WhyLine[] = [{ label: t`Raters`, note: t`distinct people`, value: String(view.raters ?? 0) }]
  lines.push({
    label: view.mean === null ? t`The mean lies in` : t`Mean`,
    note: view.mean === null ? t`both ends included` : t`all answers weigh alike`,
    value: toldWords(line),
  })
  if (view.interval)
    lines.push({ label: t`Could be`, note: t`in 95 of 100 rounds`, value: intervalWords(view.interval) })
  if (view.distribution) {
    lines.push({
      label: t`Answers`,
      note: t`how many said 1, 2, 3, 4 and 5`,
      value: view.distribution.join(", "),
    })
  }
  const notes = view.mayNotRepresent
    ? [t`Less than 60% of those asked answered: it may not represent them.`]
    : []
  return { title, sentence: view.why, lines, notes }
}

/** The strips as a table. */
export function viewsTable(groups: readonly CompetencyViews[]): ChartTable {
  return {
    columns: [t`Code`, t`Competency`, t`Whose view`, t`Shown`, t`Could be`, t`Raters`, t`Note`],
    rows: groups.flatMap(({ code, name, lines }) =>
      lines.map((line) => [
        code,
        name,
        line.whose,
        toldWords(line),
        line.interval ? intervalWords(line.interval) : "",
        line.hidden ? null : line.raters,
        line.hidden ? t`hidden to protect those who answered` : line.note,
      ]),
    ),
  }
}
