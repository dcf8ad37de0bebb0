import type { EvidenceSettings } from "./evidence.ts"
import { evidenceOfTenant } from "./tenant-evidence.ts"

/** r₁ and s are told in steps of this size, so that no answer can be reckoned back from them. */
export const EVIDENCE_STEP = 0.05

/**
 * The tenant's own r₁ and s from confidential answers, one list a subject, competency and perspective, by
 * `evidenceOfTenant`, each to the nearest {@link EVIDENCE_STEP}; s no less than one step. The settings stay as they
 * are where there are too few lists.
 */
export function confidentialEvidence(
  settings: EvidenceSettings,
  groups: readonly (readonly number[])[],
): EvidenceSettings {
  const own = evidenceOfTenant(settings, groups)
  if (own === settings) return settings
  return {
    ...own,
    singleRaterReliability: stepped(own.singleRaterReliability),
    ratingDeviation: Math.max(EVIDENCE_STEP, stepped(own.ratingDeviation)),
  }
}

function stepped(value: number): number {
  return Math.round(value / EVIDENCE_STEP) / Math.round(1 / EVIDENCE_STEP)
}
