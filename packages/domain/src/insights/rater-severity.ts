import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { groupBy } from "../kit/group-by.ts"
import { say } from "../kit/say.ts"
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

/** An exact mean of a confidential perspective as it is shown to those who decide; never a range, never a hidden one. */
export interface ShownMean {
  readonly perspective: string
  readonly subject: string
  readonly competency: string
  readonly mean: number
}

/** How much higher or lower somebody rates than others rate the same people. */
export interface RaterSeverity {
  readonly rater: string
  /** Subjects of whom others rated a competency that this rater rated too; 1 or more. */
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
 * for severity; then each subject counts once. Shown means sit in the panel like one more rater each, once their
 * perspective is centred on the level of these ratings: a lenient perspective does not make harsh raters. Raters
 * without shared subjects are missing. Unknown when no rater shares two subjects: the noise of one comparison cannot
 * be told.
 */
export function raterSeverities(
  ratings: readonly RatingByRater[],
  shown: readonly ShownMean[] = [],
): Estimate<ReadonlyMap<string, RaterSeverity>> {
  const deviations = deviationsByRater(ratings, shown)
  const shrinkage = shrinkageOf([...deviations.values()])
  if (shrinkage.value === undefined) return unknown(say`No rater shares two subjects with another rater.`)
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
export function adjustedRating(
  raw: number,
  severity: Pick<RaterSeverity, "severity" | "isAdjusted"> | undefined,
): AdjustedRating {
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
function deviationsByRater(
  ratings: readonly RatingByRater[],
  shown: readonly ShownMean[],
): Map<string, number[]> {
  const panels = groupBy(ratings, panelKey)
  const means = groupBy(centred(shown, panels), panelKey)
  const differences = [...panels].flatMap(([key, panel]) =>
    differencesIn(
      panel,
      (means.get(key) ?? []).map((one) => one.mean),
    ),
  )
  const deviations = new Map<string, number[]>()
  for (const [rater, own] of groupBy(differences, (difference) => difference.rater)) {
    const subjects = [...groupBy(own, ({ subject }) => subject).values()]
    deviations.set(rater, subjects.map(meanDifference))
  }
  return deviations
}

function panelKey({
  subject,
  competency,
}: {
  readonly subject: string
  readonly competency: string
}): string {
  return JSON.stringify([subject, competency])
}

/** Shown means less what their perspective gives more than the raters do, over what both have an opinion of. */
function centred(
  shown: readonly ShownMean[],
  panels: ReadonlyMap<string, readonly RatingByRater[]>,
): readonly ShownMean[] {
  return [...groupBy(shown, ({ perspective }) => perspective).values()].flatMap((own) => {
    const offset = mean(
      own.flatMap((one) => {
        const level = mean((panels.get(panelKey(one)) ?? []).map(({ value }) => value))
        return level === undefined ? [] : [one.mean - level]
      }),
    )
    return offset === undefined ? [] : own.map((one) => ({ ...one, mean: one.mean - offset }))
  })
}

function differencesIn(panel: readonly RatingByRater[], means: readonly number[]): Difference[] {
  const rest = panel.length + means.length - 1
  if (rest < 1) return []
  const total = [...panel.map(({ value }) => value), ...means].reduce((sum, value) => sum + value, 0)
  return panel.map(({ rater, subject, value }) => ({ rater, subject, by: value - (total - value) / rest }))
}

function meanDifference(differences: readonly Difference[]): number {
  return differences.reduce((sum, { by }) => sum + by, 0) / differences.length
}
