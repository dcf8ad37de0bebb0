import type { Layer } from "../layers/layer.ts"
import { measureOfCell } from "./cell.ts"
import { type EvidenceSettings, isComparable, type Measure } from "./evidence.ts"
import type { LayerSums, RollUp } from "./roll-up.ts"
import { detectableDifference } from "./statistics.ts"

/** What an earlier release says of one competency of a layer, as far as a comparison needs it. */
export type EarlierMean = Pick<Measure, "value" | "effectiveRaters" | "grade">

/** The means of an earlier release, by layer and competency. */
export type EarlierMeans = Readonly<Record<Layer, ReadonlyMap<string, EarlierMean>>>

/** The means over people of every competency of a roll-up. */
export function meansOf(rollUp: RollUp, settings: EvidenceSettings): EarlierMeans {
  const of = (layer: Layer) => {
    const means = new Map<string, EarlierMean>()
    for (const [competency, cell] of rollUp[layer].competencies) {
      const measure = measureOfCell(cell, settings)
      if (measure) means.set(competency, measure)
    }
    return means
  }
  return { IC: of("IC"), M1: of("M1"), M2: of("M2"), EXEC: of("EXEC") }
}

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
  earlier: ReadonlyMap<string, EarlierMean> | undefined,
  {
    determinants,
    settings,
  }: { readonly determinants: readonly string[]; readonly settings: EvidenceSettings },
): Movement {
  if (!earlier) return { kind: "NO_EARLIER_RELEASE" }
  const changes = determinants.flatMap((competency) => {
    const after = measureOfCell(now.competencies.get(competency), settings)
    const before = earlier.get(competency)
    if (!isComparable(after) || !before || before.grade === "D") return []
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
