import type { Layer } from "../layers/layer.ts"
import { measureOfCell } from "./cell.ts"
import { type EvidenceSettings, isComparable, type Measure } from "./evidence.ts"
import type { LayerSums, RollUp } from "./roll-up.ts"
import { detectableDifference } from "./statistics.ts"

/** What an earlier release says of one competency of a layer, as far as a comparison needs it. */
export type EarlierMean = Pick<Measure, "value" | "effectiveRaters" | "grade">

/** The means of an earlier release, by layer and competency. */
export type EarlierMeans = Readonly<Record<Layer, ReadonlyMap<string, EarlierMean>>>

/** What an earlier release says of a scope. */
export interface EarlierRelease {
  readonly means: EarlierMeans
  /** Whether it asked anybody in confidence. */
  readonly isConfidential: boolean
}

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
  | {
      readonly kind: "MOVED"
      readonly competency: string
      readonly direction: "UP" | "DOWN"
      /** `null` where confidential answers are in either mean: the difference could be one rater's. */
      readonly by: number | null
      readonly detectable: number
    }

/** What a layer is compared with, and how. */
export interface MovementTerms {
  readonly determinants: readonly string[]
  readonly settings: EvidenceSettings
  readonly earlier: EarlierRelease | null | undefined
}

/**
 * The determinant whose mean over people moved most in units of its detectable difference (formulas.md
 * row 8), in scale points. Means of grade D are compared with nothing. Of means with confidential answers in them
 * only the direction is told, as if few had joined or left (row 22, step 7): who did in a whole line nobody counts.
 */
export function movementOf(
  layer: Layer,
  now: LayerSums,
  { determinants, settings, earlier }: MovementTerms,
): Movement {
  if (!earlier) return { kind: "NO_EARLIER_RELEASE" }
  const changes = determinants.flatMap((competency) => {
    const cell = now.competencies.get(competency)
    const after = measureOfCell(cell, settings)
    const before = earlier.means[layer].get(competency)
    if (!isComparable(after) || !before || before.grade === "D") return []
    const detectable = detectableDifference(
      settings.ratingDeviation,
      after.effectiveRaters,
      before.effectiveRaters,
    )
    const isTold = !earlier.isConfidential && cell?.sealedRaters === 0
    return [{ competency, change: after.value - before.value, isTold, detectable }]
  })
  const [largest] = changes.toSorted(
    (a, b) => Math.abs(b.change) / b.detectable - Math.abs(a.change) / a.detectable,
  )
  if (!largest) return { kind: "NOT_COMPARABLE" }
  const { competency, change, isTold, detectable } = largest
  if (Math.abs(change) <= detectable) return { kind: "WITHIN_NOISE", competency, detectable }
  const direction = change > 0 ? "UP" : "DOWN"
  return { kind: "MOVED", competency, direction, by: isTold ? change : null, detectable }
}
