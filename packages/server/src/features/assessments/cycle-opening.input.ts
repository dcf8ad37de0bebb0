import type { Perspective } from "@rung/domain/expectations/perspective"
import { Field, ID, InputType, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { PopulationInput } from "../cycles/cycle.input.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { RaterView } from "./assessment.view.ts"

@InputType({
  description: "The cycle to look ahead to: a draft, choices not saved yet, or the draft with them.",
})
export class OpeningPreviewInput {
  @Field(() => ID, {
    nullable: true,
    description: "A Cycle in DRAFT, whose choices hold unless told otherwise.",
  })
  cycleId?: string | null

  @Field(() => PopulationInput, {
    nullable: true,
    description: "Everybody, unless told or taken from the draft.",
  })
  population?: PopulationInput | null

  @Field(() => [PerspectiveEnum], { nullable: true, description: "MANAGER and SELF unless told." })
  perspectives?: Perspective[] | null
}

@ObjectType({
  simpleResolvers: true,
  description: "How many raters are being invited, and who cannot be; or why nobody was.",
})
export class InviteRatersPayload {
  @Field(() => Int, {
    description: "Raters without membership or open invitation who are being mailed a link.",
  })
  invited!: number

  @Field(() => Int, { description: "Raters who could not be invited for want of an address." })
  withoutAddressCount!: number

  @Field(() => [RaterView], { description: "The first 50 of them, by name: give them an e-mail address." })
  withoutAddress!: readonly RaterView[]

  @Field(() => [ProblemView], { description: "Why nobody was invited; empty when it was done." })
  problems!: ProblemView[]
}
