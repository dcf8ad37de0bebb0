import type { Ctx } from "../../parts.ts"
import type { Page } from "../../platform/graphql/page.ts"
import type { ImportChangeConnection } from "./import-change.view.ts"
import type { ImportIssueConnection, IssueRowConnection } from "./import-issue.view.ts"
import type { LayerMoveConnection } from "./layer-impact.view.ts"
import type { ImportState } from "./org-import.entity.ts"
import type { ImportChangeFilter, ImportIssueFilter, ImportLayerMoveFilter } from "./org-import.input.ts"
import type { OrgImportConnection, OrgImportView } from "./org-import.view.ts"

export async function orgImportById(_ctx: Ctx, _id: string): Promise<OrgImportView | undefined> {
  throw new Error("Being built.")
}

export async function orgImportPage(
  _ctx: Ctx,
  _page: Page,
  _states?: readonly ImportState[],
): Promise<OrgImportConnection> {
  throw new Error("Being built.")
}

export async function issuesOf(
  _ctx: Ctx,
  _id: string,
  _asked: { page: Page; filter: ImportIssueFilter },
): Promise<ImportIssueConnection> {
  throw new Error("Being built.")
}

export async function issueRowsOf(
  _ctx: Ctx,
  _id: string,
  _asked: { page: Page; issue: number },
): Promise<IssueRowConnection> {
  throw new Error("Being built.")
}

export async function layerMovesOf(
  _ctx: Ctx,
  _id: string,
  _asked: { page: Page; filter: ImportLayerMoveFilter },
): Promise<LayerMoveConnection> {
  throw new Error("Being built.")
}

export async function changesOf(
  _ctx: Ctx,
  _id: string,
  _asked: { page: Page; filter: ImportChangeFilter },
): Promise<ImportChangeConnection> {
  throw new Error("Being built.")
}
