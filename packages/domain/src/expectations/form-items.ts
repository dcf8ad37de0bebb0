import type { Layer } from "../layers/layer.ts"
import type { Contract, Family, Status } from "./contract.ts"
import { expectationsAt, isHybrid, type Placement } from "./expectations-of.ts"
import type { Perspective } from "./perspective.ts"

/** One question of an assessment form. */
export interface FormItem {
  readonly competency: string
  readonly family: Family
  readonly status: Status
  /** Share of the subject's layer score, 0 to 1; 0 where the item is only supporting or carried. */
  readonly weight: number
}

/**
 * What a rater of that perspective is asked about somebody who stands there, in the contract's order: the
 * layer's route, or for a hybrid the routes of M1 and M2 united. Empty when the perspective has no route.
 */
export function formItems(
  contract: Contract,
  placement: Placement,
  perspective: Perspective,
): readonly FormItem[] {
  const layers: readonly Layer[] = isHybrid(placement) ? ["M1", "M2"] : [placement.layer]
  const routes = contract.routes.filter(
    (route) => route.perspective === perspective && layers.includes(route.layer),
  )
  const asked = new Set(routes.flatMap((route) => route.competencies))
  return expectationsAt(contract, placement)
    .filter(({ competency }) => asked.has(competency.code))
    .map(({ competency, status, weight }) => ({
      competency: competency.code,
      family: competency.family,
      status,
      weight,
    }))
}
