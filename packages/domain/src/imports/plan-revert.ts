import type { UpdateNode } from "./plan-changes.ts"
import {
  fieldsBetween,
  headConflicts,
  type RevertConflict,
  type RevertState,
  revertConflicts,
} from "./revert-conflicts.ts"
import { RevertedLines } from "./revert-loops.ts"
import { differingLines, type LineOf, type NamedHeads, type Undo, type UndoNode } from "./undo.ts"

/** The writes that take an import back, in this order. */
export interface RevertWrites {
  readonly removeLines: readonly string[]
  readonly removeNodes: readonly string[]
  readonly restore: readonly UpdateNode[]
  /** Lines as they were, ids and all; inserted where they are missing. */
  readonly putLines: readonly LineOf[]
}

export interface RevertPlan {
  /** Everything that stands against it, all at once; then nothing is to be written. */
  readonly conflicts: readonly RevertConflict[]
  readonly writes: RevertWrites
  /** The heads to name in the layer rules again; absent where the import named none. */
  readonly heads: NamedHeads | null
}

export interface OrgNow extends RevertState {
  readonly heads: NamedHeads
  /** Solid lines of people the import did not touch. */
  readonly lines: Iterable<LineOf>
}

/**
 * Decides whether an import can be taken back, and by which writes: they restore the org exactly as it was, lines
 * with their ids, whatever people the import did not touch have done since. A store that does it in pieces calls
 * {@link revertConflicts}, {@link RevertedLines} and {@link revertWrites} itself.
 */
export function planRevert({ nodes, heads }: Undo, now: OrgNow): RevertPlan {
  const reverted = new RevertedLines()
  reverted.restore(nodes)
  reverted.keep(now.lines)
  const conflicts = [
    ...revertConflicts(nodes, now),
    ...headConflicts(heads, now.heads),
    ...reverted.conflicts(),
  ]
  return { conflicts, writes: revertWrites(nodes), heads: heads?.before ?? null }
}

/** The writes that give these back what they were. */
export function revertWrites(nodes: readonly UndoNode[]): RevertWrites {
  const removeLines: string[] = []
  const removeNodes: string[] = []
  const restore: UpdateNode[] = []
  const putLines: LineOf[] = []
  for (const { id: nodeId, before, left } of nodes) {
    const were = new Set(before?.lines.map(({ id }) => id))
    for (const { id } of left.lines) if (!were.has(id)) removeLines.push(id)
    if (before === null) {
      removeNodes.push(nodeId)
      continue
    }
    const changes = fieldsBetween(left, before)
    if (changes.length > 0) restore.push({ nodeId, changes })
    for (const line of differingLines(before.lines, left.lines)) putLines.push({ ...line, nodeId })
  }
  return { removeLines, removeNodes, restore, putLines }
}
