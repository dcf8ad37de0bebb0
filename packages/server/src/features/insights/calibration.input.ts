import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Band } from "@rung/domain/insights/band"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, InputType, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { LayerEnum } from "../layers/enums.ts"
import { CalibrationSessionView } from "./calibration.view.ts"
import { CalibrationPersonView } from "./calibration-person.view.ts"
import { BandEnum } from "./enums.ts"

const VERSION = "The session's version the change was decided on; VERSION_CONFLICT when it is older."
const PROBLEMS = "Everything that stood against it; empty when it was done."

@InputType({ description: "A new calibration session: one layer of one closed cycle." })
export class OpenCalibrationInput {
  @Field(() => ID, { description: "The Cycle, closed and not yet released." })
  cycleId!: string

  @Field(() => LayerEnum, { description: "Whose people are looked at." })
  layer!: Layer

  @Field(() => [ID], { description: "Memberships with the role ADMIN or EXEC, at least one." })
  participants!: string[]
}

@InputType({ description: "A competency as one perspective sees it, or a link; never both." })
export class CalibrationEvidenceInput {
  @Field(() => String, { nullable: true, description: "Code of a competency the session shows of them." })
  competency?: string | null

  @Field(() => PerspectiveEnum, { nullable: true, description: "Whose view of it, as the session shows it." })
  perspective?: Perspective | null

  @Field(() => String, { nullable: true, description: "A page elsewhere; begins with https://." })
  link?: string | null
}

@InputType({ description: "A band to be shown beside the computed one." })
export class MoveBandInput {
  @Field(() => ID, { description: "The CalibrationSession, open." })
  sessionId!: string

  @Field(() => ID, { description: "Whose band: the `id` of a Person of the session." })
  personId!: string

  @Field(() => BandEnum, { description: "The band to show; never NOT_ENOUGH_EVIDENCE." })
  band!: Band

  @Field(() => String, {
    description:
      "At most 500 characters. After the release the subject and those above read both bands and this reason, never who moved it.",
  })
  reason!: string

  @Field(() => [CalibrationEvidenceInput], { description: "What it rests upon, at least one piece." })
  evidence!: CalibrationEvidenceInput[]

  @Field(() => Int, { description: VERSION })
  version!: number
}

@InputType({ description: "A move that is not to stand." })
export class TakeBackMoveInput {
  @Field(() => ID, { description: "The move, as `moveId` names the one that stands." })
  moveId!: string

  @Field(() => String, { description: "At most 500 characters, for the minutes." })
  reason!: string

  @Field(() => Int, { description: VERSION })
  version!: number
}

@InputType({ description: "Which calibration session is to end." })
export class CloseCalibrationInput {
  @Field(() => ID, { description: "The CalibrationSession to close, for good." })
  sessionId!: string

  @Field(() => Int, { description: VERSION })
  version!: number
}

@ObjectType({ simpleResolvers: true, description: "The session after the step, or why nothing changed." })
export class CalibrationPayload {
  @Field(() => CalibrationSessionView, { nullable: true, description: "The session as it is now." })
  session!: CalibrationSessionView | null

  @Field(() => [ProblemView], { description: PROBLEMS })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "The person after the move, or why nothing changed." })
export class BandMovePayload {
  @Field(() => CalibrationSessionView, { nullable: true, description: "The session as it is now." })
  session!: CalibrationSessionView | null

  @Field(() => CalibrationPersonView, { nullable: true, description: "The person as they are shown now." })
  person!: CalibrationPersonView | null

  @Field(() => [ProblemView], { description: PROBLEMS })
  problems!: ProblemView[]
}
