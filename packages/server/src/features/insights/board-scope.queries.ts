import type { Ctx } from "../../parts.ts"
import type { Connection, Page } from "../../platform/graphql/page.ts"
import type { BoardScopeView } from "./board-scope.view.ts"

export async function boardScopes(
  _ctx: Ctx,
  _asked: {
    readonly cycleId: string | null | undefined
    readonly search: string | null | undefined
    readonly page: Page
  },
): Promise<Connection<BoardScopeView>> {
  throw new Error("Being built.")
}
