import type { IssueRow } from "@rung/domain/imports/issue"
import type { Ctx } from "../../parts.ts"
import type { TenantDb } from "../../platform/db/database.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import {
  afterPlace,
  type Connection,
  connectionOf,
  foreignCursor,
  type Page,
} from "../../platform/graphql/page.ts"
import { connectionOfPlaced, itemsWithin, pageOfArray, pageOfList } from "./block-pages.ts"
import { unpackText } from "./import-block.ts"
import type { ImportChange } from "./import-change.ts"
import type { ImportChangeConnection } from "./import-change.view.ts"
import type { ImportDayView } from "./import-day.view.ts"
import { type IssueRun, listIssueRuns, listIssues, loadIssueRange } from "./import-issue.store.ts"
import type { ImportIssueConnection, IssueRowConnection } from "./import-issue.view.ts"
import type { ImportState } from "./import-state.ts"
import type { NamedMove } from "./layer-groups.ts"
import type { LayerMoveConnection } from "./layer-impact.view.ts"
import type { NamedPrivacyMove, PlannedDay } from "./make-plan.ts"
import type { ImportChangeFilter, ImportIssueFilter, ImportLayerMoveFilter } from "./org-import.input.ts"
import { listOrgImports, loadChangeList, loadOrgImport } from "./org-import.store.ts"
import type { OrgImportConnection, OrgImportView } from "./org-import.view.ts"
import {
  changeView,
  dayView,
  issueView,
  moveView,
  orgImportView,
  privacyMoveView,
} from "./org-import-views.ts"
import type { PrivacyMoveConnection } from "./privacy-impact.view.ts"

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
    listIssues(tx, importIdOf(globalId), {
      page,
      effects: filter.effects ?? undefined,
      codes: filter.codes ?? undefined,
    }),
  )
  return connectionOf(rows.map(issueView), page, { totalCount, keyOf: ({ index }) => [String(index)] })
}

export function issueRunsOf(ctx: Ctx, globalId: string): Promise<readonly IssueRun[]> {
  return ctx.db.read((tx) => listIssueRuns(tx, importIdOf(globalId)))
}

export async function issueRowsOf(
  ctx: Ctx,
  globalId: string,
  { page, issue }: { readonly page: Page; readonly issue: number },
): Promise<IssueRowConnection> {
  const importId = importIdOf(globalId)
  const range = found(await ctx.db.read((tx) => loadIssueRange(tx, importId, issue)))
  const start = range.from + (afterPlace(page) ?? -1) + 1 + (page.skip ?? 0)
  const to = Math.min(start + page.limit + 1, range.from + range.count)
  const rows = await itemsWithin<IssueRow>(ctx.db, { importId, kind: "ISSUE_ROW", from: start, to })
  const within = rows.map(({ place, item }) => ({ place: place - range.from, item }))
  return connectionOfPlaced(within, { page, totalCount: range.count })
}

export async function layerMovesOf(
  ctx: Ctx,
  globalId: string,
  { page, filter: { from, to } }: { readonly page: Page; readonly filter: ImportLayerMoveFilter },
): Promise<LayerMoveConnection> {
  const importId = importIdOf(globalId)
  const matches = (move: NamedMove) => (!from || move.from.layer === from) && (!to || move.to.layer === to)
  const former = await formerLists(ctx.db, importId)
  if (former) return mapped(pageOfArray(former.layerMoves.filter(matches), page), moveView)
  const moves = await pageOfList<NamedMove>(ctx.db, {
    importId,
    kind: "LAYER_MOVE",
    page,
    matches: from || to ? matches : undefined,
  })
  return mapped(moves, moveView)
}

export async function privacyMovesOf(ctx: Ctx, globalId: string, page: Page): Promise<PrivacyMoveConnection> {
  const importId = importIdOf(globalId)
  const moves = await pageOfList<NamedPrivacyMove>(ctx.db, { importId, kind: "PRIVACY", page })
  return mapped(moves, privacyMoveView)
}

/** Days of a timeline, as many as anybody reads. */
const MOST_DAYS = 1_000

export async function timelineOf(ctx: Ctx, globalId: string): Promise<readonly ImportDayView[]> {
  const importId = importIdOf(globalId)
  const days = await itemsWithin<PlannedDay>(ctx.db, { importId, kind: "DAY", from: 0, to: MOST_DAYS })
  return days.map(({ item }) => dayView(item))
}

export async function changesOf(
  ctx: Ctx,
  globalId: string,
  { page, filter }: { readonly page: Page; readonly filter: ImportChangeFilter },
): Promise<ImportChangeConnection> {
  const text = filter.text?.trim().toLowerCase() ?? ""
  const matches = (change: ImportChange) =>
    (!filter.kinds || change.kinds.some((kind) => filter.kinds?.includes(kind))) && mentions(change, text)
  const importId = importIdOf(globalId)
  const former = await formerLists(ctx.db, importId)
  if (former) return mapped(pageOfArray(former.changes.filter(matches), page), changeView)
  const changes = await pageOfList<ImportChange>(ctx.db, {
    importId,
    kind: "CHANGE",
    page,
    matches: filter.kinds || text !== "" ? matches : undefined,
  })
  return mapped(changes, changeView)
}

interface FormerLists {
  readonly changes: readonly ImportChange[]
  readonly layerMoves: readonly NamedMove[]
}

/** What an earlier version of Rung kept of an import it applied, all in one piece; nothing of any other. */
async function formerLists(db: TenantDb, importId: string): Promise<FormerLists | undefined> {
  const kept = await db.read((tx) => loadChangeList(tx, importId))
  if (!kept) return undefined
  const lists: FormerLists = JSON.parse(await unpackText(kept))
  return lists
}

function mentions({ name, label, values, fields }: ImportChange, text: string): boolean {
  if (text === "") return true
  const words = [
    name,
    label,
    values?.email,
    ...fields.flatMap(({ field, before, after }) => (field === "email" ? [before, after] : [])),
  ]
  return words.some((word) => word?.toLowerCase().includes(text))
}

export function importIdOf(globalId: string): string {
  return found(fromGlobalId(globalId, "OrgImport"))
}

function mapped<A, B>({ edges, ...connection }: Connection<A>, view: (node: A) => B): Connection<B> {
  return { ...connection, edges: edges.map(({ cursor, node }) => ({ cursor, node: view(node) })) }
}
