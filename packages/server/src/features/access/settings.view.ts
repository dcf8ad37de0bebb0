import { Field, Float, InputType, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"

@ObjectType("PerspectiveWeights", {
  simpleResolvers: true,
  description: "Shares of the perspectives in a score, each 0 to 1, together 1. A self-rating never enters.",
})
@InputType("PerspectiveWeightsInput", {
  description: "Shares of the perspectives in a score, each 0 to 1, together 1.",
})
export class PerspectiveWeightsView {
  @Field(() => Float, { description: "The view from above." })
  manager!: number

  @Field(() => Float, { description: "The view of direct reports." })
  upward!: number

  @Field(() => Float, { description: "The view from two levels below." })
  skip!: number

  @Field(() => Float, { description: "The view of peers." })
  peer!: number
}

@ObjectType("Settings", {
  simpleResolvers: true,
  description: "What the tenant has decided about itself. Cycles already open keep what they froze.",
})
export class SettingsView {
  @Field(() => String, { description: "The company's name, 2 to 80 characters." })
  name!: string

  @Field(() => String, { description: "IANA name, such as `Europe/Berlin`: decides which day it is." })
  timeZone!: string

  @Field(() => Int, {
    description: "Fewest answers behind a number others than the subject may read: 5 to 20.",
  })
  kDecision!: number

  @Field(() => Int, { description: "Fewest answers behind a number in the subject's own view: 4 to 20." })
  kDevelopment!: number

  @Field(() => PerspectiveWeightsView, { description: "Shares of the perspectives in a score." })
  perspectiveWeights!: PerspectiveWeightsView

  @Field(() => Boolean, { description: "Whether members are mailed, once, that released results are there." })
  tellsOfReleases!: boolean

  @Field(() => Int, { description: "Grows by one with every change; send it back with a change." })
  version!: number
}

@InputType({ description: "Settings to change; what is absent stays." })
export class ChangeSettingsInput {
  @Field(() => String, { nullable: true, description: "The company's name, 2 to 80 characters." })
  name?: string | null

  @Field(() => String, { nullable: true, description: "IANA name, such as `Europe/Berlin`." })
  timeZone?: string | null

  @Field(() => Int, {
    nullable: true,
    description: "Fewest answers behind a number others may read: 5 to 20.",
  })
  kDecision?: number | null

  @Field(() => Int, {
    nullable: true,
    description: "Fewest answers behind a number in one's own view: 4 to 20.",
  })
  kDevelopment?: number | null

  @Field(() => PerspectiveWeightsView, { nullable: true, description: "All four shares, together 1." })
  perspectiveWeights?: PerspectiveWeightsView | null

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether members are mailed, once, that released results are there.",
  })
  tellsOfReleases?: boolean | null

  @Field(() => Int, {
    description: "The version the change was decided on; VERSION_CONFLICT when it is older.",
  })
  version!: number
}

@ObjectType({ description: "The settings after the change, or why they stay as they were." })
export class ChangeSettingsPayload {
  @Field(() => SettingsView, { nullable: true, description: "All settings after the change." })
  settings!: SettingsView | null

  @Field(() => [ProblemView], { description: "Why nothing changed; empty when it did." })
  problems!: ProblemView[]
}
