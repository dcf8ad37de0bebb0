import type { Problem } from "../kit/problem.ts"
import { ok, type Result } from "../kit/result.ts"
import { type DerivedLayers, deriveLayers, layerOf } from "../layers/derive-layers.ts"
import type { Layer } from "../layers/layer.ts"
import type { LayerRules } from "../layers/layer-rules.ts"
import type { LayerOverride } from "../layers/override.ts"
import { type Passage, passages } from "../layers/passages.ts"
import { reasonsFor } from "../layers/reasons.ts"
import { buildForest } from "../org/forest.ts"
import type { OrgNode } from "../org/org-node.ts"
import { WORKER_TYPES } from "../org/worker-type.ts"
import { type Draft, type DraftLines, type DraftNode, nodeLabel, rowOf } from "./draft.ts"
import type { NodeFields } from "./fields.ts"

/** Somebody in the org before and after whose layer, or being a hybrid, changes. */
export interface LayerMove extends Passage {
  readonly label: string
  /** Row number; 0 for somebody who is not in the file and moves because others do. */
  readonly row: number
  /** The reasons of the new layer, in words. */
  readonly why: string
}

/** Persons by layer. */
export type LayerCounts = Readonly<Record<Layer, number>>

export interface LayerImpact {
  readonly moves: readonly LayerMove[]
  readonly before: LayerCounts
  readonly after: LayerCounts
}

export interface DerivedOrgs {
  readonly before: DerivedLayers
  readonly after: DerivedLayers
}

export interface LayerInputs {
  readonly rules: LayerRules
  readonly overrides: readonly LayerOverride[]
  /** The rules that hold once applied: with the head that was answered. */
  readonly rulesAfter: LayerRules
}

/** Layers of the effective day without and with the import. */
export function deriveBoth(draft: Draft, lines: DraftLines, inputs: LayerInputs): Result<DerivedOrgs> {
  const { nodes, day } = draft
  const { overrides } = inputs
  const before = buildForest(
    orgNodes(nodes, lines.before, (node) => (node.wasHere ? (node.before ?? undefined) : undefined)),
  )
  const after = buildForest(orgNodes(nodes, lines.manager, (node) => (node.isHere ? node.after : undefined)))
  const problems: readonly Problem[] = [before, after].flatMap((forest) => (forest.ok ? [] : forest.problems))
  if (!before.ok || !after.ok) return { ok: false, problems }
  return ok({
    before: deriveLayers({ forest: before.value, rules: inputs.rules, overrides, day }),
    after: deriveLayers({ forest: after.value, rules: inputs.rulesAfter, overrides, day }),
  })
}

function orgNodes(
  nodes: readonly DraftNode[],
  manager: Int32Array,
  fieldsOf: (node: DraftNode) => NodeFields | undefined,
): readonly OrgNode[] {
  const there: OrgNode[] = []
  nodes.forEach((node, at) => {
    const fields = fieldsOf(node)
    if (!fields) return
    const workerType = WORKER_TYPES.find((type) => type === fields.workerType)
    there.push({
      id: node.ref,
      kind: node.kind,
      title: fields.title,
      workerType,
      managerId: nodes[manager[at] ?? -1]?.ref,
    })
  })
  return there
}

/** Who changes layer by the import, from where to where, and why. */
export function layerImpact({ nodes }: Draft, { before, after }: DerivedOrgs): LayerImpact {
  const nodeOf = new Map(nodes.map((node) => [node.ref, node]))
  const moves = passages(before, after).map((passage) => {
    const node = nodeOf.get(passage.personId)
    const reasons = reasonsFor(after, after.forest.indexOf.get(passage.personId) ?? -1)
    return {
      ...passage,
      label: nodeLabel(node),
      row: rowOf(node),
      why: reasons.map(({ words }) => words).join("; "),
    }
  })
  return { moves, before: countLayers(before), after: countLayers(after) }
}

function countLayers(derived: DerivedLayers): LayerCounts {
  const counts: Record<Layer, number> = { IC: 0, M1: 0, M2: 0, EXEC: 0 }
  derived.forest.nodes.forEach(({ kind }, index) => {
    if (kind === "PERSON") counts[layerOf(derived, index)]++
  })
  return counts
}
