import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { afterPlace, type Page } from "../../platform/graphql/page.ts"
import { connectionOfPlaced } from "./block-pages.ts"
import { loadState } from "./import-run.store.ts"
import { importIdOf } from "./org-import.queries.ts"
import { checkRevert, type NamedConflict } from "./revert-check.ts"
import type { RevertConflictConnection, RevertConflictView } from "./revert-conflict.view.ts"

/** What stands against reverting an import just now; nothing for one that is not applied. */
export async function revertConflictsOf(
  ctx: Ctx,
  globalId: string,
  page: Page,
): Promise<RevertConflictConnection> {
  const importId = importIdOf(globalId)
  const conflicts = await ctx.db.read(async (tx) =>
    (await loadState(tx, importId)) === "APPLIED" ? checkRevert(tx, importId) : [],
  )
  const from = (afterPlace(page) ?? -1) + 1
  const rows = conflicts
    .slice(from, from + page.limit + 1)
    .map((conflict, offset) => ({ place: from + offset, item: conflictView(conflict) }))
  return connectionOfPlaced(rows, { page, totalCount: conflicts.length })
}

function conflictView({ nodeId, name, isPerson, kind, why }: NamedConflict): RevertConflictView {
  return { personId: toGlobalId(isPerson ? "Person" : "Position", nodeId), name, kind, why }
}
