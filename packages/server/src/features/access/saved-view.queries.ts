import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { loadSavedViews, type SavedViewRow } from "./saved-view.store.ts"
import type { SavedViewView } from "./saved-view.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

/** The views the viewer's account keeps in this tenant. */
export async function savedViewsOf(ctx: Ctx): Promise<SavedViewView[]> {
  const { accountId } = sessionPrincipalOf(ctx)
  return (await ctx.db.read((tx) => loadSavedViews(tx, accountId))).map(savedViewView)
}

export function savedViewView({ id, ...view }: SavedViewRow): SavedViewView {
  return { id: toGlobalId("SavedView", id), ...view }
}
