import type { Day } from "../kit/day.ts"
import type { DottedChanges, OpenDotted } from "./dotted-changes.ts"
import type { DraftNode } from "./draft.ts"
import type { ImportMode } from "./import-mode.ts"
import type { ImportLine } from "./import-org.ts"
import { differenceOf } from "./line-differences.ts"
import type { RowValues } from "./normalise.ts"
import { type Days, joined, outside, type Segment, within } from "./segments.ts"
import type { Schedule } from "./settle.ts"
import { partManagers } from "./several-managers.ts"
import { meant } from "./stand-in.ts"

interface Result {
  readonly open: OpenDotted[]
  readonly ends: { lineId: string; validTo: Day | null }[]
  readonly removes: string[]
  readonly changed: Set<number>
  readonly unknown: { at: number; row: number; reference: string }[]
  readonly dropped: { at: number; manager: number }[]
}

interface Source {
  readonly mode: ImportMode
  /** Whether the file has a column for managers at all. */
  readonly tellsManagers: boolean
}

/**
 * Dotted lines as the file has them, from the effective day or the day of a row on: those it names are drawn, those of
 * somebody it names others for end; a full file also ends those it does not have. They hold while both are in the org.
 */
export function dottedLines(schedule: Schedule, source: Source): DottedChanges {
  const { draft } = schedule.standing
  const result: Result = { open: [], ends: [], removes: [], changed: new Set(), unknown: [], dropped: [] }
  draft.nodes.forEach((node, at) => {
    const stored = draft.index.dotted.get(at) ?? []
    const said = saidOf(schedule, at, { source, result })
    if (said.length === 0 && stored.length === 0) return
    const managers = new Map<number, ImportLine[]>()
    for (const { managers: each } of said) for (const manager of each) managers.set(manager, [])
    for (const line of stored) {
      const manager = draft.index.indexOf.get(line.managerId ?? "") ?? -1
      const lines = managers.get(manager)
      if (lines) lines.push(line)
      else managers.set(manager, [line])
    }
    for (const [manager, lines] of managers) drawDotted(schedule, { node, at, manager, lines, said, result })
  })
  return result
}

/** The managers by dotted lines that a row says, and the days on which it says so. */
interface Said {
  readonly days: Days
  readonly managers: ReadonlySet<number>
  /** Whether a full file says so by saying nothing. */
  readonly isByMissing: boolean
}

function saidOf(
  schedule: Schedule,
  at: number,
  { source, result }: { readonly source: Source; readonly result: Result },
): readonly Said[] {
  const { standing } = schedule
  const { nodes, day } = standing.draft
  const node = nodes[at]
  if (!node?.entry || node.endCause) return []
  const later = node.dated.filter(({ from }) => from > day)
  const now = node.isHere
    ? [{ row: node.entry.row, from: day, to: later[0]?.from ?? null }]
    : node.startsOn !== null && later.length === 0
      ? [{ row: node.entry.row, from: node.startsOn, to: null }]
      : []
  return [...now, ...later].flatMap(({ row, from, to }) => {
    const cell = cellOf(row.values, node, source)
    if (cell === undefined) return []
    const managers = new Set<number>()
    const isSomebody = (reference: string) => meant(standing.references, reference, at) >= 0
    for (const reference of cell === "" ? [] : partManagers(cell, isSomebody)) {
      const found = meant(standing.references, reference, at)
      if (found < 0) result.unknown.push({ at, row: row.row, reference })
      else if (found !== at) managers.add(found)
    }
    return [{ days: { from, to }, managers, isByMissing: row.values.dottedManagerRef === undefined }]
  })
}

/** What a row says of further managers; `undefined` when it says nothing. */
function cellOf({ dottedManagerRef }: RowValues, { kind }: DraftNode, source: Source): string | undefined {
  if (dottedManagerRef !== undefined) return dottedManagerRef ?? ""
  return source.mode === "FULL" && source.tellsManagers && kind === "PERSON" ? "" : undefined
}

interface Pair {
  readonly node: DraftNode
  readonly at: number
  readonly manager: number
  readonly lines: readonly ImportLine[]
  readonly said: readonly Said[]
  readonly result: Result
}

function drawDotted(schedule: Schedule, { node, at, manager, lines, said, result }: Pair): void {
  const { draft } = schedule.standing
  const stored: readonly Segment[] = lines.map((line) => ({
    from: line.validFrom,
    to: line.validTo ?? null,
    manager,
    reference: undefined,
    line,
  }))
  const isTouched = schedule.isChanged(at) || schedule.isChanged(manager)
  let segments = isTouched ? stored.flatMap((each) => whileBoth(schedule, each, at)) : stored
  for (const { days, managers } of said) {
    const drawn = { ...days, manager, reference: undefined }
    const others = segments.flatMap((each) => outside(each, days))
    const own = managers.has(manager) ? whileBoth(schedule, drawn, at) : []
    segments = [...others, ...own].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  }
  const difference = differenceOf(joined(segments), stored, draft.day)
  if (difference.from === null) return
  result.changed.add(at)
  result.ends.push(...difference.ends)
  result.removes.push(...difference.removes)
  const managerNodeRef = draft.nodes[manager]?.ref ?? ""
  for (const { from, to } of difference.open)
    result.open.push({ nodeRef: node.ref, managerNodeRef, validFrom: from, validTo: to })
  if (said.some(({ isByMissing, managers }) => isByMissing && !managers.has(manager)))
    result.dropped.push({ at, manager })
}

/** The days of a segment on which both ends are in the org, and the manager is not the one by a solid line. */
function whileBoth({ presence, segments }: Schedule, segment: Segment, at: number): readonly Segment[] {
  const theirs = presence[segment.manager] ?? []
  return (segments[at] ?? [])
    .filter(({ manager }) => manager !== segment.manager)
    .flatMap((own) => within(segment, own))
    .flatMap((part) => theirs.flatMap((days) => within(part, days)))
}
