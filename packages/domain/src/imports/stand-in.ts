import type { AnswerBook } from "./answers.ts"
import { type Draft, nodeLabel } from "./draft.ts"
import type { References } from "./references.ts"
import { saidManager } from "./said-manager.ts"

/** What tells who stands where a manager is not in the org. */
export interface Standing {
  readonly draft: Draft
  readonly answers: AnswerBook
  readonly references: References
}

/** A line somebody wants: whom it means, and the reference that said so. */
export interface Wanted {
  readonly at: number
  readonly target: number
  readonly reference: string
}

/**
 * Who is above somebody among those who are there: the manager meant, else whoever took their seat, or acts for them
 * if that was answered, else whoever the reference names by now, whom the next import would find by it. -1 for nobody.
 */
export function whoStands(
  standing: Standing,
  { at, target, reference }: Wanted,
  isThere: (at: number) => boolean,
): number {
  const isAbove = (above: number) => above >= 0 && above !== at && isThere(above)
  const instead = standIn(standing, target, isThere)
  if (isAbove(instead)) return instead
  const named = meant(standing.references, reference, at)
  return isAbove(named) ? named : -1
}

/** The next who is there by replacement, or one level up if that was answered. */
function standIn(standing: Standing, target: number, isThere: (at: number) => boolean): number {
  const { draft, answers } = standing
  let at = target
  for (let steps = 0; steps <= draft.nodes.length; steps++) {
    const node = draft.nodes[at]
    if (!node || isThere(at)) return at
    if (node.replacedBy >= 0) at = node.replacedBy
    else if (!answers.skipLevel.has(nodeLabel(node))) return -1
    else at = managerOf(standing, at)
  }
  return -1
}

/** Whom somebody who is not there reported to: as the file says, else by their last stored line. */
function managerOf({ draft, references }: Standing, at: number): number {
  const { index, nodes } = draft
  const said = saidManager(nodes[at]?.entry?.row.values)
  if (said) return meant(references, said, at)
  const last = index.current[at] ?? index.earlier.get(at)?.at(-1)
  if (last?.managerRef !== undefined) return meant(references, last.managerRef, at)
  return index.indexOf.get(last?.managerId ?? "") ?? -1
}

/** Whom a reference means, by key or by name; -1 for nobody certain. */
export function meant({ meaning, byName }: References, reference: string, self: number): number {
  const byKey = meaning(reference)
  const found = byKey.how === "NOBODY" ? byName(reference, self) : byKey
  return "at" in found ? found.at : -1
}
