import type { Day } from "../kit/day.ts"
import { grouped } from "../kit/grouped.ts"
import { loopsIn } from "../org/loops.ts"
import { type DayLoop, dayLoops, leaveOutOn } from "./day-loops.ts"
import { type Ask, type Draft, type DraftLines, nodeLabel, rowOf } from "./draft.ts"
import { type CellEdit, type ImportIssue, issueOf, type LoopStep, nameRows } from "./issue.ts"
import type { NormalRow } from "./normalise.ts"
import { markChanged, markLine } from "./resolve-lines.ts"
import { saidManager } from "./said-manager.ts"
import { redraw, scheduleOf } from "./schedule.ts"
import type { Schedule } from "./settle.ts"
import type { Standing } from "./stand-in.ts"
import { titleRank } from "./title-rank.ts"

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

interface Cutting {
  readonly draft: Draft
  readonly lines: DraftLines
  readonly header: string | null
  readonly issues: ImportIssue[]
  readonly fallenBack: Set<number>
  readonly softened: Set<Ask>
  readonly spans: Int32Array
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

/** A line of the effective day that closes a loop later falls back as it does now; the others as their days ask for. */
function cutOn(cutting: Cutting, { loop, round, schedule }: OtherDay): void {
  const { draft, lines, fallenBack, issues, softened } = cutting
  const members = [...loop.ours.keys()]
  const rows = new Map([...loop.ours].flatMap(([at, { ask }]) => (ask ? [[at, ask.row]] : [])))
  issues.push(loopIssue(cutting, { loop: loop.members, members, on: loop.on, rows }))
  for (const [at, segment] of loop.ours) {
    const isDrawnNow = segment.isNow && (lines.manager[at] ?? -1) >= 0
    if (isDrawnNow && loop.on > draft.day && !fallenBack.has(at)) {
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

interface Loop {
  readonly loop: readonly number[]
  /** Those whose line is left out. */
  readonly members: readonly number[]
  readonly on: Day | undefined
  /** The rows of those whose line is not the one of the effective day. */
  readonly rows: ReadonlyMap<number, NormalRow>
}

function loopIssue(
  { draft, spans, header }: Cutting,
  { loop, members, on, rows: others }: Loop,
): ImportIssue {
  const { nodes } = draft
  const cut = cheapestCut(draft, members, spans)
  const rows = members
    .map((at) => ({
      row: others.get(at)?.row ?? rowOf(nodes[at]),
      column: header,
      value: saidManager((others.get(at) ?? nodes[at]?.entry?.row)?.values) ?? "",
    }))
    .toSorted((a, b) => a.row - b.row)
  const path = shortPath(loop.map((at) => nodeLabel(nodes[at])))
  const inFile = rows.filter(({ row }) => row > 0).map(({ row }) => row)
  const who = inFile.length > 0 ? `${nameRows(inFile)}: ` : ""
  const cutRow = others.get(cut)?.row ?? rowOf(nodes[cut])
  return issueOf("M01", {
    message: `${who}${path} report in a loop${whenOf(draft, on)}. The lines of this file in it are left out; the people apply. Likeliest mistake: the manager of ${nodeLabel(nodes[cut])}.`,
    rows,
    loop: stepsOf(draft, loop),
    fixes:
      cutRow > 0
        ? [
            {
              kind: "SET_CELLS",
              label: `Take out the manager of ${nodeLabel(nodes[cut])} (row ${cutRow})`,
              cells: cutCells(draft, cut, cutRow),
            },
          ]
        : [],
  })
}

function whenOf({ day }: Draft, on: Day | undefined): string {
  if (on === undefined) return ""
  return on > day ? ` from ${on} on, with what is planned for later` : ` on ${on}`
}

function stepsOf({ nodes }: Draft, loop: readonly number[]): readonly LoopStep[] {
  return loop.map((at, place) => ({
    label: nodeLabel(nodes[at]),
    row: rowOf(nodes[at]),
    managerLabel: nodeLabel(nodes[loop[(place + 1) % loop.length] ?? -1]),
  }))
}

/** Somebody new gets no manager, whatever stands in the row; somebody known keeps the stored one. */
function cutCells({ nodes }: Draft, at: number, row: number): readonly CellEdit[] {
  const node = nodes[at]
  const byName = node?.entry?.row.values.managerName === undefined ? [] : (["managerName"] as const)
  const value = node?.before ? "" : "__CLEAR__"
  return [{ row, field: "managerRef", value }, ...byName.map((field) => ({ row, field, value: "" }))]
}

/**
 * Whose line to cut: the one person of the loop with a new line; of several the one who stood highest before, since
 * a line up from the top contradicts the order of levels; else the most senior title, then the one with most reports.
 */
function cheapestCut(draft: Draft, members: readonly number[], spans: Int32Array): number {
  const order = new Map(
    members.map((at) => [
      at,
      [depthBefore(draft, at), titleRank(draft.nodes[at]?.after.title), -(spans[at] ?? 0)] as const,
    ]),
  )
  const [first = -1] = members.toSorted((a, b) => {
    const [one, other] = [order.get(a) ?? [], order.get(b) ?? []]
    const difference = one.map((value, k) => value - (other[k] ?? 0)).find((each) => each !== 0)
    return difference ?? (nodeLabel(draft.nodes[a]) < nodeLabel(draft.nodes[b]) ? -1 : 1)
  })
  return first
}

const DEEPEST = 1000

/** Lines up to the root in the stored org; `DEEPEST` for somebody new. */
function depthBefore({ index, nodes }: Draft, at: number): number {
  if (!nodes[at]?.wasHere) return DEEPEST
  let depth = 0
  for (let line = index.current[at]; line?.managerId !== undefined && depth < DEEPEST; depth++) {
    line = index.current[index.indexOf.get(line.managerId) ?? -1]
  }
  return depth
}

function directReports(manager: Int32Array): Int32Array {
  const spans = new Int32Array(manager.length)
  for (const above of manager) if (above >= 0) spans[above] = (spans[above] ?? 0) + 1
  return spans
}

function shortPath(labels: readonly string[]): string {
  const shown = labels.length > 6 ? [...labels.slice(0, 5), `${grouped(labels.length - 5)} more`] : labels
  return [...shown, labels[0] ?? ""].join(" → ")
}
