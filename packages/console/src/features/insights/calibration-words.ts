import { BANDS, type Band } from "@rung/domain/insights/band"
import type {
  CalibrationHeadFragment,
  CalibrationMinuteKind,
  CalibrationMinutePartsFragment,
  CalibrationRaterPartsFragment,
} from "../../generated/graphql.ts"
import { meant, plural, t } from "../../language/t.ts"
import { counted, countWord, listed, sentence } from "../../parts/count-words.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { moment } from "../../parts/day-words.ts"
import { grouped, oneDecimal } from "../../parts/figures.ts"
import { BAND_WORDS, LAYER_WORDS } from "../../parts/kinds.ts"
import { PERSPECTIVES_IN_SENTENCE } from "../expectations/expectation-words.ts"
import type { CalibrationPerson } from "./calibration-shapes.ts"

type Unit = CalibrationHeadFragment["units"][number]
type Counts = Unit["shown"]
type Minute = CalibrationMinutePartsFragment
type Rater = CalibrationRaterPartsFragment

export function inBand(counts: Counts, band: Band): number {
  return counts.find((count) => count.band === band)?.people ?? 0
}

/** All units together. */
export function together(units: readonly Unit[]): Unit {
  const sum = (which: "computed" | "shown") =>
    BANDS.map((band) => ({
      band,
      people: units.reduce((people, unit) => people + inBand(unit[which], band), 0),
    }))
  return {
    unit: null,
    people: units.reduce((people, unit) => people + unit.people, 0),
    computed: sum("computed"),
    shown: sum("shown"),
  }
}

/** How a unit's counts differ from the computed ones: "Building −1, Solid +1"; nothing when they do not. */
export function differenceWords({ computed, shown }: Pick<Unit, "computed" | "shown">): string {
  return BANDS.flatMap((band) => {
    const by = inBand(shown, band) - inBand(computed, band)
    return by === 0 ? [] : [`${BAND_WORDS[band]} ${by > 0 ? "+" : "−"}${grouped(Math.abs(by))}`]
  }).join(", ")
}

/** "Managers of ICs: 4 of 42 in gap, two people moved". */
export function sessionFinding(
  { layer, units, state }: Pick<CalibrationHeadFragment, "layer" | "units" | "state">,
  moved: number,
): string {
  const { people, shown } = together(units)
  if (people === 0) return t`${LAYER_WORDS[layer]}: nobody whose result you may discuss`
  const gap = inBand(shown, "GAP")
  const gaps =
    gap === 0 ? t`none of ${grouped(people)} in gap` : t`${grouped(gap)} of ${grouped(people)} in gap`
  return `${LAYER_WORDS[layer]}: ${gaps}, ${movesWords(moved, state)}`
}

function movesWords(moved: number, state: CalibrationHeadFragment["state"]): string {
  if (moved > 0) return t`${counted(moved, "person", "people")} moved`
  return state === "OPEN" ? t`nobody moved yet` : t`nobody moved`
}

/** How many people the session leaves in another band than it found them in. */
export function movedPeople(minutes: readonly Minute[]): number {
  const stands = new Map<string, { readonly found: Band | null; readonly left: Band | null }>()
  for (const { personId, from, to } of minutes) {
    if (personId === null) continue
    stands.set(personId, { found: stands.get(personId)?.found ?? from, left: to })
  }
  return [...stands.values()].filter(({ found, left }) => found !== left).length
}

type LayerState = { readonly state: "OPEN" | "CLOSED" }

/** The finding over the list of layers. */
export function overviewFinding(
  cycle: string,
  sessions: readonly LayerState[],
  isCalibrating: boolean,
): string {
  const open = sessions.filter(({ state }) => state === "OPEN").length
  const closed = sessions.length - open
  if (sessions.length === 0)
    return isCalibrating
      ? t`No layer of ${cycle} is being calibrated`
      : t`No layer of ${cycle} was calibrated`
  const parts = [
    ...(open > 0 ? [t`${countWord(open)} ${plural(open, "layer is", "layers are")} being calibrated`] : []),
    ...(closed > 0 ? [t`${countWord(closed)} ${plural(closed, "session is", "sessions are")} closed`] : []),
  ]
  return `${cycle}: ${listed(parts)}`
}

/** Why a rating beside it is adjusted or is not, in a few words. */
export function adjustmentWords(rater: Rater | undefined): string {
  if (!rater || rater.severity === null || !rater.isAdjusted)
    return t`as given: too few shared people to tell`
  if (Math.abs(rater.severity) < 0.05) return t`in step with others`
  const size = oneDecimal(Math.abs(rater.severity))
  const by = rater.severity > 0 ? t`${size} higher` : t`${size} lower`
  return t`rates ${by} than others do`
}

export function haloWords({ spread, panelSpread, isFlagged }: Rater): string {
  if (spread === null) return t`Not known.`
  const own = t`spread ${oneDecimal(spread)}`
  const beside = panelSpread === null ? own : t`${own}, others ${oneDecimal(panelSpread)}`
  return isFlagged
    ? t`Hardly tells competencies apart: ${beside}. A reason to talk, not a verdict.`
    : t`Tells competencies apart: ${beside}.`
}

/** "Two of nine raters are adjusted for how high or low they rate". */
export function ratersFinding(raters: readonly Rater[]): string {
  const adjusted = raters.filter(({ severity, isAdjusted }) => isAdjusted && Math.abs(severity ?? 0) >= 0.05)
  if (raters.length === 0) return t`Nobody above has rated anybody here`
  if (adjusted.length === 0)
    return t`No rater is adjusted: all are in step, or too few people are shared to tell`
  if (raters.length === 1) return t`One of one rater rates higher or lower than others do`
  return sentence(
    t`${countWord(adjusted.length)} of ${countWord(raters.length)} raters ${plural(adjusted.length, "rates", "rate")} higher or lower than others do`,
  )
}

export function ratersTable(raters: readonly Rater[]): ChartTable {
  return {
    columns: [
      t`Rater`,
      t`People rated`,
      t`Shared people`,
      t`Severity`,
      meant("a column")`Reading`,
      t`Telling competencies apart`,
    ],
    rows: raters.map((rater) => [
      rater.name,
      rater.ratees,
      rater.sharedSubjects,
      rater.severity === null ? "" : oneDecimal(rater.severity),
      rater.words,
      haloWords(rater),
    ]),
  }
}

/** "B2 from direct reports", or the link. */
export function evidenceWords({ competency, perspective, link }: Minute["evidence"][number]): string {
  if (link !== null) return link
  return `${competency ?? ""} ${perspective ? PERSPECTIVES_IN_SENTENCE[perspective] : ""}`.trim()
}

/** What happened, without who did it. */
export function minuteWords({ kind, personName, from, to }: Minute): string {
  switch (kind) {
    case "OPENED":
      return t`opened the session`
    case "CLOSED":
      return t`closed the session`
    case "MOVED":
      return t`moved ${personName ?? t`somebody`} from ${bandWord(from)} to ${bandWord(to)}`
    case "TAKEN_BACK":
      return t`took back the move of ${personName ?? t`somebody`}: ${bandWord(to)} again`
  }
}

function bandWord(band: Band | null): string {
  return band ? BAND_WORDS[band] : t`another band`
}

const MINUTE_KINDS: Readonly<Record<CalibrationMinuteKind, string>> = {
  OPENED: t`Opened`,
  MOVED: t`Moved`,
  TAKEN_BACK: t`Taken back`,
  CLOSED: t`Closed`,
}

export function minutesTable(minutes: readonly Minute[]): ChartTable {
  return {
    columns: [t`When`, t`Who`, t`What`, t`Person`, t`From`, t`To`, t`Reason`, t`Evidence`],
    rows: minutes.map(({ at, by, kind, personName, from, to, reason, evidence }) => [
      moment(at),
      by,
      MINUTE_KINDS[kind],
      personName ?? "",
      from ? BAND_WORDS[from] : "",
      to ? BAND_WORDS[to] : "",
      reason ?? "",
      evidence.map(evidenceWords).join("; "),
    ]),
  }
}

export function unitsTable(units: readonly Unit[]): ChartTable {
  return {
    columns: [t`Unit`, t`People`, ...BANDS.map((band) => BAND_WORDS[band]), t`Against the computed bands`],
    rows: units.map((unit) => [
      unit.unit ?? t`Without a unit`,
      unit.people,
      ...BANDS.map((band) => inBand(unit.shown, band)),
      differenceWords(unit) || t`as computed`,
    ]),
  }
}

/** By shown band, lowest first, then name. */
export function byShownBand(
  listed: readonly CalibrationPerson[],
): readonly { readonly band: Band; readonly people: readonly CalibrationPerson[] }[] {
  return BANDS.map((band) => ({
    band,
    people: listed
      .filter(({ shownBand }) => shownBand === band)
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  })).filter(({ people }) => people.length > 0)
}
