import type { RowField } from "@rung/domain/imports/fields"
import { Field, Int, ObjectType } from "type-graphql"
import { ImportFieldEnum } from "./enums.ts"
import { CellEditView } from "./import-issue.view.ts"
import { ImportAnswerView } from "./upload-preview.view.ts"

@ObjectType("ImportRequestColumn", {
  simpleResolvers: true,
  description: "A column of the data and what it was taken to hold.",
})
export class RequestColumnView {
  @Field(() => Int, { description: "Position of the column, from 0." })
  column!: number

  @Field(() => String, { description: "Its header as it stands in the data." })
  header!: string

  @Field(() => ImportFieldEnum, { nullable: true, description: "The field it was read as; null: left out." })
  field!: RowField | null
}

@ObjectType("ImportRequest", {
  simpleResolvers: true,
  description: "Everything an import was asked with, so that anybody can go on where somebody stopped.",
})
export class ImportRequestView {
  @Field(() => [RequestColumnView], { description: "All columns; empty until the data was read." })
  columns!: readonly RequestColumnView[]

  @Field(() => [ImportAnswerView], { description: "All answers that hold, the remembered ones among them." })
  answers!: readonly ImportAnswerView[]

  @Field(() => [CellEditView], { description: "Cells that are read differently." })
  edits!: readonly CellEditView[]

  @Field(() => [Int], { description: "Numbers of the rows that are left out." })
  leaveOutRows!: readonly number[]
}
