import type { Day } from "@rung/domain/kit/day"
import { Field, ID, InputType, Int } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"

const SEEN_ON = "The day it was seen, today or before: OBSERVATION_AHEAD otherwise."
const COMPETENCY =
  "Code of a competency of the contract in force; null when of none in particular. COMPETENCY_UNKNOWN otherwise."
const TEXT = "What was seen, 1 to 2,000 characters: OBSERVATION_LENGTH otherwise."

@InputType({ description: "An observation to keep. OBSERVATIONS_TOO_MANY above 300 about one person." })
export class KeepObservationInput {
  @Field(() => ID, {
    description: "The Person it is about, as far as `mayKeep` of ObservationLog says: FORBIDDEN otherwise.",
  })
  personId!: string

  @Field(() => DayScalar, { description: SEEN_ON })
  seenOn!: Day

  @Field(() => String, { nullable: true, description: COMPETENCY })
  competency?: string | null

  @Field(() => String, { description: TEXT })
  text!: string
}

@InputType({ description: "An observation of one's own, written anew as a whole." })
export class ChangeObservationInput {
  @Field(() => ID, { description: "Which: the `id` of an Observation." })
  observationId!: string

  @Field(() => Int, { description: "The version the viewer has: VERSION_CONFLICT when it is another." })
  version!: number

  @Field(() => DayScalar, { description: SEEN_ON })
  seenOn!: Day

  @Field(() => String, { nullable: true, description: `${COMPETENCY} The one it has may stay.` })
  competency?: string | null

  @Field(() => String, { description: TEXT })
  text!: string
}

@InputType({ description: "An observation, and the rating whose evidence note it goes into." })
export class AttachObservationInput {
  @Field(() => ID, { description: "Which: the `id` of an Observation of one's own." })
  observationId!: string

  @Field(() => ID, {
    description: "The Assessment: one's own, not sent, not confidential, about the same person.",
  })
  assessmentId!: string

  @Field(() => Int, {
    description: "The form's version: VERSION_CONFLICT when it was saved elsewhere meanwhile.",
  })
  version!: number

  @Field(() => String, { description: "Code of an item of the form, or of one asked at its end." })
  competency!: string
}
