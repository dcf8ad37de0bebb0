import type { DerivedLayers } from "./derive-layers.ts"
import { hybridShareOf, layerOf } from "./derive-layers.ts"
import { type Layer, rungOf } from "./layer.ts"

/** Where a person stands: the layer, and for a hybrid the weight of M2 in it. */
export interface Standing {
  readonly layer: Layer
  readonly hybridShare?: number | undefined
}

/** A person's change of layer, or into or out of a hybrid, between two days or two versions of the org. */
export interface Passage {
  readonly personId: string
  readonly from: Standing
  readonly to: Standing
  /** Rungs up, down when negative; 0 when only the hybrid state changed. */
  readonly rungs: number
  /** More than one rung at once (M33). */
  readonly isJump: boolean
}

/**
 * Everybody in both states whose layer or hybrid state differs, in the order of the later forest. Joiners and
 * leavers make no passage; nor does a hybrid whose share merely moves.
 */
export function passages(before: DerivedLayers, after: DerivedLayers): readonly Passage[] {
  const found: Passage[] = []
  after.forest.nodes.forEach(({ id, kind }, index) => {
    const earlier = kind === "PERSON" ? before.forest.indexOf.get(id) : undefined
    if (earlier === undefined || before.forest.nodes[earlier]?.kind !== "PERSON") return
    const passage = passageOf(id, standing(before, earlier), standing(after, index))
    if (passage) found.push(passage)
  })
  return found
}

function passageOf(personId: string, from: Standing, to: Standing): Passage | undefined {
  const wasHybrid = from.hybridShare !== undefined
  const isHybrid = to.hybridShare !== undefined
  if (from.layer === to.layer && wasHybrid === isHybrid) return undefined
  const rungs = rungOf(to.layer) - rungOf(from.layer)
  return { personId, from, to, rungs, isJump: Math.abs(rungs) > 1 }
}

function standing(derived: DerivedLayers, index: number): Standing {
  return { layer: layerOf(derived, index), hybridShare: hybridShareOf(derived, index) }
}
