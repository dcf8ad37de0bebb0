import type { DateFormat, ImportAnswer } from "@rung/domain/imports/answers"
import type { Certainty, ColumnReason, SuggestedColumn } from "@rung/domain/imports/columns"
import type { RowField } from "@rung/domain/imports/fields"
import type { TableEncoding, TableSeparator } from "@rung/domain/imports/sniff"
import { Field, Float, ID, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import {
  CertaintyEnum,
  ColumnReasonEnum,
  DateFormatEnum,
  EncodingEnum,
  ImportFieldEnum,
  ImportQuestionEnum,
  SeparatorEnum,
} from "./enums.ts"

@ObjectType("ImportColumn", {
  simpleResolvers: true,
  description: "A column of an uploaded file and what it seems to hold.",
})
export class ImportColumnView implements SuggestedColumn {
  @Field(() => Int, { description: "Position of the column, from 0." })
  index!: number

  @Field(() => String, { description: "Its header as it stands in the file." })
  header!: string

  @Field(() => ImportFieldEnum, { nullable: true, description: "The suggested field; null: left out." })
  field!: RowField | null

  @Field(() => Float, { description: "From 0, a guess nobody should trust, to 1, certain; 0 when left out." })
  confidence!: number

  @Field(() => CertaintyEnum, { description: "The confidence in a word." })
  certainty!: Certainty

  @Field(() => ColumnReasonEnum, { description: "Why it is matched, or left out." })
  reason!: ColumnReason

  @Field(() => [String], { description: "Up to 5 different values of the column, in file order." })
  samples!: string[]
}

@ObjectType("ImportDateQuestion", {
  simpleResolvers: true,
  description: "A date column in which day and month cannot be told apart. Answer it with DATE_FORMAT.",
})
export class DateQuestionView {
  @Field(() => Int, { description: "Position of the column, from 0." })
  column!: number

  @Field(() => String, { description: "Its header: the answer's `column`." })
  header!: string

  @Field(() => [String], { description: "Up to 5 of its values that can be read in two ways." })
  examples!: string[]
}

@ObjectType("ImportAnswer", {
  simpleResolvers: true,
  description: "What somebody answered to a plan's question.",
})
export class ImportAnswerView {
  @Field(() => ImportQuestionEnum, { description: "Which question." })
  question!: ImportAnswer["question"]

  @Field(() => String, { nullable: true, description: "The column, for DATE_FORMAT and PAD_IDS." })
  column!: string | null

  @Field(() => DateFormatEnum, { nullable: true, description: "For DATE_FORMAT." })
  format!: DateFormat | null

  @Field(() => String, {
    nullable: true,
    description: "The cell's value or the reference the answer is about.",
  })
  value!: string | null

  @Field(() => String, { nullable: true, description: "What `value` means, where the question asks for it." })
  means!: string | null

  @Field(() => Int, { nullable: true, description: "Digits of an id, for PAD_IDS." })
  length!: number | null
}

@ObjectType("ImportTableShape", {
  simpleResolvers: true,
  description: "What could be read of an uploaded file, before anything is planned.",
})
export class TableShapeView {
  @Field(() => EncodingEnum, {
    nullable: true,
    description: "How characters are written; null for a workbook.",
  })
  encoding!: TableEncoding | null

  @Field(() => SeparatorEnum, {
    nullable: true,
    description: "What stands between cells of CSV and its like; null otherwise.",
  })
  separator!: TableSeparator | null

  @Field(() => [String], {
    description: "What had to be done to read it, such as passing over lines above the headers.",
  })
  notes!: readonly string[]

  @Field(() => [String], { description: "The headers, each column with a name of its own." })
  header!: readonly string[]

  @Field(() => Int, { description: "How many rows there are below the headers." })
  rowCount!: number

  @Field(() => [[String]], { description: "The first 20 rows below the headers, as read." })
  sampleRows!: readonly (readonly string[])[]

  @Field(() => String, { description: "The recognised source: WORKDAY, BAMBOOHR …; GENERIC for any other." })
  source!: string

  @Field(() => [ImportColumnView], { description: "Every column of the file with its suggested field." })
  columns!: readonly ImportColumnView[]

  @Field(() => [String], {
    description: "Headers of columns nothing is known about: not imported unless mapped.",
  })
  unmatchedColumns!: readonly string[]

  @Field(() => [String], {
    description: "Headers of columns with personal data Rung does not need, such as birth dates: left out.",
  })
  personalColumns!: readonly string[]

  @Field(() => [DateQuestionView], { description: "Date columns to ask about, by the suggested mapping." })
  dateQuestions!: readonly DateQuestionView[]

  @Field(() => [ImportAnswerView], {
    description: "Answers remembered for files with these headers; they apply unasked.",
  })
  rememberedAnswers!: readonly ImportAnswerView[]
}

@ObjectType("UploadPreview", {
  simpleResolvers: true,
  description: "An uploaded file, read once: what the mapping step shows.",
})
export class UploadPreviewView {
  @Field(() => ID, { description: "Give it to `planOrgImport`." })
  uploadId!: string

  @Field(() => String, { description: "The file's name as uploaded." })
  fileName!: string

  @Field(() => Float, { description: "Size of the file in bytes." })
  byteCount!: number

  @Field(() => TableShapeView, {
    nullable: true,
    description: "What was read; null when it is no readable table.",
  })
  table!: TableShapeView | null

  @Field(() => [ProblemView], { description: "Why the file cannot be read; empty when it can." })
  problems!: ProblemView[]
}
