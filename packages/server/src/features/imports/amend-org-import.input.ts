import type { RowField } from "@rung/domain/imports/fields"
import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { Day } from "@rung/domain/kit/day"
import { Field, InputType, Int } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { ImportFieldEnum, ImportModeEnum } from "./enums.ts"
import { CellEditInput, ColumnChoiceInput, ImportAnswerInput } from "./org-import.input.ts"

@InputType({ description: "A cell to read again as it stands in the source." })
export class UndoEditInput {
  @Field(() => Int, { description: "The row's number as people count it." })
  row!: number

  @Field(() => ImportFieldEnum, { description: "The field whose edit is taken back." })
  field!: RowField
}

@InputType({ description: "A suggested fix of the plan to take; needs the plan's hash." })
export class ChosenFixInput {
  @Field(() => Int, { description: "The issue's `index`." })
  issue!: number

  @Field(() => Int, { description: "The fix's place among the issue's `fixes`, from 0." })
  fix!: number
}

@InputType({
  description: "What to change about an import before it is planned again; all else stays as it was asked.",
})
export class AmendOrgImportInput {
  @Field(() => String, {
    nullable: true,
    description: "The plan's hash as it was read: refused when somebody has amended it since.",
  })
  planHash?: string | null

  @Field(() => ImportModeEnum, { nullable: true, description: "What the data holds, read anew." })
  mode?: ImportMode | null

  @Field(() => DayScalar, { nullable: true, description: "Another day from which its changes hold." })
  effectiveOn?: Day | null

  @Field(() => [ColumnChoiceInput], {
    nullable: true,
    description: "Columns of a file that hold something else.",
  })
  mapping?: ColumnChoiceInput[] | null

  @Field(() => [ImportAnswerInput], {
    nullable: true,
    description: "Further answers; they replace earlier ones.",
  })
  answers?: ImportAnswerInput[] | null

  @Field(() => [ImportAnswerInput], {
    nullable: true,
    description: "Answers to take back, remembered ones too: named by their question and what it is about.",
  })
  dropAnswers?: ImportAnswerInput[] | null

  @Field(() => [CellEditInput], { nullable: true, description: "Further cells to read differently." })
  edits?: CellEditInput[] | null

  @Field(() => [UndoEditInput], { nullable: true, description: "Edits to take back." })
  undoEdits?: UndoEditInput[] | null

  @Field(() => [Int], { nullable: true, description: "Numbers of further rows to leave out." })
  leaveOutRows?: number[] | null

  @Field(() => [Int], { nullable: true, description: "Numbers of rows to take in again." })
  takeBackRows?: number[] | null

  @Field(() => [ChosenFixInput], { nullable: true, description: "Suggested fixes to take." })
  fixes?: ChosenFixInput[] | null
}
