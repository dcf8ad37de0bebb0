import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { NodeView } from "../../platform/graphql/node.ts"
import { PageInfo } from "../../platform/graphql/page.ts"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar, InstantScalar } from "../../platform/graphql/scalars.ts"
import { ImportModeEnum, ImportSourceEnum, ImportStateEnum } from "./enums.ts"
import { ImportCountsView, IssueCountsView } from "./import-counts.view.ts"
import { ConfirmationView } from "./import-issue.view.ts"
import { ImportProgressView } from "./import-progress.view.ts"
import { ImportRequestView } from "./import-request.view.ts"
import type { ImportSource, ImportState } from "./import-state.ts"
import { LayerImpactView } from "./layer-impact.view.ts"
import { PrivacyImpactView } from "./privacy-impact.view.ts"

@ObjectType("OrgImport", {
  simpleResolvers: true,
  implements: NodeView,
  description: "An import of the org: what was asked, its plan, and once applied its record.",
})
export class OrgImportView implements NodeView {
  id!: string

  @Field(() => ImportStateEnum, { description: "How far it has come." })
  state!: ImportState

  @Field(() => ImportModeEnum, { description: "What the data was taken to hold." })
  mode!: ImportMode

  @Field(() => DayScalar, { description: "The day from which its changes hold." })
  effectiveOn!: Day

  @Field(() => ImportSourceEnum, { description: "Where its rows come from." })
  source!: ImportSource

  @Field(() => String, { description: "The file's name, or what the script called its rows." })
  sourceName!: string

  @Field(() => ID, { nullable: true, description: "The file it was read from; null for rows." })
  uploadId!: string | null

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the file, or of the rows, in hexadecimal; null while rows are being sent.",
  })
  fileHash!: string | null

  @Field(() => String, { description: "Who planned it: a member's name, or the name of an API token." })
  plannedBy!: string

  @Field(() => InstantScalar, { description: "When it was asked for, or amended last." })
  plannedAt!: Date

  @Field(() => String, { nullable: true, description: "Who applied it; null until then." })
  appliedBy!: string | null

  @Field(() => InstantScalar, { nullable: true, description: "When it was applied; null until then." })
  appliedAt!: Date | null

  @Field(() => String, { nullable: true, description: "Who reverted it; null until then." })
  revertedBy!: string | null

  @Field(() => InstantScalar, { nullable: true, description: "When it was reverted; null until then." })
  revertedAt!: Date | null

  @Field(() => InstantScalar, {
    nullable: true,
    description: "Until when it may be reverted; null unless it is applied.",
  })
  revertibleUntil!: Date | null

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When its rows, changes and moves were forgotten, long after its end; null until then.",
  })
  forgottenAt!: Date | null

  @Field(() => Int, { description: "Counts how often it was asked for: amending makes the next one." })
  revision!: number

  @Field(() => String, {
    nullable: true,
    description:
      "Names exactly this plan against exactly this org; `applyOrgImport` asks for it. Null until planned.",
  })
  planHash!: string | null

  @Field(() => Int, { nullable: true, description: "The version of the org it was planned against." })
  orgVersion!: number | null

  @Field(() => Boolean, {
    description:
      "Whether the org has changed since, so that a PLANNED one is refused with PLAN_STALE: amend it to plan again.",
  })
  isStale!: boolean

  @Field(() => ImportProgressView, { nullable: true, description: "Its latest job; null before the first." })
  progress!: ImportProgressView | null

  @Field(() => [ProblemView], { description: "Why its last job was not done; empty when it was." })
  problems!: readonly ProblemView[]

  @Field(() => ImportRequestView, { description: "What it was asked with." })
  request!: ImportRequestView

  @Field(() => ImportCountsView, {
    nullable: true,
    description: "What becomes of the rows; null until planned.",
  })
  counts!: ImportCountsView | null

  @Field(() => IssueCountsView, {
    nullable: true,
    description: "How many causes were found, by effect; null until planned.",
  })
  issueCounts!: IssueCountsView | null

  @Field(() => [ConfirmationView], { description: "The stops: all must be confirmed to apply." })
  stops!: readonly ConfirmationView[]

  @Field(() => LayerImpactView, {
    nullable: true,
    description: "Who changes layer, and what that means; null until planned.",
  })
  layerImpact!: LayerImpactView | null

  @Field(() => PrivacyImpactView, {
    nullable: true,
    description: "Whose results could no longer be shown; null until planned.",
  })
  privacyImpact!: PrivacyImpactView | null
}

@ObjectType("OrgImportEdge", { simpleResolvers: true, description: "An import, with where to go on from." })
export class OrgImportEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this import." })
  cursor!: string

  @Field(() => OrgImportView, { description: "A plan or an import." })
  node!: OrgImportView
}

@ObjectType("OrgImportConnection", {
  simpleResolvers: true,
  description: "Imports, one page of them, the newest plan first.",
})
export class OrgImportConnection {
  @Field(() => [OrgImportEdge], { description: "The page's imports." })
  edges!: readonly OrgImportEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many match on all pages together." })
  totalCount!: number
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The import as it stands, or why nothing was done. A plan with issues is a plan, not a problem.",
})
export class OrgImportPayload {
  @Field(() => OrgImportView, { nullable: true, description: "The import; null when it was refused." })
  orgImport!: OrgImportView | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}

@ObjectType({
  simpleResolvers: true,
  description: "What of an import's rows has arrived, or why these rows were not taken.",
})
export class AppendOrgImportRowsPayload {
  @Field(() => OrgImportView, { nullable: true, description: "The import; null when the rows were refused." })
  orgImport!: OrgImportView | null

  @Field(() => Int, { nullable: true, description: "How many rows it has by now; null when refused." })
  receivedRows!: number | null

  @Field(() => Int, {
    nullable: true,
    description: "Up to which `seq` nothing is missing: go on with the next; null when refused.",
  })
  receivedThrough!: number | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}
