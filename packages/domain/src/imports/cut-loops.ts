import { loopsIn } from "../org/loops.ts"
import { type DayLoop, dayLoops, leaveOutOn } from "./day-loops.ts"
import { type Ask, type Draft, type DraftLines, nodeLabel } from "./draft.ts"
import type { ImportIssue } from "./issue.ts"
import { likelyManagers } from "./likely-manager.ts"
import { directReports, type LoopNotes, loopIssue } from "./loop-issue.ts"
import { markChanged, markLine } from "./resolve-lines.ts"
import { saidManager } from "./said-manager.ts"
import { redraw, scheduleOf } from "./schedule.ts"
import type { Segment } from "./segments.ts"
import type { Schedule } from "./settle.ts"
import type { Standing } from "./stand-in.ts"

/** After so many rounds no line falls back to the stored one any more: then every round removes lines for good. */
const PATIENT_ROUNDS = 20

/**
 * Takes loops out of the merged graph (M01), those of the effective day and those of other days. Everybody has one line
 * up, so the strongly connected components of more than one node are exactly the loops of that function graph. Of each
 * loop only the lines this file draws are left out: they fall back to the stored line, or to none with the reference
 * kept. A stored line that comes back may close another loop, so this is repeated until none is left. Answers the lines
 * of every day that are left.
 */
export function cutLoops(
  standing: Standing,
  lines: DraftLines,
  header: string | null,
): { readonly schedule: Schedule; readonly issues: readonly ImportIssue[] } {
  const { draft } = standing
  const cutting: Cutting = {
    draft,
    lines,
    header,
    issues: [],
    fallenBack: new Set(),
    softened: new Set(),
    spans: directReports(lines.manager),
    likelyManager: likelyManagers(standing, lines),
  }
  let schedule: Schedule | undefined
  for (let round = 0; ; round++) {
    const loops = loopsIn(lines.manager)
    for (const loop of loops) cutNow(cutting, { loop, round, schedule })
    if (loops.length > 0) continue
    if (cutting.fallenBack.size > 0) markChanged(draft, lines)
    schedule ??= scheduleOf(standing, lines, cutting.fallenBack)
    const later = dayLoops(schedule)
    if (later.length === 0) return { schedule, issues: cutting.issues }
    const cut = new Set<number>()
    for (const loop of later) {
      if (loop.members.some((at) => cut.has(at))) continue
      for (const at of loop.members) cut.add(at)
      cutOn(cutting, { loop, round, schedule })
    }
  }
}

interface Cutting extends LoopNotes {
  readonly lines: DraftLines
  readonly issues: ImportIssue[]
  readonly fallenBack: Set<number>
  readonly softened: Set<Ask>
}

interface NowLoop {
  readonly loop: readonly number[]
  readonly round: number
  readonly schedule: Schedule | undefined
}

function cutNow(cutting: Cutting, { loop, round, schedule }: NowLoop): void {
  const { draft, lines, fallenBack, issues } = cutting
  const drawn = loop.filter((at) => lines.changed[at] === 1 && !fallenBack.has(at))
  const members = drawn.length > 0 ? drawn : loop
  issues.push(loopIssue(cutting, { loop, members, on: undefined, rows: new Map() }))
  for (const at of members) {
    leaveOut(draft, lines, { at, mayFallBack: drawn.length > 0 && round < PATIENT_ROUNDS })
    fallenBack.add(at)
  }
  if (!schedule) return
  for (const at of members) {
    markLine(draft, lines, at)
    redraw(schedule, at)
  }
}

interface OtherDay {
  readonly loop: DayLoop
  readonly round: number
  readonly schedule: Schedule
}

/**
 * Whether a row says who is above. Such lines are left out first: they are in the file once more when it comes again,
 * while lines that only follow others would be stored as they are left.
 */
function isSaid({ draft, fallenBack }: Cutting, at: number, { ask, isNow }: Segment): boolean {
  if (ask) return !ask.isKept
  return isNow === true && !fallenBack.has(at) && !!saidManager(draft.nodes[at]?.entry?.row.values)
}

/** A line a row gives for the effective day falls back as it does now where it closes a loop later; the others as their days ask for. */
function cutOn(cutting: Cutting, { loop, round, schedule }: OtherDay): void {
  const { draft, lines, fallenBack, issues, softened } = cutting
  const said = [...loop.ours].filter(([at, segment]) => isSaid(cutting, at, segment))
  const cut = said.length > 0 ? said : [...loop.ours]
  const members = cut.map(([at]) => at)
  const rows = new Map(cut.flatMap(([at, { ask }]) => (ask ? [[at, ask.row]] : [])))
  issues.push(loopIssue(cutting, { loop: loop.members, members, on: loop.on, rows }))
  for (const [at, segment] of cut) {
    const isDrawnNow = !segment.ask && isSaid(cutting, at, segment) && (lines.manager[at] ?? -1) >= 0
    if (isDrawnNow && loop.on > draft.day) {
      leaveOut(draft, lines, { at, mayFallBack: round < PATIENT_ROUNDS })
      fallenBack.add(at)
      markLine(draft, lines, at)
      redraw(schedule, at)
    } else leaveOutOn(schedule, loop, { at, softened })
  }
}

function leaveOut(
  { index, nodes }: Draft,
  lines: DraftLines,
  { at, mayFallBack }: { readonly at: number; readonly mayFallBack: boolean },
): void {
  const node = nodes[at]
  const stored = index.current[at]
  const old = lines.before[at] ?? -1
  const isThere = old < 0 || nodes[old]?.isHere === true
  if (mayFallBack && node?.wasHere && stored && isThere) {
    lines.manager[at] = lines.wanted[at] = old
    lines.refs[at] = lines.wantedBy[at] = stored.managerRef
    return
  }
  const reference = saidManager(node?.entry?.row.values) ?? nodeLabel(nodes[lines.manager[at] ?? -1])
  lines.refs[at] = lines.wantedBy[at] = reference
  lines.manager[at] = lines.wanted[at] = -1
}
