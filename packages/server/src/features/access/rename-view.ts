import { renameView as decide } from "@rung/domain/access/saved-view"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { savedViewView } from "./saved-view.queries.ts"
import { updateSavedView } from "./saved-view.store.ts"
import type { RenameViewInput, SavedViewView } from "./saved-view.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

export async function renameView(ctx: Ctx, input: RenameViewInput): Promise<Result<SavedViewView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  const id = fromGlobalId(input.id, "SavedView")
  const decision = decide(input.name)
  if (!decision.ok) return decision
  if (id === undefined) return refused(unknownId("view", "id"))
  return ctx.db.write(async (tx) => {
    const renamed = await updateSavedView(tx, { accountId, id }, decision.value)
    if (renamed === undefined) return refused(unknownId("view", "id"))
    return "code" in renamed ? refused(renamed) : ok(savedViewView(renamed))
  })
}
