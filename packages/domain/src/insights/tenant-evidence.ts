import { clipReliability } from "../kit/reliability.ts"
import type { EvidenceSettings } from "./evidence.ts"
import { intraclassCorrelation } from "./intraclass-correlation.ts"

/** Subjects with several raters from which a tenant's own numbers replace the defaults. */
export const GROUPS_NEEDED = 30

/**
 * Evidence settings with the tenant's own r₁ (ICC(1), clipped to .10–.60) and s (pooled within-subject deviation
 * in scale points, √MSW), from ratings given as one list a subject and competency (row 4). Lists with fewer
 * than two ratings are left out. The settings stay as they are below 30 lists, and when all ratings within
 * subjects are equal: a deviation of 0 would claim certainty.
 */
export function evidenceOfTenant(
  settings: EvidenceSettings,
  groups: readonly (readonly number[])[],
): EvidenceSettings {
  const several = groups.filter((group) => group.length > 1)
  if (several.length < GROUPS_NEEDED) return settings
  const { value } = intraclassCorrelation(several)
  if (value === undefined || value.within === 0) return settings
  return {
    ...settings,
    singleRaterReliability: clipReliability(value.single),
    ratingDeviation: Math.sqrt(value.within),
  }
}
