import type { Band } from "@rung/domain/insights/band"
import type { Calibrated } from "@rung/domain/insights/calibration-words"
import { Field, ObjectType } from "type-graphql"
import { BandEnum } from "./enums.ts"

@ObjectType("CalibratedBand", {
  simpleResolvers: true,
  description: "A band that people set in a calibration session, beside the one computed.",
})
export class CalibratedBandView implements Calibrated {
  @Field(() => BandEnum, { description: "The band shown everywhere." })
  band!: Band

  @Field(() => BandEnum, { description: "The band of the score, capped by the floor." })
  computedBand!: Band

  @Field(() => String, { description: "Why, as written by who set it; who that was is not told." })
  reason!: string
}
