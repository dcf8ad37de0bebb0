import type { Contract } from "../expectations/contract.ts"
import type { Day } from "../kit/day.ts"
import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { BANDS, type Band, bandOf } from "./band.ts"
import type { Measure } from "./evidence.ts"
import { step, type WhyLine } from "./why-line.ts"
import { BAND_WORDS, capitalised, counted, scoreText, weightText } from "./words.ts"

/** What can be asked of a board. */
export const BOARD_WHY_SUBJECTS = ["CELL", "BAND_COUNT", "GRADE_COUNT"] as const
export type BoardWhySubject = (typeof BOARD_WHY_SUBJECTS)[number]

/** Most people named in an explanation; above it they stand in groups only. */
export const NAMED_IN_WHY = 60

/** How a value of a board came about: the contributions of the lines add up to the value. */
export interface BoardWhy {
  /** A mean over people, or a count of people. */
  readonly value: number | null
  /** The value as it is shown. */
  readonly text: string
  /** One or two sentences. */
  readonly words: string
  readonly lines: readonly WhyLine[]
  readonly contractVersion: number
  readonly asOf: Day
  readonly ratings: number
  readonly raters: number
}

/** Somebody behind a value of a board. */
export interface PersonInCell {
  readonly person: string
  readonly name: string
  /** 1 to 5: the person's own mean, or layer score; `null` without one. */
  readonly value: number | null
}

export interface BoardWhyContext {
  readonly contract: Contract
  /** The day whose org the release used. */
  readonly asOf: Day
}

/** A field of the heat map together with who is behind it. */
export interface CellToExplain {
  /** What the mean is on, such as `C3 Holding managers to managing`. */
  readonly label: string
  readonly measure: Measure | null
  /** People with a value in the cell. */
  readonly people: number
  /** Those of them whom the viewer may see, in the order in which they are listed. */
  readonly visible: readonly PersonInCell[]
}

/**
 * Why a mean over people is what it is: every person counts alike. Grouped by the band of their own value;
 * people whom the viewer may not see (they have moved since) stand together in one line.
 */
export function whyCell(cell: CellToExplain, context: BoardWhyContext): BoardWhy {
  const { measure, people, label } = cell
  const visible = cell.visible.flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, value }]))
  if (!measure || people === 0) return nothing(say`Nobody in this layer has been rated on ${label}.`, context)
  const total = measure.value * people
  const groups = BANDS.flatMap((band) => {
    const group = visible.filter(({ value }) => bandOf(value, context.contract.thresholds) === band)
    return group.length === 0 ? [] : [groupLine(band, group, { people, named: people <= NAMED_IN_WHY })]
  })
  const seen = visible.reduce((sum, { value }) => sum + value, 0)
  return {
    value: measure.value,
    text: scoreText(measure.value),
    words: cellWords(cell, measure),
    lines: [...groups, ...rest({ people, count: people - visible.length, total: total - seen })],
    ...told(context, measure),
  }
}

/** People counted on a board, and who they are. */
export interface CountToExplain {
  /** What they have in common, such as `in gap` or `with evidence of grade C`. */
  readonly label: string
  readonly people: number
  readonly visible: readonly PersonInCell[]
}

/** Who is behind a count. Every person adds exactly 1; those not named stand together in the last line. */
export function whyCount(count: CountToExplain, context: BoardWhyContext): BoardWhy {
  const { people, label } = count
  if (people === 0) return { ...nothing(say`Nobody is ${label}.`, context), value: 0, text: "0" }
  const named = count.visible.slice(0, NAMED_IN_WHY)
  const others = people - named.length
  const lines = named.map(({ person, name, value }) => ({
    ...step(name, value === null ? say`no layer score` : say`layer score ${scoreText(value)}`, value),
    contribution: 1,
    person,
  }))
  const more = { ...step(say`Others`, counted(others, "person", "people"), null), contribution: others }
  return {
    value: people,
    text: String(people),
    words: people === 1 ? say`1 person is ${label}.` : say`${grouped(people)} people are ${label}.`,
    lines: others > 0 ? [...lines, more] : lines,
    ...told(context, null),
  }
}

interface Valued {
  readonly person: string
  readonly name: string
  readonly value: number
}

function groupLine(
  band: Band,
  group: readonly Valued[],
  { people, named }: { readonly people: number; readonly named: boolean },
): WhyLine {
  const total = group.reduce((sum, { value }) => sum + value, 0)
  const lines = group.map(({ person, name, value }) => ({
    ...step(name, "", value),
    weight: 1 / group.length,
    contribution: value / group.length,
    person,
  }))
  return {
    label: capitalised(BAND_WORDS[band]),
    detail: counted(group.length, "person", "people"),
    value: total / group.length,
    weight: group.length / people,
    contribution: total / people,
    lines: named ? lines : [],
  }
}

function rest(hidden: {
  readonly people: number
  readonly count: number
  readonly total: number
}): WhyLine[] {
  const { people, count, total } = hidden
  if (count <= 0) return []
  const [value, weight] = [total / count, count / people]
  const detail =
    count === 1 ? say`1 person who stands elsewhere now` : say`${count} people who stand elsewhere now`
  return [{ label: say`Others`, detail, value, weight, contribution: total / people, lines: [] }]
}

function cellWords({ label, people }: CellToExplain, measure: Measure): string {
  const mean = say`${scoreText(measure.value)} is the mean over ${counted(people, "person", "people")} of their values on ${label}.`
  if (measure.oneView) return `${mean} ${say`It rests on one view, so it can be compared with nothing.`}`
  const [ratings, raters] = [counted(measure.ratings, "rating"), counted(measure.raters, "rater")]
  return `${mean} ${say`${ratings} by ${raters} weigh as much as ${scoreText(measure.effectiveRaters)} equal raters: reliability ${weightText(measure.reliability)}, grade ${measure.grade}.`}`
}

function nothing(words: string, context: BoardWhyContext): BoardWhy {
  return { value: null, text: say`Not enough evidence`, words, lines: [], ...told(context, null) }
}

function told({ contract, asOf }: BoardWhyContext, measure: Measure | null) {
  return {
    contractVersion: contract.version,
    asOf,
    ratings: measure?.ratings ?? 0,
    raters: measure?.raters ?? 0,
  }
}
