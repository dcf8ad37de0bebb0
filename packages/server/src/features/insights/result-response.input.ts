import type { ResponseKind } from "@rung/domain/insights/after-release-response"
import { Field, ID, InputType, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { ResponseKindEnum } from "./enums.ts"
import { CorrectionAnswerView, ResponseTextView } from "./result-response.view.ts"

@InputType({ description: "Which of one's own results was read." })
export class AcknowledgeResultInput {
  @Field(() => ID, { description: "The released Cycle." })
  cycleId!: string
}

@ObjectType({ description: "When the result was acknowledged, or why it was not." })
export class AcknowledgeResultPayload {
  @Field(() => InstantScalar, { nullable: true, description: "From now on shown beside the result." })
  acknowledgedAt!: Date | null

  @Field(() => [ProblemView], { description: "Why nothing was kept; empty when it was." })
  problems!: ProblemView[]
}

@InputType({ description: "A text about one's own result." })
export class ReplyToResultInput {
  @Field(() => ID, { description: "The released Cycle." })
  cycleId!: string

  @Field(() => ResponseKindEnum, { description: "Whom it is for: those above, or administrators." })
  kind!: ResponseKind

  @Field(() => String, { description: "At most 4,000 characters; replaces what was shown before." })
  text!: string

  @Field(() => Int, { description: "The version it replaces; 0 for the first." })
  version!: number
}

@ObjectType({ description: "The text as it is shown now, or why it is not." })
export class ReplyToResultPayload {
  @Field(() => ResponseTextView, { nullable: true, description: "The new version." })
  written!: ResponseTextView | null

  @Field(() => [ProblemView], { description: "Why nothing was kept; empty when it was." })
  problems!: ProblemView[]
}

@InputType({ description: "An administrator's note on a correction." })
export class AnswerCorrectionInput {
  @Field(() => ID, { description: "The released Cycle." })
  cycleId!: string

  @Field(() => ID, { description: "Who filed it: the `id` of a Person." })
  personId!: string

  @Field(() => String, { description: "At most 4,000 characters. The result does not change by it." })
  text!: string

  @Field(() => Int, { description: "The version of the correction that was read." })
  version!: number
}

@ObjectType({ description: "The note as its subject reads it, or why it was not kept." })
export class AnswerCorrectionPayload {
  @Field(() => CorrectionAnswerView, { nullable: true, description: "The note as kept." })
  answer!: CorrectionAnswerView | null

  @Field(() => [ProblemView], { description: "Why nothing was kept; empty when it was." })
  problems!: ProblemView[]
}
