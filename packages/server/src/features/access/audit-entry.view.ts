import { Field, Int, ObjectType } from "type-graphql"
import { type Connection, type Edge, PageInfo } from "../../platform/graphql/page.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("AuditDetail", { simpleResolvers: true, description: "One particular of an audit entry." })
export class AuditDetailView {
  @Field(() => String, { description: "What it says, such as `roles`." })
  name!: string

  @Field(() => String, { description: "What it was, as text; never an answer, a password or a token." })
  value!: string
}

@ObjectType("AuditEntry", { simpleResolvers: true, description: "One thing somebody did in the tenant." })
export class AuditEntryView {
  @Field(() => Int, { description: "Counts the tenant's entries from 1 without a gap." })
  seq!: number

  @Field(() => InstantScalar, { description: "When it was done." })
  at!: Date

  @Field(() => String, {
    description: "Who did it: a member's or token's name, `operator`, `system`, or a former member.",
  })
  actor!: string

  @Field(() => String, { description: "What was done, such as `member:change-roles`." })
  action!: string

  @Field(() => String, {
    nullable: true,
    description: "What it was done to: a global id, if it was done to one thing.",
  })
  subject!: string | null

  @Field(() => [AuditDetailView], { description: "The particulars, by name." })
  details!: AuditDetailView[]
}

@ObjectType({ description: "One entry in the list." })
export class AuditEntryEdge implements Edge<AuditEntryView> {
  @Field(() => String, { description: "Give it as `after` to go on behind this entry." })
  cursor!: string

  @Field(() => AuditEntryView, { description: "What was done, and by whom." })
  node!: AuditEntryView
}

@ObjectType({ description: "The audit log, newest first." })
export class AuditEntryConnection implements Connection<AuditEntryView> {
  @Field(() => [AuditEntryEdge], { description: "The entries of this page." })
  edges!: AuditEntryEdge[]

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many entries there are on all pages." })
  totalCount!: number
}
