import type { RowField } from "@rung/domain/imports/fields"
import type { RowOutcome } from "@rung/domain/imports/plan-counts"
import { Field, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import { ImportFieldEnum, ImportRowOutcomeEnum } from "./enums.ts"

@ObjectType("ImportRowCell", {
  simpleResolvers: true,
  description: "A cell of a row, of a column that is read or a field that was edited in.",
})
export class ImportRowCellView {
  @Field(() => ImportFieldEnum, { description: "What the cell is read as." })
  field!: RowField

  @Field(() => String, { description: "What it says, edits included." })
  value!: string

  @Field(() => Boolean, { description: "Whether it was edited, so that the source says something else." })
  edited!: boolean
}

@ObjectType("ImportRow", {
  simpleResolvers: true,
  description: "A row of the data, and what becomes of it.",
})
export class ImportRowView {
  @Field(() => Int, { description: "Its number as people count it; the first below the headers is 2." })
  row!: number

  @Field(() => ImportRowOutcomeEnum, {
    nullable: true,
    description: "What becomes of it; null until planned.",
  })
  outcome!: RowOutcome | null

  @Field(() => [ImportRowCellView], {
    description: "Its cells that say something, in the order of the columns.",
  })
  cells!: readonly ImportRowCellView[]

  @Field(() => [Int], { description: "The issues it is named in, by `index`." })
  issues!: readonly number[]
}

@ObjectType("ImportRowEdge", { simpleResolvers: true, description: "A row, with where to go on from." })
export class ImportRowEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this row." })
  cursor!: string

  @Field(() => ImportRowView, { description: "A row with its cells and its fate." })
  node!: ImportRowView
}

@ObjectType("ImportRowConnection", {
  simpleResolvers: true,
  description: "Rows of the data, one page of them, in their order.",
})
export class ImportRowConnection {
  @Field(() => [ImportRowEdge], { description: "The page's rows." })
  edges!: readonly ImportRowEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many match on all pages together." })
  totalCount!: number
}
