import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { DayScalar, InstantScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("Release", {
  simpleResolvers: true,
  description: "The one moment at which a cycle's results became visible. Nothing of it changes afterwards.",
})
export class ReleaseView {
  @Field(() => ID, { description: "What was released: the `id` of a Cycle." })
  cycleId!: string

  @Field(() => String, { description: "The cycle's name, such as H1 2026." })
  cycleName!: string

  @Field(() => InstantScalar, { description: "When it was released." })
  releasedAt!: Date

  @Field(() => Int, { description: "Version of the contract that everything was scored by." })
  contractVersion!: number

  @Field(() => DayScalar, { description: "The day whose org and layers the release used." })
  asOf!: Day
}
