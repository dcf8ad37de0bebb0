import type { ChangeWords } from "@rung/domain/expectations/change-words"
import type { ChangeKind } from "@rung/domain/expectations/contract-change"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ObjectType } from "type-graphql"
import { LayerEnum } from "../layers/enums.ts"
import { ChangeKindEnum } from "./enums.ts"

@ObjectType("ContractChange", {
  simpleResolvers: true,
  description: "One difference between two contracts; what follows from another by itself is not told again.",
})
export class ContractChangeView implements ChangeWords {
  @Field(() => ChangeKindEnum, { description: "What it is about." })
  kind!: ChangeKind

  @Field(() => LayerEnum, { nullable: true, description: "At which layer; null where it is about all." })
  layer!: Layer | null

  @Field(() => String, {
    nullable: true,
    description: "Code of the competency that differs; null where it is about none or several.",
  })
  competency!: string | null

  @Field(() => String, {
    description: "The difference in words, without a stop: `M2: Coaching managers .35 → .30`.",
  })
  sentence!: string

  @Field(() => String, {
    nullable: true,
    description: "The wording that was there, where it is longer than a sentence can quote.",
  })
  before!: string | null

  @Field(() => String, {
    nullable: true,
    description: "The wording that is there instead, where it is longer than a sentence can quote.",
  })
  after!: string | null
}
