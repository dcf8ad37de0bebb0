import type { MirrorBody, MirrorMark } from "@rung/domain/growth/mirror"
import {
  type Caution,
  centreOf,
  type Direction,
  type Fit,
  type FitLine,
  fitOf,
  type Rungs,
} from "@rung/domain/growth/mirror-fit"
import type { Layer } from "@rung/domain/layers/layer"
import { decimal, locale } from "../../language/locale.ts"
import { meant, t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { oneDecimal, share } from "../../parts/figures.ts"

/** Who can read it, said where it is written. */
export const READERS = t`Only you read this. It is encrypted with a key of its own that is used in your own sessions only: those above you, administrators, exports and backups alone cannot read it. Whoever controls your sign-in can.`

/** The page's finding. */
export function mirrorTitle(rungs: Rungs, direction: Direction | undefined): string {
  if (rungs.next === null) return t`You stand on the highest rung: how well does it fit you?`
  if (direction === "CLOSER") return t`The next rung takes you closer to what you love and excel at`
  if (direction === "FURTHER") return t`The next rung takes you further from what you love and excel at`
  if (direction === "LEVEL") return t`The next rung is level with this one in what you love and excel at`
  return t`Is the next rung closer to what you love and excel at?`
}

export const CAUTION_WORDS: Readonly<Record<Caution, string>> = {
  OUGHT_WITHOUT_LIKING: t`You feel you ought to more than you would like it. That is a reason to pause, and no verdict.`,
  COST_MINDED: t`You would like it, and you mind what it costs. Which of its costs could be changed?`,
}

/** ".50 × 4 × 3 / 25 = .24", one line of a fit. */
export function lineWords({ weight, love, excel, part }: FitLine): string {
  return `${share(weight)} × ${love} × ${excel} / 25 = ${thirdDecimal(part)}`
}

/** Three decimals, as the lines of a fit have them: ".240", "−.110", "0,240". */
function thirdDecimal(value: number): string {
  return decimal(value.toFixed(3))
    .replace(/^(-?)0(?=\.)/, "$1")
    .replace("-", "−")
}

/** The sum under the lines of a fit. */
export function fitWords({ value, answered }: Fit): string {
  if (value === null) return t`Nothing marked yet.`
  return t`The lines add up to ${thirdDecimal(value * answered)}; over the weight marked, ${share(answered)}, that is a fit of ${share(value)}.`
}

/** "−.36", with a sign. */
export function signed(value: number): string {
  const text = share(Math.abs(value))
  return value < -0.004 ? `−${text}` : value > 0.004 ? `+${text}` : text
}

/** The difference of two fits, to three decimals as its lines have them, so that it adds up. */
export function directionWords(now: number, next: number): string {
  const difference = Number(next.toFixed(3)) - Number(now.toFixed(3))
  return t`By your own marks: ${thirdDecimal(next)} there less ${thirdDecimal(now)} here is ${thirdDecimal(difference)}. Closer above .08, further below −.08.`
}

/** How much of a rung is marked. */
export function leftToMark(fit: Fit, layer: Layer): string | undefined {
  if (fit.answered >= 0.5 - 1e-9) return undefined
  return t`Mark at least half of the weight of ${layer} to see a direction: ${share(fit.answered)} so far.`
}

/** The mark of a competency, as empty while nothing is said. */
export function markOf(marks: readonly MirrorMark[], competency: string): MirrorMark {
  const known = marks.find((mark) => mark.competency === competency)
  return known ?? { competency, love: null, excel: null, notTried: false, timeNow: null, timeWanted: null }
}

/** The mirror with one mark changed; a mark that says nothing is left out. */
export function withMark(body: MirrorBody, changed: MirrorMark): MirrorBody {
  const others = body.marks.filter(({ competency }) => competency !== changed.competency)
  const { love, excel, notTried, timeNow, timeWanted } = changed
  const saysNothing = [love, excel, timeNow, timeWanted].every((value) => value === null) && !notTried
  return { ...body, marks: saysNothing ? others : [...others, changed] }
}

/** Names in a sentence: "Coaching managers and Seeing through the layer". */
export function namesOf(lines: readonly { readonly name: string }[]): string {
  return new Intl.ListFormat(locale()).format(lines.map(({ name }) => name))
}

/** Both rungs by the marks. */
export function fitsOf(
  rungs: Rungs,
  marks: readonly MirrorMark[],
): { readonly now: Fit; readonly next: Fit | null } {
  return { now: fitOf(rungs.now, marks), next: rungs.next && fitOf(rungs.next, marks) }
}

/** The plot in one sentence. */
export function plotWords({ now: here, next: there }: Rungs, now: Fit, next: Fit | null): string {
  const [from, to] = [centreOf(now), next && centreOf(next)]
  if (from && to && there)
    return t`What decides at ${here.layer} lies at ${oneDecimal(from.love)} of 5 in love and ${oneDecimal(from.excel)} in excel; what decides at ${there.layer} lies at ${oneDecimal(to.love)} of 5 in love and ${oneDecimal(to.excel)} in excel.`
  const [only, layer] = from ? [from, here.layer] : [to, there?.layer]
  if (!only || !layer) return ""
  return t`What decides at ${layer} lies at ${oneDecimal(only.love)} of 5 in love and ${oneDecimal(only.excel)} in excel.`
}

/** The plot as a table, this rung first. */
export function plotTable(rungs: Rungs, now: Fit, next: Fit | null): ChartTable {
  const rows = (layer: Layer, fit: Fit) =>
    fit.lines.map(({ code, name, weight, love, excel }) => [layer, code, name, love, excel, share(weight)])
  return {
    columns: [meant("of the ladder")`Rung`, t`Code`, t`What decides`, t`Love it`, t`Excel at it`, t`Weight`],
    rows: [...rows(rungs.now.layer, now), ...(rungs.next && next ? rows(rungs.next.layer, next) : [])],
  }
}
