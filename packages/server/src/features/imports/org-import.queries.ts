import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import {
  afterPlace,
  type Connection,
  connectionOf,
  foreignCursor,
  type Page,
} from "../../platform/graphql/page.ts"
import type { ImportChange } from "./change-list.ts"
import type { ImportChangeConnection } from "./import-change.view.ts"
import type { ImportIssueConnection, IssueRowConnection } from "./import-issue.view.ts"
import type { ImportRowConnection } from "./import-row.view.ts"
import type { NamedMove } from "./layer-groups.ts"
import type { LayerMoveConnection } from "./layer-impact.view.ts"
import type { Readable } from "./make-plan.ts"
import type { ImportState } from "./org-import.entity.ts"
import type {
  ImportChangeFilter,
  ImportIssueFilter,
  ImportLayerMoveFilter,
  ImportRowFilter,
} from "./org-import.input.ts"
import {
  listIssues,
  listOrgImports,
  loadChangeList,
  loadIssueRows,
  loadOrgImport,
} from "./org-import.store.ts"
import type { OrgImportConnection, OrgImportView } from "./org-import.view.ts"
import { changeView, issueView, moveView, orgImportView } from "./org-import-views.ts"
import { unpack } from "./packed.ts"

/** An import by its global id; nothing for an unknown one. */
export async function orgImportById(ctx: Ctx, globalId: string): Promise<OrgImportView | undefined> {
  const id = fromGlobalId(globalId, "OrgImport")
  const row = id && (await ctx.db.read((tx) => loadOrgImport(tx, id)))
  return row ? orgImportView(row) : undefined
}

export async function orgImportPage(
  ctx: Ctx,
  page: Page,
  states: readonly ImportState[] | undefined,
): Promise<OrgImportConnection> {
  const after = page.after?.[0]
  const id = after === undefined ? undefined : (fromGlobalId(after, "OrgImport") ?? foreignCursor())
  const { rows, totalCount } = await ctx.db.read((tx) =>
    listOrgImports(tx, { page: { limit: page.limit, after: id === undefined ? undefined : [id] }, states }),
  )
  return connectionOf(rows.map(orgImportView), page, { totalCount, keyOf: (view) => [view.id] })
}

export async function issuesOf(
  ctx: Ctx,
  globalId: string,
  { page, filter }: { readonly page: Page; readonly filter: ImportIssueFilter },
): Promise<ImportIssueConnection> {
  const { rows, totalCount } = await ctx.db.read((tx) =>
    listIssues(tx, rowId(globalId), {
      page,
      effects: filter.effects ?? undefined,
      codes: filter.codes ?? undefined,
    }),
  )
  return connectionOf(rows.map(issueView), page, { totalCount, keyOf: ({ index }) => [String(index)] })
}

export async function issueRowsOf(
  ctx: Ctx,
  globalId: string,
  { page, issue }: { readonly page: Page; readonly issue: number },
): Promise<IssueRowConnection> {
  return slice(found(await ctx.db.read((tx) => loadIssueRows(tx, rowId(globalId), issue))), page)
}

export async function layerMovesOf(
  ctx: Ctx,
  globalId: string,
  { page, filter }: { readonly page: Page; readonly filter: ImportLayerMoveFilter },
): Promise<LayerMoveConnection> {
  const matches = ({ from, to }: NamedMove) =>
    (!filter.from || from.layer === filter.from) && (!filter.to || to.layer === filter.to)
  const { layerMoves } = await readableOf(ctx, globalId)
  return slice(layerMoves.filter(matches).map(moveView), page)
}

export async function changesOf(
  ctx: Ctx,
  globalId: string,
  { page, filter }: { readonly page: Page; readonly filter: ImportChangeFilter },
): Promise<ImportChangeConnection> {
  const { changes } = await readableOf(ctx, globalId)
  const text = filter.text?.trim().toLowerCase() ?? ""
  const matches = (change: ImportChange) =>
    (!filter.kinds || change.kinds.some((kind) => filter.kinds?.includes(kind))) && mentions(change, text)
  return slice(changes.filter(matches).map(changeView), page)
}

export async function rowsOf(
  ctx: Ctx,
  globalId: string,
  { page }: { readonly page: Page; readonly filter: ImportRowFilter },
): Promise<ImportRowConnection> {
  found(await ctx.db.read((tx) => loadOrgImport(tx, rowId(globalId))))
  return slice([], page)
}

function mentions({ name, label, fields }: ImportChange, text: string): boolean {
  if (text === "") return true
  const words = [
    name,
    label,
    ...fields.flatMap(({ field, before, after }) => (field === "email" ? [before, after] : [])),
  ]
  return words.some((word) => word?.toLowerCase().includes(text))
}

async function readableOf(ctx: Ctx, globalId: string): Promise<Readable> {
  const packed = found(await ctx.db.read((tx) => loadChangeList(tx, rowId(globalId))))
  return unpack<Readable>(packed)
}

function rowId(globalId: string): string {
  return found(fromGlobalId(globalId, "OrgImport"))
}

/** A page of a list that never changes: its cursors are places in it. */
function slice<T>(all: readonly T[], page: Page): Connection<T> {
  const start = (afterPlace(page) ?? -1) + 1
  const rows = all
    .slice(start, start + page.limit + 1)
    .map((node, offset) => ({ node, place: start + offset }))
  const { edges, ...connection } = connectionOf(rows, page, {
    totalCount: all.length,
    keyOf: ({ place }) => [String(place)],
  })
  return { ...connection, edges: edges.map(({ cursor, node }) => ({ cursor, node: node.node })) }
}
