import type { DerivedLayers } from "../layers/derive-layers.ts"
import { actingManagerOf } from "../org/forest.ts"
import { type Draft, type DraftNode, nodeLabel, rowOf } from "./draft.ts"
import type { NodeFields } from "./fields.ts"
import type { DerivedOrgs } from "./layer-impact.ts"

/** A manager whose own results from their reports can be shown only with, or only without, the import. */
export interface PrivacyMove {
  readonly personId: string
  readonly label: string
  /** Row number; 0 for somebody who is not in the file. */
  readonly row: number
  /** Those who may be asked about them: reports who count and are not away, those of a vacant seat beneath included. */
  readonly before: number
  readonly after: number
}

export interface PrivacyImpact {
  /** Fewest answers behind a number that others than the subject may read (formulas row 22). */
  readonly k: number
  /** Results from their reports become unviewable: from k or more possible raters to fewer. */
  readonly lost: readonly PrivacyMove[]
  /** Known people who newly have k. */
  readonly gained: readonly PrivacyMove[]
}

/** Whose results fall below k by the import, or newly reach it; those in the org before and after, in its order. */
export function privacyImpact({ nodes }: Draft, { before, after }: DerivedOrgs, k: number): PrivacyImpact {
  const nodeOf = new Map(nodes.map((node) => [node.ref, node]))
  const was = upwardRaters(before, (id) => isAway(nodeOf.get(id)?.before))
  const will = upwardRaters(after, (id) => isAway(nodeOf.get(id)?.after))
  const moves = after.forest.nodes.flatMap(({ id, kind }, index) => {
    const earlier = before.forest.indexOf.get(id)
    if (kind !== "PERSON" || earlier === undefined) return []
    const [old = 0, now = 0] = [was[earlier], will[index]]
    return old >= k === now >= k ? [] : [moveOf(nodeOf.get(id), { before: old, after: now })]
  })
  return {
    k,
    lost: moves.filter((move) => move.after < k),
    gained: moves.filter((move) => move.after >= k),
  }
}

function moveOf(node: DraftNode | undefined, counts: Pick<PrivacyMove, "before" | "after">): PrivacyMove {
  return { personId: node?.ref ?? "", label: nodeLabel(node), row: rowOf(node), ...counts }
}

function isAway(fields: NodeFields | null | undefined): boolean {
  return fields?.leave !== undefined
}

/** How many may be asked about each, by index of the forest: whoever of the counted people they act as manager for. */
function upwardRaters({ forest, structure }: DerivedLayers, isGone: (id: string) => boolean): Int32Array {
  const raters = new Int32Array(forest.nodes.length)
  forest.nodes.forEach(({ id, kind }, index) => {
    if (kind !== "PERSON" || structure.counted[index] !== 1 || isGone(id)) return
    const manager = actingManagerOf(forest, index)
    if (manager !== undefined) raters[manager] = (raters[manager] ?? 0) + 1
  })
  return raters
}
