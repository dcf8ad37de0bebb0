import type { Day } from "../kit/day.ts"
import { type DraftLines, nodeLabel } from "./draft.ts"
import { type Days, earlier, holdsOn, type Segment, segmentOn, within } from "./segments.ts"
import { meant, type Standing, type Wanted, whoStands } from "./stand-in.ts"

/** Everybody's managers on every day, stored and drawn, by place in the draft; earliest first. */
export interface Schedule {
  readonly standing: Standing
  readonly lines: DraftLines
  readonly segments: (readonly Segment[])[]
  /** As stored. */
  readonly stored: readonly (readonly Segment[])[]
  /** The runs of days on which each is in the org. */
  readonly presence: readonly (readonly Days[])[]
  /** Whether the import changes on which days somebody is in the org. */
  readonly isChanged: (at: number) => boolean
  /** Whose line of the effective day closed a loop and is left out: its reference is not tried again. */
  readonly leftOut: ReadonlySet<number>
  /** Lines that would close a loop from a day on, by who is below. */
  readonly parks: Map<number, readonly Park[]>
}

/** Days of [from, to) on which somebody is not to be under the manager. */
export interface Park {
  readonly from: Day
  readonly to: Day | null
  readonly manager: number
}

/**
 * Parts somebody's segments by the days on which the manager they mean is in the org. On other days they are unplaced
 * with the reference, or under whoever stands in. A line to somebody who leaves after the effective day is left as it
 * is, unless somebody acts: from then on they stand without a manager, which is told (M06). Stored lines to people the
 * import does not touch stay as they are.
 */
export function settle(schedule: Schedule, at: number, segments: readonly Segment[]): readonly Segment[] {
  const isSettled = segments.every((segment) => !asksWho(schedule, at, segment))
  const settled = isSettled
    ? segments
    : segments.flatMap((segment) =>
        asksWho(schedule, at, segment) ? parts(schedule, at, segment) : [segment],
      )
  const parks = schedule.parks.get(at) ?? []
  const kept = schedule.leftOut.has(at) ? leftOutLonger(schedule, at, settled) : settled
  return parks.reduce((all, park) => all.flatMap((each) => parkedFrom(schedule, each, park)), kept)
}

/** Where the line of the effective day is left out, so are those planned to the same manager that follow it. */
function leftOutLonger({ standing }: Schedule, at: number, segments: readonly Segment[]): readonly Segment[] {
  const { draft, references } = standing
  const now = segmentOn(segments, draft.day)
  if (!now || now.manager >= 0 || now.reference === undefined) return segments
  const { reference } = now
  const left = meant(references, reference, at)
  let until = now.to
  return segments.map((each) => {
    const isSame = each.manager < 0 ? each.reference === reference : each.manager === left
    if (each.from !== until || each.ask || !isSame) return each
    until = each.to
    return { ...each, manager: -1, reference, line: undefined }
  })
}

/** Whether somebody else than stored may be above on a day of the segment. */
function asksWho(schedule: Schedule, at: number, segment: Segment): boolean {
  const { manager, reference, line, ask, to } = segment
  const { leftOut, standing } = schedule
  const { draft, answers } = standing
  if (manager < 0) {
    const isStored = line !== undefined || ask?.isKept === true
    const isLeftOut = leftOut.has(at) && segment.from <= draft.day
    return reference !== undefined && isStored && !isLeftOut && (to === null || to > draft.day)
  }
  if (manager === at) return false
  return (
    line === undefined ||
    schedule.isChanged(manager) ||
    answers.skipLevel.has(nodeLabel(draft.nodes[manager]))
  )
}

function parts(schedule: Schedule, at: number, segment: Segment): readonly Segment[] {
  const { draft, references } = schedule.standing
  const { manager } = segment
  const target = manager < 0 ? meant(references, segment.reference ?? "", at) : manager
  if (target < 0 || target === at) return [segment]
  let means = { at, target, reference: segment.reference ?? nodeLabel(draft.nodes[target]) }
  const found: Segment[] = []
  let from: Day | null = segment.from
  if (manager < 0 && from <= draft.day) {
    const next = laterRuns(schedule, target, draft.day)[0]?.from ?? null
    from = earlier(next, segment.to)
    found.push({ ...segment, to: from })
  }
  while (from !== null && (segment.to === null || from < segment.to)) {
    const leaver = from > draft.day ? (found.at(-1)?.manager ?? -1) : -1
    means = afterLeaver(schedule, { ...means, from }, leaver)
    const next = partFrom(schedule, { ...means, from })
    const part = leaver >= 0 && isForGood(next) ? { manager: leaver, reference: undefined, to: null } : next
    const isSame = part.manager === manager && part.reference === segment.reference
    const line = isSame ? segment.line : undefined
    const to = earlier(part.to, segment.to)
    found.push({ ...segment, ...part, line, foundBy: segment.reference, from, to })
    from = part.to
  }
  return found
}

/**
 * Once somebody stands in, the line is one to them, as it is stored: when they leave, and whoever was meant never comes
 * back, it is asked who comes after them.
 */
function afterLeaver(schedule: Schedule, asked: Asked, leaver: number): Wanted {
  if (leaver < 0 || leaver === asked.target || !isForGood(partFrom(schedule, asked))) return asked
  return { ...asked, target: leaver, reference: nodeLabel(schedule.standing.draft.nodes[leaver]) }
}

interface Asked extends Wanted {
  readonly from: Day
}

type Part = Pick<Segment, "manager" | "reference" | "to">

/** Whether nobody is above from then on, nor comes. */
function isForGood({ manager, to }: Part): boolean {
  return manager < 0 && to === null
}

/** Who is above from the day on, and until when that is so. */
function partFrom(schedule: Schedule, { at, target, reference, from }: Asked): Part {
  const { standing, presence } = schedule
  const run = segmentOn(presence[target] ?? [], from)
  if (run) return { manager: target, reference: undefined, to: run.to }
  const named = meant(standing.references, reference, at)
  const next = earlier(
    laterRuns(schedule, target, from)[0]?.from ?? null,
    named === at ? null : laterRuns(schedule, named, from)[0]?.from,
  )
  const isThere = (node: number) => (presence[node] ?? []).some((days) => holdsOn(days, from))
  const stands = whoStands(standing, { at, target, reference }, { on: from, isThere })
  const until = stands < 0 ? null : (segmentOn(presence[stands] ?? [], from)?.to ?? null)
  if (stands >= 0) return { manager: stands, reference: undefined, to: earlier(until, next) }
  return { manager: -1, reference, to: next }
}

function laterRuns({ presence }: Schedule, at: number, day: Day): readonly Days[] {
  return (presence[at] ?? []).filter(({ from }) => from > day)
}

function parkedFrom({ standing }: Schedule, segment: Segment, park: Park): readonly Segment[] {
  const [parked] = segment.manager === park.manager ? within(segment, park) : []
  if (!parked) return [segment]
  const reference = segment.foundBy ?? nodeLabel(standing.draft.nodes[park.manager])
  return [
    ...within(segment, { from: segment.from, to: park.from }),
    { ...parked, manager: -1, reference, line: undefined },
    ...(park.to === null ? [] : within(segment, { from: park.to, to: null })),
  ]
}
