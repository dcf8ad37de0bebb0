import type { Layer } from "@rung/domain/layers/layer"
import type {
  BoardMapQuery,
  BoardRowFragment,
  LayerBoardPageQuery,
  LineViewsQuery,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { listed } from "../../parts/count-words.ts"
import { longDay } from "../../parts/day-words.ts"
import { evidenceWords } from "../../parts/evidence-bar.tsx"
import { grouped, intervalWords, oneDecimal, people } from "../../parts/figures.ts"
import { cellWords, type HeatCell } from "../../parts/heat-map.tsx"
import { BANDS_IN_SENTENCE, LAYER_WORDS } from "../../parts/kinds.ts"
import {
  type MovementWords,
  movementWords,
  NOBODY,
  printedWords,
  riskWords,
  scopeWords,
  withheldWords,
} from "./board-words.ts"

type Board = LayerBoardPageQuery["layerBoard"]
type Scope = NonNullable<Board["scope"]>
type Release = NonNullable<Board["release"]>

/** What a report is made of: what the board page has read, and nothing that its viewer may not see. */
export type ReportSource = {
  readonly company: string
  readonly reader: string
  readonly today: string
  readonly board: Board & {
    readonly scope: Scope
    readonly release: Release
    readonly families: NonNullable<Board["families"]>
    readonly competencies: NonNullable<Board["competencies"]>
  }
  readonly map: BoardMapQuery["coachingHiringMap"]
  readonly views: Readonly<Record<Layer, LineViewsQuery["m1"]>>
}

/** A board that holds a release, which alone can be reported. */
export function isReleased(board: Board): board is ReportSource["board"] {
  const { scope, release, families, competencies } = board
  return scope !== null && release !== null && families !== null && competencies !== null
}

// Paper is read in other years than it was printed in: every day stands with its year.
const ANY_YEAR = ""

/** "Board report: All of Northgate, H1 2026". */
export function reportTitle({ board: { scope, release } }: Pick<ReportSource, "board">): string {
  return t`Board report: ${scopeWords(scope, null)}, ${release.cycleName}`
}

/** "All of Northgate, H1 2026. Released 26 June 2026, contract version 3, org as of 1 May 2026." */
export function reportFacts({ board: { scope, release } }: Pick<ReportSource, "board">): string {
  return printedWords(scope, release, null, ANY_YEAR)
}

/** "As Ruth Okafor may read it on 22 November 2026. Confidential views are shown only in groups." */
export function reportReader({ reader, today }: Pick<ReportSource, "reader" | "today">): string {
  return t`As ${reader} may read it on ${longDay(today)}. Confidential views are shown only in groups.`
}

/** "M2 Managers of managers". */
export function layerTitle(layer: Layer): string {
  return `${layer} ${LAYER_WORDS[layer]}`
}

/** "14 people, 12 of 14 with enough evidence: 8 at A or B, …" */
export function standWords({ people: count, enoughEvidence, evidence }: BoardRowFragment): string {
  if (count === 0) return NOBODY
  const { strong: fit, c, d, none } = evidence
  const enough = t`${grouped(enoughEvidence)} of ${grouped(count)} with enough evidence`
  return `${people(count)}, ${enough}: ${evidenceWords({ fit, c, d, none })}`
}

/** "Weakest determinant: C3 Holding managers to managing, 2.4 (2.1 to 2.7), gap, grade A." or why none is named. */
export function weakestSentence({
  weakest,
  weakestWithheld,
}: Pick<BoardRowFragment, "weakest" | "weakestWithheld">): string {
  if (!weakest) return t`Weakest determinant: ${withheldWords(weakestWithheld)}`
  const { competency, name, measure, band } = weakest
  const figure = `${oneDecimal(measure.value)} (${intervalWords(measure)})`
  return t`Weakest determinant: ${competency} ${name}, ${figure}, ${BANDS_IN_SENTENCE[band]}, grade ${measure.grade}.`
}

/** "Since H2 2025: down 0.6, C1, detectable from 0.5." A change inside the detectable difference is none. */
export function movementSentence({ movement }: Pick<BoardRowFragment, "movement">): string {
  const { sign, head, note } = movementWords(movement)
  const since = movement.since === null ? t`Movement` : t`Since ${movement.since}`
  return `${since}: ${moved(sign, head)}, ${note}.`
}

function moved(sign: MovementWords["sign"], head: string): string {
  if (sign === null) return `${head.charAt(0).toLowerCase()}${head.slice(1)}`
  return sign === "▲" ? t`up ${head}` : t`down ${head}`
}

/** Each risk in a sentence: one or two people stand with their names. */
export function riskSentences({ risks }: Pick<BoardRowFragment, "risks">): readonly string[] {
  return risks.map((risk) => {
    const { who, rest } = riskWords(risk)
    if (risk.competency === null || who !== null) return risk.sentence
    return `${listed(risk.people.map(({ name }) => name))} ${rest}`
  })
}

/** A cell of the heat map: "2.9 (2.6 to 3.2) B" where there is a mean, then what it is. */
export function heatWords(cell: HeatCell): { readonly figure: string | null; readonly status: string } {
  const { mean, interval, grade } = cell
  const doubt = interval ? ` (${intervalWords(interval)}) ${grade}` : ""
  return { figure: mean === null ? null : `${oneDecimal(mean)}${doubt}`, status: cellWords(cell) }
}

/** How the report ends: what its marks and words mean. */
export const HOW_TO_READ: readonly string[] = [
  t`Each layer of management is a different job. A determinant is what a layer needs: only determinants are in a score. Supporting is shown and not in the score. Carried is what decided one layer below: it has weight 0 here. Not yet is not expected on this layer.`,
  t`The scale runs from 1 to 5. Below 2.5 is a gap, from 2.5 building, from 3.25 solid, from 4 strong. A determinant below 2.5 at grade C or better caps the band at gap whatever the mean. Below grade C it is a possible gap.`,
  t`Not enough means that less than half of what counts has been rated. It is not a middling result.`,
  t`Beside each mean stands its interval: where it would lie in 95 of 100 rounds. The grade says how far it can be relied on. A and B are fit to decide on. C may be compared. D is one view, or few: drawn hollow, never compared.`,
  t`A change smaller than the detectable difference is no change we can tell.`,
  t`On the map a manager is a cross of two intervals, coaching across and hiring up. A square is the C-level, a disc everybody else, a hollow mark one view. Those in gap are named.`,
  t`People are listed by band, then name. Nobody is ranked by decimals.`,
  t`Direct reports, people two levels down and peers answer in confidence: their views are shown only in groups. A view from above is attributed to who gave it.`,
  t`The figures are those of the release. What was answered or moved after it is not in them.`,
]
