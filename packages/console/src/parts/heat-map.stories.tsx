import { FAMILIES, type Status } from "@rung/domain/expectations/contract"
import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import { LAYERS, type Layer } from "@rung/domain/layers/layer"
import type { Story } from "../gallery/story.ts"
import { type HeatCell, HeatMap, type HeatView } from "./heat-map.tsx"

export default { title: "parts/heat-map", component: HeatMap }

type Cell = readonly [status: Status, mean: number | null, band: Band | null, grade: Grade]

const MATRIX: Readonly<Record<Layer, readonly Cell[]>> = {
  EXEC: [
    ["NO_LONGER_DETERMINANT", 3.9, null, "B"],
    ["NO_LONGER_DETERMINANT", 4.1, null, "B"],
    ["NO_LONGER_DETERMINANT", 3.4, null, "C"],
    ["DETERMINANT", 3.3, "SOLID", "C"],
    ["SUPPORTING", 3.6, null, "B"],
  ],
  M2: [
    ["NO_LONGER_DETERMINANT", 3.8, null, "B"],
    ["NO_LONGER_DETERMINANT", 3.9, null, "B"],
    ["DETERMINANT", 2.9, "BUILDING", "A"],
    ["DETERMINANT", 2.3, "GAP", "B"],
    ["SUPPORTING", 3.2, null, "B"],
  ],
  M1: [
    ["DETERMINANT", 3.7, "SOLID", "A"],
    ["DETERMINANT", 4.2, "STRONG", "A"],
    ["DETERMINANT", 3.4, "SOLID", "A"],
    ["SUPPORTING", 3.1, null, "B"],
    ["SUPPORTING", 3.5, null, "B"],
  ],
  IC: [
    ["DETERMINANT", 3.8, "SOLID", "A"],
    ["DETERMINANT", null, null, "NONE"],
    ["DETERMINANT", 2.2, "GAP", "D"],
    ["PREVIEW", null, null, "NONE"],
    ["DETERMINANT", 3.6, "SOLID", "D"],
  ],
}
const CODES = "A1 A2 A3 A4 A5 B1 B2 B3 B4 B5 B6 C1 C2 C3 C4 C5 C6 D1 D2 D3 D4 D5 D6 D7".split(" ")

function cellsOf(columns: readonly string[]): readonly HeatCell[] {
  return LAYERS.flatMap((layer) =>
    columns.flatMap((column, index) => {
      const cell = MATRIX[layer][index % 5]
      if (!cell) return []
      const [status, mean, band, grade] = cell
      const interval = mean === null ? null : { low: mean - 0.3, high: mean + 0.3 }
      return [{ layer, column, status, mean, interval, band, grade }]
    }),
  )
}

const FAMILY: HeatView = {
  key: "family",
  label: "By family",
  columns: FAMILIES.map((key) => ({ key, head: `${key.slice(0, 1)}${key.slice(1).toLowerCase()}` })),
  cells: cellsOf(FAMILIES),
}
const COMPETENCY: HeatView = {
  key: "competency",
  label: "By competency",
  columns: CODES.map((key) => ({ key, head: key })),
  cells: cellsOf(CODES),
}

export const ManyColumns: Story<typeof HeatMap> = {
  args: { caption: "Layer and competency", views: [COMPETENCY, FAMILY] },
}
export const Staircase: Story<typeof HeatMap> = {
  args: { caption: "Layer and family", views: [FAMILY], onOpen: () => undefined },
}
