import { say } from "../kit/say.ts"
import type { CompetencyScore } from "./competency-score.ts"
import { type ConfidentialView, HIDDEN_WORDS, viewWords } from "./confidential-view.ts"
import type { WhyLine } from "./why-line.ts"
import { counted, PERSPECTIVE_WORDS } from "./words.ts"

/** A rating from above with the name of who gave it. */
export interface NamedRating {
  readonly competency: string
  readonly rater: string
  readonly name: string
  /** 1 to 5, or `null` for "not seen". */
  readonly value: number | null
}

/** Whom and what the viewer may see behind a perspective's mean. */
export interface Behind {
  /** Ratings from above, for viewers who may read them: they then stand under their perspective by name. */
  readonly fromAbove?: readonly NamedRating[]
  /** What confidential answers show those who see decisions. */
  readonly views?: readonly ConfidentialView[]
}

/** What a competency's mean is made of, perspective by perspective; last, without a number, those that are hidden. */
export function partLines(
  score: CompetencyScore,
  { fromAbove = [], views = [] }: Behind,
): readonly WhyLine[] {
  const own = views.filter(({ competency }) => competency === score.competency)
  const parts = score.parts.map((part) => {
    const view = own.find(({ perspective }) => perspective === part.perspective)
    return {
      label: PERSPECTIVE_WORDS[part.perspective],
      detail: view?.cell ? viewWords(view) : counted(part.ratings, "rating"),
      value: part.mean,
      weight: part.weight,
      contribution: part.weight * part.mean,
      lines: part.perspective === "MANAGER" ? raterLines(score.competency, fromAbove) : [],
    }
  })
  const hidden = own.filter(({ cell }) => !cell)
  return [...parts, ...hidden.map(({ perspective }) => hiddenLine(PERSPECTIVE_WORDS[perspective]))]
}

function hiddenLine(label: string): WhyLine {
  return { label, detail: HIDDEN_WORDS, value: null, weight: null, contribution: null, lines: [] }
}

function raterLines(competency: string, fromAbove: readonly NamedRating[]): readonly WhyLine[] {
  const own = fromAbove.filter((rating) => rating.competency === competency && rating.value !== null)
  return own.map(({ rater, name, value }) => ({
    label: name,
    detail: say`their rating`,
    value,
    weight: 1 / own.length,
    contribution: (value ?? 0) / own.length,
    lines: [],
    person: rater,
  }))
}
