import type { Ctx } from "../../parts.ts"
import type { BoardScopeInput } from "./board-scope.input.ts"
import type { LayerBoardView } from "./layer-board.view.ts"

export async function layerBoard(
  _ctx: Ctx,
  _asked: {
    readonly cycleId: string | null | undefined
    readonly scope: BoardScopeInput | null | undefined
  },
): Promise<LayerBoardView> {
  throw new Error("Being built.")
}
