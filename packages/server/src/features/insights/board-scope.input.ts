import { Field, ID, InputType } from "type-graphql"

@InputType({
  description: "Whom a board speaks of: one of the two, or neither for the widest the viewer may read.",
})
export class BoardScopeInput {
  @Field(() => ID, { nullable: true, description: "A Person: everybody below them." })
  personId?: string | null

  @Field(() => String, {
    nullable: true,
    description: "A department or unit, written as `boardScopes` does.",
  })
  unit?: string | null
}
