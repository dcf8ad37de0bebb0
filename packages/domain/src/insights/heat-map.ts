import { type Contract, FAMILIES, type Family, type Status } from "../expectations/contract.ts"
import { expectationsOf } from "../expectations/expectations-of.ts"
import type { Layer } from "../layers/layer.ts"
import { type Band, bandOf } from "./band.ts"
import { measureOfCell } from "./cell.ts"
import { type EvidenceSettings, type Grade, gradeOfMeasure, isComparable, type Measure } from "./evidence.ts"
import type { CellSums, LayerSums, RollUp } from "./roll-up.ts"
import { familyStatus } from "./score.ts"

/** One field of the heat map: the mean over people of a layer, and what it means there. */
export interface HeatCell {
  readonly layer: Layer
  /** `null` where the layer expects nothing here. */
  readonly status: Status | null
  readonly people: number
  readonly measure: Measure | null
  readonly grade: Grade
  /** Only for determinants with a value: everything else is shown without a band. */
  readonly band: Band | null
  /** Whether the value is of grade D: shown, and compared with nothing. */
  readonly hollow: boolean
}

export interface CompetencyCell extends HeatCell {
  readonly competency: string
}

export interface FamilyCell extends HeatCell {
  readonly family: Family
}

/** The heat map of a subtree, highest layer first, competencies in the contract's order. */
export interface HeatMap {
  readonly competencies: readonly CompetencyCell[]
  readonly families: readonly FamilyCell[]
}

/** The highest rung first, as the board shows it. */
export const LAYERS_FROM_ABOVE: readonly Layer[] = ["EXEC", "M2", "M1", "IC"]

export function heatMapOf(rollUp: RollUp, contract: Contract, settings: EvidenceSettings): HeatMap {
  const cells = LAYERS_FROM_ABOVE.map((layer) => {
    const statuses = new Map(
      expectationsOf(contract, layer).map(({ competency, status }) => [competency.code, status]),
    )
    return layerCells({ layer, sums: rollUp[layer], statuses, contract, settings })
  })
  return {
    competencies: cells.flatMap(({ competencies }) => competencies),
    families: cells.flatMap(({ families }) => families),
  }
}

interface LayerInput {
  readonly layer: Layer
  readonly sums: LayerSums
  readonly statuses: ReadonlyMap<string, Status>
  readonly contract: Contract
  readonly settings: EvidenceSettings
}

function layerCells(input: LayerInput): HeatMap {
  const { sums, statuses, contract } = input
  return {
    competencies: contract.competencies.map(({ code }) => ({
      competency: code,
      ...heatCell(input, statuses.get(code) ?? null, sums.competencies.get(code)),
    })),
    families: FAMILIES.map((family) => {
      const own = contract.competencies.filter((competency) => competency.family === family)
      const status = familyStatus(own.flatMap(({ code }) => statuses.get(code) ?? []))
      return { family, ...heatCell(input, status, sums.families.get(family)) }
    }),
  }
}

function heatCell(input: LayerInput, status: Status | null, sums: CellSums | undefined): HeatCell {
  const measure = measureOfCell(sums, input.settings)
  const banded = status === "DETERMINANT" && measure !== null
  return {
    layer: input.layer,
    status,
    people: sums?.people ?? 0,
    measure,
    grade: gradeOfMeasure(measure),
    band: banded ? bandOf(measure.value, input.contract.thresholds) : null,
    hollow: measure !== null && !isComparable(measure),
  }
}
