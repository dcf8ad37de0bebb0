import type { Ctx } from "../../parts.ts"
import type { Connection, Page } from "../../platform/graphql/page.ts"
import type { BoardScopeInput } from "./board-scope.input.ts"
import type { PeopleBehindFilter } from "./people-behind.input.ts"
import type { PersonBehindView } from "./person-behind.view.ts"

export async function peopleBehind(
  _ctx: Ctx,
  _asked: {
    readonly cycleId: string | null | undefined
    readonly scope: BoardScopeInput | null | undefined
    readonly filter: PeopleBehindFilter
    readonly page: Page
  },
): Promise<Connection<PersonBehindView>> {
  throw new Error("Being built.")
}
