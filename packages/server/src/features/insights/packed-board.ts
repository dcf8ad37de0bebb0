import type { Contract } from "@rung/domain/expectations/contract"
import { FAMILIES } from "@rung/domain/expectations/contract"
import type { Board, LayerRow } from "@rung/domain/insights/board"
import type { Measure } from "@rung/domain/insights/evidence"
import { type HeatCell, LAYERS_FROM_ABOVE } from "@rung/domain/insights/heat-map"
import type { EarlierMean, EarlierMeans, Movement } from "@rung/domain/insights/movement"
import { type PackedMeasure, packMeasure, unpackMeasure } from "@rung/domain/insights/packed-score"
import type { Risk } from "@rung/domain/insights/risk"
import { capitalised, FAMILY_WORDS } from "@rung/domain/insights/words"
import type { Layer } from "@rung/domain/layers/layer"
import type { HeatColumnView, HeatMapView, HeatRowView } from "./heat-map.view.ts"
import type { FindingView, LayerRowView, MovementView, NamedPersonView } from "./layer-board.view.ts"
import { measureView } from "./measure.view.ts"

/** A row of the board as it is kept: risks name people by id alone. */
export type PackedRow = Omit<LayerRowView, "risks"> & { readonly risks: readonly Risk[] }

/** One layer of a heat map as it is kept, by column. */
export interface PackedHeatRow extends Pick<HeatRowView, "layer" | "statuses" | "people" | "bands"> {
  readonly measures: readonly (PackedMeasure | null)[]
}

export interface PackedHeatMap {
  readonly columns: readonly HeatColumnView[]
  readonly rows: readonly PackedHeatRow[]
}

/** A board as it is kept: finished, so that reading one needs no arithmetic. */
export interface PackedBoard {
  readonly finding: FindingView
  readonly rows: readonly PackedRow[]
  readonly families: PackedHeatMap
  readonly competencies: PackedHeatMap
}

/** `since` is the name of the earlier cycle that movement was computed against. */
export function packBoard(board: Board, contract: Contract, since: string | null): PackedBoard {
  const { families, competencies } = board.heatMap
  return {
    finding: board.finding,
    rows: board.rows.map((row) => packRow(row, since)),
    families: packHeatMap(
      FAMILIES.map((family) => ({ key: family, name: capitalised(FAMILY_WORDS[family]) })),
      families,
    ),
    competencies: packHeatMap(
      contract.competencies.map(({ code, name }) => ({ key: code, name })),
      competencies,
    ),
  }
}

/** Everybody whom a kept board names, once. */
export function mentionedIn({ rows }: PackedBoard): readonly string[] {
  return [...new Set(rows.flatMap(({ risks }) => risks.flatMap(({ people }) => people)))]
}

/** A kept row as the API shows it; whoever is no longer known is left out. */
export function rowView(row: PackedRow, named: (id: string) => readonly NamedPersonView[]): LayerRowView {
  return { ...row, risks: row.risks.map((risk) => ({ ...risk, people: risk.people.flatMap(named) })) }
}

/** A kept heat map as the API shows it. */
export function heatMapView({ columns, rows }: PackedHeatMap): HeatMapView {
  return {
    columns,
    rows: rows.map(({ measures, ...row }) => ({
      ...row,
      means: measures.map((measure) => measure?.[0] ?? null),
      lows: measures.map((measure) => measure?.[1] ?? null),
      highs: measures.map((measure) => measure?.[2] ?? null),
      grades: measures.map((measure) => (measure ? measure[5] : "NONE")),
    })),
  }
}

/** One field of a kept heat map. */
export function cellAt(
  { columns, rows }: PackedHeatMap,
  layer: Layer,
  key: string,
): { readonly measure: Measure | null; readonly people: number } {
  const row = rows.find((one) => one.layer === layer)
  const index = columns.findIndex((column) => column.key === key)
  return { measure: unpackMeasure(row?.measures[index] ?? null), people: row?.people[index] ?? 0 }
}

/** What a later release compares its means with. */
export function earlierMeans({ columns, rows }: PackedHeatMap): EarlierMeans {
  const of = (layer: Layer) => {
    const measures = rows.find((row) => row.layer === layer)?.measures ?? []
    const means = new Map<string, EarlierMean>()
    for (const [index, { key }] of columns.entries()) {
      const measure = unpackMeasure(measures[index] ?? null)
      if (measure) means.set(key, measure)
    }
    return means
  }
  return { IC: of("IC"), M1: of("M1"), M2: of("M2"), EXEC: of("EXEC") }
}

function packRow(row: LayerRow, since: string | null): PackedRow {
  const { weakest, movement } = row
  return {
    ...row,
    weakest: weakest && { ...weakest, measure: measureView(weakest.measure) },
    movement: movementView(movement, since),
  }
}

function movementView(movement: Movement, since: string | null): MovementView {
  const nothing = { competency: null, direction: null, by: null, detectable: null }
  return { ...nothing, ...movement, since: movement.kind === "NO_EARLIER_RELEASE" ? null : since }
}

function packHeatMap(columns: readonly HeatColumnView[], cells: readonly HeatCell[]): PackedHeatMap {
  const rows = LAYERS_FROM_ABOVE.map((layer) => {
    const own = cells.filter((cell) => cell.layer === layer)
    return {
      layer,
      statuses: own.map(({ status }) => status),
      people: own.map(({ people }) => people),
      bands: own.map(({ band }) => band),
      measures: own.map(({ measure }) => measure && packMeasure(measure)),
    }
  })
  return { columns, rows }
}
