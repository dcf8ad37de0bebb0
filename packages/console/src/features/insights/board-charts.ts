import { FAMILIES, type Family } from "@rung/domain/expectations/contract"
import { FAMILY_WORDS, LAYER_WORDS as LAYER_IN_SENTENCE } from "@rung/domain/insights/words"
import { LAYERS } from "@rung/domain/layers/layer"
import type {
  BoardHeatFragment,
  BoardMapQuery,
  BoardStrataQuery,
  MapPointPartsFragment,
} from "../../generated/graphql.ts"
import { fromEnglish, t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { intervalWords, toOneDecimal } from "../../parts/figures.ts"
import { cellWords, type HeatCell, type HeatView } from "../../parts/heat-map.tsx"
import { BAND_WORDS } from "../../parts/kinds.ts"
import type { MapPoint, MapSide } from "../../parts/map-point.ts"
import type { Seat } from "../../parts/strata-layout.ts"

/** A matrix of the API as a view of the heat map; what a layer does not expect has no cell. */
export function heatView(map: BoardHeatFragment, key: "families" | "competencies"): HeatView {
  const short = key === "competencies"
  const cells = map.rows.flatMap((row) =>
    map.columns.flatMap((column, at): HeatCell[] => {
      const status = row.statuses[at]
      if (!status) return []
      const [mean, low, high] = [row.means[at] ?? null, row.lows[at] ?? null, row.highs[at] ?? null]
      const interval = low === null || high === null ? null : { low, high }
      const [band, grade] = [row.bands[at] ?? null, row.grades[at] ?? "NONE"]
      return [{ layer: row.layer, column: column.key, status, mean, interval, band, grade }]
    }),
  )
  const columns = map.columns.map((column) => ({
    key: column.key,
    head: short ? column.key : capitalised(column.name),
    title: short ? `${column.key} ${column.name}` : column.name,
  }))
  return { key, label: short ? t`By competency` : t`By family`, columns, cells }
}

type CellOf = { readonly family: Family } | { readonly competency: string }

/** What a cell is on, as the API is asked for its why and its people. */
export function cellOf({ column }: Pick<HeatCell, "column">): CellOf {
  const family = FAMILIES.find((each) => each === column)
  return family ? { family } : { competency: column }
}

/** "on C3, managers of managers", "on coaching, the C-level". */
export function cellAbout({ layer, column }: Pick<HeatCell, "layer" | "column">): string {
  const of = cellOf({ column })
  const on = "family" in of ? fromEnglish(FAMILY_WORDS[of.family]) : of.competency
  return t`on ${on}, ${fromEnglish(LAYER_IN_SENTENCE[layer].people)}`
}

export function heatTable(view: HeatView): ChartTable {
  const titles = new Map(view.columns.map(({ key, head, title }) => [key, title ?? head]))
  return {
    columns: [
      t`Layer`,
      view.key === "families" ? t`Family` : t`Competency`,
      t`Mean`,
      t`Interval`,
      t`Grade`,
      t`Status`,
    ],
    rows: view.cells.map((cell) => [
      cell.layer,
      titles.get(cell.column) ?? cell.column,
      cell.mean === null ? null : toOneDecimal(cell.mean),
      cell.interval ? intervalWords(cell.interval) : "",
      cell.grade,
      cellWords(cell),
    ]),
  }
}

type MapPanels = BoardMapQuery["coachingHiringMap"]["panels"]

/** Everybody with both sides, as crosses; those in gap are named first. */
export function mapPoints(panels: MapPanels): readonly MapPoint[] {
  return panels.flatMap(({ points }) =>
    points.flatMap((point) => {
      const [coaching, hiring] = [sideOf(point.coaching), sideOf(point.hiring)]
      if (!coaching || !hiring) return []
      const { personId, name, layer, band } = point
      return [{ key: personId, name, layer, coaching, hiring, needsALook: band === "GAP" }]
    }),
  )
}

function sideOf(measure: MapPointPartsFragment["coaching"]): MapSide | null {
  if (!measure) return null
  const { value, low, high, grade } = measure
  return { mean: value, interval: { low, high }, grade }
}

export function mapTable(panels: MapPanels): ChartTable {
  const figure = (measure: MapPointPartsFragment["coaching"]) =>
    measure ? [toOneDecimal(measure.value), intervalWords(measure), measure.grade] : [null, t`not rated`, ""]
  return {
    columns: [
      t`Name`,
      t`Layer`,
      t`Band`,
      t`Coaching`,
      t`Coaching interval`,
      t`Coaching grade`,
      t`Hiring`,
      t`Hiring interval`,
      t`Hiring grade`,
    ],
    rows: panels.flatMap(({ points, beside }) =>
      [...points, ...beside].map((point) => [
        point.name,
        point.layer,
        BAND_WORDS[point.band],
        ...figure(point.coaching),
        ...figure(point.hiring),
      ]),
    ),
  }
}

type Shape = BoardStrataQuery["orgShape"]

/** The org's parallel lists as seats; people who are only counted stand as one wide seat below their manager. */
export function seatsOf(shape: Shape): readonly Seat[] {
  const open = new Set(shape.openSeats)
  return shape.ids.flatMap((key, at) => {
    const above = shape.ids[shape.parents[at] ?? -1] ?? null
    const seat: Seat = {
      key,
      above,
      name: shape.names[at] ?? "",
      layer: LAYERS[shape.layers[at] ?? 0] ?? "IC",
      vacant: open.has(at),
      hybrid: (shape.hybridShares[at] ?? 0) > 0,
    }
    const counted = shape.collapsedReports[at] ?? 0
    if (counted === 0) return [seat]
    return [seat, { key: `${key}${COUNTED}`, above: key, name: "", layer: "IC" as const, people: counted }]
  })
}

const COUNTED = ":counted"

/** Whose subtree a seat leads to: its own where people stand below it, else its manager's. */
export function subtreeAt(seats: readonly Seat[], key: string): string | null {
  const managing = new Set(seats.map(({ above }) => above))
  const byKey = new Map(seats.map((seat) => [seat.key, seat]))
  let seat = byKey.get(key)
  while (seat && (seat.vacant || !managing.has(seat.key))) seat = byKey.get(seat.above ?? "")
  return seat?.key ?? null
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
