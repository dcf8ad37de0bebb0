import type { CoverageSuggestion } from "@rung/domain/cycles/coverage-suggestions"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { closedList } from "../../platform/graphql/closed-list.ts"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { ParticipantView } from "../cycles/participant.view.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { LayerEnum } from "../layers/enums.ts"

export type LaunchCheckKind = "NO_MANAGER" | "NO_RATER" | "BELOW_K" | "NO_ACCOUNT" | "FULL"

export const LaunchCheckEnum = closedList<LaunchCheckKind>(
  "LaunchCheckKind",
  "What to look at before a cycle opens.",
  {
    NO_MANAGER: "Nobody would assess them from above, although it is asked.",
    NO_RATER: "Nobody but themselves would be asked about them.",
    BELOW_K: "Fewer than k would be asked from a view in groups: nothing of it can ever be shown to others.",
    NO_ACCOUNT: "They would be asked, and can neither sign in nor have an open invitation.",
    FULL: "They have as many confidential forms as anybody gets, and are not asked for more.",
  },
)

export const SuggestionEnum = closedList<CoverageSuggestion["kind"]>(
  "CoverageSuggestionKind",
  "What would leave fewer people with silence.",
  {
    POOL_TWO_CYCLES: "One release of two cycles.",
    ADD_SKIP_LEVEL: "Ask those two levels down as well.",
    DEVELOPMENT_ONLY: "Show it to the subject alone, from fewer answers on.",
    INTERVIEW_INSTEAD: "Talk instead of sending forms that can never be shown.",
    RAISE_RESPONSE: "Get more of those who are asked to answer.",
  },
)

const DECIDE = "Expected share, 0 to 1, of whom others may read a number; null without subjects."
const DEVELOP = "Expected share, 0 to 1, who see a number about themselves; null without subjects."

@ObjectType("Coverage", { simpleResolvers: true, description: "What to expect of a number of subjects." })
export class CoverageView {
  @Field(() => Int, { description: "How many ought to be seen." })
  subjects!: number

  @Field(() => Float, { nullable: true, description: DECIDE })
  decide!: number | null

  @Field(() => Float, { nullable: true, description: DEVELOP })
  develop!: number | null
}

@ObjectType("BucketCoverage", {
  simpleResolvers: true,
  description: "Coverage by how many raters are asked.",
})
export class BucketCoverageView extends CoverageView {
  @Field(() => String, { description: "Raters asked about each: 0, 1, 2–3, 4–7, 8–12, 13–16 or 17+." })
  bucket!: string
}

@ObjectType("LayerCoverage", { simpleResolvers: true, description: "Coverage of one layer's subjects." })
export class LayerCoverageView extends CoverageView {
  @Field(() => LayerEnum, { description: "The subjects' layer today." })
  layer!: Layer
}

@ObjectType("PerspectiveCoverage", { simpleResolvers: true, description: "Coverage from one perspective." })
export class PerspectiveCoverageView extends CoverageView {
  @Field(() => PerspectiveEnum, { description: "From which view." })
  perspective!: Perspective

  @Field(() => [BucketCoverageView], { description: "By raters asked; every bucket." })
  buckets!: readonly BucketCoverageView[]

  @Field(() => Int, {
    description: "Subjects whose number stays below evidence grade C though everybody answers.",
  })
  neverGradeCCount!: number

  @Field(() => String, { description: "The same as one sentence." })
  words!: string
}

@ObjectType("SilentPerson", { simpleResolvers: true, description: "Somebody who will likely get silence." })
export class SilentPersonView {
  @Field(() => ParticipantView, { description: "Whom it is about." })
  person!: ParticipantView

  @Field(() => Float, { description: "Chance, 0 to 1, of a number that others may read." })
  chance!: number
}

@ObjectType("CoverageSuggestion", { simpleResolvers: true, description: "What would help, and by how much." })
export class CoverageSuggestionView {
  @Field(() => SuggestionEnum, { description: "What could be done." })
  kind!: CoverageSuggestion["kind"]

  @Field(() => PerspectiveEnum, { nullable: true, description: "For which view; null when it adds one." })
  perspective!: Perspective | null

  @Field(() => Float, { nullable: true, description: "Share of subjects visible as planned, 0 to 1." })
  before!: number | null

  @Field(() => Float, {
    nullable: true,
    description: "The share afterwards, 0 to 1; null when nobody is left.",
  })
  after!: number | null

  @Field(() => String, { description: "The same as a sentence." })
  words!: string
}

@ObjectType("LaunchCheck", { simpleResolvers: true, description: "One thing to look at before opening." })
export class LaunchCheckView {
  @Field(() => LaunchCheckEnum, { description: "What was looked at." })
  kind!: LaunchCheckKind

  @Field(() => Int, { description: "How many people it is true of; 0 is good." })
  count!: number

  @Field(() => [ParticipantView], { description: "The first 50 of them, by name." })
  people!: readonly ParticipantView[]
}

@ObjectType("CoveragePlan", {
  simpleResolvers: true,
  description:
    "Who will get silence if the cycle opens today; nothing is changed. Shares are upper limits: cells hidden to protect others are not foreseen.",
})
export class CoveragePlanView {
  @Field(() => Float, { description: "The response that was reckoned with, 0 to 1." })
  responseRate!: number

  @Field(() => Int, { description: "Fewest answers behind a number that others may read." })
  kDecision!: number

  @Field(() => CoverageView, { description: "Of a number from at least one view in groups of k." })
  overall!: CoverageView

  @Field(() => [LayerCoverageView], { description: "The same by layer, lowest first." })
  layers!: readonly LayerCoverageView[]

  @Field(() => [PerspectiveCoverageView], { description: "By perspective asked, one's own left out." })
  perspectives!: readonly PerspectiveCoverageView[]

  @Field(() => Int, { description: "Subjects whose whole score stays below grade C though all answer." })
  neverGradeCCount!: number

  @Field(() => Int, { description: "Subjects with a chance below one half of a number in groups of k." })
  silentCount!: number

  @Field(() => [SilentPersonView], { description: "The first 50 of them, the least likely first." })
  silent!: readonly SilentPersonView[]

  @Field(() => [CoverageSuggestionView], { description: "What would help." })
  suggestions!: readonly CoverageSuggestionView[]

  @Field(() => [LaunchCheckView], { description: "What to look at before opening; every check." })
  checks!: readonly LaunchCheckView[]
}

@ObjectType("CoveragePlanPayload", { simpleResolvers: true, description: "The plan, or why there is none." })
export class CoveragePlanPayload {
  @Field(() => CoveragePlanView, { nullable: true, description: "What to expect, and what would help." })
  plan!: CoveragePlanView | null

  @Field(() => [ProblemView], { description: "Why there is none, such as CONTRACT_NOT_PUBLISHED." })
  problems!: ProblemView[]
}
