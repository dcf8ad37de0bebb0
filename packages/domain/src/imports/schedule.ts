import type { Day } from "../kit/day.ts"
import type { Draft, DraftLines } from "./draft.ts"
import type { ImportLine } from "./import-org.ts"
import type { DatedRow } from "./row-days.ts"
import {
  areSameDays,
  endingOn,
  holdsOn,
  outside,
  overlay,
  runsOf,
  type Segment,
  until,
  within,
} from "./segments.ts"
import { type Schedule, settle } from "./settle.ts"
import { meant, type Standing } from "./stand-in.ts"

/** Lays the lines of the file over the stored ones, of every day, and settles who stands where a manager is not there. */
export function scheduleOf(standing: Standing, lines: DraftLines, leftOut: ReadonlySet<number>): Schedule {
  const { draft } = standing
  const stored = draft.nodes.map((_, at) => storedSegments(draft, at))
  const wanted = stored.map((segments, at) => wantedSegments(standing, { lines, at, stored: segments }))
  const presence = wanted.map(runsOf)
  const isChanged = (at: number) =>
    isTouched(draft, at) && !areSameDays(presence[at] ?? [], runsOf(stored[at] ?? []))
  const schedule: Schedule = {
    standing: { ...standing, wanted },
    lines,
    stored,
    presence,
    isChanged,
    leftOut,
    segments: [],
    parks: new Map(),
  }
  wanted.forEach((segments, at) => {
    schedule.segments.push(settle(schedule, at, segments))
  })
  return schedule
}

/** Draws somebody's days anew, once a line of theirs is left out; that leaves the days themselves as they are. */
export function redraw(schedule: Schedule, at: number): void {
  const { standing, lines } = schedule
  const stored = schedule.stored[at] ?? []
  schedule.segments[at] = settle(schedule, at, wantedSegments(standing, { lines, at, stored }))
}

function isTouched({ nodes }: Draft, at: number): boolean {
  const node = nodes[at]
  return node !== undefined && (node.entry !== null || node.endCause !== null || node.before === null)
}

function storedSegments({ index }: Draft, at: number): readonly Segment[] {
  const [earlierLines, current, later] = [index.earlier.get(at), index.current[at], index.later.get(at)]
  const place = (line: ImportLine): Segment => ({
    from: line.validFrom,
    to: line.validTo ?? null,
    manager: line.managerId === undefined ? -1 : (index.indexOf.get(line.managerId) ?? -1),
    reference: line.managerRef,
    line,
  })
  if (!earlierLines && !later) return current ? [place(current)] : []
  return [...(earlierLines ?? []), ...(current ? [current] : []), ...(later ?? [])].map(place)
}

interface Drawing {
  readonly lines: DraftLines
  readonly at: number
  readonly stored: readonly Segment[]
}

/** Whom somebody's lines mean, stored and drawn, whether they are there or not. */
function wantedSegments(standing: Standing, { lines, at, stored }: Drawing): readonly Segment[] {
  const { draft } = standing
  const { day } = draft
  const node = draft.nodes[at]
  const asks = lines.asks.get(at) ?? []
  const plansAnew = asks.some(({ from, isFilling }) => from > day && !isFilling)
  let segments = plansAnew ? withoutPlans(stored, day) : stored
  for (const over of nowDrawn(standing, { lines, at, stored, plansAnew })) segments = overlay(segments, over)
  const dated = node?.dated ?? []
  segments = withoutGaps(notBefore(segments, { startsOn: node?.startsOn, day }), dated)
  for (const ask of asks) {
    const parts = ask.isFilling ? uncovered(drawn(ask), segments) : [drawn(ask)]
    for (const part of withoutGaps(parts, dated)) segments = overlay(segments, part)
  }
  const end =
    node?.endsOn === undefined && plansAnew ? plannedEnd(stored, node?.startsOn ?? day) : node?.endsOn
  if (end === undefined) return segments
  const isGone = !node?.isHere && node?.startsOn === null
  return isGone && end !== null
    ? segments.flatMap((each) => within(each, { from: each.from, to: end }))
    : endingOn(segments, end, day)
}

/** The stored segments once what was planned after the day is taken out. */
function withoutPlans(stored: readonly Segment[], day: Day): readonly Segment[] {
  const kept = stored.filter(({ from }) => from <= day)
  return kept.flatMap((each) => (each.to === null || each.to > day ? until(each, null) : [each]))
}

/** The end stored for somebody, where it lies after the day. */
function plannedEnd(stored: readonly Segment[], day: Day): Day | undefined {
  const end = stored.at(-1)?.to
  return end && end > day ? end : undefined
}

interface Coming {
  readonly startsOn: Day | null | undefined
  readonly day: Day
}

/** Somebody who is still to come is in the org on no day after the effective one until they start. */
function notBefore(segments: readonly Segment[], { startsOn, day }: Coming): readonly Segment[] {
  if (!startsOn) return segments
  return segments.flatMap((each) => (each.from > day ? within(each, { from: startsOn, to: null }) : [each]))
}

/** Between rows that leave a gap nobody is in the org. */
function withoutGaps(segments: readonly Segment[], dated: readonly DatedRow[]): readonly Segment[] {
  return dated.reduce((left, { to: from }, k) => {
    const to = dated[k + 1]?.from
    if (from === null || to === undefined || to <= from) return left
    return left.flatMap((each) => outside(each, { from, to }))
  }, segments)
}

/** The days of a segment that no other has. */
function uncovered(segment: Segment, segments: readonly Segment[]): readonly Segment[] {
  return segments.reduce<readonly Segment[]>(
    (left, days) => left.flatMap((each) => outside(each, days)),
    within(segment, segment),
  )
}

function drawn(ask: NonNullable<Segment["ask"]>): Segment {
  return { from: ask.from, to: ask.to, manager: ask.wanted, reference: ask.reference, ask }
}

interface Now extends Drawing {
  readonly plansAnew: boolean
}

/** The line of the effective day, if the import draws it: from that day, or from when its row held. */
function nowDrawn(standing: Standing, { lines, at, stored, plansAnew }: Now): readonly Segment[] {
  const { draft } = standing
  const node = draft.nodes[at]
  const since = lines.since.get(at)
  const isMeantOtherwise = lines.wanted[at] !== lines.before[at] && lines.wanted[at] !== -1
  const isDrawn = lines.changed[at] === 1 || since !== undefined || isMeantOtherwise
  if (!node?.isHere || !isDrawn) return []
  return [
    {
      from: since ?? draft.day,
      to: plansAnew ? null : plannedChange(standing, { lines, at, stored }),
      manager: lines.wanted[at] ?? -1,
      reference: lines.wantedBy[at] ?? lines.refs[at],
      isNow: true,
    },
  ]
}

/**
 * The day on which the line of the effective day makes room for one planned before; `null` for never. A line parked
 * until its manager comes, and the one to that manager, are one; so are the new line and a planned one to its manager.
 */
function plannedChange({ draft, references }: Standing, { lines, at, stored }: Drawing): Day | null {
  const { day } = draft
  const who = ({ manager, reference }: Pick<Segment, "manager" | "reference">) =>
    manager < 0 && reference !== undefined ? meant(references, reference, at) : manager
  const current = stored.find((each) => holdsOn(each, day))
  const later = stored.filter(({ from }) => from > day)
  let end = current ? current.to : (later[0]?.from ?? null)
  const wanted = { manager: lines.wanted[at] ?? -1, reference: lines.wantedBy[at] ?? lines.refs[at] }
  const now = [who(wanted), lines.manager[at] ?? -1, ...(current ? [who(current)] : [])]
  const goesOn = now.filter((above) => above >= 0)
  for (const next of later) {
    if (end !== next.from || !goesOn.includes(who(next))) break
    end = next.to
  }
  return end
}
