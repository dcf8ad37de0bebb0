import type { Family } from "@rung/domain/expectations/contract"
import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, InputType } from "type-graphql"
import { FamilyEnum } from "../expectations/enums.ts"
import { LayerEnum } from "../layers/enums.ts"
import { BandEnum, GradeEnum } from "./enums.ts"

@InputType({ description: "Which people of a board to list; every condition given must hold." })
export class PeopleBehindFilter {
  @Field(() => LayerEnum, { nullable: true, description: "Of this headline layer." })
  layer?: Layer | null

  @Field(() => [BandEnum], { nullable: true, description: "In one of these bands." })
  bands?: readonly Band[] | null

  @Field(() => [GradeEnum], { nullable: true, description: "With a layer score of one of these grades." })
  grades?: readonly Grade[] | null

  @Field(() => String, {
    nullable: true,
    description: "Code of a determinant: those who breach the floor on it, or may have a gap there.",
  })
  below?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Code of a competency, such as C3: those with a value on it.",
  })
  competency?: string | null

  @Field(() => FamilyEnum, { nullable: true, description: "Those with a value on this family." })
  family?: Family | null
}
