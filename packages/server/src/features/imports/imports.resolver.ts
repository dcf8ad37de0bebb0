import { Arg, Args, Ctx as Context, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { ListArgs, PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { ImportStateEnum } from "./enums.ts"
import { ImportChangeConnection } from "./import-change.view.ts"
import { ImportDayView } from "./import-day.view.ts"
import { ImportIssueConnection, IssueRowConnection, IssueRunView } from "./import-issue.view.ts"
import { ImportRowConnection } from "./import-row.view.ts"
import { importRows } from "./import-rows.queries.ts"
import type { ImportState } from "./import-state.ts"
import { LayerMoveConnection } from "./layer-impact.view.ts"
import {
  ImportChangeFilter,
  ImportIssueFilter,
  ImportLayerMoveFilter,
  ImportRowFilter,
} from "./org-import.input.ts"
import {
  changesOf,
  issueRowsOf,
  issueRunsOf,
  issuesOf,
  layerMovesOf,
  orgImportById,
  orgImportPage,
  privacyMovesOf,
  timelineOf,
} from "./org-import.queries.ts"
import { OrgImportConnection, OrgImportView } from "./org-import.view.ts"
import { PrivacyMoveConnection } from "./privacy-impact.view.ts"
import { uploadPreview } from "./upload.queries.ts"
import { UploadPreviewView } from "./upload-preview.view.ts"

@Resolver(() => OrgImportView)
export class ImportsResolver {
  @Guarded("import:plan")
  @Query(() => UploadPreviewView, {
    description: "Reads an uploaded file and suggests what its columns hold; NOT_FOUND for an unknown id.",
  })
  async uploadPreview(
    @Context() ctx: Ctx,
    @Arg("uploadId", () => ID, { description: "The answer of `POST /uploads`." }) uploadId: string,
  ): Promise<UploadPreviewView> {
    return found(await uploadPreview(ctx, uploadId))
  }

  @Guarded("import:read")
  @Query(() => OrgImportView, { description: "One import with its whole plan; NOT_FOUND for an unknown id." })
  async orgImportPlan(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The OrgImport." }) id: string,
  ): Promise<OrgImportView> {
    return found(await orgImportById(ctx, id))
  }

  @Guarded("import:read")
  @Query(() => OrgImportConnection, { description: "Plans and imports of the tenant, the newest first." })
  orgImports(
    @Context() ctx: Ctx,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("states", () => [ImportStateEnum], {
      nullable: true,
      description: "In one of these states; any unless told.",
    })
    states: ImportState[] | null | undefined,
  ): Promise<OrgImportConnection> {
    return orgImportPage(ctx, pageOf(page), states ?? undefined)
  }

  @FieldResolver(() => ImportIssueConnection, {
    description: "What was found in the data, grouped by cause, worst first.",
  })
  issues(
    @Context() ctx: Ctx,
    @Root() orgImport: OrgImportView,
    @Args(() => ListArgs) page: ListArgs,
    @Arg("filter", () => ImportIssueFilter, { nullable: true, description: "All unless told." })
    filter: ImportIssueFilter | null | undefined,
  ): Promise<ImportIssueConnection> {
    return issuesOf(ctx, orgImport.id, { page: pageOf(page), filter: filter ?? {} })
  }

  @FieldResolver(() => [IssueRunView], {
    description: "The codes met, each with how many issues it has, in the order of the plan.",
  })
  issueCodes(@Context() ctx: Ctx, @Root() orgImport: OrgImportView): Promise<readonly IssueRunView[]> {
    return issueRunsOf(ctx, orgImport.id)
  }

  @FieldResolver(() => IssueRowConnection, { description: "Every place of one issue." })
  issueRows(
    @Context() ctx: Ctx,
    @Root() orgImport: OrgImportView,
    @Args(() => ListArgs) page: ListArgs,
    @Arg("issue", () => Int, { description: "The issue's `index`." }) issue: number,
  ): Promise<IssueRowConnection> {
    return issueRowsOf(ctx, orgImport.id, { page: pageOf(page), issue })
  }

  @FieldResolver(() => LayerMoveConnection, { description: "Everybody who changes layer." })
  layerMoves(
    @Context() ctx: Ctx,
    @Root() orgImport: OrgImportView,
    @Args(() => ListArgs) page: ListArgs,
    @Arg("filter", () => ImportLayerMoveFilter, { nullable: true, description: "All unless told." })
    filter: ImportLayerMoveFilter | null | undefined,
  ): Promise<LayerMoveConnection> {
    return layerMovesOf(ctx, orgImport.id, { page: pageOf(page), filter: filter ?? {} })
  }

  @FieldResolver(() => ImportChangeConnection, { description: "What the import does to whom." })
  changes(
    @Context() ctx: Ctx,
    @Root() orgImport: OrgImportView,
    @Args(() => ListArgs) page: ListArgs,
    @Arg("filter", () => ImportChangeFilter, { nullable: true, description: "All unless told." })
    filter: ImportChangeFilter | null | undefined,
  ): Promise<ImportChangeConnection> {
    return changesOf(ctx, orgImport.id, { page: pageOf(page), filter: filter ?? {} })
  }

  @FieldResolver(() => ImportRowConnection, {
    description: "The rows of the data as they are read, edits included, each with what becomes of it.",
  })
  rows(
    @Context() ctx: Ctx,
    @Root() orgImport: OrgImportView,
    @Args(() => ListArgs) page: ListArgs,
    @Arg("filter", () => ImportRowFilter, { nullable: true, description: "All unless told." })
    filter: ImportRowFilter | null | undefined,
  ): Promise<ImportRowConnection> {
    return importRows(ctx, orgImport.id, { page: pageOf(page), filter: filter ?? {} })
  }

  @FieldResolver(() => PrivacyMoveConnection, { description: "Every manager who falls below k." })
  privacyMoves(
    @Context() ctx: Ctx,
    @Root() orgImport: OrgImportView,
    @Args(() => ListArgs) page: ListArgs,
  ): Promise<PrivacyMoveConnection> {
    return privacyMovesOf(ctx, orgImport.id, pageOf(page))
  }

  @FieldResolver(() => [ImportDayView], {
    description:
      "What is planned for later days once it is applied, whoever planned it; the earliest day first.",
  })
  timeline(@Context() ctx: Ctx, @Root() orgImport: OrgImportView): Promise<readonly ImportDayView[]> {
    return timelineOf(ctx, orgImport.id)
  }
}
