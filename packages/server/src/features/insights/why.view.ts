import type { Day } from "@rung/domain/kit/day"
import { Field, Float, ID, Int, ObjectType } from "type-graphql"
import { closedList } from "../../platform/graphql/closed-list.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"

export type WhyKind = "SUM" | "STEPS"

const WhyKindEnum = closedList<WhyKind>("WhyKind", "How the lines of an explanation belong together.", {
  SUM: "The contributions of the lines at depth 0 add up to the value.",
  STEPS: "Each line is a step; the last one leads to the value.",
})

@ObjectType("WhyLine", {
  simpleResolvers: true,
  description:
    "One line of an explanation. Lines come in reading order; a deeper one explains the one above it.",
})
export class WhyLineView {
  @Field(() => Int, {
    description: "0 for the lines of the sum itself, 1 for what makes those up, and so on.",
  })
  depth!: number

  @Field(() => String, { description: "What the line is about." })
  label!: string

  @Field(() => String, { description: "From how many, or how; may be empty." })
  detail!: string

  @Field(() => Float, { nullable: true, description: "Unrounded; null where the line has no number." })
  value!: number | null

  @Field(() => Float, {
    nullable: true,
    description: "Share in the line above or the whole, 0 to 1; null in steps.",
  })
  weight!: number | null

  @Field(() => Float, {
    nullable: true,
    description: "value × weight; null in steps and for what is left out.",
  })
  contribution!: number | null

  @Field(() => ID, { nullable: true, description: "The Person the line is about, to open their page." })
  personId!: string | null
}

@ObjectType("Why", {
  simpleResolvers: true,
  description: "How a shown value came about, in words and in numbers, as far as the viewer may see.",
})
export class WhyView {
  @Field(() => WhyKindEnum, { description: "Whether the lines add up or follow each other." })
  kind!: WhyKind

  @Field(() => Float, {
    nullable: true,
    description:
      "Unrounded: for a band the layer score, for a grade the reliability, for an interval its half-width.",
  })
  value!: number | null

  @Field(() => String, { description: "The value as it is shown." })
  text!: string

  @Field(() => String, { description: "One or two sentences in English." })
  words!: string

  @Field(() => [WhyLineView], { description: "The arithmetic, top to bottom." })
  lines!: readonly WhyLineView[]

  @Field(() => Int, { description: "Version of the contract that gave the weights." })
  contractVersion!: number

  @Field(() => DayScalar, { description: "The day whose org and layers count." })
  asOf!: Day

  @Field(() => Int, { description: "Ratings behind the value." })
  ratings!: number

  @Field(() => Int, { description: "Different people behind those ratings." })
  raters!: number
}
