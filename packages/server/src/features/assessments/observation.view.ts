import type { ObservationBody } from "@rung/domain/assessments/observation"
import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar, InstantScalar } from "../../platform/graphql/scalars.ts"
import { AssessmentView } from "./assessment.view.ts"

@ObjectType("ObservedPerson", { simpleResolvers: true, description: "Whom an observation is about." })
export class ObservedPersonView {
  @Field(() => ID, { description: "Whom: the `id` of somebody in the org, or once in it." })
  personId!: string

  @Field(() => String, { description: "Full name as the company writes it today." })
  name!: string
}

@ObjectType("AttachedRating", {
  simpleResolvers: true,
  description: "The rating whose evidence note has a copy of an observation's text.",
})
export class AttachedRatingView {
  @Field(() => ID, { description: "The Assessment it is part of." })
  assessmentId!: string

  @Field(() => String, { description: "Code of the competency rated." })
  competency!: string

  @Field(() => String, { description: "Name of that form's cycle." })
  cycleName!: string
}

@ObjectType("Observation", {
  simpleResolvers: true,
  description:
    "A dated note an assessor keeps about somebody they assess. Nobody but its author reads it, whatever their role; " +
    "attached to a rating, its text is copied into that rating's evidence note and is read as that is.",
})
export class ObservationView implements ObservationBody {
  @Field(() => ID, {
    description: "Names it for `changeObservation`, `dropObservation` and `attachObservation`.",
  })
  id!: string

  @Field(() => ObservedPersonView, { description: "Whom it is about; the author themselves, perhaps." })
  person!: ObservedPersonView

  @Field(() => DayScalar, { description: "The day it was seen; never after the day it was written." })
  seenOn!: Day

  @Field(() => String, { nullable: true, description: "Code of the competency it speaks of, if of one." })
  competency!: string | null

  @Field(() => String, { description: "What was seen, 1 to 2,000 characters." })
  text!: string

  @Field(() => AttachedRatingView, {
    nullable: true,
    description:
      "Where it was put last; null while nowhere, and when that form was handed back or taken back.",
  })
  attachedTo!: AttachedRatingView | null

  @Field(() => InstantScalar, { description: "When it was written first." })
  keptAt!: Date

  @Field(() => Int, { description: "Grows by one with every change; send it back with the next." })
  version!: number
}

@ObjectType("ObservationLog", { simpleResolvers: true, description: "The viewer's own observations." })
export class ObservationLogView {
  @Field(() => Boolean, {
    description:
      "Whether the viewer may keep one about the person asked about: themselves, anybody below them in the solid line, " +
      "or whom they have had a form from above about. False where no person is named.",
  })
  mayKeep!: boolean

  @Field(() => [ObservationView], {
    description: "Newest day first; all about one person (300 at most), else the newest 200.",
  })
  observations!: readonly ObservationView[]
}

@ObjectType({ simpleResolvers: true, description: "The observation as it is now, or why nothing changed." })
export class ObservationPayload {
  @Field(() => ObservationView, { nullable: true, description: "After the change; when dropped, as it was." })
  observation!: ObservationView | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "The form with the text in it, or why it is not." })
export class AttachObservationPayload {
  @Field(() => AssessmentView, { nullable: true, description: "With the version to send next time." })
  assessment!: AssessmentView | null

  @Field(() => [ProblemView], {
    description:
      "Everything that stood against it: OBSERVATION_OTHER_PERSON, FORM_CONFIDENTIAL and those of `saveDraft`; NOT_FOUND " +
      "also for what is another's.",
  })
  problems!: ProblemView[]
}
