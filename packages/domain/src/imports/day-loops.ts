import type { Day } from "../kit/day.ts"
import type { Ask } from "./draft.ts"
import { redraw } from "./schedule.ts"
import { type Segment, segmentOn } from "./segments.ts"
import type { Schedule } from "./settle.ts"

/** A loop on another day than the effective one. */
export interface DayLoop {
  readonly on: Day
  readonly members: readonly number[]
  /** Those of them whose line of that day is not as stored, and that line. */
  readonly ours: ReadonlyMap<number, Segment>
}

/**
 * Loops that close on another day than the effective one: when a line of the file starts, or a change planned earlier.
 * A line that starts on that day is part of such a loop, so it is enough to climb from those; loops of stored lines
 * alone are not this import's.
 */
export function dayLoops({ segments, standing }: Schedule): readonly DayLoop[] {
  const { draft } = standing
  const isOurs = (segment: Segment) => !isAsStored(segment, draft.index.indexOf)
  let first: Day | undefined
  for (const each of segments)
    for (const segment of each)
      if ((first === undefined || segment.from < first) && isOurs(segment)) first = segment.from
  if (first === undefined) return []
  const starts = new Map<Day, number[]>()
  segments.forEach((each, at) => {
    for (const { from, manager } of each)
      if (first !== undefined && from >= first && from !== draft.day && manager >= 0) add(starts, from, at)
  })
  const days = [...starts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return days.flatMap(([on, from]) =>
    loopsFrom(segments, from, on).flatMap((members) => {
      const ours = new Map<number, Segment>()
      for (const at of members) {
        const segment = segmentOn(segments[at] ?? [], on)
        if (segment && isOurs(segment)) ours.set(at, segment)
      }
      return ours.size > 0 ? [{ on, members, ours }] : []
    }),
  )
}

function isAsStored({ line, manager, to }: Segment, indexOf: ReadonlyMap<string, number>): boolean {
  if (!line || manager !== (indexOf.get(line.managerId ?? "") ?? -1)) return false
  return line.validTo === undefined || (to !== null && to <= line.validTo)
}

/** The loops met by climbing from some people on one day; nobody is visited twice. */
function loopsFrom(segments: Schedule["segments"], from: readonly number[], on: Day): readonly number[][] {
  const visited = new Set<number>()
  const loops: number[][] = []
  for (const at of from) {
    const path = new Set<number>()
    let up = at
    while (up >= 0 && !visited.has(up)) {
      visited.add(up)
      path.add(up)
      up = segmentOn(segments[up] ?? [], on)?.manager ?? -1
    }
    if (path.has(up)) loops.push([...path].slice([...path].indexOf(up)))
  }
  return loops
}

function add(starts: Map<Day, number[]>, from: Day, at: number): void {
  const known = starts.get(from)
  if (known) known.push(at)
  else starts.set(from, [at])
}

/**
 * Leaves out somebody's line that closes a loop on another day. One from a later day on gives way, once, to the manager
 * they had until then; any other is parked from that day on, one of the past up to the effective day.
 */
export function leaveOutOn(
  schedule: Schedule,
  { on, ours }: DayLoop,
  { at, softened }: { readonly at: number; readonly softened: Set<Ask> },
): void {
  const { lines, standing, parks } = schedule
  const { draft } = standing
  const segment = ours.get(at)
  if (!segment) return
  const { ask } = segment
  if (ask && !softened.has(ask) && ask.from > draft.day && draft.nodes[at]?.isHere) {
    const asks = lines.asks.get(at) ?? []
    const before = schedule.segments[at]?.findLast(({ from }) => from < ask.from)
    const softer = { ...ask, wanted: before?.manager ?? -1, reference: before?.reference }
    softened.add(softer)
    lines.asks.set(
      at,
      asks.map((each) => (each === ask ? softer : each)),
    )
  } else {
    const park = { from: on, to: on < draft.day ? draft.day : null, manager: segment.manager }
    parks.set(at, [...(parks.get(at) ?? []), park])
  }
  redraw(schedule, at)
}
