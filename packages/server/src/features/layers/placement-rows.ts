import { hybridShareOf, layerOf } from "@rung/domain/layers/derive-layers"
import type { DerivedOrg } from "./derived-org.store.ts"

/** Characters of one step of a path. */
export const PATH_STEP = 5

/** A placement as it is written; the order of the keys is that of the signature. */
export interface PlacementRow {
  readonly nodeId: string
  readonly kind: string
  readonly managerId: string | null
  readonly actingManagerId: string | null
  readonly path: string
  readonly depth: number
  readonly height: number
  readonly layer: string
  readonly hybridShare: number | null
  readonly children: number
  readonly countedReports: number
  readonly managingReports: number
  readonly subtreeSize: number
  readonly flags: number
}

/** Whether the place of `path` is the place of `top` or lies below it. */
export function isPathWithin(path: string, top: string): boolean {
  return path.startsWith(top)
}

/** Path of every node: the ordinals from its root down, five base-36 digits each, so one fixed width a step. */
export function pathsOf({ forest, ordinals }: DerivedOrg): readonly string[] {
  const paths = new Array<string>(forest.nodes.length).fill("")
  for (const index of forest.preOrder) {
    const parent = forest.parent[index] ?? -1
    const step = (ordinals[index] ?? 0).toString(36).padStart(PATH_STEP, "0")
    paths[index] = parent < 0 ? step : `${paths[parent] ?? ""}${step}`
  }
  return paths
}

/** The next filled place above every node, vacancies skipped; -1 where nobody is. */
export function actingManagers({ forest }: DerivedOrg): Int32Array {
  const acting = new Int32Array(forest.nodes.length).fill(-1)
  for (const index of forest.preOrder) {
    const parent = forest.parent[index] ?? -1
    if (parent < 0) continue
    acting[index] = forest.nodes[parent]?.kind === "PERSON" ? parent : (acting[parent] ?? -1)
  }
  return acting
}

/** A writer of placement rows: each is made when it is asked for, as most are never written. */
export function placementRows(org: DerivedOrg): (index: number) => PlacementRow {
  const { forest, structure } = org
  const paths = pathsOf(org)
  const acting = actingManagers(org)
  const idAt = (index: number) => (index < 0 ? null : (forest.nodes[index]?.id ?? null))
  return (index) => ({
    nodeId: forest.nodes[index]?.id ?? "",
    kind: forest.nodes[index]?.kind ?? "PERSON",
    managerId: idAt(forest.parent[index] ?? -1),
    actingManagerId: idAt(acting[index] ?? -1),
    path: paths[index] ?? "",
    depth: forest.depth[index] ?? 0,
    height: structure.height[index] ?? 0,
    layer: layerOf(org, index),
    hybridShare: hybridShareOf(org, index) ?? null,
    children: (forest.childStart[index + 1] ?? 0) - (forest.childStart[index] ?? 0),
    countedReports: structure.countedReports[index] ?? 0,
    managingReports: structure.managingReports[index] ?? 0,
    subtreeSize: structure.subtreeSize[index] ?? 0,
    flags: org.flags[index] ?? 0,
  })
}

/** Text that is equal exactly when the rows are; the hybrid share follows from the counts and the flags. */
export function signatureOf(row: PlacementRow): string {
  const { managerId, actingManagerId, path, depth, height, layer } = row
  const { children, countedReports, managingReports, subtreeSize, flags } = row
  return [
    `${managerId ?? ""} ${actingManagerId ?? ""} ${path} ${depth} ${height} ${layer}`,
    `${children} ${countedReports} ${managingReports} ${subtreeSize} ${flags}`,
  ].join(" ")
}
