import type { Day } from "@rung/domain/kit/day"
import { Field, ID, InputType, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("Delegation", {
  simpleResolvers: true,
  description:
    "Somebody who prepares for an executive: sees the board as they see it and writes notes beside their forms from " +
    "above. Never rates, never sends, and reads neither the executive's ratings nor their notes.",
})
export class DelegationView {
  @Field(() => ID, { description: "Names it for `endDelegation`." })
  id!: string

  @Field(() => String, { description: "Who prepares, as members see their name." })
  name!: string

  @Field(() => ID, { nullable: true, description: "The person in the org they stand for, if any." })
  personId!: string | null

  @Field(() => DayScalar, { description: "The first day it counts." })
  from!: Day

  @Field(() => DayScalar, { description: "The last day it counts." })
  until!: Day
}

@InputType({ description: "Who is to prepare for the viewer, and how long." })
export class NameDelegateInput {
  @Field(() => ID, {
    description:
      "A Person who is a member and reads no boards by a role of their own: DELEGATE_NO_MEMBER, DELEGATE_SELF, " +
      "DELEGATE_READS_BOARDS, DELEGATE_TAKEN (who prepares for somebody already).",
  })
  personId!: string

  @Field(() => DayScalar, { description: "The first day, today or later: DELEGATION_PAST." })
  from!: Day

  @Field(() => DayScalar, {
    description: "The last day, at most 366 days after the first: DELEGATION_PERIOD.",
  })
  until!: Day
}

@ObjectType({ description: "The delegation as it is, or was when it ended; or why nothing changed." })
export class DelegationPayload {
  @Field(() => DelegationView, { nullable: true, description: "Null when it was refused." })
  delegation!: DelegationView | null

  @Field(() => [ProblemView], { description: "Everything that stood against it; empty when it was done." })
  problems!: ProblemView[]
}
