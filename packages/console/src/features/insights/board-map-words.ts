import type { MapPointPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { type MapRegion, mayStandIn, regionWords, standsIn } from "../../parts/map-region.ts"

/** Who stands in a part of the map, with what is said of it: also how many more could belong there. */
export function chosenOf<P extends Pick<MapPointPartsFragment, "coaching" | "hiring">>(
  managers: readonly P[],
  region: MapRegion,
): { readonly inside: readonly P[]; readonly words: string } {
  const inside = managers.filter(({ coaching, hiring }) =>
    standsIn(region, {
      coaching: coaching && { mean: coaching.value },
      hiring: hiring && { mean: hiring.value },
    }),
  )
  const perhaps = managers.filter((manager) => mayStandIn(region, manager)).length - inside.length
  const more = perhaps > 0 ? t` ${perhaps} more could, by their intervals.` : ""
  return { inside, words: t`${standing(inside.length)} at ${regionWords(region)}.${more}` }
}

function standing(managers: number): string {
  if (managers === 0) return t`No managers stand`
  return managers === 1 ? t`1 manager stands` : t`${managers} managers stand`
}
