import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import type { ExecRuleKind } from "@rung/domain/layers/layer-rules"
import type { WorkerType } from "@rung/domain/org/worker-type"
import { Field, ID, InputType, Int } from "type-graphql"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { WorkerTypeEnum } from "../org/enums.ts"
import { ExecRuleKindEnum, LayerEnum, LayerFlagEnum } from "./enums.ts"

const CONFIRM =
  "Say true after HEAD_WOULD_CHANGE: the change may give the company or a subsidiary another head."

@InputType({ description: "An administrator's word on one person's layer." })
export class OverrideLayerInput {
  @Field(() => ID, { description: "The Person; must be in the org on the first day." })
  personId!: string

  @Field(() => LayerEnum, { description: "The layer to hold." })
  layer!: Layer

  @Field(() => String, {
    description: "Why, in 10 to 500 characters; told to those who may read the layer's reasons.",
  })
  reason!: string

  @Field(() => DayScalar, { nullable: true, description: "First day on which it holds; today unless told." })
  validFrom?: Day | null

  @Field(() => DayScalar, {
    nullable: true,
    description: "First day on which it no longer holds; none: until lifted.",
  })
  expiresOn?: Day | null
}

@InputType({ description: "Lifts a person's override, and those planned for later." })
export class EndLayerOverrideInput {
  @Field(() => ID, { description: "Whose overrides: the `id` of a Person." })
  personId!: string

  @Field(() => DayScalar, { nullable: true, description: "First day without it; today unless told." })
  effectiveOn?: Day | null
}

@InputType({ description: "Names the heads: of the company, and of subsidiaries." })
export class NameHeadsInput {
  @Field(() => Int, {
    description: "`layerRules.version` as last read; another one is refused with VERSION_CONFLICT.",
  })
  version!: number

  @Field(() => ID, {
    nullable: true,
    description: "A root of today; none: the root with the largest subtree.",
  })
  headId?: string | null

  @Field(() => [ID], { description: "Further roots of today that head a subsidiary." })
  subsidiaryHeadIds!: string[]

  @Field(() => Boolean, { nullable: true, description: CONFIRM })
  confirmHeadChange?: boolean | null
}

@InputType({ description: "The tenant's choices in deriving layers; heads are named apart." })
export class ChangeLayerRulesInput {
  @Field(() => Int, {
    description: "`layerRules.version` as last read; another one is refused with VERSION_CONFLICT.",
  })
  version!: number

  @Field(() => [WorkerTypeEnum], { description: "Types that do not count as reports; never EMPLOYEE." })
  excludedWorkerTypes!: WorkerType[]

  @Field(() => ExecRuleKindEnum, { description: "Who is EXEC beside the heads." })
  execRule!: ExecRuleKind

  @Field(() => [String], {
    nullable: true,
    description: "For TITLE_MATCHES: 1 to 50 patterns; `*` stands for any words.",
  })
  titlePatterns?: string[] | null

  @Field(() => [ID], { nullable: true, description: "For EXPLICIT_LIST: Persons or Positions." })
  executiveIds?: string[] | null
}

@InputType({ description: "Which people to list; all conditions must hold." })
export class PersonFilter {
  @Field(() => [LayerEnum], { nullable: true, description: "On one of these layers today." })
  layers?: Layer[] | null

  @Field(() => String, { nullable: true, description: "In this unit, spelt alike." })
  unit?: string | null

  @Field(() => [LayerFlagEnum], {
    nullable: true,
    description: "With any of these marks today. OVERRIDDEN and NOT_COUNTED are for administrators only.",
  })
  flags?: LayerFlag[] | null

  @Field(() => ID, {
    nullable: true,
    description: "In the subtree of this Person or Position, itself included.",
  })
  within?: string | null
}
