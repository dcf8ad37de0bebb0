import { type Grade, isComparable, type Measure } from "@rung/domain/insights/evidence"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { GradeEnum } from "./enums.ts"

/** A number with its doubt, as the API shows it. */
export type MeasureFigures = Pick<Measure, "value" | "effectiveRaters" | "ratings" | "raters" | "oneView"> & {
  readonly low: number
  readonly high: number
  readonly grade: Grade
  readonly hollow: boolean
}

@ObjectType("Measure", {
  simpleResolvers: true,
  description: "A mean with its doubt. Unrounded: show one decimal, never order people by it.",
})
export class MeasureView implements MeasureFigures {
  @Field(() => Float, { description: "From 1 to 5." })
  value!: number

  @Field(() => Float, { description: "Lower end of the 95% interval, 1 or more." })
  low!: number

  @Field(() => Float, { description: "Upper end of the 95% interval, 5 or less." })
  high!: number

  @Field(() => GradeEnum, { description: "How far the mean can be relied on; never NONE here." })
  grade!: Grade

  @Field(() => Boolean, { description: "Whether the grade is D: draw it hollow, compare it with nothing." })
  hollow!: boolean

  @Field(() => Boolean, { description: "Whether one rater alone stands behind it." })
  oneView!: boolean

  @Field(() => Int, { description: 'Ratings in the mean, answers "not seen" left out.' })
  ratings!: number

  @Field(() => Int, { description: "Different people behind those ratings." })
  raters!: number

  @Field(() => Float, { description: "Equal raters that would weigh as much: 1 ÷ Σ share², 1 or more." })
  effectiveRaters!: number
}

/** A measure of the domain as the API shows it. */
export function measureView(measure: Measure): MeasureView {
  const { value, interval, grade, oneView, ratings, raters, effectiveRaters } = measure
  const hollow = !isComparable(measure)
  return { value, ...interval, grade, hollow, oneView, ratings, raters, effectiveRaters }
}

/** The same where there may be none. */
export function measureViewOrNull(measure: Measure | null): MeasureView | null {
  return measure && measureView(measure)
}
