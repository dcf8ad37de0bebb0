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
  const was = ratersFrom(
    before,
    k,
    awayIn(nodes, (node) => node.before),
  )
  const will = ratersFrom(
    after,
    k,
    awayIn(nodes, (node) => node.after),
  )
  const moves = nodes.flatMap((node): readonly PrivacyMove[] => {
    const { ref: personId } = node
    if (was.viewable.has(personId) === will.viewable.has(personId)) return []
    const [old, now] = [was.countOf(personId), will.countOf(personId)]
    if (old === undefined || now === undefined) return []
    return [{ personId, label: nodeLabel(node), row: rowOf(node), before: old, after: now }]
  })
  return {
    k,
    lost: moves.filter((move) => move.after < k),
    gained: moves.filter((move) => move.after >= k),
  }
}

function awayIn(
  nodes: readonly DraftNode[],
  fieldsOf: (node: DraftNode) => NodeFields | null,
): ReadonlySet<string> {
  const away = new Set<string>()
  for (const node of nodes) if (fieldsOf(node)?.leave !== undefined) away.add(node.ref)
  return away
}

interface Raters {
  /** People with at least k. */
  readonly viewable: ReadonlySet<string>
  /** How many may be asked about a person; nothing for somebody who is not in the org. */
  readonly countOf: (personId: string) => number | undefined
}

/** Who may be asked about each: whoever of the counted people they act as manager for. */
function ratersFrom({ forest, structure }: DerivedLayers, k: number, away: ReadonlySet<string>): Raters {
  const raters = new Int32Array(forest.nodes.length)
  forest.nodes.forEach(({ id, kind }, index) => {
    if (kind !== "PERSON" || structure.counted[index] !== 1 || away.has(id)) return
    const manager = actingManagerOf(forest, index)
    if (manager !== undefined) raters[manager] = (raters[manager] ?? 0) + 1
  })
  const viewable = new Set<string>()
  raters.forEach((count, index) => {
    const id = forest.nodes[index]?.id
    if (count >= k && id !== undefined) viewable.add(id)
  })
  return { viewable, countOf: (personId) => raters[forest.indexOf.get(personId) ?? -1] }
}
