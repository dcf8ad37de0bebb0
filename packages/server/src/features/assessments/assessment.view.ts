import type { AssessmentState, DeclineKind } from "@rung/domain/assessments/assessment"
import type { CycleState } from "@rung/domain/cycles/cycle"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { NodeView } from "../../platform/graphql/node.ts"
import { DayScalar, InstantScalar } from "../../platform/graphql/scalars.ts"
import { CycleStateEnum } from "../cycles/enums.ts"
import { ParticipantView } from "../cycles/participant.view.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { AssessmentStateEnum, DeclineKindEnum } from "./enums.ts"

@ObjectType("AssessmentSubject", {
  simpleResolvers: true,
  description: "The person a form is about, as they stood when the cycle opened.",
})
export class AssessmentSubjectView extends ParticipantView {
  @Field(() => Int, { description: "People and vacant seats with reports beneath them today; 0 for nobody." })
  below!: number
}

@ObjectType("Rater", { simpleResolvers: true, description: "Who answers a form." })
export class RaterView {
  @Field(() => ID, { description: "Who rates: the `id` of a Person." })
  personId!: string

  @Field(() => String, { description: "Full name as the company writes it today." })
  name!: string

  @Field(() => String, { nullable: true, description: "Job title today." })
  title!: string | null

  @Field(() => String, { nullable: true, description: "Department or unit today." })
  unit!: string | null
}

@ObjectType("AssessmentProgress", {
  simpleResolvers: true,
  description:
    "How many items of a form stand where; the three sum to the number of items, but for a confidential form handed " +
    "in, whose answers can be read no more: all three are 0.",
})
export class AssessmentProgressView {
  @Field(() => Int, { description: "Items with a 1 to 5." })
  rated!: number

  @Field(() => Int, { description: "Items answered with not seen." })
  notSeen!: number

  @Field(() => Int, { description: "Items without an answer; a note alone is none." })
  toDo!: number
}

@ObjectType("Assessment", {
  simpleResolvers: true,
  implements: NodeView,
  description:
    "One rater's form about one subject in one cycle, without its questions: `assessment` has them.",
})
export class AssessmentView implements NodeView {
  id!: string

  @Field(() => ID, { description: "The Cycle it belongs to." })
  cycleId!: string

  @Field(() => String, { description: "That cycle's name." })
  cycleName!: string

  @Field(() => CycleStateEnum, { description: "Where that cycle stands." })
  cycleState!: CycleState

  @Field(() => DayScalar, { description: "First day on which answers are no longer taken." })
  due!: Day

  @Field(() => Boolean, {
    description:
      "Whether it can be answered today: not yet submitted or declined, and its cycle takes answers.",
  })
  isOpen!: boolean

  @Field(() => PerspectiveEnum, { description: "From which view it is answered." })
  perspective!: Perspective

  @Field(() => AssessmentSubjectView, { description: "Whom it is about." })
  subject!: AssessmentSubjectView

  @Field(() => RaterView, { description: "Who answers it." })
  rater!: RaterView

  @Field(() => RaterView, {
    nullable: true,
    description: "The manager who was on leave when the cycle opened, instead of whom the rater is asked.",
  })
  insteadOf!: RaterView | null

  @Field(() => AssessmentStateEnum, { description: "How far it is." })
  state!: AssessmentState

  @Field(() => AssessmentProgressView, { description: "How many of its items are answered." })
  progress!: AssessmentProgressView

  @Field(() => DeclineKindEnum, {
    nullable: true,
    description: "Why the rater declined, in kind; null otherwise.",
  })
  declineKind!: DeclineKind | null

  @Field(() => String, {
    nullable: true,
    description: "What the rater wrote about it; null where nothing is written.",
  })
  declineReason!: string | null

  @Field(() => InstantScalar, { nullable: true, description: "When the draft was last kept." })
  savedAt!: Date | null

  @Field(() => InstantScalar, { nullable: true, description: "When it was handed in; null while it is not." })
  submittedAt!: Date | null

  @Field(() => Int, { description: "Grows by one with every save and step; send it back with the next." })
  version!: number
}
