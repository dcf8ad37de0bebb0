import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Band } from "@rung/domain/insights/band"
import type { MinuteKind } from "@rung/domain/insights/calibration-session"
import { Field, Float, ID, Int, ObjectType } from "type-graphql"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { BandEnum, CalibrationMinuteKindEnum } from "./enums.ts"
import { IntervalView } from "./interval.view.ts"
import { BandCountView } from "./layer-board.view.ts"

@ObjectType("CalibrationUnit", {
  simpleResolvers: true,
  description: "The people of one unit in a calibration session, by band.",
})
export class CalibrationUnitView {
  @Field(() => String, { nullable: true, description: "The unit's name; null for people without one." })
  unit!: string | null

  @Field(() => Int, { description: "People of the session in it." })
  people!: number

  @Field(() => [BandCountView], { description: "By computed band: five bars, GAP first." })
  computed!: readonly BandCountView[]

  @Field(() => [BandCountView], { description: "By the band shown: five bars, GAP first." })
  shown!: readonly BandCountView[]
}

@ObjectType("CalibrationRater", {
  simpleResolvers: true,
  description:
    "What is known of somebody who rates people of the layer from above, worked out as the session opened. A reason to talk, not a verdict.",
})
export class CalibrationRaterView {
  @Field(() => ID, { description: "Who it is: the `id` of a Person." })
  raterId!: string

  @Field(() => String, { description: "First and last name of the rater." })
  name!: string

  @Field(() => Int, {
    description: "People of the layer whom they rated from above, of those taken into account.",
  })
  ratees!: number

  @Field(() => Int, { description: "Of them, those whom others see too, by name or as shown." })
  sharedSubjects!: number

  @Field(() => Float, {
    nullable: true,
    description:
      "Scale points they give more than others give the same people, shrunk by how little is known; null below five people shared with others.",
  })
  severity!: number | null

  @Field(() => Boolean, { description: "Whether it is taken off: from five people shared with others." })
  isAdjusted!: boolean

  @Field(() => String, { description: "What is known of their severity, in English." })
  words!: string

  @Field(() => Float, {
    nullable: true,
    description: "How far they tell a person's competencies apart: mean SD across one form; null if unknown.",
  })
  spread!: number | null

  @Field(() => Float, {
    nullable: true,
    description: "The same of others who rated the same people; null where there are none.",
  })
  panelSpread!: number | null

  @Field(() => Boolean, {
    description: "In the lowest tenth of raters, and below .35: one impression of all.",
  })
  isFlagged!: boolean
}

@ObjectType("CalibrationEvidence", {
  simpleResolvers: true,
  description: "What a move rests upon: a competency as one perspective sees it, or a link.",
})
export class CalibrationEvidenceView {
  @Field(() => String, { nullable: true, description: "Code of the competency; null for a link." })
  competency!: string | null

  @Field(() => PerspectiveEnum, { nullable: true, description: "Whose view of it; null for a link." })
  perspective!: Perspective | null

  @Field(() => String, { nullable: true, description: "A page elsewhere, https; null for a view." })
  link!: string | null
}

@ObjectType("CalibrationMinute", {
  simpleResolvers: true,
  description: "One thing that happened in a calibration session.",
})
export class CalibrationMinuteView {
  @Field(() => InstantScalar, { description: "When it happened." })
  at!: Date

  @Field(() => String, { description: "Name of who did it; the person moved is never told." })
  by!: string

  @Field(() => CalibrationMinuteKindEnum, { description: "What happened." })
  kind!: MinuteKind

  @Field(() => ID, { nullable: true, description: "Whose band: the `id` of a Person; null for the session." })
  personId!: string | null

  @Field(() => String, { nullable: true, description: "Their name; null for the session itself." })
  personName!: string | null

  @Field(() => BandEnum, { nullable: true, description: "The band shown before; null for the session." })
  from!: Band | null

  @Field(() => BandEnum, { nullable: true, description: "The band shown after; null for the session." })
  to!: Band | null

  @Field(() => String, { nullable: true, description: "Why, as written; null for the session itself." })
  reason!: string | null

  @Field(() => [CalibrationEvidenceView], { description: "What a move rests upon; empty for all else." })
  evidence!: readonly CalibrationEvidenceView[]
}

@ObjectType("CalibrationDriftGroup", {
  simpleResolvers: true,
  description: "How far the people of one group were moved. Below five people only counts are told.",
})
export class CalibrationDriftGroupView {
  @Field(() => String, {
    nullable: true,
    description:
      "The unit; the tenure: UNDER_1, FROM_1_TO_3, FROM_3_TO_7, FROM_7 (years) or UNKNOWN; or the mover's layer. Null for those without.",
  })
  key!: string | null

  @Field(() => Int, { description: "People in the group; by mover, those whom they moved." })
  people!: number

  @Field(() => Int, { description: "Of them moved up." })
  up!: number

  @Field(() => Int, { description: "Of them moved down." })
  down!: number

  @Field(() => Float, {
    nullable: true,
    description: "Mean move in band steps, up above 0; null below five people.",
  })
  meanMove!: number | null

  @Field(() => IntervalView, {
    nullable: true,
    description: "95% interval of the mean move, in band steps from -3 to 3; null below five people.",
  })
  interval!: IntervalView | null
}

@ObjectType("CalibrationDriftEvidence", {
  simpleResolvers: true,
  description: "Whether moves named evidence that points their way.",
})
export class CalibrationDriftEvidenceView {
  @Field(() => Int, {
    description:
      "Moves with a view named whose own band lies on the side of the computed one that the move went to.",
  })
  along!: number

  @Field(() => Int, { description: "Moves that named views, none of which points their way." })
  against!: number

  @Field(() => Int, { description: "Moves that named links alone: which way they point cannot be told." })
  linksOnly!: number
}

@ObjectType("CalibrationDrift", {
  simpleResolvers: true,
  description: "What a closed session did to the bands: on evidence, or on volume?",
})
export class CalibrationDriftView {
  @Field(() => Int, { description: "People of the session, as the viewer may see them." })
  people!: number

  @Field(() => Int, { description: "Shown in a higher band than computed." })
  up!: number

  @Field(() => Int, { description: "Shown in a lower band than computed." })
  down!: number

  @Field(() => Int, { description: "Shown in the band computed." })
  unmoved!: number

  @Field(() => [CalibrationDriftGroupView], { description: "By unit in the cycle, by name." })
  byUnit!: readonly CalibrationDriftGroupView[]

  @Field(() => [CalibrationDriftGroupView], { description: "By years in the company, fewest first." })
  byTenure!: readonly CalibrationDriftGroupView[]

  @Field(() => [CalibrationDriftGroupView], { description: "People moved, by the layer of who moved them." })
  byMoverLayer!: readonly CalibrationDriftGroupView[]

  @Field(() => CalibrationDriftEvidenceView, { description: "Whether evidence points the way of the moves." })
  evidence!: CalibrationDriftEvidenceView

  @Field(() => String, { description: "Both in one English sentence." })
  words!: string
}
