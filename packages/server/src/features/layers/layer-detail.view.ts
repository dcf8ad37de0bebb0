import type { ReasonCode } from "@rung/domain/layers/reasons"
import type { TitleMismatchKind } from "@rung/domain/layers/title-mismatch"
import { Field, Int, ObjectType } from "type-graphql"
import { LayerReasonCodeEnum, TitleMismatchKindEnum } from "./enums.ts"
import { LayerOverrideView } from "./layer-override.view.ts"

@ObjectType("LayerReason", {
  simpleResolvers: true,
  description: "One link in the chain that leads to a layer.",
})
export class LayerReasonView {
  @Field(() => LayerReasonCodeEnum, { description: "Which rule speaks." })
  code!: ReasonCode

  @Field(() => String, {
    description: "The rule applied, in English: `9 counted reports, 4 manage others: …`.",
  })
  words!: string
}

@ObjectType("LayerDetail", {
  simpleResolvers: true,
  description:
    "Why somebody's layer is what it is, and the shape of the org beneath them. Counts are of one day.",
})
export class LayerDetailView {
  @Field(() => [LayerReasonView], {
    description: "From the count of reports to what decided: the last one that names a layer.",
  })
  reasons!: readonly LayerReasonView[]

  @Field(() => Int, {
    description: "Direct reports that count by the layer rules, vacant seats with reports included.",
  })
  countedReports!: number

  @Field(() => Int, { description: "Counted reports who manage others themselves." })
  managingReports!: number

  @Field(() => Int, { description: "Direct reports, those included that do not count." })
  directReports!: number

  @Field(() => Int, { description: "Longest way down, in reporting lines; 0 without reports." })
  height!: number

  @Field(() => Int, { description: "Reporting lines up to the root; 0 at a root." })
  depth!: number

  @Field(() => Int, {
    description: "Places in the subtree, the person included, vacant seats without reports not.",
  })
  subtreeSize!: number

  @Field(() => LayerOverrideView, { nullable: true, description: "The override that decides, if one does." })
  override!: LayerOverrideView | null

  @Field(() => TitleMismatchKindEnum, {
    nullable: true,
    description: "How the title disagrees with the structure, if it does.",
  })
  mismatch!: TitleMismatchKind | null
}
