import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("OrgShape", {
  simpleResolvers: true,
  description:
    "A subtree, or the whole org, as parallel lists for drawing. One entry a place, parents before children, each " +
    "subtree in one run. Above 2,000 places people without reports are not entries but counts on who is above.",
})
export class OrgShapeView {
  @Field(() => DayScalar, { description: "The day it is of." })
  asOf!: Day

  @Field(() => Boolean, { description: "Whether people without reports are counts instead of entries." })
  collapsed!: boolean

  @Field(() => [ID], { description: "The id of the Person or Position at each place." })
  ids!: readonly string[]

  @Field(() => [String], {
    description: "Names of those with reports; titles of vacant seats; empty for all others.",
  })
  names!: readonly string[]

  @Field(() => [Int], {
    description: "Position in these lists of the place above; -1 at a root and at the scope's top.",
  })
  parents!: readonly number[]

  @Field(() => [Int], { description: "Layer of each place: 0 IC, 1 M1, 2 M2, 3 EXEC." })
  layers!: readonly number[]

  @Field(() => [Int], { description: "Weight of M2 in hundredths where a hybrid stands, 0 elsewhere." })
  hybridShares!: readonly number[]

  @Field(() => [Int], {
    description: "Places in the subtree, itself included, whether they are entries or counts.",
  })
  subtreeSizes!: readonly number[]

  @Field(() => [Int], {
    description: "Direct reports without reports of their own that are no entries here.",
  })
  collapsedReports!: readonly number[]

  @Field(() => [Int], { description: "Positions in these lists that are vacant seats." })
  openSeats!: readonly number[]
}
