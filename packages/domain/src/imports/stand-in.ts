import type { Day } from "../kit/day.ts"
import type { AnswerBook } from "./answers.ts"
import { type Draft, type DraftLines, nodeLabel } from "./draft.ts"
import type { References } from "./references.ts"
import { saidManager } from "./said-manager.ts"
import type { Segment } from "./segments.ts"

/** What tells who stands where a manager is not in the org. */
export interface Standing {
  readonly draft: Draft
  readonly lines: Pick<DraftLines, "asks">
  /** Whom everybody's lines mean, of every day, once that is known. */
  readonly wanted?: readonly (readonly Segment[])[]
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
 * if that was answered, else the same of whoever the reference names by now, whom the next import would find by it.
 * -1 for nobody.
 */
export function whoStands(standing: Standing, { at, target, reference }: Wanted, there: There): number {
  const isAbove = (above: number) => above >= 0 && above !== at && there.isThere(above)
  const instead = standIn(standing, target, there)
  if (isAbove(instead)) return instead
  const named = standIn(standing, meant(standing.references, reference, at), there)
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

/**
 * Whom somebody who has left reported to before: one in the org on the effective day as their lines are once the import
 * is applied; anybody else as the file says, else as stored. Nobody stands in for whoever has not come yet.
 */
function managerOf({ draft, lines, wanted, references }: Standing, at: number, on: Day): number {
  const node = draft.nodes[at]
  const until = node?.endsOn && node.endsOn < on ? node.endsOn : on
  if (node?.isHere && on > draft.day) return meantBy(references, lastBefore(wanted?.[at] ?? [], until), at)
  const drawn = (lines.asks.get(at) ?? []).map((ask) => ({ ...ask, manager: ask.wanted }))
  const known = [...storedLines(draft, at), ...drawn].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const last = lastBefore(known, until)
  const said = last && saidManager(node?.entry?.row.values)
  if (said) return meant(references, said, at)
  return said === null ? -1 : meantBy(references, last, at)
}

function storedLines({ index }: Draft, at: number): readonly Line[] {
  const current = index.current[at]
  const lines = [
    ...(index.earlier.get(at) ?? []),
    ...(current ? [current] : []),
    ...(index.later.get(at) ?? []),
  ]
  return lines.map(({ validFrom: from, managerId, managerRef: reference }) => ({
    from,
    manager: index.indexOf.get(managerId ?? "") ?? -1,
    reference,
  }))
}

type Line = Pick<Segment, "from" | "manager" | "reference">

function lastBefore(lines: readonly Line[], day: Day): Line | undefined {
  return lines.findLast(({ from }) => from < day)
}

function meantBy(references: References, line: Line | undefined, self: number): number {
  if (!line || line.manager >= 0 || line.reference === undefined) return line?.manager ?? -1
  return meant(references, line.reference, self)
}

/** Whom a reference means, by key or by name; -1 for nobody certain. */
export function meant({ kept, byName }: References, reference: string, self: number): number {
  const byKey = kept(reference)
  const found = byKey.how === "NOBODY" ? byName(reference, self) : byKey
  return "at" in found ? found.at : -1
}
