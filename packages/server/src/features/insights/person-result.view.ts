import type { Status } from "@rung/domain/expectations/contract"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Band } from "@rung/domain/insights/band"
import type { PerspectivePart } from "@rung/domain/insights/competency-score"
import type { Grade } from "@rung/domain/insights/evidence"
import type { ExpectedCompetency } from "@rung/domain/insights/person-result"
import type { GapReading, SelfOtherGap } from "@rung/domain/insights/self-other-gap"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, ID, Int, ObjectType } from "type-graphql"
import { PerspectiveEnum, StatusEnum } from "../expectations/enums.ts"
import { LayerEnum } from "../layers/enums.ts"
import { CalibratedBandView } from "./calibrated-band.view.ts"
import { ConfidentialViewView, DevelopmentResultView } from "./confidential-view.view.ts"
import { BandEnum, GapReadingEnum, GradeEnum } from "./enums.ts"
import { IntervalView } from "./interval.view.ts"
import { NamedPersonView } from "./layer-board.view.ts"
import { MeasureView } from "./measure.view.ts"
import { ReleaseView } from "./release.view.ts"
import { ResultResponseView } from "./result-response.view.ts"

@ObjectType("PerspectivePart", {
  simpleResolvers: true,
  description: "What one perspective adds to the mean on a competency.",
})
export class PerspectivePartView implements PerspectivePart {
  @Field(() => PerspectiveEnum, { description: "Whose view; never SELF." })
  perspective!: Perspective

  @Field(() => Float, { description: "Its share in the mean, 0 to 1; the parts sum to 1." })
  weight!: number

  @Field(() => Float, {
    description: "Mean of its ratings, 1 to 5; the middle where confidential answers show a range.",
  })
  mean!: number

  @Field(() => Int, { description: 'Its ratings, answers "not seen" left out.' })
  ratings!: number

  @Field(() => IntervalView, { description: "How far the mean can be off with so few ratings." })
  interval!: IntervalView
}

@ObjectType("SelfOtherGap", {
  simpleResolvers: true,
  description: "How somebody's own rating stands to the others', read only where the others agree.",
})
export class SelfOtherGapView implements SelfOtherGap {
  @Field(() => GapReadingEnum, { description: "The reading, or why there is none." })
  reading!: GapReading

  @Field(() => Float, {
    nullable: true,
    description: "In standard deviations, usual leniency taken off; null wherever nothing may be compared.",
  })
  gap!: number | null

  @Field(() => String, { description: "The reading in a few words." })
  words!: string
}

@ObjectType("CompetencyResult", {
  simpleResolvers: true,
  description: "One competency of a person's result.",
})
export class CompetencyResultView {
  @Field(() => String, { description: "Code, such as C3." })
  competency!: string

  @Field(() => String, { description: "What the contract calls it." })
  name!: string

  @Field(() => StatusEnum, { description: "What it meant to the person's layer." })
  status!: Status

  @Field(() => Float, { description: "Share of the layer score, 0 to 1; exactly 0 unless a determinant." })
  weight!: number

  @Field(() => MeasureView, {
    nullable: true,
    description: "Null when nobody whose view counts has seen it.",
  })
  measure!: MeasureView | null

  @Field(() => BandEnum, { nullable: true, description: "Of determinants only; null for the others." })
  band!: Band | null

  @Field(() => Boolean, { description: "Below the floor at grade C or better, at the headline layer." })
  breachesFloor!: boolean

  @Field(() => Boolean, { description: "Below the floor at grade D: too few views to tell." })
  possibleGap!: boolean

  @Field(() => [PerspectivePartView], { description: "What the mean is made of." })
  parts!: readonly PerspectivePartView[]

  @Field(() => [ConfidentialViewView], {
    description: "What confidential raters say of it as those who decide may know, or that it is hidden.",
  })
  confidential!: readonly ConfidentialViewView[]

  @Field(() => Int, {
    description: 'Answers "not seen" from above; they count nowhere. Confidential ones are told to nobody.',
  })
  notSeen!: number

  @Field(() => Int, { nullable: true, description: "The person's own rating, 1 to 5; in no score." })
  self!: number | null

  @Field(() => SelfOtherGapView, {
    nullable: true,
    description: "Of determinants only; null for the others.",
  })
  gap!: SelfOtherGapView | null

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean in the person's release before, if there was one; null where confidential raters changed so little that only `confidential.trend` is told.",
  })
  previousMean!: number | null

  @Field(() => GradeEnum, { description: "Grade of that mean; at D nothing is compared with it." })
  previousGrade!: Grade
}

@ObjectType("ExpectedCompetency", {
  simpleResolvers: true,
  description: "A competency in a list of what is expected.",
})
export class ExpectedCompetencyView implements ExpectedCompetency {
  @Field(() => String, { description: "Code, such as C3." })
  competency!: string

  @Field(() => String, { description: "What the contract calls it." })
  name!: string

  @Field(() => Float, { description: "Share of the layer score, 0 to 1; 0 unless a determinant." })
  weight!: number
}

@ObjectType("Expectations", {
  simpleResolvers: true,
  description: "What is expected of somebody, by status, each list in the contract's order.",
})
export class ExpectationsView {
  @Field(() => [ExpectedCompetencyView], { description: "What decides." })
  determinants!: readonly ExpectedCompetencyView[]

  @Field(() => [ExpectedCompetencyView], { description: "What is shown and in no score." })
  supporting!: readonly ExpectedCompetencyView[]

  @Field(() => [ExpectedCompetencyView], { description: "What decided on a lower rung; weight 0." })
  carried!: readonly ExpectedCompetencyView[]

  @Field(() => [ExpectedCompetencyView], { description: "What the next rung will ask." })
  previews!: readonly ExpectedCompetencyView[]
}

@ObjectType("AttributedRating", {
  simpleResolvers: true,
  description: "One rating from above, with the name of who gave it, which raters are told beforehand.",
})
export class AttributedRatingView {
  @Field(() => String, { description: "Code of the competency." })
  competency!: string

  @Field(() => Int, { nullable: true, description: '1 to 5; null for "not seen".' })
  value!: number | null

  @Field(() => String, { nullable: true, description: "The rater's evidence note, as written." })
  note!: string | null

  @Field(() => NamedPersonView, { description: "Who gave the rating, by name." })
  rater!: NamedPersonView
}

@ObjectType("PersonResult", {
  simpleResolvers: true,
  description: "One person's results of one release. They never change afterwards.",
})
export class PersonResultView {
  @Field(() => ID, { description: "Whose result: the `id` of a Person." })
  personId!: string

  @Field(() => ReleaseView, { description: "Which release." })
  release!: ReleaseView

  @Field(() => LayerEnum, { description: "Headline layer in the release." })
  layer!: Layer

  @Field(() => Float, {
    nullable: true,
    description: "Share of M2 in a hybrid's score; null for everybody else.",
  })
  hybridShare!: number | null

  @Field(() => BandEnum, {
    description: "Taken from the unrounded score, capped by the floor; or as calibration set it.",
  })
  band!: Band

  @Field(() => CalibratedBandView, {
    nullable: true,
    description: "Both bands and why, where calibration set another than the computed one; null elsewhere.",
  })
  calibrated!: CalibratedBandView | null

  @Field(() => MeasureView, {
    nullable: true,
    description: "The layer score; null without any rated determinant.",
  })
  measure!: MeasureView | null

  @Field(() => GradeEnum, { description: "Evidence grade of the layer score." })
  grade!: Grade

  @Field(() => Float, { description: "Rated share of the determinant weight, 0 to 1." })
  coverage!: number

  @Field(() => String, { description: "The band and what it rests on, in one English sentence." })
  words!: string

  @Field(() => [CompetencyResultView], { description: "In the score, in the contract's order." })
  determinants!: readonly CompetencyResultView[]

  @Field(() => [CompetencyResultView], { description: "Shown, in no score." })
  supporting!: readonly CompetencyResultView[]

  @Field(() => MeasureView, { nullable: true, description: "Equal mean of what supports; in no score." })
  supportingIndex!: MeasureView | null

  @Field(() => [CompetencyResultView], {
    description: "What decided on a lower rung and now weighs exactly 0.",
  })
  carried!: readonly CompetencyResultView[]

  @Field(() => MeasureView, {
    nullable: true,
    description: "The coaching side of the map; null for ICs and unrated.",
  })
  coaching!: MeasureView | null

  @Field(() => MeasureView, {
    nullable: true,
    description: "The hiring side of the map; null for ICs and unrated.",
  })
  hiring!: MeasureView | null

  @Field(() => ExpectationsView, { description: "What this release's contract expects of the person." })
  expectations!: ExpectationsView

  @Field(() => [AttributedRatingView], {
    nullable: true,
    description: "Ratings from above with notes and names; null for viewers who may not read forms.",
  })
  fromAbove!: readonly AttributedRatingView[] | null

  @Field(() => DevelopmentResultView, {
    nullable: true,
    description: "What the person alone may read; null for everybody else.",
  })
  development!: DevelopmentResultView | null

  @Field(() => ResultResponseView, {
    nullable: true,
    description: "What was said of it since: for the person, those above and ADMIN; null for everybody else.",
  })
  response!: ResultResponseView | null

  @Field(() => ReleaseView, {
    nullable: true,
    description: "The release `previousMean` is of; null without one.",
  })
  previous!: ReleaseView | null
}

@ObjectType("PersonRelease", {
  simpleResolvers: true,
  description: "One release that has a result of a person, in a few figures.",
})
export class PersonReleaseView {
  @Field(() => ReleaseView, { description: "Which release." })
  release!: ReleaseView

  @Field(() => LayerEnum, { description: "Headline layer then." })
  layer!: Layer

  @Field(() => BandEnum, { description: "In which band they were then." })
  band!: Band

  @Field(() => GradeEnum, { description: "Evidence grade then." })
  grade!: Grade

  @Field(() => Float, { nullable: true, description: "Unrounded layer score, 1 to 5; null without one." })
  score!: number | null
}
