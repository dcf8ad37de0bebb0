import type { Day } from "../kit/day.ts"
import { nodeLabel } from "./draft.ts"
import { joined, type Segment } from "./segments.ts"
import type { Schedule } from "./settle.ts"

/** Somebody, or a seat, by stored id or the `ref` of an inserted node, and how the source knows them. */
export interface TimelinePerson {
  readonly ref: string
  readonly label: string
}

/** What happens in the org on one day after the effective one. */
export interface TimelineDay {
  readonly on: Day
  /** People and seats in the org from that day on. */
  readonly starts: number
  /** Those with another manager from that day on. */
  readonly moves: number
  /** Those in the org until the day before. */
  readonly ends: number
  /** The first of them, at most {@link TIMELINE_PEOPLE}. */
  readonly people: readonly TimelinePerson[]
}

export const TIMELINE_PEOPLE = 20

interface Happening {
  starts: number
  moves: number
  ends: number
  readonly people: Set<number>
}

/** Everything planned after the effective day once the import is applied, whoever planned it; earliest first. */
export function timelineOf({ standing, segments }: Schedule): readonly TimelineDay[] {
  const { nodes, day } = standing.draft
  const days = new Map<Day, Happening>()
  const on = (date: Day, at: number): Happening => {
    const happening = days.get(date) ?? { starts: 0, moves: 0, ends: 0, people: new Set() }
    if (happening.people.size < TIMELINE_PEOPLE) happening.people.add(at)
    days.set(date, happening)
    return happening
  }
  segments.forEach((each, at) => {
    const all = joined(each)
    all.forEach((segment, k) => {
      const { from, to } = segment
      const before = all[k - 1]
      if (from > day && before?.to !== from) on(from, at).starts++
      else if (from > day && !isSame(before, segment)) on(from, at).moves++
      if (to !== null && to > day && all[k + 1]?.from !== to) on(to, at).ends++
    })
  })
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { people, ...counts }]) => ({
      on: date,
      ...counts,
      people: [...people].map((at) => ({ ref: nodes[at]?.ref ?? "", label: nodeLabel(nodes[at]) })),
    }))
}

function isSame(one: Segment | undefined, other: Segment): boolean {
  return one?.manager === other.manager && one.reference === other.reference
}
