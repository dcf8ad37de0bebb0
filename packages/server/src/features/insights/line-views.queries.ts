import { confidentialViews } from "@rung/domain/insights/confidential-view"
import type { Layer } from "@rung/domain/layers/layer"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { readScope } from "./board-read.store.ts"
import { type ConfidentialViewView, confidentialView } from "./confidential-view.view.ts"
import { askedOf, shownPerspective } from "./confidential-views.queries.ts"
import { lineCells } from "./released-cell.store.ts"
import { boardAsked, refuseUnlessScoped, type ScopeAsked } from "./scope-read.ts"

export interface LineViewsAsked extends ScopeAsked {
  readonly layer: Layer
}

/** What is said in confidence about everybody of a layer in a line; nothing of units, which are no cells. */
export async function lineViews(ctx: Ctx, asked: LineViewsAsked): Promise<readonly ConfidentialViewView[]> {
  const board = boardAsked(ctx, asked)
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const read = await readScope(tx, board)
    await refuseUnlessScoped(ctx, tx, { asked: board, read })
    const headId = board.personId ?? (read?.kind === "COMPANY" ? read.topId : null)
    if (!read || !headId) return []
    const contract = found(await loadContract(tx, { id: read.contractId })).body
    const { cycleId, perspectives } = read
    const rows = await lineCells(tx, { cycleId, headId, layer: asked.layer })
    const views = confidentialViews(askedOf(contract, asked.layer, perspectives), rows.map(shownPerspective))
    return views.map((view) => confidentialView(view, null))
  })
}
