import { confidentialViews, type ShownPerspective } from "@rung/domain/insights/confidential-view"
import type { Layer } from "@rung/domain/layers/layer"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { readScope } from "./board-read.store.ts"
import { type ConfidentialViewView, confidentialView } from "./confidential-view.view.ts"
import { askedOf, shownPerspective } from "./confidential-views.queries.ts"
import { cellsAtHead } from "./released-cell.store.ts"
import { boardAsked, refuseUnlessScoped, type ScopeAsked } from "./scope-read.ts"
import { rulesOfRelease } from "./view-rules.store.ts"

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
    const { layer } = asked
    const rows = await cellsAtHead(tx, { cycleId, headId, layer })
    const views = confidentialViews(askedOf(contract, layer, perspectives), shownOfLine(rows))
    const { decision } = await rulesOfRelease(tx, cycleId)
    return views.map((view) => confidentialView(view, decision))
  })
}

/** What is shown of a line: its own cells, and the head's team where that is all there is of the layer. */
function shownOfLine(rows: Awaited<ReturnType<typeof cellsAtHead>>): readonly ShownPerspective[] {
  const shown = new Map<string, ShownPerspective>()
  for (const { kind, ...row } of rows) {
    const { perspective, cells, mayNotRepresent } = shownPerspective(row)
    const own = [...cells].filter(([, { isWholeLine }]) => kind === "LINE" || isWholeLine)
    const known = shown.get(perspective)
    shown.set(perspective, {
      perspective,
      cells: new Map([...(known?.cells ?? []), ...own]),
      mayNotRepresent: known?.mayNotRepresent ?? mayNotRepresent,
    })
  }
  return [...shown.values()]
}
