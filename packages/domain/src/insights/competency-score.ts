import type { Family } from "../expectations/contract.ts"
import type { Expected } from "../expectations/expectations-of.ts"
import { PERSPECTIVES, type Perspective } from "../expectations/perspective.ts"
import type { EvidenceSettings, Measure, RaterSpread } from "./evidence.ts"
import { measureOf } from "./evidence.ts"
import { mean, withinGroupAgreement } from "./statistics.ts"

/** One rating that has been released: suppressed perspectives never get this far. */
export interface ReleasedRating {
  readonly competency: string
  readonly perspective: Perspective
  /** Who rated. Only a MANAGER's is kept with the result. */
  readonly rater: string
  /** 1 to 5, or `null` for "not seen", which counts nowhere. */
  readonly value: number | null
}

/** What one perspective adds to a competency's mean. */
export interface PerspectivePart {
  readonly perspective: Perspective
  /** Renormalised over the perspectives that are there; the parts sum to 1. */
  readonly weight: number
  readonly mean: number
  readonly ratings: number
}

/** One person's result on one competency. */
export interface CompetencyScore {
  readonly competency: string
  readonly family: Family
  readonly status: Expected["status"]
  /** Share of the layer score, 0 to 1, before determinants without ratings leave it. */
  readonly weight: number
  /** `null` when no perspective that counts has seen it. */
  readonly measure: Measure | null
  readonly parts: readonly PerspectivePart[]
  /** Answers "not seen" from perspectives that count. */
  readonly notSeen: number
  /** The person's own rating. */
  readonly self: number | null
  /** r_wg of the others' ratings, 0 to 1; `null` below two. */
  readonly agreement: number | null
}

/** A competency's result and the share that each rater has in it. */
export interface SharedScore {
  readonly score: CompetencyScore
  readonly shares: ReadonlyMap<string, number>
}

/**
 * A competency's mean over perspectives: the mean within each, weighted by the tenant's weights renormalised
 * over those with a rating. A rater's share v is the perspective's weight ÷ its ratings, summed where the
 * same person rates from two perspectives.
 */
export function scoreCompetency(
  expected: Expected,
  ratings: readonly ReleasedRating[],
  settings: EvidenceSettings,
): SharedScore {
  const counted = ratings.filter((rating) => weightOf(rating.perspective, settings) > 0)
  const seen = counted.flatMap(({ value, ...rating }) => (value === null ? [] : [{ ...rating, value }]))
  const parts = partsOf(seen, settings)
  const shares = new Map<string, number>()
  for (const { rater, perspective } of seen) {
    const part = parts.find((candidate) => candidate.perspective === perspective)
    if (part) shares.set(rater, (shares.get(rater) ?? 0) + part.weight / part.ratings)
  }
  const value = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
  const weighed = { value, ratings: seen.length, shares: [...shares.values()] }
  return {
    score: {
      competency: expected.competency.code,
      family: expected.competency.family,
      status: expected.status,
      weight: expected.weight,
      measure: parts.length === 0 ? null : measureOf(weighed, settings),
      parts,
      notSeen: counted.length - seen.length,
      self: ratings.find((rating) => rating.perspective === "SELF")?.value ?? null,
      agreement: withinGroupAgreement(seen.map((rating) => rating.value)) ?? null,
    },
    shares,
  }
}

/** Keeps the names of those attributed by nature and only the weight of everybody else. */
export function spreadOf(shares: ReadonlyMap<string, number>, attributed: ReadonlySet<string>): RaterSpread {
  const named = new Map<string, number>()
  let sealedSquares = 0
  for (const [rater, share] of shares) {
    if (attributed.has(rater)) named.set(rater, share)
    else sealedSquares += share * share
  }
  return { attributed: named, sealedSquares, sealedRaters: shares.size - named.size }
}

function weightOf(perspective: Perspective, settings: EvidenceSettings): number {
  return perspective === "SELF" ? 0 : settings.perspectiveWeights[perspective]
}

function partsOf(
  seen: readonly { readonly perspective: Perspective; readonly value: number }[],
  settings: EvidenceSettings,
): readonly PerspectivePart[] {
  if (seen.length === 0) return []
  const present = PERSPECTIVES.flatMap((perspective) => {
    const values = seen.filter((rating) => rating.perspective === perspective).map(({ value }) => value)
    const centre = mean(values)
    const weight = weightOf(perspective, settings)
    return centre === undefined ? [] : [{ perspective, weight, mean: centre, ratings: values.length }]
  })
  const total = present.reduce((sum, part) => sum + part.weight, 0)
  return present.map((part) => ({ ...part, weight: part.weight / total }))
}
