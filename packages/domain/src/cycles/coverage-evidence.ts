import { clipReliability, GRADE_C_FROM, spearmanBrown } from "../kit/reliability.ts"
import { type CoverageSource, type InvitedRaters, isGroupView } from "./coverage.ts"

type Rules = Pick<CoverageSource, "kDecision" | "perspectiveWeights" | "singleRaterReliability">
type View = Pick<InvitedRaters, "perspective" | "invited">

const ROUNDING_NOISE = 1e-9

/**
 * k = 1/Σv² of a number about one subject when everybody asked answers (row 6), 0 when nothing of it would be
 * released. Each perspective has its weight, renormalised over those with answers enough; its raters share it
 * equally. Several competencies with different routes may come out somewhat higher or lower.
 */
export function effectiveRatersAtBest(
  views: readonly View[],
  { kDecision, perspectiveWeights }: Rules,
): number {
  let [weights, squares] = [0, 0]
  for (const { perspective, invited } of views) {
    const weight = perspectiveWeights[perspective]
    if (invited < (isGroupView(perspective) ? kDecision : 1)) continue
    weights += weight
    squares += weight ** 2 / invited
  }
  return squares > 0 ? weights ** 2 / squares : 0
}

/** Whether a score from these views can reach evidence grade C at all, weights of perspectives included. */
export function canReachGradeC(views: readonly View[], rules: Rules): boolean {
  return isGradeC(effectiveRatersAtBest(views, rules), rules)
}

/** Whether the number of one perspective alone can, whatever its weight in a score. */
export function canReachGradeCAlone({ perspective, invited }: View, rules: Rules): boolean {
  return invited >= (isGroupView(perspective) ? rules.kDecision : 1) && isGradeC(invited, rules)
}

function isGradeC(raters: number, { singleRaterReliability }: Rules): boolean {
  if (raters === 0) return false
  return spearmanBrown(clipReliability(singleRaterReliability), raters) >= GRADE_C_FROM - ROUNDING_NOISE
}
