import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { groupBy } from "../kit/group-by.ts"
import { say } from "../kit/say.ts"
import { mean, sampleVariance } from "./statistics.ts"

/** Competencies a form must rate before its spread says anything. */
export const COMPETENCIES_NEEDED = 3
/** Raters below whom there is no lowest decile. */
export const RATERS_NEEDED = 10
/** Mean spread in scale points below which somebody in the lowest decile is flagged. */
export const HALO_SPREAD = 0.35

/** What one rater gave one subject: one rating a competency, 1 to 5. */
export interface RatedForm {
  readonly rater: string
  readonly subject: string
  readonly ratings: readonly number[]
}

/** How far somebody tells a person's competencies apart. */
export interface RaterHalo {
  readonly rater: string
  /** Forms with at least {@link COMPETENCIES_NEEDED} ratings. */
  readonly forms: number
  /** Mean over forms of the SD across competencies, in scale points; 0 is the same rating throughout. */
  readonly spread: number
  /** The same of the others' forms about the same subjects; `undefined` when nobody else rated them. */
  readonly panelSpread: number | undefined
  /** In the lowest decile of all raters, and below {@link HALO_SPREAD}: a reason to talk, not a verdict. */
  readonly isFlagged: boolean
}

/**
 * Halo, one general impression instead of competencies told apart, by rater in the order given (row 10). Raters
 * with equal spread stand or fall together. Unknown with fewer than ten raters, where there is no decile.
 */
export function haloOfRaters(forms: readonly RatedForm[]): Estimate<readonly RaterHalo[]> {
  const spreads = forms.flatMap(formSpread)
  const byRater = groupBy(spreads, ({ rater }) => rater)
  if (byRater.size < RATERS_NEEDED) return unknown(say`Fewer than ten raters have rated three competencies.`)
  const bySubject = groupBy(spreads, ({ subject }) => subject)
  const own = [...byRater].map(([rater, forms]) => ({ rater, forms, spread: meanSpread(forms) ?? 0 }))
  const ascending = own.map(({ spread }) => spread).toSorted((a, b) => a - b)
  const decile = ascending[Math.floor(ascending.length / 10) - 1] ?? 0
  return known(
    own.map(({ rater, forms, spread }) => {
      const panel = forms.flatMap(({ subject }) => othersAbout(bySubject.get(subject) ?? [], rater))
      const isFlagged = spread <= decile && spread < HALO_SPREAD
      return { rater, forms: forms.length, spread, panelSpread: mean(panel), isFlagged }
    }),
  )
}

interface FormSpread {
  readonly rater: string
  readonly subject: string
  readonly spread: number
}

function formSpread({ rater, subject, ratings }: RatedForm): FormSpread[] {
  const variance = ratings.length < COMPETENCIES_NEEDED ? undefined : sampleVariance(ratings)
  return variance === undefined ? [] : [{ rater, subject, spread: Math.sqrt(variance) }]
}

/** Each subject counts once, however many others rated it. */
function othersAbout(forms: readonly FormSpread[], rater: string): number[] {
  const spread = meanSpread(forms.filter((form) => form.rater !== rater))
  return spread === undefined ? [] : [spread]
}

function meanSpread(forms: readonly FormSpread[]): number | undefined {
  return mean(forms.map(({ spread }) => spread))
}
