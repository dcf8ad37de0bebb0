import type { PlanCounts } from "@rung/domain/imports/plan-counts"
import { Field, Int, ObjectType } from "type-graphql"

@ObjectType("ImportCounts", {
  simpleResolvers: true,
  description: "Rows by what becomes of them, which add up to `rows`; then people and seats no row is about.",
})
export class ImportCountsView implements PlanCounts {
  @Field(() => Int, { description: "Rows of the file, headers not counted." })
  rows!: number

  @Field(() => Int, { description: "Rows that add somebody, or a seat." })
  create!: number

  @Field(() => Int, { description: "Rows that change fields, and perhaps the manager." })
  update!: number

  @Field(() => Int, { description: "Rows that change nothing but the manager." })
  move!: number

  @Field(() => Int, { description: "Rows that end somebody." })
  end!: number

  @Field(() => Int, { description: "Rows that say what is known already." })
  unchanged!: number

  @Field(() => Int, { description: "Rows left out; issues with effect BLOCK say why." })
  blocked!: number

  @Field(() => Int, { description: "Rows that repeat another one." })
  collapsed!: number

  @Field(() => Int, { description: "Blank rows, and rows about unknown people who have left." })
  ignored!: number

  @Field(() => Int, { description: "Of `create`: vacant seats." })
  seats!: number

  @Field(() => Int, { description: "People and seats without a row that end." })
  endOutside!: number

  @Field(() => Int, { description: "People and seats without a row whose manager changes." })
  moveOutside!: number

  @Field(() => Int, { description: "Everybody known whose manager changes, with a row or without." })
  moveInAll!: number
}

@ObjectType("ImportIssueCounts", { simpleResolvers: true, description: "Issues, that is causes, by effect." })
export class IssueCountsView {
  @Field(() => Int, { description: "Issues that hold everything until a number is typed." })
  stop!: number

  @Field(() => Int, { description: "Issues that leave something out." })
  block!: number

  @Field(() => Int, { description: "Issues that apply and deserve a look." })
  warn!: number

  @Field(() => Int, { description: "Issues that apply and are good to know." })
  info!: number
}
