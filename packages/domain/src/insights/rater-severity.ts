import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { groupBy } from "../kit/group-by.ts"
import { beliefIn, type Shrinkage, shrinkageOf } from "./shrunk-score.ts"
import { mean } from "./statistics.ts"

/** Subjects shared with other raters from which a rater's ratings are adjusted. */
export const SHARED_SUBJECTS_NEEDED = 5

/** One rating, 1 to 5; at most one a rater, subject and competency. */
export interface RatingByRater {
  readonly rater: string
  readonly subject: string
  readonly competency: string
  readonly value: number
}

/** How much higher or lower somebody rates than others rate the same people. */
export interface RaterSeverity {
  readonly rater: string
  /** Subjects of whom somebody else rated a competency that this rater rated too; 1 or more. */
  readonly sharedSubjects: number
  /** Mean over shared subjects of own rating − mean of the others, in scale points; above 0 is lenient. */
  readonly deviation: number
  /** b_r, the deviation shrunk towards 0 by how little it is known. */
  readonly severity: number
  /** Whether ratings are adjusted by it: from {@link SHARED_SUBJECTS_NEEDED} shared subjects. */
  readonly isAdjusted: boolean
}

/**
 * Severity of every rater who shares a subject with another (row 9, after linear mixed models for raters), by
 * rater. Ratings are compared within subject and competency, so that a different choice of items is not taken
 * for severity; then each subject counts once. Raters without shared subjects are missing. Unknown when no
 * rater shares two subjects: the noise of one comparison cannot be told.
 */
export function raterSeverities(
  ratings: readonly RatingByRater[],
): Estimate<ReadonlyMap<string, RaterSeverity>> {
  const deviations = deviationsByRater(ratings)
  const shrinkage = shrinkageOf([...deviations.values()])
  if (shrinkage.value === undefined) return unknown("No rater shares two subjects with another rater.")
  const severities = new Map<string, RaterSeverity>()
  for (const [rater, own] of deviations) severities.set(rater, severityOf(rater, own, shrinkage.value))
  return known(severities)
}

/** A rating before and after severity is taken off; both are shown. */
export interface AdjustedRating {
  readonly raw: number
  /** raw − severity in scale points; may leave the scale by as much as the severity. */
  readonly adjusted: number
  readonly isAdjusted: boolean
}

/** Takes a rater's severity off a rating; leaves it alone where the severity is not known well enough. */
export function adjustedRating(raw: number, severity: RaterSeverity | undefined): AdjustedRating {
  if (!severity?.isAdjusted) return { raw, adjusted: raw, isAdjusted: false }
  return { raw, adjusted: raw - severity.severity, isAdjusted: true }
}

function severityOf(rater: string, deviations: readonly number[], shrinkage: Shrinkage): RaterSeverity {
  const deviation = mean(deviations) ?? 0
  return {
    rater,
    sharedSubjects: deviations.length,
    deviation,
    severity: beliefIn(deviations.length, shrinkage) * deviation,
    isAdjusted: deviations.length >= SHARED_SUBJECTS_NEEDED,
  }
}

interface Difference {
  readonly rater: string
  readonly subject: string
  /** Own rating of one competency less the mean of the others', in scale points. */
  readonly by: number
}

/** One number per rater and shared subject: the mean difference over the competencies both sides rated. */
function deviationsByRater(ratings: readonly RatingByRater[]): Map<string, number[]> {
  const panels = groupBy(ratings, ({ subject, competency }) => JSON.stringify([subject, competency]))
  const differences = [...panels.values()].flatMap(differencesIn)
  const deviations = new Map<string, number[]>()
  for (const [rater, own] of groupBy(differences, (difference) => difference.rater)) {
    const subjects = [...groupBy(own, ({ subject }) => subject).values()]
    deviations.set(rater, subjects.map(meanDifference))
  }
  return deviations
}

function differencesIn(panel: readonly RatingByRater[]): Difference[] {
  if (panel.length < 2) return []
  const total = panel.reduce((sum, { value }) => sum + value, 0)
  return panel.map(({ rater, subject, value }) => {
    const others = (total - value) / (panel.length - 1)
    return { rater, subject, by: value - others }
  })
}

function meanDifference(differences: readonly Difference[]): number {
  return differences.reduce((sum, { by }) => sum + by, 0) / differences.length
}
