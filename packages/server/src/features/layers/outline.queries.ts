import type { Day } from "@rung/domain/kit/day"
import { childrenOf, lineAbove } from "@rung/domain/org/forest"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { afterTextAndId, type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import type { DerivedOrg } from "./derived-org.store.ts"
import { ensureDerived } from "./ensure-derived.ts"
import {
  countChildren,
  listChildren,
  nodeTexts,
  type OutlineRow,
  outlinePath,
  outlineRows,
} from "./org-node.store.ts"
import type { OrgNodeView } from "./org-node.view.ts"
import { outlineRowOf, outlineView } from "./outline-view.ts"
import { pathsToday, readerOf } from "./reader.queries.ts"

export interface Children {
  readonly parentId: string | undefined
  readonly asOf: Day
  readonly page: Page
}

/** The places directly beneath one, or the roots; NOT_FOUND for a parent who is not in the org that day. */
export async function orgChildren(
  ctx: Ctx,
  { parentId, asOf, page }: Children,
): Promise<Connection<OrgNodeView>> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    if (asOf !== ctx.today) return childrenOn(tx, ctx, { parentId, asOf, page })
    if (parentId !== undefined) found((await outlineRows(tx, [parentId]))[0])
    const rows = await listChildren(tx, { parentId, limit: page.limit, after: afterTextAndId(page) })
    const totalCount = await countChildren(tx, parentId)
    return viewed(tx, ctx, { rows, page, totalCount, asOf })
  })
}

async function childrenOn(
  tx: TenantTx,
  ctx: Ctx,
  { parentId, asOf, page }: Children,
): Promise<Connection<OrgNodeView>> {
  const org = await derivedOrg(tx, asOf)
  const indexes =
    parentId === undefined ? org.forest.roots : [...childrenOf(org.forest, indexIn(org, parentId))]
  const rows = (await rowsOf(tx, org, indexes)).toSorted(byKey)
  const [key = "", id = ""] = page.after ?? []
  const rest = rows.filter((row) => byKey(row, { key, id }) > 0).slice(0, page.limit + 1)
  return viewed(tx, ctx, { rows: rest, page, totalCount: rows.length, asOf })
}

interface Keyed {
  readonly key: string
  readonly id: string
}

function byKey(a: Keyed, b: Keyed): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function indexIn(org: DerivedOrg, id: string): number {
  return found(org.forest.indexOf.get(id))
}

interface Rows {
  readonly rows: readonly OutlineRow[]
  readonly page: Page
  readonly totalCount: number
  readonly asOf: Day
}

async function viewed(
  tx: TenantTx,
  ctx: Ctx,
  { rows, page, totalCount, asOf }: Rows,
): Promise<Connection<OrgNodeView>> {
  const views = await outlineViews(tx, ctx, { rows, asOf })
  const { edges, ...rest } = connectionOf(rows, page, { totalCount, keyOf: ({ key, id }) => [key, id] })
  return { ...rest, edges: edges.flatMap(({ cursor }, at) => withCursor(cursor, views[at])) }
}

function withCursor(cursor: string, node: OrgNodeView | undefined) {
  return node ? [{ cursor, node }] : []
}

/** The line of command down to a place; none when it is not in the org that day. */
export async function orgPath(
  ctx: Ctx,
  { nodeId, asOf }: { readonly nodeId: string; readonly asOf: Day },
): Promise<readonly OrgNodeView[] | undefined> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const rows = asOf === ctx.today ? await outlinePath(tx, nodeId) : await pathOn(tx, nodeId, asOf)
    return rows.length === 0 ? undefined : outlineViews(tx, ctx, { rows, asOf })
  })
}

async function pathOn(tx: TenantTx, nodeId: string, asOf: Day): Promise<readonly OutlineRow[]> {
  const org = await derivedOrg(tx, asOf)
  const index = org.forest.indexOf.get(nodeId)
  return index === undefined ? [] : rowsOf(tx, org, lineAbove(org.forest, index).toReversed())
}

async function rowsOf(
  tx: TenantTx,
  org: DerivedOrg,
  indexes: readonly number[],
): Promise<readonly OutlineRow[]> {
  const texts = await nodeTexts(
    tx,
    indexes.map((index) => org.forest.nodes[index]?.id ?? ""),
  )
  return indexes.map((index) => outlineRowOf(org, index, texts.get(org.forest.nodes[index]?.id ?? "")))
}

/** Rows of the outline as this reader may see them. */
export async function outlineViews(
  tx: TenantTx,
  ctx: Ctx,
  { rows, asOf }: { readonly rows: readonly OutlineRow[]; readonly asOf: Day },
): Promise<readonly OrgNodeView[]> {
  const reader = await readerOf(tx, ctx)
  const past =
    asOf === ctx.today
      ? undefined
      : await pathsToday(
          tx,
          ctx,
          rows.map(({ id }) => id),
        )
  return rows.map((row) =>
    outlineView(row, { reader, path: past ? past.get(row.id) : row.path || undefined }),
  )
}

/** Places of a derived org by index, as this reader may see them. */
export async function outlineOf(
  tx: TenantTx,
  ctx: Ctx,
  { org, indexes }: { readonly org: DerivedOrg; readonly indexes: readonly number[] },
): Promise<readonly OrgNodeView[]> {
  const rows = await rowsOf(tx, org, indexes)
  const reader = await readerOf(tx, ctx)
  const paths = await pathsToday(
    tx,
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => outlineView(row, { reader, path: paths.get(row.id) }))
}

/** A place as of a day, for the answer of a mutation; none when it is not in the org then. */
export async function orgNodeAnswer(ctx: Ctx, nodeId: string, asOf: Day): Promise<OrgNodeView | null> {
  return ctx.db.read(async (tx) => {
    const org = await derivedOrg(tx, asOf)
    const index = org.forest.indexOf.get(nodeId)
    const views = index === undefined ? [] : await outlineOf(tx, ctx, { org, indexes: [index] })
    return views[0] ?? null
  })
}
