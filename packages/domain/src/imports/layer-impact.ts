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

/** Somebody who was not in the org before, and where they stand in it. */
export interface Placed {
  readonly personId: string
  readonly label: string
  readonly row: number
  readonly layer: Layer
  /** The reasons of the layer, in words. */
  readonly why: string
}

/** People without a layer before. */
export interface PlacedPeople {
  readonly counts: LayerCounts
  /** The first of each of the two highest layers, highest first, in the order of the org. */
  readonly first: readonly Placed[]
}

/** Somebody, or a vacant position, that heads the organisation or a subsidiary. */
export interface ImportHead {
  readonly label: string
  readonly name: string | null
  readonly title: string | null
  /** Whether nobody had them as head before. */
  readonly isNew: boolean
}

export interface LayerImpact {
  readonly moves: readonly LayerMove[]
  /** Who heads the organisation with the import; nobody where two are equally large and none is named. */
  readonly heads: readonly ImportHead[]
  readonly placed: PlacedPeople
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

/** Who changes layer by the import, from where to where, and why; and who gets one for the first time. */
export function layerImpact({ nodes }: Draft, { before, after }: DerivedOrgs): LayerImpact {
  const nodeOf = new Map(nodes.map((node) => [node.ref, node]))
  const moves = passages(before, after).map((passage) => {
    const node = nodeOf.get(passage.personId)
    const why = whyAt(after, after.forest.indexOf.get(passage.personId) ?? -1)
    return { ...passage, label: nodeLabel(node), row: rowOf(node), why }
  })
  const placed = placedPeople({ before, after }, nodeOf)
  const heads = headsAfter({ before, after }, nodeOf)
  return { moves, placed, heads, before: countLayers(before), after: countLayers(after) }
}

function headsAfter(
  { before, after }: DerivedOrgs,
  nodeOf: ReadonlyMap<string, DraftNode>,
): readonly ImportHead[] {
  const had = new Set(before.heads.map((at) => before.forest.nodes[at]?.id))
  return after.heads.map((at) => {
    const id = after.forest.nodes[at]?.id ?? ""
    const node = nodeOf.get(id)
    const { name = null, title = null } = node?.after ?? {}
    return { label: nodeLabel(node), name, title, isNew: !had.has(id) }
  })
}

function whyAt(derived: DerivedLayers, index: number): string {
  return reasonsFor(derived, index)
    .map(({ words }) => words)
    .join("; ")
}

/** So many are named of each of the two highest layers. */
const PLACED_FIRST = 10

function placedPeople({ before, after }: DerivedOrgs, nodeOf: ReadonlyMap<string, DraftNode>): PlacedPeople {
  const counts = noCounts()
  const first: Record<"EXEC" | "M2", Placed[]> = { EXEC: [], M2: [] }
  after.forest.nodes.forEach(({ id, kind }, index) => {
    if (kind !== "PERSON" || before.forest.indexOf.has(id)) return
    const layer = layerOf(after, index)
    counts[layer]++
    if ((layer !== "EXEC" && layer !== "M2") || first[layer].length >= PLACED_FIRST) return
    const node = nodeOf.get(id)
    first[layer].push({
      personId: id,
      label: nodeLabel(node),
      row: rowOf(node),
      layer,
      why: whyAt(after, index),
    })
  })
  return { counts, first: [...first.EXEC, ...first.M2] }
}

function countLayers(derived: DerivedLayers): LayerCounts {
  const counts = noCounts()
  derived.forest.nodes.forEach(({ kind }, index) => {
    if (kind === "PERSON") counts[layerOf(derived, index)]++
  })
  return counts
}

function noCounts(): Record<Layer, number> {
  return { IC: 0, M1: 0, M2: 0, EXEC: 0 }
}
