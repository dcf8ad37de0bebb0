import { saveView as decide, type SavedViewBody } from "@rung/domain/access/saved-view"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { savedViewView } from "./saved-view.queries.ts"
import { countSavedViews, insertSavedView } from "./saved-view.store.ts"
import type { SavedViewView } from "./saved-view.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

export async function saveView(ctx: Ctx, input: SavedViewBody): Promise<Result<SavedViewView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  return ctx.db.write(async (tx) => {
    const decision = decide(input, await countSavedViews(tx, accountId))
    if (!decision.ok) return decision
    const view = { id: newId(), ...decision.value, savedAt: ctx.now }
    const taken = await insertSavedView(tx, accountId, view)
    return taken ? refused(taken) : ok(savedViewView(view))
  })
}
