import type { Day } from "../kit/day.ts"
import type { Segment } from "./segments.ts"

/** What stored lines of one node become. */
export interface LineDifference {
  /** Segments to store as new lines. */
  readonly open: readonly Segment[]
  /** Stored lines that get another end; `null` opens them again. */
  readonly ends: readonly { readonly lineId: string; readonly validTo: Day | null }[]
  /** Stored lines no day of which remains. */
  readonly removes: readonly string[]
  /** The first day on which anything differs. */
  readonly from: Day | null
  /** Whether a day after the effective one brings something else than stored. */
  readonly isLater: boolean
}

const NONE: LineDifference = { open: [], ends: [], removes: [], from: null, isLater: false }

/** Compares the lines somebody will have with the stored ones: a stored line stays while it begins on the same day. */
export function differenceOf(
  segments: readonly Segment[],
  stored: readonly Segment[],
  day: Day,
): LineDifference {
  if (segments === stored) return NONE
  const byStart = new Map(stored.map((each) => [each.from, each]))
  const kept = new Map<Day, Segment>()
  const open: Segment[] = []
  for (const segment of segments) {
    const known = byStart.get(segment.from)
    if (known?.manager === segment.manager && known.reference === segment.reference)
      kept.set(segment.from, segment)
    else open.push(segment)
  }
  const ends: { lineId: string; validTo: Day | null }[] = []
  const removes: string[] = []
  const days: (Day | null)[] = open.map(({ from }) => from)
  for (const { line, from, to } of stored) {
    if (!line) continue
    const segment = kept.get(from)
    if (segment?.to === to) continue
    if (segment) ends.push({ lineId: line.id, validTo: segment.to })
    else removes.push(line.id)
    days.push(segment ? earliest([segment.to, to]) : from)
  }
  if (days.length === 0) return NONE
  return {
    open,
    ends,
    removes,
    from: earliest(days),
    isLater: plansOf(segments, day) !== plansOf(stored, day),
  }
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}

function plansOf(segments: readonly Segment[], day: Day): string {
  const later = segments.filter(({ from }) => from > day)
  return [
    ...later.map(({ from, manager, reference }) => `${from} ${manager} ${reference}`),
    segments.at(-1)?.to,
  ].join()
}
