import { Field, Float, InputType } from "type-graphql"
import { OpeningPreviewInput } from "./cycle-opening.input.ts"

@InputType({ description: "The cycle to look ahead to, and how many are expected to answer." })
export class CoveragePlanInput extends OpeningPreviewInput {
  @Field(() => Float, {
    nullable: true,
    description: "Expected share of raters who answer, 0 to 1; .8 unless told. RESPONSE_RATE_OUT_OF_RANGE.",
  })
  responseRate?: number | null
}
