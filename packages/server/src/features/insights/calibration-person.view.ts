import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Layer } from "@rung/domain/layers/layer"
import { ArgsType, Field, Float, ID, Int, ObjectType } from "type-graphql"
import { PAGE_SIZE, PageInfo } from "../../platform/graphql/page.ts"
import { LayerEnum } from "../layers/enums.ts"
import { ConfidentialViewView } from "./confidential-view.view.ts"
import { BandEnum, GradeEnum } from "./enums.ts"
import { IntervalView } from "./interval.view.ts"

@ArgsType()
export class CalibrationPeopleArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many to answer with: 1 to 100, ${PAGE_SIZE} unless told.`,
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null

  @Field(() => String, { nullable: true, description: "Only people of this unit, by its name in the cycle." })
  unit?: string | null

  @Field(() => BandEnum, { nullable: true, description: "Only people shown in this band." })
  band?: Band | null
}

@ObjectType("CalibrationRating", {
  simpleResolvers: true,
  description: "A rating from above with the name of who gave it, as given and without the rater's severity.",
})
export class CalibrationRatingView {
  @Field(() => ID, { description: "Who rated: the `id` of a Person." })
  raterId!: string

  @Field(() => String, { description: "The rater's name." })
  raterName!: string

  @Field(() => Float, { nullable: true, description: '1 to 5 as given; null for "not seen".' })
  raw!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      "Less the rater's severity, so it may leave the scale; null where nothing is adjusted. It is in no score.",
  })
  adjusted!: number | null
}

@ObjectType("CalibrationCompetency", {
  simpleResolvers: true,
  description:
    "What is known of somebody on one competency: views from above by name, and confidential ones.",
})
export class CalibrationCompetencyView {
  @Field(() => String, { description: "Code of the competency, such as C3." })
  competency!: string

  @Field(() => String, { description: "What the contract calls it." })
  title!: string

  @Field(() => Float, { description: "Share of the layer score, 0 to 1; 0 unless a determinant." })
  weight!: number

  @Field(() => [CalibrationRatingView], { description: "Ratings from above, by the rater's name." })
  managerRatings!: readonly CalibrationRatingView[]

  @Field(() => [ConfidentialViewView], {
    description: "Exactly what the release will show those above, movements left out.",
  })
  confidential!: readonly ConfidentialViewView[]
}

@ObjectType("CalibrationPerson", {
  simpleResolvers: true,
  description: "Somebody in a calibration session. Shown by band, then name; never ordered by decimals.",
})
export class CalibrationPersonView {
  @Field(() => ID, { description: "Who it is: the `id` of a Person." })
  personId!: string

  @Field(() => String, { description: "First and last name, as imported or entered." })
  name!: string

  @Field(() => String, { nullable: true, description: "Job title when the cycle opened." })
  title!: string | null

  @Field(() => String, { nullable: true, description: "Department or unit when the cycle opened." })
  unit!: string | null

  @Field(() => LayerEnum, { description: "Headline layer in the cycle." })
  layer!: Layer

  @Field(() => BandEnum, { description: "The band of the score, capped by the floor." })
  computedBand!: Band

  @Field(() => BandEnum, { description: "The band that will be shown: the computed one unless moved." })
  shownBand!: Band

  @Field(() => ID, { nullable: true, description: "The move that stands; null where none does." })
  moveId!: string | null

  @Field(() => Float, { nullable: true, description: "Unrounded layer score, 1 to 5; null without one." })
  score!: number | null

  @Field(() => IntervalView, {
    nullable: true,
    description: "How far the score can be off; null without one.",
  })
  interval!: IntervalView | null

  @Field(() => GradeEnum, { description: "Evidence grade of the score." })
  grade!: Grade

  @Field(() => Boolean, { description: "Whether one rater alone stands behind the score." })
  isOneView!: boolean

  @Field(() => [String], { description: "Codes of determinants below the floor at grade C or better." })
  floorBreaches!: readonly string[]

  @Field(() => String, {
    nullable: true,
    description: "Why the band cannot be moved, in English; null where it can.",
  })
  cannotMove!: string | null

  @Field(() => Float, {
    nullable: true,
    description:
      "The score with severity taken off the ratings from above, 1 to 5; null where nothing is adjusted. Beside the score, never in its place.",
  })
  adjustedScore!: number | null

  @Field(() => [CalibrationCompetencyView], {
    description: "What was asked or rated, in the contract's order.",
  })
  competencies!: readonly CalibrationCompetencyView[]
}

@ObjectType("CalibrationPersonEdge", {
  simpleResolvers: true,
  description: "Somebody in a calibration session, in a list.",
})
export class CalibrationPersonEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this person." })
  cursor!: string

  @Field(() => CalibrationPersonView, { description: "Somebody in the session." })
  node!: CalibrationPersonView
}

@ObjectType("CalibrationPersonConnection", {
  simpleResolvers: true,
  description: "People of a calibration session, by the band shown, then name.",
})
export class CalibrationPersonConnection {
  @Field(() => [CalibrationPersonEdge], { description: "The page's people." })
  edges!: readonly CalibrationPersonEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many people there are on all pages together." })
  totalCount!: number
}
