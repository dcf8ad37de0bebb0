import { say } from "../kit/say.ts"
import { type DraftLines, nodeLabel } from "./draft.ts"
import type { Standing } from "./stand-in.ts"
import { titleRank } from "./title-rank.ts"

export interface Likely {
  /** The reference of the manager. */
  readonly reference: string
  /** Whose manager that is, for a label. */
  readonly others: string
}

/**
 * Who is likely above somebody in a loop: the manager of most people of the same unit and rank, two at least, who stands
 * neither in the loop nor below it; where no unit is given, of most people of the same title.
 */
export type LikelyManager = (at: number, loop: readonly number[]) => Likely | undefined

/** How many people must have that manager, and more than which share of them. */
const FEWEST = 2
const MOST_OF_THEM = 0.5

/** Looks everybody's managers through once, when the first loop asks. */
export function likelyManagers({ draft, references }: Standing, { manager }: DraftLines): LikelyManager {
  const { nodes } = draft
  const kindOf = (at: number) => {
    const { unit, title } = nodes[at]?.after ?? {}
    if (unit) return `${titleRank(title)} of ${unit.toLowerCase()}`
    return title ? `called ${title.toLowerCase()}` : undefined
  }
  let byKind: ReadonlyMap<string, number> | undefined
  return (at, loop) => {
    const kind = kindOf(at)
    byKind ??= managersByKind(manager, kindOf)
    const likely = kind === undefined ? undefined : byKind.get(kind)
    if (likely === undefined || isAtOrBelow(likely, new Set(loop), manager)) return undefined
    const reference = nodeLabel(nodes[likely])
    if (!nodes[likely]?.isHere || references.find(reference) !== likely) return undefined
    const { unit, title = "" } = nodes[at]?.after ?? {}
    return { reference, others: unit ? `others of ${unit}` : say`others called ${title}` }
  }
}

/** Who manages most of a unit and rank, where so many are enough. */
function managersByKind(
  manager: Int32Array,
  kindOf: (at: number) => string | undefined,
): ReadonlyMap<string, number> {
  const managers = new Map<string, Map<number, number>>()
  manager.forEach((above, at) => {
    const kind = above >= 0 ? kindOf(at) : undefined
    if (kind === undefined) return
    const counts = managers.get(kind) ?? new Map<number, number>()
    counts.set(above, (counts.get(above) ?? 0) + 1)
    managers.set(kind, counts)
  })
  const most = new Map<string, number>()
  for (const [kind, counts] of managers) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const found = [...counts].find(([, count]) => count >= FEWEST && count > all * MOST_OF_THEM)
    if (found) most.set(kind, found[0])
  }
  return most
}

/** Whether a line up leads into the loop, or into another one. */
function isAtOrBelow(at: number, loop: ReadonlySet<number>, manager: Int32Array): boolean {
  const passed = new Set<number>()
  for (let next = at; next >= 0; next = manager[next] ?? -1) {
    if (loop.has(next) || passed.has(next)) return true
    passed.add(next)
  }
  return false
}
