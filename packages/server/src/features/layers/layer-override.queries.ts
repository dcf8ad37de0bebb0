import { can } from "@rung/domain/access/permission"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { afterTextAndId, type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { countOverrides, listOverrides, type OverrideRow, overrideById } from "./layer-override.store.ts"
import type { LayerOverrideView } from "./layer-override.view.ts"

export function layerOverrides(ctx: Ctx, page: Page): Promise<Connection<LayerOverrideView>> {
  return ctx.db.read(async (tx) => {
    const rows = await listOverrides(tx, { limit: page.limit, after: afterTextAndId(page), day: ctx.today })
    const totalCount = await countOverrides(tx, ctx.today)
    const { edges, ...rest } = connectionOf(rows, page, {
      totalCount,
      keyOf: ({ nameKey, id }) => [nameKey, id],
    })
    return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: overrideView(node) })) }
  })
}

/** The override as it stands; none when it is gone, unknown, or of another tenant. */
export async function overrideAnswer(ctx: Ctx, id: string | undefined): Promise<LayerOverrideView | null> {
  const row = id === undefined ? undefined : await ctx.db.read((tx) => overrideById(tx, id))
  return row ? overrideView(row) : null
}

/** For `node(id:)`: overrides are for administrators. */
export async function layerOverrideNode(ctx: Ctx, id: string): Promise<LayerOverrideView | undefined> {
  if (!can(principalOf(ctx), "layer:override")) return undefined
  return (await overrideAnswer(ctx, id)) ?? undefined
}

export function overrideView({ nameKey: _, ...row }: OverrideRow): LayerOverrideView {
  return { ...row, id: toGlobalId("LayerOverride", row.id), personId: toGlobalId("Person", row.personId) }
}
