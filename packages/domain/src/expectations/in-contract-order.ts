import { LAYERS } from "../layers/layer.ts"
import { AXES, type Contract } from "./contract.ts"
import { PERSPECTIVES } from "./perspective.ts"

/**
 * The same contract with everything in the order of its competencies, layers, perspectives and axes, and without
 * routes and axes that name nothing: two contracts that say the same are then equal.
 */
export function inContractOrder(contract: Contract): Contract {
  const places = new Map(contract.competencies.map(({ code }, place) => [code, place]))
  const placeOf = (code: string) => places.get(code) ?? places.size
  const sorted = (codes: readonly string[]) =>
    [...new Set(codes)].sort((one, other) => placeOf(one) - placeOf(other))
  return {
    ...contract,
    expectations: contract.expectations.toSorted(
      (one, other) =>
        placeOf(one.competency) - placeOf(other.competency) ||
        LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer),
    ),
    routes: contract.routes
      .filter(({ competencies }) => competencies.length > 0)
      .map((route) => ({ ...route, competencies: sorted(route.competencies) }))
      .sort(
        (one, other) =>
          LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer) ||
          PERSPECTIVES.indexOf(one.perspective) - PERSPECTIVES.indexOf(other.perspective),
      ),
    axes: contract.axes
      .filter(({ competencies }) => competencies.length > 0)
      .map((rule) => ({ ...rule, competencies: sorted(rule.competencies) }))
      .sort(
        (one, other) =>
          AXES.indexOf(one.axis) - AXES.indexOf(other.axis) ||
          LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer),
      ),
  }
}
