import type { Band } from "@rung/domain/insights/band"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { LayerEnum } from "../layers/enums.ts"
import { BandEnum } from "./enums.ts"
import { MeasureView } from "./measure.view.ts"
import { ReleaseView } from "./release.view.ts"

@ObjectType("MapPoint", {
  simpleResolvers: true,
  description: "One manager on the coaching × hiring map: a cross of two intervals.",
})
export class MapPointView {
  @Field(() => ID, { description: "Which manager: the `id` of a Person." })
  personId!: string

  @Field(() => String, { description: "First and last name of the manager." })
  name!: string

  @Field(() => LayerEnum, { description: "Headline layer in the release; never IC." })
  layer!: Layer

  @Field(() => BandEnum, { description: "Band of the layer score." })
  band!: Band

  @Field(() => Boolean, {
    description: "Whether they report to the viewer, or to a vacant seat of the viewer's.",
  })
  reportsToViewer!: boolean

  @Field(() => MeasureView, { nullable: true, description: "Null when nobody rated it." })
  coaching!: MeasureView | null

  @Field(() => MeasureView, { nullable: true, description: "Null when nobody rated it." })
  hiring!: MeasureView | null

  @Field(() => Boolean, { description: "Either side rests on one rater." })
  oneView!: boolean

  @Field(() => Boolean, { description: "Either side is of grade D: draw it hollow." })
  hollow!: boolean
}

@ObjectType("MapPanel", {
  simpleResolvers: true,
  description: "The managers of one layer, on one pair of axes.",
})
export class MapPanelView {
  @Field(() => LayerEnum, { description: "EXEC, M2 or M1." })
  layer!: Layer

  @Field(() => [MapPointView], { description: "Managers with both sides, by band, then name." })
  points!: readonly MapPointView[]

  @Field(() => [MapPointView], {
    description: "Managers of whom a side is missing: list them beside the map.",
  })
  beside!: readonly MapPointView[]
}

@ObjectType("CoachingHiringMap", {
  simpleResolvers: true,
  description: "How the managers of a set of people coach, and how they hire.",
})
export class CoachingHiringMapView {
  @Field(() => ReleaseView, { nullable: true, description: "Null before the first release." })
  release!: ReleaseView | null

  @Field(() => [MapPanelView], { description: "EXEC, M2, M1; layers without managers are left out." })
  panels!: readonly MapPanelView[]

  @Field(() => Int, {
    description: "Managers in the scope beyond the 5,000 that are answered, highest layers first.",
  })
  omitted!: number
}
