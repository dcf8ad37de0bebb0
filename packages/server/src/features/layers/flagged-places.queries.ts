import { can } from "@rung/domain/access/permission"
import type { Day } from "@rung/domain/kit/day"
import { hasFlag } from "@rung/domain/layers/derive-layers"
import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { afterPlace, type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import type { DerivedOrg } from "./derived-org.store.ts"
import { ensureDerived } from "./ensure-derived.ts"
import type { OrgNodeView } from "./org-node.view.ts"
import { outlineOf } from "./outline.queries.ts"

export interface FlaggedAsked {
  readonly flag: LayerFlag
  readonly asOf: Day
  readonly page: Page
}

/** Places of a day with a mark, in tree order: seats where the mark is of seats, else people. */
export async function flaggedPlaces(
  ctx: Ctx,
  { flag, asOf, page }: FlaggedAsked,
): Promise<Connection<OrgNodeView>> {
  const all = can(principalOf(ctx), "layer:read-detail", { relation: "OTHER" })
  if (!all && (flag === "OVERRIDDEN" || flag === "NOT_COUNTED")) throw new Fault("FORBIDDEN")
  const after = afterPlace(page) ?? -1
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const org = await derivedOrg(tx, asOf)
    const marked = placesWith(org, flag)
    const rows = marked.filter(({ place }) => place > after).slice(0, page.limit + 1)
    const views = await outlineOf(tx, ctx, { org, indexes: rows.map(({ index }) => index) })
    const keyOf = ({ place }: Marked) => [String(place)]
    const { edges, ...rest } = connectionOf(rows, page, { totalCount: marked.length, keyOf })
    return {
      ...rest,
      edges: edges.flatMap(({ cursor }, at) => {
        const node = views[at]
        return node ? [{ cursor, node }] : []
      }),
    }
  })
}

interface Marked {
  readonly index: number
  /** Counted from 0 at the first root, down and then on. */
  readonly place: number
}

function placesWith(org: DerivedOrg, flag: LayerFlag): readonly Marked[] {
  const kind = flag === "VACANT" || flag === "ABSENT" ? "POSITION" : "PERSON"
  const marked: Marked[] = []
  org.forest.preOrder.forEach((index, place) => {
    if (hasFlag(org, index, flag) && org.forest.nodes[index]?.kind === kind) marked.push({ index, place })
  })
  return marked
}
