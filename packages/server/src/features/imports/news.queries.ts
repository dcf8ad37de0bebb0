import { can } from "@rung/domain/access/permission"
import type { SessionPrincipal } from "@rung/domain/access/principal"
import { NEWS_DAYS, type News, type NewsFacts, newsKey, newsOf } from "@rung/domain/imports/news"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { connectionOf, foreignCursor, type Page } from "../../platform/graphql/page.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { openCorrections } from "../insights/after-release.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import {
  askedForms,
  correctionAnswers,
  endedImports,
  ownReleases,
  plansSharedWith,
  runCycles,
  teamReleases,
} from "./news.store.ts"
import type { NotificationConnection, NotificationView } from "./news.view.ts"
import { loadViewerHome } from "./viewer-home.store.ts"

/** What the viewer is told of, the newest first, with what they have not read. */
export async function newsFor(ctx: Ctx, page: Page): Promise<NotificationConnection> {
  const principal = sessionPrincipalOf(ctx)
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const [{ facts, names }, { newsReadUntil }] = await Promise.all([
      loadFacts(ctx, tx, principal),
      loadViewerHome(tx, principal.accountId),
    ])
    const told = newsOf(facts, { today: ctx.today, now: ctx.now.getTime() })
    const views = told.map((news) => notificationView(news, names, newsReadUntil))
    const from = placeAfter(views, page)
    const keyOf = ({ at, key }: NotificationView) => [String(at.getTime()), key]
    const rows = views.slice(from, from + page.limit + 1)
    const unreadCount = views.filter(({ isRead }) => !isRead).length
    return { ...connectionOf(rows, page, { totalCount: views.length, keyOf }), unreadCount }
  })
}

/** Where a page begins: behind its cursor, or behind everything as new where that is told no longer. */
function placeAfter(views: readonly NotificationView[], { after }: Page): number {
  if (after === undefined) return 0
  const [time = "", key, ...rest] = after
  if (key === undefined || rest.length > 0 || !/^\d{1,15}$/.test(time)) return foreignCursor()
  const at = views.findIndex((view) => view.key === key)
  if (at >= 0) return at + 1
  const older = views.findIndex((view) => view.at.getTime() < Number(time))
  return older < 0 ? views.length : older
}

interface Known {
  readonly facts: NewsFacts
  /** Of cycles, imports and people, by row id. */
  readonly names: ReadonlyMap<string, string>
}

async function loadFacts(ctx: Ctx, tx: TenantTx, principal: SessionPrincipal): Promise<Known> {
  const { personId } = principal
  const since = new Date(ctx.now.getTime() - NEWS_DAYS * 86_400_000)
  const own = personId === undefined ? undefined : { personId, since }
  const [asked, ownResults, teamResults, answers, corrections, plans, imports, cycles] = await Promise.all([
    own ? askedForms(tx, { personId: own.personId, today: ctx.today }) : [],
    own ? ownReleases(tx, own) : [],
    own ? teamReleases(tx, own) : [],
    own ? correctionAnswers(tx, own) : [],
    can(principal, "result:answer-correction") ? openCorrections(tx) : [],
    plansSharedWith(tx, principal.accountId),
    can(principal, "import:read") ? endedImports(tx, since) : [],
    can(principal, "cycle:release") ? runCycles(tx) : [],
  ])
  const filed = corrections.map(({ filedAt, ...rest }) => ({ ...rest, filedAt: filedAt.getTime() }))
  const facts = { asked, ownResults, teamResults, answers, corrections: filed, plans, imports, cycles }
  const ofCycles = [...asked, ...ownResults, ...teamResults, ...answers, ...filed, ...cycles]
  const names = new Map([
    ...ofCycles.map(({ cycleId, cycleName }) => [cycleId, cycleName] as const),
    ...[...filed, ...plans].map(({ personId: about, name }) => [about, name] as const),
    ...imports.map(({ importId, sourceName }) => [importId, sourceName] as const),
  ])
  return { facts, names }
}

function notificationView(news: News, names: Known["names"], readUntil: Date | null): NotificationView {
  const { kind, cycleId, importId, personId } = news
  const nameOf = (id: string | undefined) => (id === undefined ? null : (names.get(id) ?? null))
  return {
    key: newsKey(news),
    kind,
    at: new Date(news.at),
    isRead: readUntil !== null && news.at <= readUntil.getTime(),
    cycleId: cycleId === undefined ? null : toGlobalId("Cycle", cycleId),
    importId: importId === undefined ? null : toGlobalId("OrgImport", importId),
    personId: personId === undefined ? null : toGlobalId("Person", personId),
    name: nameOf(cycleId ?? importId),
    personName: nameOf(personId),
    count: news.count ?? null,
    closesOn: news.closesOn ?? null,
  }
}
