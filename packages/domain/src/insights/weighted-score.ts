import { type SharedScore, spreadOf } from "./competency-score.ts"
import { type EvidenceSettings, type Measure, measureOf, type RaterSpread } from "./evidence.ts"

/** One competency's part in a weighted mean. */
export interface ScoreTerm {
  readonly competency: string
  /** Share of the number, 0 to 1; 0 when there is no value. The terms with a value sum to 1. */
  readonly weight: number
  readonly value: number | null
}

/** A weighted mean over competencies: Σ w·x ÷ Σ w over those that have an x. */
export interface WeightedScore {
  readonly measure: Measure | null
  readonly terms: readonly ScoreTerm[]
  /** Rated share of the weight, 0 to 1. */
  readonly coverage: number
  readonly spread: RaterSpread
}

/** A competency's result with the weight it is given here. */
export interface WeightedPart extends SharedScore {
  readonly partWeight: number
}

/**
 * Combines competencies. One rater's errors go together across competencies, so a rater's share in the whole
 * number is v_r = Σ_c w_c · v_{r,c}, and k = 1/Σ v_r²: one rater who answers five items stays one view.
 */
export function weightedScore(
  parts: readonly WeightedPart[],
  settings: EvidenceSettings,
  attributed: ReadonlySet<string>,
): WeightedScore {
  const weighted = parts.filter((part) => part.partWeight > 0)
  const all = weighted.reduce((sum, part) => sum + part.partWeight, 0)
  const rated = weighted.reduce((sum, part) => sum + (part.score.measure ? part.partWeight : 0), 0)
  const shares = new Map<string, number>()
  const loads = new Map<string, number>()
  let value = 0
  let ratings = 0
  const terms = weighted.map(({ score, partWeight, shares: own, loads: several }) => {
    if (!score.measure) return { competency: score.competency, weight: 0, value: null }
    const weight = partWeight / rated
    value += weight * score.measure.value
    ratings += score.measure.ratings
    for (const [rater, share] of own) shares.set(rater, (shares.get(rater) ?? 0) + weight * share)
    for (const [rater, load] of several) loads.set(rater, Math.max(load, loads.get(rater) ?? 1))
    return { competency: score.competency, weight, value: score.measure.value }
  })
  return {
    measure: rated > 0 ? measureOf({ value, ratings, shares: [...shares.values()] }, settings) : null,
    terms,
    coverage: all > 0 ? rated / all : 0,
    spread: spreadOf({ shares, loads }, attributed),
  }
}
