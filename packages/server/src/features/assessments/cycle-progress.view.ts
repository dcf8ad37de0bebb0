import type { AssessmentState, DeclineKind } from "@rung/domain/assessments/assessment"
import type { Progress } from "@rung/domain/assessments/form"
import type { Assigner } from "@rung/domain/assessments/routed-form"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { type Connection, type Edge, PageInfo } from "../../platform/graphql/page.ts"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { LayerCountView, ParticipantView } from "../cycles/participant.view.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { RaterView } from "./assessment.view.ts"
import { AssessmentStateEnum, AssignerEnum, DeclineKindEnum } from "./enums.ts"

@ObjectType("FormCounts", { simpleResolvers: true, description: "How many forms stand where." })
export class FormCountsView {
  @Field(() => Int, { description: "Forms whose rater has not begun." })
  assigned!: number

  @Field(() => Int, { description: "Forms with a draft." })
  inProgress!: number

  @Field(() => Int, { description: "Forms handed in." })
  submitted!: number

  @Field(() => Int, { description: "Forms handed back unanswered." })
  declined!: number

  @Field(() => Int, { description: "All of them." })
  total!: number
}

@ObjectType("PerspectiveForms", {
  simpleResolvers: true,
  description: "The forms of one perspective in a cycle.",
})
export class PerspectiveFormsView {
  @Field(() => PerspectiveEnum, { description: "From which view they are answered." })
  perspective!: Perspective

  @Field(() => FormCountsView, { description: "How many stand where." })
  counts!: FormCountsView
}

@ObjectType("UnitForms", {
  simpleResolvers: true,
  description: "The forms that people of one unit are to answer.",
})
export class UnitFormsView {
  @Field(() => String, { nullable: true, description: "The raters' unit today; null for those without one." })
  unit!: string | null

  @Field(() => FormCountsView, { description: "How many stand where." })
  counts!: FormCountsView
}

@ObjectType("FormStand", { simpleResolvers: true, description: "How far one form is, without its content." })
export class FormStandView {
  @Field(() => ID, { description: "The Assessment; an administrator can reopen it by this id." })
  assessmentId!: string

  @Field(() => ParticipantView, { description: "Whom it is about." })
  subject!: ParticipantView

  @Field(() => RaterView, { description: "Who is to answer it." })
  rater!: RaterView

  @Field(() => PerspectiveEnum, { description: "From which view." })
  perspective!: Perspective

  @Field(() => AssessmentStateEnum, { description: "How far it is." })
  state!: AssessmentState

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

  @Field(() => String, {
    nullable: true,
    description:
      "Why this rater is asked, as the rest of a sentence about them; null for forms from before routes.",
  })
  reason!: string | null

  @Field(() => AssignerEnum, { description: "Who decided it." })
  assignedBy!: Assigner

  @Field(() => Int, { description: "Send it back to reopen the form." })
  version!: number
}

@ObjectType("FormStandEdge", {
  simpleResolvers: true,
  description: "A form's stand, with where to go on from.",
})
export class FormStandEdge implements Edge<FormStandView> {
  @Field(() => String, { description: "Give it as `after` to go on behind this form." })
  cursor!: string

  @Field(() => FormStandView, { description: "The form's stand." })
  node!: FormStandView
}

@ObjectType("FormStandConnection", {
  simpleResolvers: true,
  description: "Forms of a cycle, by subject's name.",
})
export class FormStandConnection implements Connection<FormStandView> {
  @Field(() => [FormStandEdge], { description: "The forms of this page." })
  edges!: readonly FormStandEdge[]

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount!: number
}

@ObjectType("FormTotal", { simpleResolvers: true, description: "How many forms one perspective would have." })
export class FormTotalView {
  @Field(() => PerspectiveEnum, { description: "From which view." })
  perspective!: Perspective

  @Field(() => Int, { description: "Forms that opening would assign." })
  forms!: number
}

@ObjectType("OpeningPreview", {
  simpleResolvers: true,
  description: "What opening a cycle today would do; nothing is changed.",
})
export class OpeningPreviewView {
  @Field(() => DayScalar, { description: "The day whose org was looked at: today." })
  asOf!: Day

  @Field(() => Int, {
    nullable: true,
    description: "Contract it would be pinned to; null when none is published.",
  })
  contractNumber!: number | null

  @Field(() => Int, { description: "How many people would be assessed." })
  participants!: number

  @Field(() => [LayerCountView], { description: "The same by layer, lowest first; empty layers included." })
  participantsByLayer!: readonly LayerCountView[]

  @Field(() => [FormTotalView], { description: "Forms by perspective asked." })
  forms!: readonly FormTotalView[]

  @Field(() => Int, { description: "Participants on leave: assessed, and asked to answer nothing." })
  awayCount!: number

  @Field(() => Int, {
    description: "Forms that go to the next manager above, since the manager is on leave.",
  })
  standInForms!: number

  @Field(() => Int, { description: "Participants nobody stands above: nobody assesses them from above." })
  withoutRaterCount!: number

  @Field(() => [ParticipantView], { description: "The first 50 of them, from the top of the org down." })
  withoutRater!: readonly ParticipantView[]

  @Field(() => [ProblemView], {
    description: "What opening today would be refused for; empty when it would go.",
  })
  problems!: readonly ProblemView[]
}

/** The counts of the domain as the API shows them. */
export function formCounts(progress: Progress): FormCountsView {
  const { ASSIGNED, IN_PROGRESS, SUBMITTED, DECLINED, total } = progress
  return { assigned: ASSIGNED, inProgress: IN_PROGRESS, submitted: SUBMITTED, declined: DECLINED, total }
}
