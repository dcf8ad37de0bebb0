import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { savedViewView } from "./saved-view.queries.ts"
import { deleteSavedView } from "./saved-view.store.ts"
import type { SavedViewView } from "./saved-view.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

export async function dropView(ctx: Ctx, globalId: string): Promise<Result<SavedViewView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  const id = fromGlobalId(globalId, "SavedView")
  if (id === undefined) return refused(unknownId("view", "id"))
  return ctx.db.write(async (tx) => {
    const dropped = await deleteSavedView(tx, { accountId, id })
    return dropped ? ok(savedViewView(dropped)) : refused(unknownId("view", "id"))
  })
}
