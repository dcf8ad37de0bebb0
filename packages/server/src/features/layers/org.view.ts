import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Int, ObjectType } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { LayerEnum } from "./enums.ts"
import { OrgNodeView } from "./org-node.view.ts"

@ObjectType("LayerPeople", { simpleResolvers: true, description: "How many people stand on one layer." })
export class LayerCountView {
  @Field(() => LayerEnum, { description: "The layer that is counted." })
  layer!: Layer

  @Field(() => Int, { description: "People on it, vacant seats not." })
  people!: number
}

@ObjectType("Org", { simpleResolvers: true, description: "The whole org on one day, in a few figures." })
export class OrgView {
  @Field(() => DayScalar, { description: "The day the figures are of." })
  asOf!: Day

  @Field(() => Int, {
    description: "Counts every change of the org; an import plan names the one it was made for.",
  })
  version!: number

  @Field(() => Int, { description: "People in the org that day." })
  people!: number

  @Field(() => Int, { description: "Vacant seats that hold a place." })
  openSeats!: number

  @Field(() => Int, { description: "People on two rungs at once, M1 and M2." })
  hybrids!: number

  @Field(() => [LayerCountView], { description: "The four layers from EXEC down, empty ones included." })
  byLayer!: readonly LayerCountView[]

  @Field(() => [OrgNodeView], {
    description: "Heads of the company and of subsidiaries; none while two roots tie.",
  })
  heads!: readonly OrgNodeView[]

  @Field(() => [OrgNodeView], {
    description: "Further roots with reports, largest first, 50 at most: to be placed or named heads.",
  })
  otherRoots!: readonly OrgNodeView[]

  @Field(() => Int, { description: "People with neither manager nor reports." })
  unplaced!: number

  @Field(() => Int, {
    nullable: true,
    description: "Titles that disagree with the structure, whole tenant; null for all but administrators.",
  })
  titleMismatches!: number | null
}

@ObjectType("Unit", { simpleResolvers: true, description: "A department or unit, as people's rows name it." })
export class UnitView {
  @Field(() => String, { description: "The unit's name as written; two spellings are two units." })
  name!: string

  @Field(() => Int, { description: "People in it today." })
  people!: number

  @Field(() => Int, { description: "Those of them above IC." })
  managers!: number
}
