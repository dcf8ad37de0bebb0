import type { Ctx } from "../../parts.ts"
import { type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import { ensureDerived } from "./ensure-derived.ts"
import { mismatchesOf } from "./layer-detail.queries.ts"
import { outlineOf } from "./outline.queries.ts"
import { pathsOf } from "./placement-rows.ts"
import { readerOf } from "./reader.queries.ts"
import type { TitleMismatchView } from "./title-mismatch.view.ts"

/** Today's mismatches in tree order, of those the reader may read them of. */
export async function titleMismatches(ctx: Ctx, page: Page): Promise<Connection<TitleMismatchView>> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const org = await derivedOrg(tx, ctx.today)
    const reader = await readerOf(tx, ctx)
    const paths = pathsOf(org)
    const readable = [...mismatchesOf(org).values()]
      .map((mismatch) => ({ ...mismatch, path: paths[mismatch.index] ?? "" }))
      .filter(({ path }) => reader.may("mismatch:read", path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    const after = page.after?.[0] ?? ""
    const rows = readable.filter(({ path }) => path > after).slice(0, page.limit + 1)
    const views = await outlineOf(tx, ctx, { org, indexes: rows.map(({ index }) => index) })
    const totalCount = readable.length
    const { edges, pageInfo } = connectionOf(rows, page, { totalCount, keyOf: ({ path }) => [path] })
    return {
      totalCount,
      pageInfo,
      edges: edges.flatMap(({ cursor, node: { kind, words } }, at) => {
        const node = views[at]
        return node ? [{ cursor, node: { node, kind, words } }] : []
      }),
    }
  })
}
