import type { Contract } from "../expectations/contract.ts"
import { type Expected, expectationsAt, isHybrid, type Placement } from "../expectations/expectations-of.ts"
import { formItems } from "../expectations/form-items.ts"
import type { Perspective } from "../expectations/perspective.ts"
import { LAYERS, type Layer, rungOf } from "../layers/layer.ts"

/** Most carried competencies asked at the end of a form. */
export const MOST_BEYOND = 4

/** What a form asks at its end. None of it is needed to hand the form in, and none of it counts in the score. */
export interface Closing {
  readonly asksOverall: boolean
  /** Codes of carried competencies the form does not ask already, the heaviest first. */
  readonly items: readonly string[]
}

export const NO_CLOSING: Closing = { asksOverall: false, items: [] }

/**
 * The carried competencies asked from above besides the contract's route: what no longer determines where the subject
 * stands but does on the layer below, the heaviest there first, at most 4. A hybrid stands on two layers, so on two
 * layers below.
 */
export function beyondItems(contract: Contract, placement: Placement): readonly string[] {
  const asked = new Set(formItems(contract, placement, "MANAGER").map(({ competency }) => competency))
  const below = weightsBelow(contract, placement)
  const weightOf = (code: string) => below.get(code) ?? 0
  return carriedAt(contract, placement)
    .map(({ competency }) => competency.code)
    .filter((code) => weightOf(code) > 0 && !asked.has(code))
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_BEYOND)
}

/**
 * How a form ends. An overall judgement is asked only from above, and only where a carried competency is asked as
 * well: alone it would serve nothing.
 */
export function closingOf(contract: Contract, placement: Placement, perspective: Perspective): Closing {
  if (perspective !== "MANAGER") return NO_CLOSING
  const items = beyondItems(contract, placement)
  const carried = new Set(carriedAt(contract, placement).map(({ competency }) => competency.code))
  const route = formItems(contract, placement, perspective)
  if (route.length === 0) return NO_CLOSING
  return { asksOverall: items.length > 0 || route.some(({ competency }) => carried.has(competency)), items }
}

function carriedAt(contract: Contract, placement: Placement): readonly Expected[] {
  return expectationsAt(contract, placement).filter(({ status }) => status === "NO_LONGER_DETERMINANT")
}

function weightsBelow(contract: Contract, placement: Placement): ReadonlyMap<string, number> {
  const rungs: readonly Layer[] = isHybrid(placement) ? ["M1", "M2"] : [placement.layer]
  const below = rungs.flatMap((layer) => LAYERS[rungOf(layer) - 1] ?? [])
  const weights = new Map<string, number>()
  for (const { competency, layer, status, weight } of contract.expectations) {
    if (status !== "DETERMINANT" || !below.includes(layer)) continue
    weights.set(competency, Math.max(weight, weights.get(competency) ?? 0))
  }
  return weights
}
