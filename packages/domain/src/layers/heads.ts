import type { Forest } from "../org/forest.ts"
import type { LayerRules } from "./layer-rules.ts"
import type { Structure } from "./structure.ts"

/**
 * The heads on the forest's day, as indexes in the order of the tree (rule 4). The head is the named one if it is a
 * present root that day, else the root with the largest subtree; none when two are equally large, or when the
 * largest has no reports. Named subsidiary heads follow where they are present roots.
 */
export function headsOf(forest: Forest, structure: Structure, rules: LayerRules): readonly number[] {
  const named = namedRoot(forest, structure, rules.headId)
  const first = named ?? largestRoot(forest, structure)
  const others = rules.subsidiaryHeadIds.map((id) => namedRoot(forest, structure, id))
  const heads = new Set([first, ...others].filter((index) => index !== undefined))
  return [...heads].toSorted((a, b) => (forest.place[a] ?? 0) - (forest.place[b] ?? 0))
}

function namedRoot(forest: Forest, structure: Structure, id: string | undefined): number | undefined {
  const index = id === undefined ? undefined : forest.indexOf.get(id)
  if (index === undefined || !structure.present[index]) return undefined
  return (forest.parent[index] ?? -1) < 0 ? index : undefined
}

function largestRoot(forest: Forest, structure: Structure): number | undefined {
  let largest: number | undefined
  let size = 0
  let tied = false
  for (const root of forest.roots) {
    const own = structure.subtreeSize[root] ?? 0
    if (own < size) continue
    tied = own === size
    size = own
    largest = root
  }
  return largest === undefined || tied || !structure.directReports[largest] ? undefined : largest
}
