import { type ConfidentialView, viewWords } from "@rung/domain/insights/confidential-view"
import { type ViewRules, viewInterval, viewReason } from "@rung/domain/insights/confidential-why"
import type { ConfidentialPerspective } from "@rung/domain/insights/release-answers"
import type { Agreement } from "@rung/domain/insights/release-display"
import type { Trend } from "@rung/domain/insights/release-trend"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { RaterAgreementEnum, TrendBandEnum } from "./enums.ts"
import { IntervalView } from "./interval.view.ts"

type TrendBand = Extract<Trend, { kind: "BAND" }>["band"]

@ObjectType("ConfidentialTrend", {
  simpleResolvers: true,
  description:
    "How a confidential mean moved since the release before: a difference, or its direction alone.",
})
export class ConfidentialTrendView {
  @Field(() => Float, {
    nullable: true,
    description:
      "Difference in scale points; null where few joined or left, and beside ranges: only the direction is told then.",
  })
  change!: number | null

  @Field(() => TrendBandEnum, {
    nullable: true,
    description: "The direction, level within the detectable difference; null where the difference is told.",
  })
  band!: TrendBand | null
}

@ObjectType("ConfidentialView", {
  simpleResolvers: true,
  description:
    "What reports, two levels down or peers say about one competency, or that it is hidden. Hidden views all read the same, however many answered.",
})
export class ConfidentialViewView {
  @Field(() => PerspectiveEnum, { description: "Whose view: UPWARD, SKIP or PEER." })
  perspective!: ConfidentialPerspective

  @Field(() => String, { description: "Code of the competency, such as C3." })
  competency!: string

  @Field(() => Boolean, { description: "Hidden to protect those who answered; every number is null then." })
  hidden!: boolean

  @Field(() => String, { description: "What is shown, or that it is hidden, in English." })
  words!: string

  @Field(() => Int, { nullable: true, description: "Different raters behind it; null where hidden." })
  raters!: number | null

  @Field(() => Float, { nullable: true, description: "Exact mean, 1 to 5; null where hidden or a range." })
  mean!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      "Least the mean can be, where an exact one would tell an answer; scores count the middle of the range.",
  })
  low!: number | null

  @Field(() => Float, { nullable: true, description: "Most the mean can be, where a range is shown." })
  high!: number | null

  @Field(() => IntervalView, {
    nullable: true,
    description:
      "How far the mean can be off with so few raters, around both ends of a range; null where hidden.",
  })
  interval!: IntervalView | null

  @Field(() => String, {
    description:
      "Why it is shown like this, or the rule by which it is hidden, in English; never what hid it.",
  })
  why!: string

  @Field(() => RaterAgreementEnum, {
    nullable: true,
    description: "Whether the raters agree; null where hidden, and where it would tell an answer.",
  })
  agreement!: Agreement | null

  @Field(() => [Int], {
    nullable: true,
    description: "How many said 1, 2, 3, 4 and 5; null below k + 3 raters and where it would tell an answer.",
  })
  distribution!: readonly number[] | null

  @Field(() => Boolean, {
    description: "Less than 60% of those asked answered, so it may not represent them; false where hidden.",
  })
  mayNotRepresent!: boolean

  @Field(() => ConfidentialTrendView, {
    nullable: true,
    description: "Movement since the release before; null unless both releases show it.",
  })
  trend!: ConfidentialTrendView | null
}

@ObjectType("ReleasedComments", {
  simpleResolvers: true,
  description:
    "What at least five people wrote, word for word, in an order that says nothing about who wrote.",
})
export class ReleasedCommentsView {
  @Field(() => PerspectiveEnum, { description: "Whose comments: UPWARD, SKIP or PEER." })
  perspective!: ConfidentialPerspective

  @Field(() => String, { description: "Code of the competency they are about." })
  competency!: string

  @Field(() => [String], { description: "One text a writer, each confirmed by its writer." })
  texts!: readonly string[]
}

@ObjectType("DevelopmentResult", {
  simpleResolvers: true,
  description:
    "What the subject alone may read of confidential answers about themselves, at the smaller k; in no score.",
})
export class DevelopmentResultView {
  @Field(() => [ConfidentialViewView], { description: "By perspective, then in the contract's order." })
  views!: readonly ConfidentialViewView[]

  @Field(() => [ReleasedCommentsView], { description: "By perspective, then competency." })
  comments!: readonly ReleasedCommentsView[]
}

/** A view as the API shows it. */
export function confidentialView(
  view: ConfidentialView,
  rules: ViewRules,
  trend: Trend | null = null,
): ConfidentialViewView {
  const { perspective, competency, cell, mayNotRepresent } = view
  const display = cell?.display
  const mean = display?.kind === "MEAN" ? display : undefined
  const range = display?.kind === "RANGE" ? display : undefined
  return {
    perspective,
    competency,
    hidden: !cell,
    words: viewWords(view),
    raters: display?.n ?? null,
    mean: mean?.mean ?? null,
    low: range?.low ?? null,
    high: range?.high ?? null,
    interval: display ? viewInterval(display, rules.settings) : null,
    why: viewReason(view, rules),
    agreement: mean?.agreement ?? null,
    distribution: mean?.distribution ?? null,
    mayNotRepresent,
    trend: trend && {
      change: trend.kind === "CHANGE" ? trend.change : null,
      band: trend.kind === "BAND" ? trend.band : null,
    },
  }
}
