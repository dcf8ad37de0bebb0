import { Field, Int, ObjectType } from "type-graphql"
import { InstantScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("ResponseText", {
  simpleResolvers: true,
  description: "What somebody wrote about their result, in its latest version; earlier ones are kept.",
})
export class ResponseTextView {
  @Field(() => String, { description: "As it was written, word for word." })
  text!: string

  @Field(() => Int, { description: "Counts from 1; send it back with the next version." })
  version!: number

  @Field(() => InstantScalar, { description: "When this version was written." })
  writtenAt!: Date
}

@ObjectType("CorrectionAnswer", {
  simpleResolvers: true,
  description: "An administrator's note on a correction. The result itself never changes.",
})
export class CorrectionAnswerView {
  @Field(() => String, { description: "As the administrator wrote it." })
  text!: string

  @Field(() => Int, { description: "The version of the correction it is about." })
  answers!: number

  @Field(() => InstantScalar, { description: "When the note was written." })
  writtenAt!: Date
}

@ObjectType("FiledCorrection", {
  simpleResolvers: true,
  description: "What the subject says is wrong as a matter of fact, for themselves and ADMIN.",
})
export class FiledCorrectionView extends ResponseTextView {
  @Field(() => CorrectionAnswerView, {
    nullable: true,
    description: "The latest note on it, maybe on an earlier version; null before there is one.",
  })
  answer!: CorrectionAnswerView | null
}

@ObjectType("ResultResponse", {
  simpleResolvers: true,
  description: "What was said of a released result: for its subject, those above and ADMIN.",
})
export class ResultResponseView {
  @Field(() => InstantScalar, {
    nullable: true,
    description: "When the subject said that they have read it; null before.",
  })
  acknowledgedAt!: Date | null

  @Field(() => ResponseTextView, { nullable: true, description: "The subject's reply to those above." })
  reply!: ResponseTextView | null

  @Field(() => FiledCorrectionView, {
    nullable: true,
    description: "What the subject filed as wrong; null for those above, and where nothing was filed.",
  })
  correction!: FiledCorrectionView | null

  @Field(() => Boolean, { description: "Whether the cycle still takes words: until it is archived." })
  isOpen!: boolean
}
