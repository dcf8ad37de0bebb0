import type { DeclineKind } from "@rung/domain/assessments/assessment"
import { Field, ID, InputType, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { AssessmentView } from "./assessment.view.ts"
import { DeclineKindEnum } from "./enums.ts"

const VERSION = "The version the viewer has; VERSION_CONFLICT when the form was saved elsewhere meanwhile."

@InputType({ description: "What the rater has about one item. What is left out stays; null clears." })
export class DraftAnswerInput {
  @Field(() => String, { description: "Code of a competency on the form, or of one asked at its end." })
  competency!: string

  @Field(() => Int, { nullable: true, description: "The anchor chosen, 1 to 5; null takes the answer back." })
  value?: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: "True for not seen, without a value; false and null say nothing.",
  })
  notSeen?: boolean | null

  @Field(() => String, { nullable: true, description: "What was seen, up to 4,000 characters." })
  note?: string | null
}

@InputType({ description: "Answers to keep; those not named stay as they are." })
export class SaveDraftInput {
  @Field(() => ID, { description: "Which form: the `id` of an Assessment of one's own." })
  assessmentId!: string

  @Field(() => Int, { description: VERSION })
  version!: number

  @Field(() => [DraftAnswerInput], { description: "Each item at most once." })
  answers!: DraftAnswerInput[]

  @Field(() => Int, {
    nullable: true,
    description:
      "How good the subject is in the job all in all, 1 to 5, where `closing` of AssessmentForm asks for it. Left out " +
      "stays, null clears; it counts in nothing but the audit of judgements.",
  })
  overall?: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      "Accepts the terms of a confidential form in this version, as `terms.version` of AssessmentForm says. Needed " +
      "once, with the first answer: TERMS_NOT_ACCEPTED without. Other forms have no terms.",
  })
  termsVersion?: number | null
}

@InputType({ description: "Which form is to be handed in." })
export class SubmitAssessmentInput {
  @Field(() => ID, { description: "Which form: the `id` of an Assessment." })
  assessmentId!: string

  @Field(() => Int, { description: VERSION })
  version!: number

  @Field(() => [String], {
    nullable: true,
    description:
      "Of a confidential form: competencies of the comments that the writer has looked at once more, since they " +
      "could be traced, and lets be shown. Comments not named are never shown.",
  })
  confirmedComments?: string[] | null
}

@InputType({ description: "A form to hand back unanswered, and why." })
export class DeclineAssessmentInput {
  @Field(() => ID, { description: "Which form: the `id` of an Assessment of one's own." })
  assessmentId!: string

  @Field(() => Int, { description: VERSION })
  version!: number

  @Field(() => DeclineKindEnum, { nullable: true, description: "OTHER unless told." })
  kind?: DeclineKind | null

  @Field(() => String, {
    nullable: true,
    description: "In up to 500 characters; read by administrators. OTHER needs it: REASON_REQUIRED without.",
  })
  reason?: string | null
}

@InputType({ description: "A form to give to another rater, and why." })
export class ReassignAssessmentInput {
  @Field(() => ID, { description: "Which form: the `assessmentId` of a FormStand, not yet handed in." })
  assessmentId!: string

  @Field(() => Int, { description: VERSION })
  version!: number

  @Field(() => ID, {
    description: "The Person who is to answer instead; those below need 60 days together with the subject.",
  })
  raterId!: string

  @Field(() => String, { description: "Why, in 1 to 500 characters; kept in the audit log." })
  reason!: string
}

@InputType({ description: "A form to reopen, and why." })
export class ReasonedStepInput {
  @Field(() => ID, { description: "Which form: the `id` of an Assessment." })
  assessmentId!: string

  @Field(() => Int, { description: VERSION })
  version!: number

  @Field(() => String, { description: "Why, in 1 to 500 characters; read by administrators." })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: "The form the new rater has, or why nothing changed." })
export class ReassignAssessmentPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The new Assessment, empty; the former one is gone, with its draft and its links.",
  })
  assessmentId!: string | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "The form after the step, or why nothing changed." })
export class AssessmentPayload {
  @Field(() => AssessmentView, { nullable: true, description: "With the version to send next time." })
  assessment!: AssessmentView | null

  @Field(() => [ProblemView], {
    description: "Everything that stood against it, by item; empty when it was done. Nothing stored is lost.",
  })
  problems!: ProblemView[]
}
