import type { Day } from "../kit/day.ts"
import type { Ask } from "./draft.ts"
import type { ImportLine } from "./import-org.ts"

/** Days of [from, to) on which somebody has one manager, or none; open without `to`. */
export interface Segment {
  readonly from: Day
  readonly to: Day | null
  /** Place of the manager in the draft, or -1. */
  readonly manager: number
  /** The reference nobody was found by. */
  readonly reference: string | undefined
  /** The reference the manager was found by. */
  readonly foundBy?: string | undefined
  /** The stored line it is a part of, as long as it leads where that leads. */
  readonly line?: ImportLine | undefined
  /** Whether the import draws it as the line of the effective day. */
  readonly isNow?: boolean
  /** What of the file draws it. */
  readonly ask?: Ask | undefined
}

export type Days = Pick<Segment, "from" | "to">

export function holdsOn({ from, to }: Days, day: Day): boolean {
  return from <= day && (to === null || day < to)
}

/** The segment that holds on the day. */
export function segmentOn<S extends Days>(segments: readonly S[], day: Day): S | undefined {
  return segments.find((segment) => holdsOn(segment, day))
}

export function earlier(a: Day | null, b: Day | null | undefined): Day | null {
  if (a === null || b === null || b === undefined) return a ?? b ?? null
  return a < b ? a : b
}

export function later(a: Day, b: Day): Day {
  return a < b ? b : a
}

/** The segments with the days of another laid over them. */
export function overlay(segments: readonly Segment[], over: Segment): readonly Segment[] {
  const { from, to } = over
  const before = segments.flatMap((each) => within(each, { from: each.from, to: from }))
  const after = to === null ? [] : segments.flatMap((each) => within(each, { from: to, to: null }))
  return [...before, over, ...after]
}

/** The part of a segment on the given days, if any. */
export function within<S extends Days>(segment: S, days: Days): readonly S[] {
  const from = later(segment.from, days.from)
  const to = earlier(segment.to, days.to)
  if (to !== null && to <= from) return []
  return from === segment.from && to === segment.to ? [segment] : [{ ...segment, from, to }]
}

/** The parts of a segment before and after the given days. */
export function outside<S extends Days>(segment: S, { from, to }: Days): readonly S[] {
  return [
    ...within(segment, { from: segment.from, to: from }),
    ...(to === null ? [] : within(segment, { from: to, to: null })),
  ]
}

/**
 * Lets the last segment end on the day, be it earlier or later; `null` opens it. Those that begin later go, and a time
 * that was over by `today` is not made longer.
 */
export function endingOn(segments: readonly Segment[], end: Day | null, today: Day): readonly Segment[] {
  const kept = end === null ? segments : segments.filter(({ from }) => from < end)
  return kept.flatMap((each, k) => {
    const isOver = each.to !== null && each.to <= today
    return k === kept.length - 1 && !(isOver && (end === null || end > today)) ? until(each, end) : [each]
  })
}

/** A segment with another end. Days added to a stored line are a segment of their own: they are not as stored. */
export function until(segment: Segment, end: Day | null): readonly Segment[] {
  const { to, manager } = segment
  if (to === end) return [segment]
  const isLonger = to !== null && (end === null || end > to)
  if (!isLonger || !segment.line || manager < 0) return [{ ...segment, to: end }]
  return [segment, { from: to, to: end, manager, reference: segment.reference }]
}

/** Runs of days without a gap. */
export function runsOf(segments: readonly Days[]): readonly Days[] {
  const runs: { from: Day; to: Day | null }[] = []
  for (const { from, to } of segments) {
    const last = runs.at(-1)
    if (last && last.to === from) last.to = to
    else runs.push({ from, to })
  }
  return runs
}

/** Joins segments that follow each other under the same manager; two that are so as stored stay two. */
export function joined(segments: readonly Segment[]): readonly Segment[] {
  if (!segments.some((segment, k) => goesOn(segments[k - 1], segment))) return segments
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    if (last && goesOn(last, segment)) result[result.length - 1] = { ...last, to: segment.to }
    else result.push(segment)
  }
  return result
}

function goesOn(last: Segment | undefined, { from, manager, reference, line }: Segment): boolean {
  if (last?.to !== from || last.manager !== manager || last.reference !== reference) return false
  return last.line === undefined || line?.validFrom !== from
}

export function areSameDays(a: readonly Days[], b: readonly Days[]): boolean {
  return a.length === b.length && a.every(({ from, to }, k) => from === b[k]?.from && to === b[k]?.to)
}
