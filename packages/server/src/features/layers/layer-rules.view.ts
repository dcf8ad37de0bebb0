import type { ExecRuleKind } from "@rung/domain/layers/layer-rules"
import type { WorkerType } from "@rung/domain/org/worker-type"
import { Field, Int, ObjectType } from "type-graphql"
import { WorkerTypeEnum } from "../org/enums.ts"
import { ExecRuleKindEnum } from "./enums.ts"
import { OrgNodeView } from "./org-node.view.ts"

@ObjectType("LayerRules", { simpleResolvers: true, description: "The tenant's choices in deriving layers." })
export class LayerRulesView {
  @Field(() => [WorkerTypeEnum], {
    description: "Types that do not count as reports unless they have counted reports.",
  })
  excludedWorkerTypes!: readonly WorkerType[]

  @Field(() => ExecRuleKindEnum, { description: "Who is EXEC beside the heads." })
  execRule!: ExecRuleKind

  @Field(() => [String], {
    description: "For TITLE_MATCHES: patterns of words, `chief * officer`; else empty.",
  })
  titlePatterns!: readonly string[]

  @Field(() => [OrgNodeView], {
    description: "For EXPLICIT_LIST: who is on the list and in the org today; else empty.",
  })
  executives!: readonly OrgNodeView[]

  @Field(() => OrgNodeView, {
    nullable: true,
    description: "The head an administrator named; null: the largest root.",
  })
  head!: OrgNodeView | null

  @Field(() => [OrgNodeView], { description: "Further roots named as heads of their own." })
  subsidiaryHeads!: readonly OrgNodeView[]

  @Field(() => Int, {
    description: "Give it back when changing the rules: refused when somebody was quicker.",
  })
  version!: number
}
