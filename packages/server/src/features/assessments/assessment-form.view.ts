import type { ClosingWords } from "@rung/domain/assessments/beyond-words"
import type { Terms } from "@rung/domain/assessments/terms"
import type { SelfRatingStand } from "@rung/domain/assessments/visibility"
import type { Status } from "@rung/domain/expectations/contract"
import type { AnswerScale } from "@rung/domain/expectations/question"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { CompetencyView } from "../expectations/contract.view.ts"
import { StatusEnum } from "../expectations/enums.ts"
import { AssessmentView } from "./assessment.view.ts"
import { AnswerScaleEnum, SelfRatingStandEnum } from "./enums.ts"

@ObjectType("Rating", { simpleResolvers: true, description: "An answer to one item." })
export class RatingView {
  @Field(() => Int, {
    nullable: true,
    description: "The anchor chosen, 1 to 5; null for not seen, and for a draft without a choice.",
  })
  value!: number | null

  @Field(() => Boolean, { description: "Whether the rater has not seen it, which is never a 3." })
  notSeen!: boolean

  @Field(() => String, { nullable: true, description: "What was seen, in the rater's words." })
  note!: string | null
}

@ObjectType("LastRating", {
  simpleResolvers: true,
  description: "The viewer's own answer about the same person in the released cycle before.",
})
export class LastRatingView extends RatingView {
  @Field(() => String, { description: "In which cycle it was given, by name." })
  cycleName!: string

  @Field(() => InstantScalar, { nullable: true, description: "When that answer was handed in." })
  submittedAt!: Date | null
}

@ObjectType("AssessmentItem", { simpleResolvers: true, description: "One question of a form." })
export class AssessmentItemView {
  @Field(() => CompetencyView, { description: "What is asked, with its five anchors." })
  competency!: CompetencyView

  @Field(() => String, {
    description:
      "What the rater reads: on forms from below the sentence they rate, else the competency's name.",
  })
  wording!: string

  @Field(() => AnswerScaleEnum, { description: "How it is answered." })
  scale!: AnswerScale

  @Field(() => [String], { description: "What 1, 2, 3, 4 and 5 mean, in that order." })
  choices!: readonly string[]

  @Field(() => String, {
    nullable: true,
    description: "The only raters who can answer, in words; others say that they have not seen it.",
  })
  onlyFrom!: string | null

  @Field(() => StatusEnum, { description: "What the competency means for the subject." })
  status!: Status

  @Field(() => Float, { description: "Share of the subject's layer score, 0 to 1; 0 unless DETERMINANT." })
  weight!: number

  @Field(() => RatingView, { nullable: true, description: "The form's answer; null while there is none." })
  answer!: RatingView | null

  @Field(() => Boolean, {
    description: "Whether a note is still to be written: a 1 and a 5 from above need evidence.",
  })
  needsNote!: boolean

  @Field(() => LastRatingView, {
    nullable: true,
    description: "Null when the viewer is not this form's rater, or was not asked this before.",
  })
  last!: LastRatingView | null

  @Field(() => RatingView, {
    nullable: true,
    description: "The subject's own answer, as far as the viewer may read it: see `selfRatings`.",
  })
  selfRating!: RatingView | null

  @Field(() => RatingView, {
    nullable: true,
    description: "The answer from above, beside a self-assessment: after the release, for who may read it.",
  })
  managerRating!: RatingView | null
}

@ObjectType("AssessmentClosing", {
  simpleResolvers: true,
  description: "What a form from above asks at its end: optional, and without any weight in the score.",
})
export class AssessmentClosingView implements ClosingWords {
  @Field(() => Boolean, {
    description: "Whether the viewer is asked for an overall judgement: only the form's own rater is.",
  })
  asksOverall!: boolean

  @Field(() => String, { description: "The question to which the overall judgement is the answer." })
  question!: string

  @Field(() => [String], {
    description: "What 1, 2, 3, 4 and 5 mean as an overall judgement, in that order.",
  })
  choices!: ClosingWords["choices"]

  @Field(() => Int, {
    nullable: true,
    description: "The rater's own overall judgement, 1 to 5; null while left out, and for everybody else.",
  })
  overall!: number | null

  @Field(() => String, { description: "Who reads the overall judgement and what for, said beforehand." })
  aboutOverall!: string

  @Field(() => String, { description: "What the carried competencies are asked for, said beforehand." })
  aboutItems!: string

  @Field(() => [AssessmentItemView], {
    description:
      "Carried competencies that decided one layer below, the heaviest there first, at most 4; a 1 or a 5 needs no note.",
  })
  items!: readonly AssessmentItemView[]
}

@ObjectType("AssessmentTerms", {
  simpleResolvers: true,
  description: "What a rater is told before the first answer of a confidential form.",
})
export class AssessmentTermsView implements Terms {
  @Field(() => Int, { description: "Which wording; send it as `termsVersion` with the first answer." })
  version!: number

  @Field(() => Boolean, { description: "Whether the rater has accepted this wording." })
  isAccepted!: boolean

  @Field(() => Int, { description: "Fewest raters before those above and administrators see a result." })
  kDecision!: number

  @Field(() => Int, { description: "Fewest raters before the subject sees a result." })
  kDevelopment!: number

  @Field(() => Int, { description: "Fewest writers before comments are shown." })
  kComments!: number

  @Field(() => Int, { description: "Fewest raters before it is shown how answers are spread." })
  kDistribution!: number

  @Field(() => [String], { description: "The terms in sentences, in the order in which they are read." })
  statements!: readonly string[]
}

@ObjectType("AssessmentForm", {
  simpleResolvers: true,
  description:
    "A form with its questions and answers: a draft for its rater alone, later for who may read it. The answers of a " +
    "confidential form are its rater's until it is handed in, and nobody's afterwards.",
})
export class AssessmentFormView {
  @Field(() => AssessmentView, { description: "The form's head: whose it is, about whom, and how far." })
  assessment!: AssessmentView

  @Field(() => Boolean, { description: "Whether the viewer is the rater, who alone may save and submit it." })
  isMine!: boolean

  @Field(() => Boolean, {
    description: "Whether answers are confidential: shown only in groups, never one by one.",
  })
  isConfidential!: boolean

  @Field(() => AssessmentTermsView, { nullable: true, description: "Null unless confidential." })
  terms!: AssessmentTermsView | null

  @Field(() => Int, { description: "Version of the contract it asks by." })
  contractNumber!: number

  @Field(() => [AssessmentItemView], { description: "In the contract's order." })
  items!: readonly AssessmentItemView[]

  @Field(() => AssessmentClosingView, {
    nullable: true,
    description: "What is asked at the end of a form from above; null where nothing is carried.",
  })
  closing!: AssessmentClosingView | null

  @Field(() => SelfRatingStandEnum, { description: "Whether the items carry the subject's self-rating." })
  selfRatings!: SelfRatingStand
}
