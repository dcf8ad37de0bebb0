import type { Contract } from "@rung/domain/expectations/contract"
import {
  type ConfidentialView,
  confidentialViews,
  type ShownPerspective,
} from "@rung/domain/insights/confidential-view"
import type { ViewRules } from "@rung/domain/insights/confidential-why"
import { unpackCell } from "@rung/domain/insights/packed-cell"
import { type Trend, trendOf } from "@rung/domain/insights/release-trend"
import { detectableDifference } from "@rung/domain/insights/statistics"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { confidentialView, type DevelopmentResultView } from "./confidential-view.view.ts"
import { type CellsRow, developmentCells, releasedComments, teamCells } from "./released-cell.store.ts"
import type { ResultRead } from "./result-read.store.ts"

/** A result whose confidential answers are read: whose, by which contract. */
export interface ViewsAsked {
  readonly personId: string
  readonly read: Pick<ResultRead, "cycleId" | "perspectives" | "body">
  readonly contract: Contract
}

/** What confidential answers show of somebody to whoever may read their results. */
export async function decisionViews(
  tx: TenantTx,
  { personId, read, contract }: ViewsAsked,
): Promise<readonly ConfidentialView[]> {
  const rows = await teamCells(tx, read.cycleId, [personId])
  return confidentialViews(askedOf(contract, read.body.layer, read.perspectives), rows.map(shownPerspective))
}

/** What the subject alone may read. The caller has made sure that nobody else asks. */
export async function developmentOf(
  tx: TenantTx,
  { personId, read, contract }: ViewsAsked,
  rules: ViewRules,
): Promise<DevelopmentResultView> {
  const rows = await developmentCells(tx, read.cycleId, personId)
  const asked = askedOf(contract, read.body.layer, read.perspectives)
  const views = confidentialViews(asked, rows.map(shownPerspective))
  return {
    views: views.map((view) => confidentialView(view, rules)),
    comments: await releasedComments(tx, read.cycleId, personId),
  }
}

export function askedOf(contract: Contract, layer: Layer, perspectives: readonly string[]) {
  return { contract, layer, perspectives }
}

export function shownPerspective({ perspective, cells, mayNotRepresent }: CellsRow): ShownPerspective {
  const unpacked = Object.entries(cells).map(([code, cell]) => [code, unpackCell(cell)] as const)
  return { perspective, cells: new Map(unpacked), mayNotRepresent }
}

export interface Compared {
  readonly read: Pick<ResultRead, "settings" | "sinceCycleId">
  /** Of the release before. */
  readonly before: { readonly cycleId: string; readonly views: readonly ConfidentialView[] } | undefined
}

/** How a view moved since the release before; nothing unless both show it. */
export function trendOfView(view: ConfidentialView, { read, before }: Compared): Trend | null {
  if (!view.cell || !before || before.cycleId !== read.sinceCycleId) return null
  const earlier = before.views.find(
    ({ perspective, competency }) => perspective === view.perspective && competency === view.competency,
  )?.cell
  if (!earlier) return null
  const [after, then] = [view.cell.display, earlier.display]
  return trendOf({
    before: then,
    after,
    left: 0,
    joined: view.cell.coarseTrend ? 1 : 0,
    k: 2,
    detectable: detectableDifference(read.settings.ratingDeviation, then.n, after.n),
  })
}
