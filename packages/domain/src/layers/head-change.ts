import type { DerivedLayers } from "./derive-layers.ts"

/** Which heads a change of the org or of the rules takes and gives, as node ids in the order of the text. */
export interface HeadChange {
  readonly lost: readonly string[]
  readonly gained: readonly string[]
  /** Whether the change must stop until somebody confirms it. */
  readonly needsConfirmation: boolean
}

/**
 * Compares the heads of two derived states (rule 4). Any difference needs confirmation, except where there was no
 * org before: a first import has nobody to depose.
 */
export function headChange(before: DerivedLayers, after: DerivedLayers): HeadChange {
  const [had, has] = [headIds(before), headIds(after)]
  const lost = had.filter((id) => !has.includes(id))
  const gained = has.filter((id) => !had.includes(id))
  const changed = lost.length + gained.length > 0
  return { lost, gained, needsConfirmation: changed && before.forest.nodes.length > 0 }
}

function headIds({ forest, heads }: DerivedLayers): readonly string[] {
  return heads.map((head) => forest.nodes[head]?.id ?? "").toSorted()
}
