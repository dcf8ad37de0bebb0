import type { Interval } from "@rung/domain/insights/statistics"
import { Field, Float, ObjectType } from "type-graphql"

@ObjectType("Interval", {
  simpleResolvers: true,
  description: "Where a mean lies in 95 of 100 rounds, kept within 1 to 5.",
})
export class IntervalView implements Interval {
  @Field(() => Float, { description: "The least it is likely to be." })
  low!: number

  @Field(() => Float, { description: "The most it is likely to be." })
  high!: number
}
