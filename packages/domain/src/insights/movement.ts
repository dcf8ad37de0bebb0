import { measureOfCell } from "./cell.ts"
import type { EvidenceSettings } from "./evidence.ts"
import { isComparable } from "./evidence.ts"
import type { LayerSums } from "./roll-up.ts"
import { detectableDifference } from "./statistics.ts"

/** How a layer moved since an earlier release, only as far as it can be told from noise. */
export type Movement =
  | { readonly kind: "NO_EARLIER_RELEASE" }
  /** No determinant is at grade C or better in both releases. */
  | { readonly kind: "NOT_COMPARABLE" }
  /** The determinant that moved most still moved less than could be told from noise. */
  | { readonly kind: "WITHIN_NOISE"; readonly competency: string; readonly detectable: number }
  | { readonly kind: "MOVED"; readonly competency: string; readonly by: number; readonly detectable: number }

/**
 * The determinant whose mean over people moved most in units of its detectable difference (formulas.md
 * row 8), in scale points. Means of grade D are compared with nothing.
 */
export function movementOf(
  now: LayerSums,
  earlier: LayerSums | undefined,
  {
    determinants,
    settings,
  }: { readonly determinants: readonly string[]; readonly settings: EvidenceSettings },
): Movement {
  if (!earlier) return { kind: "NO_EARLIER_RELEASE" }
  const changes = determinants.flatMap((competency) => {
    const after = measureOfCell(now.competencies.get(competency), settings)
    const before = measureOfCell(earlier.competencies.get(competency), settings)
    if (!isComparable(after) || !isComparable(before)) return []
    const detectable = detectableDifference(
      settings.ratingDeviation,
      after.effectiveRaters,
      before.effectiveRaters,
    )
    return [{ competency, by: after.value - before.value, detectable }]
  })
  const [largest] = changes.toSorted((a, b) => Math.abs(b.by) / b.detectable - Math.abs(a.by) / a.detectable)
  if (!largest) return { kind: "NOT_COMPARABLE" }
  if (Math.abs(largest.by) > largest.detectable) return { kind: "MOVED", ...largest }
  return { kind: "WITHIN_NOISE", competency: largest.competency, detectable: largest.detectable }
}
