import { boardPerson } from "@rung/domain/access/delegation"
import { isComparable } from "@rung/domain/insights/evidence"
import { LAYERS_FROM_ABOVE } from "@rung/domain/insights/heat-map"
import { unpackMeasure } from "@rung/domain/insights/packed-score"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import type { CoachingHiringMapView, MapPointView } from "./coaching-hiring-map.view.ts"
import { measureViewOrNull } from "./measure.view.ts"
import { releaseView } from "./release-head.ts"
import { listManagers, type ManagerRow } from "./scope-people.store.ts"
import { boardAsked, readableScope, type ScopeAsked } from "./scope-read.ts"

/** Most managers on one map. */
const MOST = 5_000

export interface MapAsked extends ScopeAsked {
  readonly myManagersOnly: boolean
}

export async function coachingHiringMap(ctx: Ctx, asked: MapAsked): Promise<CoachingHiringMapView> {
  const board = boardAsked(ctx, asked)
  const viewerId = boardPerson(principalOf(ctx))
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const scope = await readableScope(ctx, tx, board)
    if (!scope) return { release: null, panels: [], omitted: 0 }
    const wanted = { viewerId, directOnly: asked.myManagersOnly, limit: MOST }
    const rows = await listManagers(tx, scope.people, wanted)
    const points = rows.map(pointView)
    const panels = LAYERS_FROM_ABOVE.flatMap((layer) => {
      const own = points.filter((point) => point.layer === layer)
      return own.length === 0
        ? []
        : [{ layer, points: own.filter(isComplete), beside: own.filter((point) => !isComplete(point)) }]
    })
    return { release: releaseView(scope.release), panels, omitted: (rows[0]?.all ?? 0) - rows.length }
  })
}

function isComplete({ coaching, hiring }: MapPointView): boolean {
  return coaching !== null && hiring !== null
}

function pointView({ id, name, layer, band, reportsToViewer, ...sides }: ManagerRow): MapPointView {
  const [coaching, hiring] = [unpackMeasure(sides.coaching), unpackMeasure(sides.hiring)]
  const rated = [coaching, hiring].filter((measure) => measure !== null)
  return {
    personId: toGlobalId("Person", id),
    name,
    layer,
    band,
    reportsToViewer,
    coaching: measureViewOrNull(coaching),
    hiring: measureViewOrNull(hiring),
    oneView: rated.some((measure) => measure.oneView),
    hollow: rated.some((measure) => !isComparable(measure)),
  }
}
