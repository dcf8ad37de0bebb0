import type { Contract } from "../expectations/contract.ts"
import { expectationsOf } from "../expectations/expectations-of.ts"
import type { Layer } from "../layers/layer.ts"
import { BANDS, type Band, bandOf } from "./band.ts"
import { measureOfCell } from "./cell.ts"
import { type EvidenceSettings, isComparable, type Measure } from "./evidence.ts"
import { type Finding, findingOf } from "./finding.ts"
import { type HeatMap, heatMapOf, LAYERS_FROM_ABOVE } from "./heat-map.ts"
import { type EarlierRelease, type Movement, movementOf } from "./movement.ts"
import { type Risk, risksOf } from "./risk.ts"
import type { LayerSums, RollUp } from "./roll-up.ts"

/** How many people are in a band, and how many of them only on grade D, which is drawn hollow. */
export interface BandCount {
  readonly band: Band
  readonly people: number
  readonly onGradeD: number
}

/** People by the evidence grade of their layer score. */
export interface EvidenceCounts {
  /** A and B: fit to decide on. */
  readonly strong: number
  readonly c: number
  readonly d: number
  readonly none: number
}

/** The lowest determinant of a layer, as a mean over people. */
export interface WeakestDeterminant {
  readonly competency: string
  readonly name: string
  readonly measure: Measure
  readonly band: Band
}

/** Why no weakest determinant is named: order is not computed from grade D. */
export const WEAKEST_WITHHELD = ["ONE_VIEW", "FEW_VIEWS", "NO_EVIDENCE"] as const
export type WeakestWithheld = (typeof WEAKEST_WITHHELD)[number]

/** One row of the layer board. */
export interface LayerRow {
  readonly layer: Layer
  readonly people: number
  /** People with a band. */
  readonly enoughEvidence: number
  readonly evidence: EvidenceCounts
  /** Every band once, GAP first, NOT_ENOUGH_EVIDENCE last. */
  readonly bands: readonly BandCount[]
  readonly weakest: WeakestDeterminant | null
  /** Set exactly when `weakest` is not. */
  readonly weakestWithheld: WeakestWithheld | null
  readonly movement: Movement
  readonly risks: readonly Risk[]
}

/** The layer board of a set of people. */
export interface Board {
  readonly finding: Finding
  /** Highest layer first. */
  readonly rows: readonly LayerRow[]
  readonly heatMap: HeatMap
}

/** What turns sums into a board. */
export interface BoardContext {
  readonly contract: Contract
  readonly settings: EvidenceSettings
  /** What an earlier release says of the same scope, if there is one. */
  readonly earlier?: EarlierRelease | null
}

/** The layer board behind a roll-up. */
export function boardOf(rollUp: RollUp, context: BoardContext): Board {
  const rows = LAYERS_FROM_ABOVE.map((layer) => layerRow(layer, rollUp[layer], context))
  return {
    finding: findingOf(rows.map((row) => ({ ...row, ...comparableCounts(rollUp[row.layer]) }))),
    rows,
    heatMap: heatMapOf(rollUp, context.contract, context.settings),
  }
}

function comparableCounts(sums: LayerSums) {
  return {
    gaps: sums.bands.GAP - sums.bandsOnD.GAP,
    gapsOnD: sums.bandsOnD.GAP,
    oneView: sums.oneView,
    results: sums.people - sums.grades.NONE,
  }
}

function layerRow(layer: Layer, sums: LayerSums, { contract, settings, earlier }: BoardContext): LayerRow {
  const determinants = expectationsOf(contract, layer)
    .filter(({ status }) => status === "DETERMINANT")
    .map(({ competency }) => competency)
  const means = determinants.flatMap(({ code, name }) => {
    const measure = measureOfCell(sums.competencies.get(code), settings)
    return measure
      ? [{ competency: code, name, measure, band: bandOf(measure.value, contract.thresholds) }]
      : []
  })
  const [weakest = null] = means
    .filter(({ measure }) => isComparable(measure))
    .toSorted((a, b) => a.measure.value - b.measure.value)
  const codes = determinants.map(({ code }) => code)
  return {
    layer,
    people: sums.people,
    enoughEvidence: sums.people - sums.bands.NOT_ENOUGH_EVIDENCE,
    evidence: {
      strong: sums.grades.A + sums.grades.B,
      c: sums.grades.C,
      d: sums.grades.D,
      none: sums.grades.NONE,
    },
    bands: BANDS.map((band) => ({ band, people: sums.bands[band], onGradeD: sums.bandsOnD[band] })),
    weakest,
    weakestWithheld: weakest ? null : withheld(means.map(({ measure }) => measure)),
    movement: movementOf(layer, sums, { determinants: codes, settings, earlier }),
    risks: risksOf(sums, contract),
  }
}

function withheld(measures: readonly Measure[]): WeakestWithheld {
  if (measures.length === 0) return "NO_EVIDENCE"
  return measures.every((measure) => measure.oneView) ? "ONE_VIEW" : "FEW_VIEWS"
}
