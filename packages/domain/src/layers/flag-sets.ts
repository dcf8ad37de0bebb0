import type { HeadedOrg } from "./executives.ts"
import { rungOf } from "./layer.ts"
import { bitOf } from "./layer-flag.ts"
import type { LayerOverride } from "./override.ts"
import { isHybrid } from "./structure.ts"

/** An org with everything decided that its layers follow from. */
export interface Decided extends HeadedOrg {
  /** Whom rule 4 makes EXEC, before overrides. */
  readonly executives: ReadonlySet<number>
  /** The overrides that decide, by index. */
  readonly overrides: ReadonlyMap<number, LayerOverride>
}

/** The flag set of every node; `rung` are the layers after overrides. */
export function flagSetsOf(decided: Decided, rung: Uint8Array): Uint16Array {
  const flags = new Uint16Array(rung.length)
  const raise: Raise = (index, bits) => {
    flags[index] = (flags[index] ?? 0) | bits
  }
  flagNodes(decided, raise)
  flagActing(decided, raise)
  flagRoots(decided, raise)
  flagExecutives(decided, rung, raise)
  return flags
}

type Raise = (index: number, bits: number) => void

function flagNodes({ forest, structure, executives, overrides }: Decided, raise: Raise): void {
  for (let index = 0; index < forest.nodes.length; index++) {
    if (forest.nodes[index]?.kind !== "PERSON")
      raise(index, structure.present[index] ? VACANT : VACANT | ABSENT)
    else if (!structure.counted[index]) raise(index, NOT_COUNTED)
    if (isHybrid(structure, index) && !executives.has(index) && !overrides.has(index)) raise(index, HYBRID)
  }
  for (const index of overrides.keys()) raise(index, OVERRIDDEN)
}

/** From the top down, so that any chain of vacancies costs one step each. */
function flagActing({ forest, structure }: Decided, raise: Raise): void {
  const filled = new Int32Array(forest.nodes.length)
  for (const index of forest.preOrder) {
    const parent = forest.parent[index] ?? -1
    const above = parent < 0 ? -1 : (filled[parent] ?? -1)
    const isPerson = forest.nodes[index]?.kind === "PERSON"
    filled[index] = isPerson ? index : above
    if (!isPerson && structure.present[index] && above >= 0) raise(above, ACTING)
  }
}

function flagRoots({ forest, structure, heads }: Decided, raise: Raise): void {
  for (const root of forest.roots) {
    if (forest.managerNotInOrg[root]) raise(root, MANAGER_NOT_IN_ORG)
    if (!structure.present[root] || heads.includes(root)) continue
    raise(root, structure.directReports[root] ? SEVERAL_ROOTS : UNPLACED)
  }
}

function flagExecutives({ structure, heads }: Decided, rung: Uint8Array, raise: Raise): void {
  const exec = rungOf("EXEC")
  for (let index = 0; index < rung.length; index++)
    if (rung[index] === exec && !structure.managingReports[index]) raise(index, EXEC_WITHOUT_MANAGERS)
  for (const head of heads) {
    const keepsItsLayer = !structure.managingReports[head] && rung[head] !== exec
    raise(head, keepsItsLayer ? HEAD | HEAD_WITHOUT_MANAGERS : HEAD)
  }
}

const HEAD = bitOf("HEAD")
const HEAD_WITHOUT_MANAGERS = bitOf("HEAD_WITHOUT_MANAGERS")
const EXEC_WITHOUT_MANAGERS = bitOf("EXEC_WITHOUT_MANAGERS")
const SEVERAL_ROOTS = bitOf("SEVERAL_ROOTS")
const UNPLACED = bitOf("UNPLACED")
const MANAGER_NOT_IN_ORG = bitOf("MANAGER_NOT_IN_ORG")
const HYBRID = bitOf("HYBRID")
const OVERRIDDEN = bitOf("OVERRIDDEN")
const ACTING = bitOf("ACTING")
const NOT_COUNTED = bitOf("NOT_COUNTED")
const VACANT = bitOf("VACANT")
const ABSENT = bitOf("ABSENT")
