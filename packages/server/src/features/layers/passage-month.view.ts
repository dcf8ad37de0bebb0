import type { Day } from "@rung/domain/kit/day"
import { Field, Int, ObjectType } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("PassageMonth", {
  simpleResolvers: true,
  description: "A day to look at the org of, with what changed on the way to it.",
})
export class PassageMonthView {
  @Field(() => DayScalar, { description: "The first day of a month, today, or the first day there is." })
  day!: Day

  @Field(() => Int, {
    description:
      "People in the org on both days whose layer or hybrid state differs from the entry before; 0 at the first.",
  })
  passages!: number
}
