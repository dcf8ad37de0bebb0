import { addDays, type Day, parseDay } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import type {
  CompetencyPartsFragment,
  LayerExpectsQuery,
  PersonHeadFragment,
  PersonPageQuery,
} from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { grouped, intervalWords, people, share, toOneDecimal } from "../../parts/figures.ts"
import { BAND_WORDS } from "../../parts/kinds.ts"
import type { TimelineSpan } from "../../parts/layer-timeline.tsx"

const ONE_OF: Readonly<Record<Layer, string>> = {
  IC: t`Individual contributor`,
  M1: t`Manager of ICs`,
  M2: t`Manager of managers`,
  EXEC: t`C-level`,
}

/** "Head of fulfilment, reports to Ingrid Solheim. 5 managers, 41 people below." without the manager, who is a link. */
export function belowWords({ span, below }: Pick<PersonHeadFragment, "span" | "below">): string {
  if (below === 0) return t`Nobody reports to them.`
  const reports = span === 1 ? t`1 direct report` : t`${grouped(span)} direct reports`
  return span === below ? `${reports}.` : t`${reports}, ${people(below)} below.`
}

type Periods = PersonPageQuery["layerTimeline"]

/** The periods up to today: what an expiring override or a planned move would bring is left out. */
export function untilToday(periods: Periods, today: string): Periods {
  return periods
    .filter(({ from }) => from <= today)
    .map((period) => (period.to !== null && period.to > today ? { ...period, to: null } : period))
}

/** The pieces of a timeline; the last one carries the title of today. */
export function timelineSpans(periods: Periods, title: string | null): readonly TimelineSpan[] {
  return periods.flatMap(({ from, to, layer, hybridShare }, index) => {
    const start = parseDay(from)
    if (!start) return []
    const last = index === periods.length - 1
    const until = to === null ? null : (parseDay(to) ?? null)
    const same = periods[index - 1]?.layer === layer
    return [
      { from: start, until, layer, hybridShare, title: last && title ? title : same ? "" : ONE_OF[layer] },
    ]
  })
}

export type LastPassage = { readonly day: Day; readonly from: Periods[number]; readonly to: Periods[number] }

/** The last time somebody changed layer. */
export function lastPassage(periods: Periods): LastPassage | null {
  const at = periods.findLastIndex((period, index) => {
    const before = periods[index - 1]
    return before !== undefined && before.layer !== period.layer
  })
  const [from, to] = [periods[at - 1], periods[at]]
  const day = to && parseDay(to.from)
  return from && to && day ? { day, from, to } : null
}

type Expected = LayerExpectsQuery["expectations"]["expected"]

/** What a change of layer made count, and what it left as carried: "Now determinant: C1 C2". */
export function passageLines(before: Expected, after: Expected): readonly string[] {
  const decided = codesOf(before, "DETERMINANT")
  const now = codesOf(after, "DETERMINANT").filter((code) => !decided.includes(code))
  const carried = codesOf(after, "NO_LONGER_DETERMINANT").filter((code) => decided.includes(code))
  return [
    ...(now.length > 0 ? [t`Now determinant: ${now.join(" ")}`] : []),
    ...(carried.length > 0 ? [t`Now only carried: ${carried.join(" ")}`] : []),
  ]
}

/** What decides on one rung and not on the other, in the contract's order. */
export function leavesAndArrives(here: Expected, above: Expected): Record<"arrives" | "leaves", Expected> {
  const [now, then] = [codesOf(here, "DETERMINANT"), codesOf(above, "DETERMINANT")]
  const decides = (expected: Expected, elsewhere: readonly string[]) =>
    expected.filter(({ status, competency }) => {
      return status === "DETERMINANT" && !elsewhere.includes(competency.code)
    })
  return { arrives: decides(above, now), leaves: decides(here, then) }
}

function codesOf(expected: Expected, status: Expected[number]["status"]): readonly string[] {
  return expected.filter((each) => each.status === status).map(({ competency }) => competency.code)
}

export function timelineTable(spans: readonly TimelineSpan[]): ChartTable {
  return {
    columns: [t`From`, t`Last day`, t`Layer`, t`Hybrid share`, t`What`],
    rows: spans.map(({ from, until, layer, hybridShare, title }) => [
      from,
      until ? addDays(until, -1) : "",
      layer,
      typeof hybridShare === "number" ? share(hybridShare) : "",
      title,
    ]),
  }
}

/** What a determinant's row says of its band; below grade C a value under the floor is only a possible gap. */
export function bandWords({
  band,
  possibleGap,
}: Pick<CompetencyPartsFragment, "band" | "possibleGap">): string {
  if (possibleGap) return t`Possible gap`
  return BAND_WORDS[band ?? "NOT_ENOUGH_EVIDENCE"]
}

export function resultsTable(rows: readonly CompetencyPartsFragment[], since: string | null): ChartTable {
  return {
    columns: [
      t`Code`,
      t`Competency`,
      t`Weight`,
      t`Mean`,
      t`Interval`,
      t`Band`,
      t`Grade`,
      since ? t`In ${since}` : t`Before`,
    ],
    rows: rows.map((row) => [
      row.competency,
      row.name,
      share(row.weight),
      row.measure ? toOneDecimal(row.measure.value) : null,
      row.measure ? intervalWords(row.measure) : "",
      bandWords(row),
      row.measure?.grade ?? "",
      row.previousMean === null ? null : toOneDecimal(row.previousMean),
    ]),
  }
}

export function selfTable(rows: readonly CompetencyPartsFragment[]): ChartTable {
  return {
    columns: [t`Code`, t`Competency`, t`Self`, t`Others`, meant("a column")`Reading`],
    rows: rows.map(({ competency, name, self, measure, gap }) => [
      competency,
      name,
      self,
      measure ? toOneDecimal(measure.value) : null,
      gap?.words ?? "",
    ]),
  }
}
