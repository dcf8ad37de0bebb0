import type { RowField } from "@rung/domain/imports/fields"
import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { IssueRow, LoopStep, SuggestedFix } from "@rung/domain/imports/issue"
import type { MessEffect } from "@rung/domain/imports/mess-registry"
import type { Confirmation } from "@rung/domain/imports/plan"
import { Field, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import { ImportFieldEnum, ImportFixKindEnum, ImportModeEnum, IssueEffectEnum } from "./enums.ts"
import { ImportAnswerView } from "./upload-preview.view.ts"

@ObjectType("ImportIssueRow", { simpleResolvers: true, description: "One place an issue is about." })
export class IssueRowView implements IssueRow {
  @Field(() => Int, {
    description: "The row's number as people count it, the header being 1; 0 for somebody not in the file.",
  })
  row!: number

  @Field(() => String, { nullable: true, description: "Header of the column to blame, if one is." })
  column!: string | null

  @Field(() => String, { description: "What stands there, or the key of the person meant." })
  value!: string
}

@ObjectType("ImportCellEdit", { simpleResolvers: true, description: "A cell a fix would read differently." })
export class CellEditView {
  @Field(() => Int, { description: "The row's number as people count it." })
  row!: number

  @Field(() => ImportFieldEnum, { description: "The field whose cell changes." })
  field!: RowField

  @Field(() => String, { description: "What it would say." })
  value!: string
}

@ObjectType("ImportConfirmation", {
  simpleResolvers: true,
  description: "A stop and the number somebody has to type to let it pass.",
})
export class ConfirmationView implements Confirmation {
  @Field(() => String, { description: "Code of the stop." })
  code!: string

  @Field(() => Int, { description: "How many it concerns: what is to be typed." })
  number!: number
}

@ObjectType("ImportFix", {
  simpleResolvers: true,
  description:
    "A suggested fix as data: what to plan again with, or to confirm. `kind` says which field is set.",
})
export class ImportFixView {
  @Field(() => ImportFixKindEnum, { description: "What it consists of." })
  kind!: SuggestedFix["kind"]

  @Field(() => String, { description: "What to write on its button." })
  label!: string

  @Field(() => [CellEditView], { nullable: true, description: "For SET_CELLS." })
  cells!: readonly CellEditView[] | null

  @Field(() => [Int], { nullable: true, description: "For DROP_ROWS: numbers of rows." })
  rows!: readonly number[] | null

  @Field(() => ImportAnswerView, { nullable: true, description: "What to answer, for a fix by ANSWER." })
  answer!: ImportAnswerView | null

  @Field(() => ImportModeEnum, { nullable: true, description: "For SET_MODE." })
  mode!: ImportMode | null

  @Field(() => ConfirmationView, { nullable: true, description: "For CONFIRM." })
  confirmation!: ConfirmationView | null
}

@ObjectType("ImportIssueCode", {
  simpleResolvers: true,
  description: "Issues of one code and effect: they stand one after another in the plan.",
})
export class IssueRunView {
  @Field(() => String, { description: "Stable code: M01 to M44, or a word." })
  code!: string

  @Field(() => IssueEffectEnum, { description: "What they do to the import." })
  effect!: MessEffect

  @Field(() => String, { description: "The kind of mess in a few words, as the first of them says it." })
  title!: string

  @Field(() => Int, { description: "How many issues." })
  count!: number

  @Field(() => Int, { description: "The `index` of the first of them." })
  firstIndex!: number
}

@ObjectType("ImportLoopStep", {
  simpleResolvers: true,
  description: "Somebody in a loop of reporting lines, and who stands above.",
})
export class LoopStepView implements LoopStep {
  @Field(() => String, { description: "The person's or vacant position's key in the source." })
  label!: string

  @Field(() => Int, { description: "The row's number; 0 for somebody who is not in the file." })
  row!: number

  @Field(() => String, { description: "Key of whoever stands above: the next step, of the last the first." })
  managerLabel!: string
}

@ObjectType("ImportIssue", {
  simpleResolvers: true,
  description: "One root cause with everything it touches: a loop of 40 people is one issue.",
})
export class ImportIssueView {
  @Field(() => Int, { description: "Its place in the plan, from 0; names it within the import." })
  index!: number

  @Field(() => String, { description: "Stable code: M01 to M44, or a word." })
  code!: string

  @Field(() => IssueEffectEnum, { description: "What it does to the import." })
  effect!: MessEffect

  @Field(() => String, { description: "The kind of mess in a few words." })
  title!: string

  @Field(() => String, { description: "What is wrong here, what happens, and what mends it." })
  message!: string

  @Field(() => Int, { description: "How many places it touches." })
  rowCount!: number

  @Field(() => [IssueRowView], { description: "The first 10 places; `issueRows` lists them all." })
  firstRows!: readonly IssueRowView[]

  @Field(() => [ImportFixView], { description: "What mends it, best first." })
  fixes!: readonly ImportFixView[]

  @Field(() => Int, {
    nullable: true,
    description: "The number to type to let a STOP pass; null for others.",
  })
  confirmationNumber!: number | null

  @Field(() => [LoopStepView], {
    nullable: true,
    description: "For M01, everybody in the loop in order, the first 100 of a longer one; null for others.",
  })
  loop!: readonly LoopStepView[] | null
}

@ObjectType("ImportIssueEdge", { simpleResolvers: true, description: "An issue, with where to go on from." })
export class ImportIssueEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this issue." })
  cursor!: string

  @Field(() => ImportIssueView, { description: "An issue with its places." })
  node!: ImportIssueView
}

@ObjectType("ImportIssueConnection", {
  simpleResolvers: true,
  description: "Issues, one page of them: stops first, then what is left out, warnings, notes.",
})
export class ImportIssueConnection {
  @Field(() => [ImportIssueEdge], { description: "The page's issues." })
  edges!: readonly ImportIssueEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many match on all pages together." })
  totalCount!: number
}

@ObjectType("ImportIssueRowEdge", {
  simpleResolvers: true,
  description: "A place, with where to go on from.",
})
export class IssueRowEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this place." })
  cursor!: string

  @Field(() => IssueRowView, { description: "Where in the data it was found." })
  node!: IssueRowView
}

@ObjectType("ImportIssueRowConnection", {
  simpleResolvers: true,
  description: "The places of one issue, one page of them, by row number.",
})
export class IssueRowConnection {
  @Field(() => [IssueRowEdge], { description: "The page's places." })
  edges!: readonly IssueRowEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many places the issue has in all." })
  totalCount!: number
}
