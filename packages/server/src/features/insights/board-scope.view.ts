import { Field, ID, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import type { ScopeKind } from "./board-scope.ts"
import { ScopeKindEnum } from "./enums.ts"

@ObjectType("BoardScope", { simpleResolvers: true, description: "A set of people that has a board." })
export class BoardScopeView {
  @Field(() => ScopeKindEnum, { description: "How the set is drawn." })
  kind!: ScopeKind

  @Field(() => String, { description: "The unit, the person at the top, or the company, by name." })
  name!: string

  @Field(() => ID, { nullable: true, description: "The Person at the top; null for units and the company." })
  personId!: string | null

  @Field(() => String, { nullable: true, description: "The unit; null for the other two kinds." })
  unit!: string | null

  @Field(() => Int, { description: "Participants of the cycle in the set." })
  people!: number
}

@ObjectType("BoardScopeEdge", { simpleResolvers: true, description: "A scope in a list." })
export class BoardScopeEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this scope." })
  cursor!: string

  @Field(() => BoardScopeView, { description: "A scope whose board may be read." })
  node!: BoardScopeView
}

@ObjectType("BoardScopeConnection", {
  simpleResolvers: true,
  description: "Scopes the viewer may choose: the company, then units, then subtrees, each by name.",
})
export class BoardScopeConnection {
  @Field(() => [BoardScopeEdge], { description: "The page's scopes." })
  edges!: readonly BoardScopeEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many scopes there are on all pages together." })
  totalCount!: number
}
