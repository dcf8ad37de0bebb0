import type { Layer } from "../layers/layer.ts"
import type { Band } from "./band.ts"
import type { Grade } from "./evidence.ts"
import type { ConfidentialPerspective } from "./release-answers.ts"
import type { GapReading } from "./self-other-gap.ts"

/** One competency as the reader of a result sees it: nothing else enters a guide. */
export interface VisibleCompetency {
  readonly competency: string
  readonly name: string
  /** Of determinants only. */
  readonly band: Band | null
  readonly breachesFloor: boolean
  readonly possibleGap: boolean
  readonly measure: { readonly grade: Grade; readonly raters: number } | null
  /** `null` where the reader may not read self-ratings. */
  readonly gap: { readonly reading: GapReading } | null
  readonly confidential: readonly {
    readonly perspective: ConfidentialPerspective
    readonly hidden: boolean
  }[]
}

export interface VisibleResult {
  readonly layer: Layer
  readonly determinants: readonly VisibleCompetency[]
  readonly supporting: readonly VisibleCompetency[]
  readonly carried: readonly VisibleCompetency[]
}

/** Who prepares: the person the result is about, or whoever is above and talks with them. */
export interface GuideReader {
  readonly is: "SUBJECT" | "MANAGER"
  /** What the subject is called. */
  readonly name: string
}

/** What of a result can be told apart: by band alone, and only what reaches grade C. */
export interface Standing {
  /** Those of the best band; none where nothing stands above a gap. */
  readonly strongest: readonly VisibleCompetency[]
  /** Those of the lowest band, where that is lower than the best, or a gap. */
  readonly weakest: readonly VisibleCompetency[]
  /** Below the floor at grade D: questions, not findings. */
  readonly possible: readonly VisibleCompetency[]
  readonly isComparable: boolean
}

const BANDS_FROM_TOP: readonly Band[] = ["STRONG", "SOLID", "BUILDING", "GAP"]

export function standingOf({ determinants }: Pick<VisibleResult, "determinants">): Standing {
  const comparable = determinants.filter(({ measure }) => measure && measure.grade !== "D")
  const present = BANDS_FROM_TOP.filter((band) => comparable.some((one) => one.band === band))
  const [best, lowest] = [present[0], present.at(-1)]
  const of = (band: Band | undefined) => comparable.filter((one) => one.band === band)
  return {
    strongest: best === "GAP" ? [] : of(best),
    weakest: lowest === "GAP" || lowest !== best ? of(lowest) : [],
    possible: determinants.filter(({ possibleGap }) => possibleGap),
    isComparable: comparable.length > 0,
  }
}
