import type { Ctx } from "../../parts.ts"
import type { BoardScopeInput } from "./board-scope.input.ts"
import type { CoachingHiringMapView } from "./coaching-hiring-map.view.ts"

export async function coachingHiringMap(
  _ctx: Ctx,
  _asked: {
    readonly cycleId: string | null | undefined
    readonly scope: BoardScopeInput | null | undefined
    readonly myManagersOnly: boolean
  },
): Promise<CoachingHiringMapView> {
  throw new Error("Being built.")
}
