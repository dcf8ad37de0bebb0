import type { Day } from "../kit/day.ts"
import type { AnswerBook } from "./answers.ts"
import { type Draft, type DraftLines, nodeLabel } from "./draft.ts"
import type { References } from "./references.ts"
import { saidManager } from "./said-manager.ts"

/** What tells who stands where a manager is not in the org. */
export interface Standing {
  readonly draft: Draft
  readonly lines: Pick<DraftLines, "asks">
  readonly answers: AnswerBook
  readonly references: References
}

/** Who is in the org on a day. */
export interface There {
  readonly on: Day
  readonly isThere: (at: number) => boolean
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
export function whoStands(standing: Standing, { at, target, reference }: Wanted, there: There): number {
  const isAbove = (above: number) => above >= 0 && above !== at && there.isThere(above)
  const instead = standIn(standing, target, there)
  if (isAbove(instead)) return instead
  const named = meant(standing.references, reference, at)
  return isAbove(named) ? named : -1
}

/** The next who is there by replacement, or one level up if that was answered. */
function standIn(standing: Standing, target: number, there: There): number {
  const { draft, answers } = standing
  let at = target
  for (let steps = 0; steps <= draft.nodes.length; steps++) {
    const node = draft.nodes[at]
    if (!node || there.isThere(at)) return at
    if (node.replacedBy >= 0) at = node.replacedBy
    else if (!answers.skipLevel.has(nodeLabel(node))) return -1
    else at = managerOf(standing, at, there.on)
  }
  return -1
}

/** Whom somebody who is not there reported to: as the file says, else by the last line stored before they left. */
function managerOf({ draft, lines: drawn, references }: Standing, at: number, on: Day): number {
  const { index, nodes, day } = draft
  const node = nodes[at]
  const until = node?.endsOn && node.endsOn < on ? node.endsOn : on
  const asked = drawn.asks.get(at)?.findLast(({ from }) => from > day && from < until)
  if (asked && !asked.isFilling) return asked.wanted
  const said = saidManager(node?.entry?.row.values)
  if (said !== undefined) return said === null ? -1 : meant(references, said, at)
  const current = index.current[at]
  const later = index.later.get(at) ?? []
  const lines = [...(index.earlier.get(at) ?? []), ...(current ? [current] : []), ...later]
  const last = lines.findLast(({ validFrom }) => validFrom < until)
  if (last?.managerRef !== undefined) return meant(references, last.managerRef, at)
  return index.indexOf.get(last?.managerId ?? "") ?? -1
}

/** Whom a reference means, by key or by name; -1 for nobody certain. */
export function meant({ kept, byName }: References, reference: string, self: number): number {
  const byKey = kept(reference)
  const found = byKey.how === "NOBODY" ? byName(reference, self) : byKey
  return "at" in found ? found.at : -1
}
