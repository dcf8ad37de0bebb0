import type { Band } from "@rung/domain/insights/band"
import type {
  BandCount,
  EvidenceCounts,
  WeakestDeterminant,
  WeakestWithheld,
} from "@rung/domain/insights/board"
import type { Finding, FindingKind } from "@rung/domain/insights/finding"
import type { Movement } from "@rung/domain/insights/movement"
import type { RiskKind } from "@rung/domain/insights/risk"
import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, ID, Int, ObjectType } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { LayerEnum } from "../layers/enums.ts"
import { BoardScopeView } from "./board-scope.view.ts"
import {
  BandEnum,
  FindingKindEnum,
  MovementKindEnum,
  RiskKindEnum,
  TrendBandEnum,
  WeakestWithheldEnum,
} from "./enums.ts"
import { HeatMapView } from "./heat-map.view.ts"
import { MeasureView } from "./measure.view.ts"
import { ReleaseView } from "./release.view.ts"

@ObjectType("Finding", { simpleResolvers: true, description: "The one thing to know first about a board." })
export class FindingView implements Finding {
  @Field(() => FindingKindEnum, { description: "What kind of sentence it is." })
  kind!: FindingKind

  @Field(() => LayerEnum, { nullable: true, description: "The layer it speaks of, where it speaks of one." })
  layer!: Layer | null

  @Field(() => String, { description: "In English, without a full stop where it is a title." })
  sentence!: string
}

@ObjectType("EvidenceCounts", {
  simpleResolvers: true,
  description: "People of a layer by the evidence grade of their layer score.",
})
export class EvidenceCountsView implements EvidenceCounts {
  @Field(() => Int, { description: "Grades A and B: fit to decide on." })
  strong!: number

  @Field(() => Int, { description: "Grade C: may be compared." })
  c!: number

  @Field(() => Int, { description: "Grade D: one view, or few." })
  d!: number

  @Field(() => Int, { description: "Without any rating that counts." })
  none!: number
}

@ObjectType("BandCount", { simpleResolvers: true, description: "One bar of a layer's histogram." })
export class BandCountView implements BandCount {
  @Field(() => BandEnum, { description: "The bar's band." })
  band!: Band

  @Field(() => Int, { description: "People in it." })
  people!: number

  @Field(() => Int, { description: "Those of them on grade D: the hollow part of the bar." })
  onGradeD!: number
}

@ObjectType("WeakestDeterminant", {
  simpleResolvers: true,
  description: "The lowest mean over people of a layer's determinants, among those of grade C or better.",
})
export class WeakestDeterminantView implements Omit<WeakestDeterminant, "measure"> {
  @Field(() => String, { description: "Code, such as C3." })
  competency!: string

  @Field(() => String, { description: "What the contract calls it." })
  name!: string

  @Field(() => MeasureView, { description: "The mean over the layer's people." })
  measure!: MeasureView

  @Field(() => BandEnum, { description: "What the mean would be as a band." })
  band!: Band
}

@ObjectType("Movement", {
  simpleResolvers: true,
  description:
    "How a layer moved since the release before: the determinant that moved most, if any can be told.",
})
export class MovementView {
  @Field(() => MovementKindEnum, { description: "Whether anything can be told." })
  kind!: Movement["kind"]

  @Field(() => String, {
    nullable: true,
    description: "Code of the determinant; null where nothing is compared.",
  })
  competency!: string | null

  @Field(() => TrendBandEnum, { nullable: true, description: "UP or DOWN; only for MOVED." })
  direction!: "UP" | "DOWN" | null

  @Field(() => Float, {
    nullable: true,
    description:
      "Change in scale points; only for MOVED, and not where confidential answers are in either mean: then the direction is all that is told.",
  })
  by!: number | null

  @Field(() => Float, {
    nullable: true,
    description: "Smallest change in scale points that can be told from noise.",
  })
  detectable!: number | null

  @Field(() => String, { nullable: true, description: "Name of the earlier cycle; null without one." })
  since!: string | null
}

@ObjectType("NamedPerson", { simpleResolvers: true, description: "Somebody in a sentence or a line." })
export class NamedPersonView {
  @Field(() => ID, { description: "Who it is: the `id` of a Person." })
  id!: string

  @Field(() => String, { description: "First and last name, as imported or entered." })
  name!: string
}

@ObjectType("Risk", { simpleResolvers: true, description: "Something to look at in a layer." })
export class RiskView {
  @Field(() => RiskKindEnum, { description: "What it is about." })
  kind!: RiskKind

  @Field(() => String, { nullable: true, description: "Code of the determinant concerned, if it is one." })
  competency!: string | null

  @Field(() => Int, { description: "People concerned." })
  count!: number

  @Field(() => [NamedPersonView], {
    description: "The first of them, 6 at most; empty where naming them says nothing.",
  })
  people!: readonly NamedPersonView[]

  @Field(() => String, { description: "The risk in words, in English." })
  sentence!: string
}

@ObjectType("LayerRow", { simpleResolvers: true, description: "One layer of a board." })
export class LayerRowView {
  @Field(() => LayerEnum, { description: "The headline layer of its people." })
  layer!: Layer

  @Field(() => Int, { description: "Participants of that layer in the scope." })
  people!: number

  @Field(() => Int, { description: "Those with a band." })
  enoughEvidence!: number

  @Field(() => EvidenceCountsView, { description: "The same people by grade." })
  evidence!: EvidenceCountsView

  @Field(() => [BandCountView], { description: "Five bars, GAP first." })
  bands!: readonly BandCountView[]

  @Field(() => WeakestDeterminantView, { nullable: true, description: "Null where none may be named." })
  weakest!: WeakestDeterminantView | null

  @Field(() => WeakestWithheldEnum, { nullable: true, description: "Set exactly when `weakest` is null." })
  weakestWithheld!: WeakestWithheld | null

  @Field(() => MovementView, { description: "Against the same scope's release before." })
  movement!: MovementView

  @Field(() => [RiskView], { description: "Gravest kind first, then by how many are concerned." })
  risks!: readonly RiskView[]
}

@ObjectType("OwnQueue", {
  simpleResolvers: true,
  description: "How far the viewer is with their own forms of the open cycle.",
})
export class OwnQueueView {
  @Field(() => ID, { description: "The open Cycle." })
  cycleId!: string

  @Field(() => String, { description: "Which cycle the forms are of, by name." })
  cycleName!: string

  @Field(() => DayScalar, { description: "First day on which answers are no longer taken." })
  closesOn!: Day

  @Field(() => Int, {
    description: "Managers and others the viewer assesses from above, declined forms left out.",
  })
  total!: number

  @Field(() => Int, { description: "Those submitted." })
  submitted!: number

  @Field(() => NamedPersonView, { nullable: true, description: "Whom to go on with; null when all is done." })
  next!: NamedPersonView | null

  @Field(() => ID, { nullable: true, description: "The Assessment to go on with." })
  nextAssessmentId!: string | null
}

@ObjectType("LayerBoard", {
  simpleResolvers: true,
  description: "How each layer of a set of people stands on what that layer needs, as one release has it.",
})
export class LayerBoardView {
  @Field(() => FindingView, { description: "The title of the page." })
  finding!: FindingView

  @Field(() => ReleaseView, { nullable: true, description: "Null before the first release." })
  release!: ReleaseView | null

  @Field(() => BoardScopeView, {
    nullable: true,
    description: "Whose board it is; null before the first release.",
  })
  scope!: BoardScopeView | null

  @Field(() => [LayerRowView], { description: "EXEC first, IC last; empty before the first release." })
  rows!: readonly LayerRowView[]

  @Field(() => HeatMapView, { nullable: true, description: "Layer × family; null before the first release." })
  families!: HeatMapView | null

  @Field(() => HeatMapView, {
    nullable: true,
    description: "Layer × competency; null before the first release.",
  })
  competencies!: HeatMapView | null

  @Field(() => OwnQueueView, { nullable: true, description: "Null when no cycle is open for the viewer." })
  queue!: OwnQueueView | null
}
