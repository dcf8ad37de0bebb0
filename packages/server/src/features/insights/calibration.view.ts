import type { CalibrationState } from "@rung/domain/insights/calibration-session"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { LayerEnum } from "../layers/enums.ts"
import type { SessionSeen } from "./calibration-access.ts"
import { CalibrationStateEnum } from "./enums.ts"

@ObjectType("CalibrationParticipant", {
  simpleResolvers: true,
  description: "Somebody who sits in a calibration session.",
})
export class CalibrationParticipantView {
  @Field(() => ID, { description: "The Membership they sit with." })
  membershipId!: string

  @Field(() => String, { description: "Their name when the session opened." })
  name!: string
}

@ObjectType("CalibrationSession", {
  description:
    "People of one layer of a closed cycle, across units, looked at together before the release. Whoever looks never finds themselves in it, nor anybody above them: rows, counts, minutes and drift are without these.",
})
export class CalibrationSessionView {
  /** As whom it is looked at. */
  readonly seen!: SessionSeen

  @Field(() => ID, { description: "Names the session." })
  id!: string

  @Field(() => ID, { description: "The Cycle whose results are calibrated." })
  cycleId!: string

  @Field(() => String, { description: "The cycle's name, such as H1 2026." })
  cycleName!: string

  @Field(() => LayerEnum, { description: "Whose people: each layer is calibrated by itself." })
  layer!: Layer

  @Field(() => CalibrationStateEnum, { description: "OPEN until an administrator closes it." })
  state!: CalibrationState

  @Field(() => InstantScalar, { description: "When an administrator opened it." })
  openedAt!: Date

  @Field(() => InstantScalar, { nullable: true, description: "When it was closed; null while it is open." })
  closedAt!: Date | null

  @Field(() => Int, { description: "Grows by one with every move; send it back with the next." })
  version!: number

  @Field(() => [CalibrationParticipantView], { description: "Who sits in it, by name." })
  participants!: readonly CalibrationParticipantView[]

  @Field(() => Boolean, {
    description: "Whether the viewer may move bands: a participant, while it is open.",
  })
  canMove!: boolean

  @Field(() => Boolean, { description: "Whether the viewer may close it: ADMIN, while it is open." })
  canClose!: boolean
}
