import type { Layer } from "../layers/layer.ts"
import type { Axis, Competency, Contract, Expectation, Status } from "./contract.ts"

/** Where somebody stands: the (headline) layer, and for a hybrid of M1 and M2 the share that M2 has. */
export interface Placement {
  readonly layer: Layer
  /** Between 0 and 1, both excluded, for a hybrid; absent or `null` for everybody else. */
  readonly hybridShare?: number | null
}

/** Whether somebody stands on two rungs at once. */
export function isHybrid(placement: Placement): boolean {
  return placement.hybridShare !== undefined && placement.hybridShare !== null
}

/** A competency together with what it means for somebody. */
export interface Expected {
  readonly competency: Competency
  readonly status: Status
  /** Share of the layer score, 0 to 1; exactly 0 unless the status is DETERMINANT. */
  readonly weight: number
}

/** What a layer expects, in the contract's order. */
export function expectationsOf(contract: Contract, layer: Layer): readonly Expected[] {
  const rows = rowsOf(contract, layer)
  return contract.competencies.flatMap((competency) => {
    const row = rows.get(competency.code)
    return row ? [{ competency, status: row.status, weight: row.weight }] : []
  })
}

/**
 * What is expected of somebody who stands there: for a hybrid both layers' expectations, weights mixed by
 * {@link hybridWeights}, and of two statuses the one that counts for more.
 */
export function expectationsAt(contract: Contract, placement: Placement): readonly Expected[] {
  const share = placement.hybridShare
  if (share === undefined || share === null) return expectationsOf(contract, placement.layer)
  const [lower, upper] = [rowsOf(contract, "M1"), rowsOf(contract, "M2")]
  const weights = hybridWeights(contract, share)
  return contract.competencies.flatMap((competency) => {
    const status = strongerStatus(lower.get(competency.code)?.status, upper.get(competency.code)?.status)
    return status ? [{ competency, status, weight: weights.get(competency.code) ?? 0 }] : []
  })
}

/** What a competency means at a layer; `undefined` where it is absent. */
export function statusOf(contract: Contract, layer: Layer, competency: string): Status | undefined {
  return contract.expectations.find((row) => row.layer === layer && row.competency === competency)?.status
}

/** The determinant weights of a hybrid: those of M1 × (1 − share) and those of M2 × share; they sum to 1. */
export function hybridWeights(contract: Contract, share: number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const row of contract.expectations) {
    if (row.status !== "DETERMINANT") continue
    const part = row.layer === "M1" ? 1 - share : row.layer === "M2" ? share : 0
    if (part > 0) weights.set(row.competency, (weights.get(row.competency) ?? 0) + row.weight * part)
  }
  return weights
}

/** The competencies of one side of the coaching × hiring map, in the contract's order; none for ICs. */
export function axisCompetencies(contract: Contract, layer: Layer, axis: Axis): readonly string[] {
  return contract.axes.find((rule) => rule.layer === layer && rule.axis === axis)?.competencies ?? []
}

const WEIGHT_OF_STATUS: Record<Status, number> = {
  DETERMINANT: 3,
  SUPPORTING: 2,
  NO_LONGER_DETERMINANT: 1,
  PREVIEW: 0,
}

/** Of two statuses the one that counts for more: DETERMINANT, SUPPORTING, NO_LONGER_DETERMINANT, PREVIEW. */
export function strongerStatus(one: Status | undefined, other: Status | undefined): Status | undefined {
  if (!one || !other) return one ?? other
  return WEIGHT_OF_STATUS[one] >= WEIGHT_OF_STATUS[other] ? one : other
}

function rowsOf(contract: Contract, layer: Layer): ReadonlyMap<string, Expectation> {
  const rows = new Map<string, Expectation>()
  for (const row of contract.expectations) if (row.layer === layer) rows.set(row.competency, row)
  return rows
}
