import { Field, ID, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"

@ObjectType("ImportPrivacyMove", {
  simpleResolvers: true,
  description: "A manager whose results from their reports nobody could be shown any more.",
})
export class PrivacyMoveView {
  @Field(() => ID, { description: "The manager: the `id` of a Person." })
  id!: string

  @Field(() => String, { description: "Full name, as after the import." })
  name!: string

  @Field(() => String, { description: "How the source knows them: employee id, else another key." })
  label!: string

  @Field(() => Int, { description: "Row number; 0 for somebody who is not in the file." })
  row!: number

  @Field(() => Int, { description: "How many may be asked about them without the import." })
  before!: number

  @Field(() => Int, { description: "How many may be asked about them with it." })
  after!: number
}

@ObjectType("ImportPrivacyImpact", {
  simpleResolvers: true,
  description: "Managers who would have too few raters for their results to be shown.",
})
export class PrivacyImpactView {
  @Field(() => Int, { description: "The fewest answers behind a number that others may read." })
  k!: number

  @Field(() => Int, { description: "How many managers fall below k." })
  count!: number

  @Field(() => Int, { description: "How many managers newly reach k." })
  gainedCount!: number

  @Field(() => [PrivacyMoveView], { description: "The first 5 who fall below; `privacyMoves` lists all." })
  firstManagers!: readonly PrivacyMoveView[]
}

@ObjectType("ImportPrivacyMoveEdge", {
  simpleResolvers: true,
  description: "A manager, with where to go on from.",
})
export class PrivacyMoveEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this manager." })
  cursor!: string

  @Field(() => PrivacyMoveView, { description: "Who falls below k." })
  node!: PrivacyMoveView
}

@ObjectType("ImportPrivacyMoveConnection", {
  simpleResolvers: true,
  description: "Managers who fall below k, one page of them, in the order of the org.",
})
export class PrivacyMoveConnection {
  @Field(() => [PrivacyMoveEdge], { description: "The page's managers." })
  edges!: readonly PrivacyMoveEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many there are on all pages together." })
  totalCount!: number
}
