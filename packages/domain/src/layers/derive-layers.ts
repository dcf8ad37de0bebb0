import type { Day } from "../kit/day.ts"
import type { Forest } from "../org/forest.ts"
import { executivesOf } from "./executives.ts"
import { type Decided, flagSetsOf } from "./flag-sets.ts"
import { headsOf } from "./heads.ts"
import { type Layer, layerAt, rungOf } from "./layer.ts"
import { bitOf, flagsIn, type LayerFlag } from "./layer-flag.ts"
import type { LayerRules } from "./layer-rules.ts"
import { type LayerOverride, overridesOn } from "./override.ts"
import { managingShare, structuralRung, structureOf } from "./structure.ts"

/** Everybody's layer on one day, in flat arrays by the forest's indexes. Vacancies have the layer of their seat. */
export interface DerivedLayers extends Decided {
  readonly day: Day
  /** Rung of the layer: 0 IC, 1 M1, 2 M2, 3 EXEC. */
  readonly rung: Uint8Array
  /** Flag sets, read by `hasFlag` and `flagsOf`. */
  readonly flags: Uint16Array
}

export interface LayerInput {
  readonly forest: Forest
  readonly rules: LayerRules
  readonly overrides: readonly LayerOverride[]
  /** The day the forest was built for: decides which overrides hold. */
  readonly day: Day
}

/**
 * Derives every layer of a day (product.md, layer derivation, rules 1 to 5). Depends on nothing but its input, and
 * not on its order; linear in the number of nodes.
 */
export function deriveLayers({ forest, rules, overrides, day }: LayerInput): DerivedLayers {
  const structure = structureOf(forest, rules.excludedWorkerTypes)
  const heads = headsOf(forest, structure, rules)
  const executives = executivesOf({ forest, structure, rules, heads })
  const decided = { forest, rules, structure, heads, executives, overrides: deciding(forest, overrides, day) }
  const rung = rungsOf(decided)
  return { ...decided, day, rung, flags: flagSetsOf(decided, rung) }
}

/** The layer of a node on the day. */
export function layerOf(derived: DerivedLayers, index: number): Layer {
  return layerAt(derived.rung[index] ?? 0)
}

export function hasFlag(derived: DerivedLayers, index: number, flag: LayerFlag): boolean {
  return ((derived.flags[index] ?? 0) & bitOf(flag)) !== 0
}

export function flagsOf(derived: DerivedLayers, index: number): readonly LayerFlag[] {
  return flagsIn(derived.flags[index] ?? 0)
}

/** The weight of M2 in a hybrid's score, above 0 and below 0.5 (M1's is the rest); `undefined` where no hybrid. */
export function hybridShareOf(derived: DerivedLayers, index: number): number | undefined {
  return hasFlag(derived, index, "HYBRID") ? managingShare(derived.structure, index) : undefined
}

function deciding(forest: Forest, overrides: readonly LayerOverride[], day: Day) {
  const byIndex = new Map<number, LayerOverride>()
  for (const [personId, override] of overridesOn(overrides, day)) {
    const index = forest.indexOf.get(personId)
    if (index !== undefined && forest.nodes[index]?.kind === "PERSON") byIndex.set(index, override)
  }
  return byIndex
}

function rungsOf({ structure, executives, overrides }: Decided): Uint8Array {
  const rung = new Uint8Array(structure.present.length)
  for (let index = 0; index < rung.length; index++) rung[index] = structuralRung(structure, index)
  for (const index of executives) rung[index] = rungOf("EXEC")
  for (const [index, override] of overrides) rung[index] = rungOf(override.layer)
  return rung
}
