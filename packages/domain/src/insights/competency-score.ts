import type { Family } from "../expectations/contract.ts"
import type { Expected } from "../expectations/expectations-of.ts"
import { PERSPECTIVES, type Perspective } from "../expectations/perspective.ts"
import type { EvidenceSettings, Measure, RaterSpread } from "./evidence.ts"
import { measureOf } from "./evidence.ts"
import type { ConfidentialPerspective } from "./release-answers.ts"
import { type ReleasedMean, ratersBehind } from "./released-mean.ts"
import { mean, withinGroupAgreement } from "./statistics.ts"

/** Views whose ratings are known one by one; of every other a score takes a released mean. */
export type AttributedPerspective = Exclude<Perspective, ConfidentialPerspective>

/** One rating that has been released by itself: a confidential answer cannot be one. */
export interface ReleasedRating {
  readonly competency: string
  readonly perspective: AttributedPerspective
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
  /** Attributed answers "not seen" from perspectives that count; nothing is told of confidential ones. */
  readonly notSeen: number
  /** The person's own rating. */
  readonly self: number | null
  /** r_wg of the others' ratings, 0 to 1; `null` below two, and where confidential answers are among them. */
  readonly agreement: number | null
}

/** A competency's result and the share that each rater has in it. */
export interface SharedScore {
  readonly score: CompetencyScore
  readonly shares: ReadonlyMap<string, number>
  /** How many subjects a rater answered about, of those for whom that may be more than one. */
  readonly loads: ReadonlyMap<string, number>
}

/** What has been released of one person: attributed ratings one by one, confidential answers as means alone. */
export interface Released {
  readonly ratings: readonly ReleasedRating[]
  readonly means: readonly ReleasedMean[]
}

/**
 * A competency's mean over perspectives: the mean within each, weighted by the tenant's weights renormalised
 * over those with a rating or a released mean. A rater's share v is the perspective's weight ÷ its ratings; a released
 * mean of n raters is n equal shares.
 */
export function scoreCompetency(
  expected: Expected,
  released: Released,
  settings: EvidenceSettings,
): SharedScore {
  const { ratings } = released
  const means = released.means.filter(({ perspective }) => weightOf(perspective, settings) > 0)
  const counted = ratings.filter(({ perspective }) => weightOf(perspective, settings) > 0)
  const seen = counted.flatMap(({ value, ...rating }) => (value === null ? [] : [{ ...rating, value }]))
  const parts = partsOf(seen, means, settings)
  const shares = new Map<string, number>()
  const share = (rater: string, perspective: Perspective) => {
    const part = parts.find((candidate) => candidate.perspective === perspective)
    if (part) shares.set(rater, (shares.get(rater) ?? 0) + part.weight / part.ratings)
  }
  for (const { rater, perspective } of seen) share(rater, perspective)
  const loads = new Map<string, number>()
  for (const one of means) {
    for (const rater of ratersBehind(one)) {
      share(rater, one.perspective)
      if (one.load > 1) loads.set(rater, one.load)
    }
  }
  const value = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
  const count = parts.reduce((sum, part) => sum + part.ratings, 0)
  const weighed = { value, ratings: count, shares: [...shares.values()] }
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
      agreement: means.length > 0 ? null : (withinGroupAgreement(seen.map((rating) => rating.value)) ?? null),
    },
    shares,
    loads,
  }
}

/**
 * Keeps the names of those attributed by nature and only the weight of everybody else: as much as can be on one
 * person where somebody answers about several people, so that adding people up never finds more raters than there are.
 */
export function spreadOf(
  { shares, loads }: Pick<SharedScore, "shares" | "loads">,
  attributed: ReadonlySet<string>,
): RaterSpread {
  const named = new Map<string, number>()
  let [sealedSquares, sealedRaters] = [0, 0]
  for (const [rater, share] of shares) {
    if (attributed.has(rater)) {
      named.set(rater, share)
      continue
    }
    const load = loads.get(rater) ?? 1
    sealedSquares += load * share * share
    sealedRaters += 1 / load
  }
  return { attributed: named, sealedSquares, sealedRaters }
}

function weightOf(perspective: Perspective, settings: EvidenceSettings): number {
  return perspective === "SELF" ? 0 : settings.perspectiveWeights[perspective]
}

function partsOf(
  seen: readonly { readonly perspective: Perspective; readonly value: number }[],
  means: readonly ReleasedMean[],
  settings: EvidenceSettings,
): readonly PerspectivePart[] {
  if (seen.length + means.length === 0) return []
  const present = PERSPECTIVES.flatMap((perspective) => {
    const weight = weightOf(perspective, settings)
    const released = means.find((one) => one.perspective === perspective)
    if (released) return [{ perspective, weight, mean: released.mean, ratings: released.raters }]
    const values = seen.filter((rating) => rating.perspective === perspective).map(({ value }) => value)
    const centre = mean(values)
    return centre === undefined ? [] : [{ perspective, weight, mean: centre, ratings: values.length }]
  })
  const total = present.reduce((sum, part) => sum + part.weight, 0)
  return present.map((part) => ({ ...part, weight: part.weight / total }))
}
