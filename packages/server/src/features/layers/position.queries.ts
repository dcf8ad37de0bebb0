import { can } from "@rung/domain/access/permission"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { loadPosition } from "../org/person.store.ts"
import { ensureDerived } from "./ensure-derived.ts"
import { outlineRows } from "./org-node.store.ts"
import type { PositionView } from "./position.view.ts"

/** A seat as of today; none when unknown. */
export async function positionAnswer(ctx: Ctx, id: string | null): Promise<PositionView | null> {
  if (id === null) return null
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const position = await loadPosition(tx, id)
    if (!position) return null
    const [row] = await outlineRows(tx, [id])
    const { reference, title, unit, version } = position
    return { id: toGlobalId("Position", id), reference, title, unit, version, layer: row?.layer ?? null }
  })
}

/** For `node(id:)`: the outline is every member's. */
export async function positionNode(ctx: Ctx, id: string): Promise<PositionView | undefined> {
  if (!can(principalOf(ctx), "org:read-outline")) return undefined
  return (await positionAnswer(ctx, id)) ?? undefined
}
