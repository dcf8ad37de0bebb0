import type { DateFormat, ImportAnswer } from "@rung/domain/imports/answers"
import type { RowField } from "@rung/domain/imports/fields"
import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { MessEffect } from "@rung/domain/imports/mess-registry"
import type { Confirmation } from "@rung/domain/imports/plan"
import type { RowOutcome } from "@rung/domain/imports/plan-counts"
import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, InputType, Int } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { LayerEnum } from "../layers/enums.ts"
import {
  DateFormatEnum,
  ImportChangeKindEnum,
  ImportFieldEnum,
  ImportModeEnum,
  ImportQuestionEnum,
  ImportRowOutcomeEnum,
  IssueEffectEnum,
} from "./enums.ts"
import type { ImportChangeKind } from "./import-change.ts"
import { OrgImportRowInput } from "./org-import-row.input.ts"

@InputType({ description: "What one column of the file holds." })
export class ColumnChoiceInput {
  @Field(() => Int, { description: "Position of the column, from 0." })
  column!: number

  @Field(() => ImportFieldEnum, { nullable: true, description: "The field; null leaves the column out." })
  field?: RowField | null
}

@InputType({ description: "The answer to something a plan asked; see ImportQuestion for what each needs." })
export class ImportAnswerInput {
  @Field(() => ImportQuestionEnum, { description: "Which question it answers." })
  question!: ImportAnswer["question"]

  @Field(() => String, { nullable: true, description: "Header of the column, for DATE_FORMAT and PAD_IDS." })
  column?: string | null

  @Field(() => DateFormatEnum, { nullable: true, description: "For DATE_FORMAT." })
  format?: DateFormat | null

  @Field(() => String, {
    nullable: true,
    description: "The cell's value, or the reference of a person: what the answer is about.",
  })
  value?: string | null

  @Field(() => String, { nullable: true, description: "What `value` means, where the question asks for it." })
  means?: string | null

  @Field(() => Int, {
    nullable: true,
    description: "Digits of an id, 2 to 30, for PAD_IDS; 0 where the ids are right as they are.",
  })
  length?: number | null
}

@InputType({ description: "A cell of the file to read differently, as a fix says." })
export class CellEditInput {
  @Field(() => Int, { description: "The row's number as people count it; the first below the headers is 2." })
  row!: number

  @Field(() => ImportFieldEnum, { description: "The field; where no column is mapped to it, one is added." })
  field!: RowField

  @Field(() => String, { description: "What the cell says instead." })
  value!: string
}

@InputType({ description: "An import to begin, whose rows come by `appendOrgImportRows`." })
export class StartOrgImportInput {
  @Field(() => String, {
    description: "How history calls the rows, 1 to 200 characters; remembers by it too.",
  })
  sourceName!: string

  @Field(() => ImportModeEnum, { nullable: true, description: "What the rows hold; PARTIAL unless told." })
  mode?: ImportMode | null

  @Field(() => DayScalar, { nullable: true, description: "The day they describe; today unless told." })
  effectiveOn?: Day | null

  @Field(() => Int, {
    nullable: true,
    description: "How many rows will come, 1 to 300,000: planning is refused with fewer or more.",
  })
  expectedRows?: number | null
}

@InputType({
  description:
    "An import to plan: an uploaded file, rows sent along, or one whose rows came before. One of them.",
})
export class PlanOrgImportInput {
  @Field(() => ID, { nullable: true, description: "The answer of `POST /uploads`." })
  uploadId?: string | null

  @Field(() => [OrgImportRowInput], { nullable: true, description: "1 to 10,000 rows of canonical fields." })
  rows?: OrgImportRowInput[] | null

  @Field(() => ID, { nullable: true, description: "The OrgImport that `appendOrgImportRows` filled." })
  importId?: string | null

  @Field(() => String, {
    nullable: true,
    description: "How history calls the rows, 1 to 200 characters; a file is called by its name.",
  })
  sourceName?: string | null

  @Field(() => ImportModeEnum, { nullable: true, description: "PARTIAL unless told." })
  mode?: ImportMode | null

  @Field(() => DayScalar, {
    nullable: true,
    description: "The day the data describes and from which its changes hold; today unless told.",
  })
  effectiveOn?: Day | null

  @Field(() => [ColumnChoiceInput], {
    nullable: true,
    description: "For a file: columns that hold something else than `uploadPreview` suggests.",
  })
  mapping?: ColumnChoiceInput[] | null

  @Field(() => [ImportAnswerInput], {
    nullable: true,
    description: "Answers to earlier plans' questions, on top of the remembered ones; the last one counts.",
  })
  answers?: ImportAnswerInput[] | null

  @Field(() => [CellEditInput], { nullable: true, description: "Cells to read differently." })
  edits?: CellEditInput[] | null

  @Field(() => [Int], { nullable: true, description: "Numbers of rows to leave out." })
  leaveOutRows?: number[] | null
}

@InputType({ description: "The number of a stop, typed by somebody who has read it." })
export class ImportConfirmationInput implements Confirmation {
  @Field(() => String, { description: "Code of the stop: M23, M34, HEAD_CHANGES." })
  code!: string

  @Field(() => Int, { description: "The number that the stop shows, typed again." })
  number!: number
}

@InputType({ description: "Which issues to list; all conditions must hold." })
export class ImportIssueFilter {
  @Field(() => [IssueEffectEnum], { nullable: true, description: "With one of these effects." })
  effects?: MessEffect[] | null

  @Field(() => [String], { nullable: true, description: "With one of these codes." })
  codes?: string[] | null
}

@InputType({ description: "Which changes to list; all conditions must hold." })
export class ImportChangeFilter {
  @Field(() => [ImportChangeKindEnum], { nullable: true, description: "Of any of these kinds." })
  kinds?: ImportChangeKind[] | null

  @Field(() => String, {
    nullable: true,
    description: "Whose name, employee id or e-mail address contains this, whatever the case.",
  })
  text?: string | null
}

@InputType({ description: "Which changes of layer to list; all conditions must hold." })
export class ImportLayerMoveFilter {
  @Field(() => LayerEnum, { nullable: true, description: "From this layer." })
  from?: Layer | null

  @Field(() => LayerEnum, { nullable: true, description: "To this layer." })
  to?: Layer | null
}

@InputType({ description: "Which rows to list; all conditions must hold." })
export class ImportRowFilter {
  @Field(() => [ImportRowOutcomeEnum], { nullable: true, description: "With one of these outcomes." })
  outcomes?: RowOutcome[] | null

  @Field(() => [String], { nullable: true, description: "Named in an issue with one of these codes." })
  codes?: string[] | null

  @Field(() => String, { nullable: true, description: "With a cell that contains this, whatever the case." })
  text?: string | null
}
