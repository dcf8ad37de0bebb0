import { addDays, type Day, parseDay } from "../kit/day.ts"
import type { Draft, DraftLines, DraftNode } from "./draft.ts"
import type { ImportLine } from "./import-org.ts"

/** What becomes of one node's lines: the one of the effective day, drawn or stored, then those planned for later. */
export interface NodeTimeline {
  /** First day on which the line of the effective day holds no longer; `null` leaves it open. */
  readonly until: Day | null
  /** Later stored lines that stay, earliest first, with the end they get. */
  readonly later: readonly { readonly line: ImportLine; readonly validTo: Day | null }[]
  /** Later stored lines no day of which remains. */
  readonly removed: readonly string[]
}

const NO_LINES: readonly ImportLine[] = []

/**
 * A drawn line lasts as long as the one it replaces, and a planned change stays planned. A last day that the file
 * says, or takes back, ends or opens the last of the lines, and takes out whatever was planned after it.
 */
export function timelineOf({ index }: Draft, node: DraftNode, at: number): NodeTimeline {
  const planned = index.later.get(at) ?? NO_LINES
  const stored = node.wasHere ? index.current[at] : undefined
  const last = node.after.endDate === undefined ? undefined : parseDay(node.after.endDate)
  const isSaid = node.after.endDate !== node.before?.endDate || !stored
  const end = last && addDays(last, 1)
  if (!isSaid) return { until: stored.validTo ?? null, later: asStored(planned), removed: [] }
  const kept = planned.filter((line) => end === undefined || line.validFrom < end)
  const removed = planned.slice(kept.length).map(({ id }) => id)
  const [next] = kept
  if (!next) return { until: end ?? null, later: [], removed }
  const later = kept.map((line, k) => ({
    line,
    validTo: k === kept.length - 1 ? (end ?? null) : (line.validTo ?? null),
  }))
  return { until: next.validFrom, later, removed }
}

function asStored(lines: readonly ImportLine[]) {
  return lines.map((line) => ({ line, validTo: line.validTo ?? null }))
}

/** Days of [from, to) on which a node reports to a manager; open without `to`. */
export interface Segment {
  readonly from: Day
  readonly to: Day | null
  /** Place of the manager, or -1. */
  readonly manager: number
  /** Whether it is the line of the effective day. */
  readonly isNow: boolean
}

/** The merged org from the effective day on, by place in the draft: the days of each node, earliest first. */
export type Segments = readonly (readonly Segment[])[]

export function segmentsOf(draft: Draft, { manager }: DraftLines): Segments {
  const { index, nodes, day } = draft
  return nodes.map((node, at) => {
    if (node.endCause) return []
    const place = (line: ImportLine) =>
      line.managerId === undefined ? -1 : (index.indexOf.get(line.managerId) ?? -1)
    if (!node.isHere)
      return (index.later.get(at) ?? NO_LINES).map((line) => ({
        from: line.validFrom,
        to: line.validTo ?? null,
        manager: place(line),
        isNow: false,
      }))
    const { until, later } = timelineOf(draft, node, at)
    return [
      { from: day, to: until, manager: manager[at] ?? -1, isNow: true },
      ...later.map(({ line, validTo }) => ({
        from: line.validFrom,
        to: validTo,
        manager: place(line),
        isNow: false,
      })),
    ]
  })
}

/** The segment that holds on the day. */
export function segmentOn(segments: readonly Segment[], day: Day): Segment | undefined {
  return segments.find(({ from, to }) => from <= day && (to === null || day < to))
}

/** The first day of [from, to) that no segment covers; `undefined` when there is none. */
export function firstGap(
  segments: readonly Segment[],
  { from, to }: Pick<Segment, "from" | "to">,
): Day | undefined {
  let day = from
  for (const segment of segments) {
    if (segment.from > day) break
    if (segment.to === null) return undefined
    if (segment.to > day) day = segment.to
  }
  return to === null || day < to ? day : undefined
}
