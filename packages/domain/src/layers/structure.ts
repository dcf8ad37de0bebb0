import type { Forest } from "../org/forest.ts"
import type { WorkerType } from "../org/worker-type.ts"
import { type Layer, layerAt } from "./layer.ts"

/** What rules 1 to 3 read off the tree, per node. A vacancy without reports is absent and counts nowhere. */
export interface Structure {
  /** 1 for every person and every vacancy with somebody beneath. */
  readonly present: Uint8Array
  /** 1 where the node counts as a report of whoever is above it (rule 2). */
  readonly counted: Uint8Array
  /** Direct reports, excluded worker types included. */
  readonly directReports: Int32Array
  /** Direct reports less excluded worker types without counted reports: the span, R in rule 2. */
  readonly countedReports: Int32Array
  /** Counted reports who have counted reports themselves. */
  readonly managingReports: Int32Array
  /** Present nodes in the subtree, itself included; 0 where absent. */
  readonly subtreeSize: Int32Array
  /** Persons in the subtree, itself not included. */
  readonly peopleBelow: Int32Array
  /** Longest way down to a present node, in lines: 0 without reports. */
  readonly height: Int32Array
}

/** Counts every subtree bottom-up in one pass (product.md, layer derivation, rules 1 to 3). */
export function structureOf(forest: Forest, excluded: readonly WorkerType[]): Structure {
  const size = forest.nodes.length
  const structure: Structure = {
    present: new Uint8Array(size),
    counted: new Uint8Array(size),
    directReports: new Int32Array(size),
    countedReports: new Int32Array(size),
    managingReports: new Int32Array(size),
    subtreeSize: new Int32Array(size),
    peopleBelow: new Int32Array(size),
    height: new Int32Array(size),
  }
  for (let at = size - 1; at >= 0; at--) {
    const index = forest.preOrder[at] ?? 0
    const node = forest.nodes[index]
    const isPerson = node?.kind === "PERSON"
    if (!isPerson && !structure.directReports[index]) continue
    const isExcluded = isPerson && excluded.includes(node.workerType ?? "EMPLOYEE")
    structure.present[index] = 1
    structure.counted[index] = isExcluded && !structure.countedReports[index] ? 0 : 1
    structure.subtreeSize[index] = (structure.subtreeSize[index] ?? 0) + 1
    const above = forest.parent[index] ?? -1
    if (above >= 0) addTo(structure, above, { index, isPerson })
  }
  return structure
}

interface Report {
  readonly index: number
  readonly isPerson: boolean
}

function addTo(structure: Structure, above: number, { index, isPerson }: Report): void {
  const { counted, directReports, countedReports, managingReports, subtreeSize, peopleBelow, height } =
    structure
  directReports[above] = (directReports[above] ?? 0) + 1
  subtreeSize[above] = (subtreeSize[above] ?? 0) + (subtreeSize[index] ?? 0)
  peopleBelow[above] = (peopleBelow[above] ?? 0) + (peopleBelow[index] ?? 0) + (isPerson ? 1 : 0)
  height[above] = Math.max(height[above] ?? 0, (height[index] ?? 0) + 1)
  if (!counted[index]) return
  countedReports[above] = (countedReports[above] ?? 0) + 1
  if (countedReports[index]) managingReports[above] = (managingReports[above] ?? 0) + 1
}

/** Fraction of the counted reports who manage others, 0 to 1; `undefined` without counted reports. */
export function managingShare(structure: Structure, index: number): number | undefined {
  const counted = structure.countedReports[index] ?? 0
  return counted === 0 ? undefined : (structure.managingReports[index] ?? 0) / counted
}

/** Whether rule 3 makes it a hybrid of M1 and M2: some counted reports manage others, but fewer than half. */
export function isHybrid(structure: Structure, index: number): boolean {
  const managing = structure.managingReports[index] ?? 0
  return managing > 0 && managing * 2 < (structure.countedReports[index] ?? 0)
}

/** The rung of the headline layer by rule 3 alone: 0 IC, 1 M1, 2 M2. */
export function structuralRung(structure: Structure, index: number): number {
  const counted = structure.countedReports[index] ?? 0
  if (counted === 0) return 0
  const managing = structure.managingReports[index] ?? 0
  return managing >= 2 || managing * 2 >= counted ? 2 : 1
}

/** The headline layer by rule 3 alone, before heads, executives and overrides. */
export function structuralLayer(structure: Structure, index: number): Layer {
  return layerAt(structuralRung(structure, index))
}
