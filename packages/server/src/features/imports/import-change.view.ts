import type { EndCause } from "@rung/domain/imports/draft"
import type { RowField } from "@rung/domain/imports/fields"
import type { Day } from "@rung/domain/kit/day"
import type { NodeKind } from "@rung/domain/org/org-node"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { NodeKindEnum } from "../org/enums.ts"
import { ImportChangeKindEnum, ImportEndCauseEnum, ImportFieldEnum } from "./enums.ts"
import type { ImportChange, ImportChangeKind } from "./import-change.ts"

@ObjectType("ImportFieldChange", { simpleResolvers: true, description: "A field before and after." })
export class FieldChangeView {
  @Field(() => ImportFieldEnum, {
    description: "Which field; for MANAGER_REF the values are how the source knows the managers.",
  })
  field!: RowField

  @Field(() => String, { nullable: true, description: "What is stored; null for nothing." })
  before!: string | null

  @Field(() => String, {
    nullable: true,
    description: "What will be; null for nothing: the value is cleared.",
  })
  after!: string | null

  @Field(() => DayScalar, {
    nullable: true,
    description: "The day from which it holds, where that is not the effective day.",
  })
  on!: Day | null
}

@ObjectType("ImportChange", {
  simpleResolvers: true,
  description: "What an import does to one person or seat.",
})
export class ImportChangeView implements Omit<ImportChange, "fields" | "values"> {
  @Field(() => [ImportChangeKindEnum], { description: "Everything that happens to them." })
  kinds!: readonly ImportChangeKind[]

  @Field(() => NodeKindEnum, { description: "A person, or a vacant seat." })
  nodeKind!: NodeKind

  @Field(() => ID, { nullable: true, description: "The Person or Position; null for somebody new." })
  nodeId!: string | null

  @Field(() => String, { description: "Full name; for a seat its title, else its reference." })
  name!: string

  @Field(() => String, {
    description: "How the source knows them: employee id, seat reference, else another key.",
  })
  label!: string

  @Field(() => Int, { description: "Row number; 0 for somebody who is not in the file." })
  row!: number

  @Field(() => [FieldChangeView], {
    description: "What changes, the manager included; all fields for somebody new.",
  })
  fields!: readonly FieldChangeView[]

  @Field(() => DayScalar, { nullable: true, description: "Last day in the org, for ENDED." })
  lastDay!: Day | null

  @Field(() => ImportEndCauseEnum, { nullable: true, description: "Why they end, for ENDED." })
  endCause!: EndCause | null
}

@ObjectType("ImportChangeEdge", { simpleResolvers: true, description: "A change, with where to go on from." })
export class ImportChangeEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this change." })
  cursor!: string

  @Field(() => ImportChangeView, { description: "What the import does to somebody." })
  node!: ImportChangeView
}

@ObjectType("ImportChangeConnection", {
  simpleResolvers: true,
  description: "Changes, one page of them: by row number, those outside the file last.",
})
export class ImportChangeConnection {
  @Field(() => [ImportChangeEdge], { description: "The page's changes." })
  edges!: readonly ImportChangeEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many match on all pages together." })
  totalCount!: number
}
