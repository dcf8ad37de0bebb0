import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("ImportDayPerson", {
  simpleResolvers: true,
  description: "Somebody, or a seat, to whom something happens on a later day.",
})
export class ImportDayPersonView {
  @Field(() => ID, {
    nullable: true,
    description: "The `id` of the Person; null for a seat or somebody new.",
  })
  id!: string | null

  @Field(() => String, { description: "Full name, as after the import; of a seat its title." })
  name!: string

  @Field(() => String, { description: "How the source knows them: employee id, else another key." })
  label!: string
}

@ObjectType("ImportDay", {
  simpleResolvers: true,
  description: "What happens in the org on one day after the effective one, once the import is applied.",
})
export class ImportDayView {
  @Field(() => DayScalar, { description: "The calendar day in question." })
  on!: Day

  @Field(() => Int, { description: "How many people and seats are in the org from that day on." })
  starts!: number

  @Field(() => Int, { description: "How many have another manager from that day on." })
  moves!: number

  @Field(() => Int, { description: "How many were in the org until the day before." })
  ends!: number

  @Field(() => [ImportDayPersonView], { description: "The first 5 of them." })
  firstPeople!: readonly ImportDayPersonView[]
}
