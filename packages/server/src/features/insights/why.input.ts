import type { Axis, Family } from "@rung/domain/expectations/contract"
import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { WhySubject } from "@rung/domain/insights/why"
import type { BoardWhySubject } from "@rung/domain/insights/why-board"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, ID, InputType } from "type-graphql"
import { AxisEnum, FamilyEnum } from "../expectations/enums.ts"
import { LayerEnum } from "../layers/enums.ts"
import { BoardScopeInput } from "./board-scope.input.ts"
import { BandEnum, BoardWhySubjectEnum, GradeEnum, WhySubjectEnum } from "./enums.ts"

@InputType({ description: "One value of a person's result." })
export class WhyPersonInput {
  @Field(() => ID, { description: "Whose value: the `id` of a Person." })
  personId!: string

  @Field(() => WhySubjectEnum, { description: "Which value." })
  subject!: WhySubject

  @Field(() => String, { nullable: true, description: "Code such as C3; needed for COMPETENCY and GAP." })
  competency?: string | null

  @Field(() => AxisEnum, { nullable: true, description: "Needed for AXIS." })
  axis?: Axis | null
}

@InputType({ description: "One value of a layer board." })
export class WhyBoardInput {
  @Field(() => BoardScopeInput, {
    nullable: true,
    description: "Whose board; the widest there is unless told.",
  })
  scope?: BoardScopeInput | null

  @Field(() => LayerEnum, { description: "Which row of the board." })
  layer!: Layer

  @Field(() => BoardWhySubjectEnum, { description: "Which value." })
  subject!: BoardWhySubject

  @Field(() => String, { nullable: true, description: "Code such as C3; for CELL this or `family`." })
  competency?: string | null

  @Field(() => FamilyEnum, { nullable: true, description: "For CELL this or `competency`." })
  family?: Family | null

  @Field(() => BandEnum, { nullable: true, description: "Needed for BAND_COUNT." })
  band?: Band | null

  @Field(() => [GradeEnum], {
    nullable: true,
    description: "Needed for GRADE_COUNT: the grades that are counted together, such as A and B.",
  })
  grades?: readonly Grade[] | null
}

@InputType({ description: "What to explain: exactly one of `person` and `board`." })
export class WhyInput {
  @Field(() => ID, { nullable: true, description: "The Cycle; the latest released one unless told." })
  cycleId?: string | null

  @Field(() => WhyPersonInput, { nullable: true, description: "A value of a person's result." })
  person?: WhyPersonInput | null

  @Field(() => WhyBoardInput, { nullable: true, description: "A value of a layer board." })
  board?: WhyBoardInput | null
}
